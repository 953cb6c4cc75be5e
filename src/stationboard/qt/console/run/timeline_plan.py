"""The lesson as pieces of a time line: what is past, what is now, what is to come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from stationboard.domain.chart import PhaseKind
from stationboard.domain.quantity import Instant, Millis, between, seconds
from stationboard.lesson.clockwork import Stretch, instant_of, is_over, project
from stationboard.lesson.lanes import lanes_of
from stationboard.lesson.state import Stage
from stationboard.qt.console.parts.words import phase_title
from stationboard.qt.console.run.moment import Moment

_TOO_SHORT = seconds(5)
"""A piece of the past shorter than this was a slip of the hand and is left out."""


class Tense(Enum):
    """Where a piece lies."""

    PAST = auto()
    NOW = auto()
    COMING = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of the lesson."""

    kind: PhaseKind
    title: str
    round: int
    start: Instant
    end: Instant
    tense: Tense
    lanes: tuple[str, ...] = ()
    """What each part of the class does, where they do different things at once."""

    @property
    def length(self) -> Millis:
        """How long it lasts."""
        return between(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole time line."""

    pieces: tuple[Piece, ...]
    start: Instant
    end: Instant
    """The end of the lesson, or the bell where that comes later."""
    now: Instant | None
    """Nothing before the start and after the end."""
    bell: Instant | None
    done: Instant
    """The end of the lesson."""


def plan_of(moment: Moment) -> Plan:
    """The time line of the lesson as it stands."""
    state, now = moment.state, moment.now
    work = state.at(now)
    ended = state.stage is Stage.ENDED or is_over(work)
    until = state.lesson_time(now) if state.stage is Stage.ENDED else now
    ahead = () if ended else project(work, until)
    pieces = [_piece(moment, stretch, Tense.PAST) for stretch in work.passed]
    pieces = [piece for piece in pieces if piece.length >= _TOO_SHORT]
    ready = state.stage is Stage.READY
    for place, stretch in enumerate(ahead):
        pieces.append(_piece(moment, stretch, Tense.COMING if place or ready else Tense.NOW))
    start = pieces[0].start if pieces else now
    done = pieces[-1].end if pieces else now
    bell = instant_of(work, state.bell) if state.bell is not None else None
    end = done if bell is None else max(done, bell)
    return Plan(tuple(pieces), start, end, None if ready or ended else until, bell, done)


def _piece(moment: Moment, stretch: Stretch, tense: Tense) -> Piece:
    end = stretch.end if stretch.end is not None else max(stretch.start, moment.now)
    if stretch.interruption is not None:
        interruption = moment.state.work.interruptions[stretch.interruption]
        return Piece(PhaseKind.BREAK, interruption.title, 0, stretch.start, end, tense)
    phase = moment.state.chart.phases[stretch.index]
    lanes = tuple(lane.side for lane in lanes_of(moment.state, phase))
    return Piece(phase.kind, phase_title(phase), phase.round, stretch.start, end, tense, lanes)
