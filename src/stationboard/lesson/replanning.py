"""What may go wrong with a plan in mid-lesson, and what a planner is asked for then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from stationboard.domain.chart import PhaseKind
from stationboard.domain.document import StationId, StudentId
from stationboard.domain.quantity import Instant
from stationboard.domain.sentence import Sentence
from stationboard.lesson.commands import BringBack, Command, MarkPresent, Refit, Replan
from stationboard.lesson.events import NewSeat
from stationboard.lesson.outings import out_by_plan
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


def commands_for(
    state: State, trouble: Trouble, seats: tuple[NewSeat, ...], now: Instant
) -> tuple[Command, ...]:
    """What the teacher wishes for by taking the new plan, in order."""
    shut = shut_by(state, trouble)
    found: list[Command] = [Replan(seats, shut)] if seats or shut else []
    match trouble:
        case FewerRounds():
            found.insert(0, Refit(dropped=_left_out(state, rounds_to_come(state, now)[trouble.rounds :])))
        case StudentBack() if trouble.student in state.absent:
            found.insert(0, MarkPresent(trouble.student))
        case StudentBack() if trouble.student in state.away | out_by_plan(state, now):
            found.insert(0, BringBack(trouble.student))
        case _:
            pass
    return tuple(found)


def _left_out(state: State, rounds: tuple[int, ...]) -> tuple[int, ...]:
    """The places of `rounds`, with those of the transitions that lead to them."""
    phases = state.chart.phases
    return tuple(
        at
        for one in rounds
        for at in (one - 1, one)
        if at == one or (at >= 0 and phases[at].kind is PhaseKind.TRANSITION)
    )
