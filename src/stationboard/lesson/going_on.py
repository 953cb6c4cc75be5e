"""Where a class goes on in a routine: with the round after the last one it held, whatever the date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from stationboard.domain.chart import PhaseKind
from stationboard.domain.document import ClassId, StationId, StudentId
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.lesson.events import Opened, Started
from stationboard.lesson.log import Log, replay
from stationboard.lesson.record import LessonRecord
from stationboard.lesson.stretches import held_in_all, was_held
from stationboard.lesson.visits import missed
from stationboard.planning.compiling import PlanError


@dataclass(frozen=True, slots=True)
class GoingOn:
    """The place at which a class goes on with a routine, with what the last lesson left undone."""

    place: PlaceInCycle = field(default_factory=PlaceInCycle)
    date: str = ""
    """Of the last lesson (2026-11-23); nothing where none was held."""
    ended_in: int = 0
    """The round that was under way last, or was held last."""
    rounds: int = 0
    """How many rounds there are in the whole plan of that day."""
    missed: Mapping[StudentId, tuple[StationId, ...]] = field(
        default_factory=dict[StudentId, tuple[StationId, ...]]
    )
    """The stations that students should have been at by the last lesson's chart, and were not."""
    last: Opened | None = None
    """The beginning of the last lesson, with the class and the routine as they were then."""

    @property
    def is_carried(self) -> bool:
        """Whether the last lesson ended before its rounds were done."""
        return self.place.rounds_done > 0


def going_on(records: Iterable[LessonRecord], class_id: ClassId, routine: Routine) -> GoingOn:
    """Where the class goes on in the routine's cycle.

    A lesson whose rounds are done is followed by the next day of the cycle; one that a drill ended in round 2
    by the same day, from round 3 on; one in which no round was held by the very same again.
    """
    held = [record for record in records if _is_of(record.opened, class_id, routine) and _was_held(record)]
    if not held:
        return GoingOn()
    last = max(held, key=lambda record: (record.opened.date, record.opened.local))
    try:
        log = replay(last.events)
    except (ValueError, PlanError):
        # A record from a program that counted otherwise still tells which day it was.
        return GoingOn(_day_after(last.opened.place, routine), last.opened.date)
    return _after(log, last.opened, routine)


def _last_round(log: Log) -> int:
    """The number of the last round that was held; 0 where none was."""
    phases = log.state.chart.phases
    held = held_in_all(log, log.events[-1].at)
    numbers = (phases[at].round for at, length in held.items() if was_held(log.state, at, length))
    return max(numbers, default=0)


def _after(log: Log, opened: Opened, routine: Routine) -> GoingOn:
    phases = log.state.chart.phases
    rounds = max((phase.rounds for phase in phases if phase.kind is PhaseKind.ROUND), default=0)
    done = _last_round(log)
    if not rounds or done >= rounds:
        return GoingOn(_day_after(opened.place, routine), opened.date, done, rounds, missed(log), opened)
    place = opened.place if not done else PlaceInCycle(day=opened.place.day, rounds_done=done)
    return GoingOn(place, opened.date, done, rounds, missed(log), opened)


def _day_after(place: PlaceInCycle, routine: Routine) -> PlaceInCycle:
    return PlaceInCycle(day=place.day % routine.cycle + 1)


def _was_held(record: LessonRecord) -> bool:
    return any(isinstance(event, Started) for event in record.events)


def _is_of(opened: Opened, class_id: ClassId, routine: Routine) -> bool:
    return opened.roster.id == class_id and opened.routine.id == routine.id
