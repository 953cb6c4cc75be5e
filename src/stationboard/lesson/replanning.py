"""What may go wrong with a plan in mid-lesson, and what a planner is asked for then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from stationboard.domain.document import StationId, StudentId
from stationboard.domain.quantity import Instant
from stationboard.domain.sentence import Sentence
from stationboard.lesson.events import NewSeat
from stationboard.lesson.state import State, rounds_from


@dataclass(frozen=True, slots=True)
class AdultGone:
    """An adult has to leave, so that the stations they lead have nobody."""

    adult: str


@dataclass(frozen=True, slots=True)
class StationShut:
    """A station takes nobody more."""

    station: StationId


@dataclass(frozen=True, slots=True)
class FewerRounds:
    """Only `rounds` of the rounds to come can be held."""

    rounds: int


@dataclass(frozen=True, slots=True)
class StudentBack:
    """A student who was out is here again."""

    student: StudentId


Trouble = AdultGone | StationShut | FewerRounds | StudentBack


class Replanner(Protocol):
    """Makes the plan for the rounds to come anew, with the least change."""

    def __call__(self, state: State, trouble: Trouble, now: Instant) -> tuple[NewSeat, ...] | Sentence:
        """The places that change in rounds that have not begun at `now`, or why there is no such plan.

        It is called while the window waits: it takes half a second at the most. A station that shuts is not
        given to anybody in the answer, and whoever is there in a round to come is in it.
        """
        ...


def shut_by(state: State, trouble: Trouble) -> tuple[StationId, ...]:
    """The stations that nobody can go to because of `trouble`."""
    match trouble:
        case StationShut():
            return (trouble.station,)
        case AdultGone():
            led = (station.id for station in state.chart.stations if station.adult == trouble.adult)
            return tuple(one for one in led if one not in state.closed)
        case _:
            return ()


def rounds_to_come(state: State, now: Instant) -> tuple[int, ...]:
    """The places in the chart of the rounds that have not begun at `now` and are to be held."""
    ahead = rounds_from(state.chart, state.at(now).cursor.index + 1)
    return tuple(at for at, _ in ahead if not state.work.spans[at].skipped)
