"""Who is out of the room at a moment because it is so every week, as the clock on the wall tells it.

The times are those of the wall and not of the lesson: a paused lesson holds nobody back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from stationboard.domain.document import StudentId
from stationboard.domain.quantity import DAY, Instant, Millis, between, later, minutes
from stationboard.domain.times_away import WEEK, Weekday
from stationboard.lesson.state import State

HEADS_UP = minutes(2)
"""So long before a student leaves, and after the return, the teacher is told."""


@dataclass(frozen=True, slots=True)
class Outing:
    """One time away of one student, on the lesson's own time line."""

    student: StudentId
    leaves: Instant
    back: Instant

    def holds(self, moment: Instant) -> bool:
        """Whether the student is to be out at `moment`."""
        return self.leaves <= moment < self.back


def out_by_plan(state: State, now: Instant) -> frozenset[StudentId]:
    """Those who are out at `now`, unless the teacher has said since they left that they are here."""
    return frozenset(
        outing.student for outing in outings(state, now) if outing.holds(now) and not _was_seen(state, outing)
    )


def leaving_soon(state: State, now: Instant) -> tuple[Outing, ...]:
    """The times away that begin within the next two minutes."""
    return tuple(
        outing
        for outing in outings(state, now)
        if 0 < between(now, outing.leaves) <= HEADS_UP and _is_in(state, outing.student)
    )


def just_back(state: State, now: Instant) -> tuple[Outing, ...]:
    """The times away that were over within the last two minutes, of those the teacher has not seen since."""
    return tuple(
        outing
        for outing in outings(state, now)
        if 0 <= between(outing.back, now) < HEADS_UP
        and _is_in(state, outing.student)
        and not _was_seen(state, outing)
    )


def current(state: State, student: StudentId, now: Instant) -> Outing | None:
    """The time away that holds at `now` for `student`, if there is one."""
    return next((one for one in outings(state, now) if one.student == student and one.holds(now)), None)


def outings(state: State, now: Instant) -> tuple[Outing, ...]:
    """Every time away on the day of `now`, which after midnight is the next one, and on the day before."""
    away = [(student.id, time) for student in state.opened.roster.students for time in student.away]
    if not away:
        return ()
    found: list[Outing] = []
    today = between(state.work.midnight, now) // DAY
    for days in (today - 1, today):
        midnight = later(state.work.midnight, Millis(days * DAY))
        weekday = _weekday(state, days)
        found.extend(
            Outing(student, later(midnight, Millis(time.leaves)), later(midnight, Millis(time.back)))
            for student, time in away
            if weekday in time.weekdays
        )
    return tuple(sorted(found, key=lambda outing: outing.leaves))


def _weekday(state: State, days: int) -> Weekday:
    """The weekday so many days after the one the lesson's clockwork began on.

    A class put on the board in the evening may start the next morning: the date is that of the evening.
    """
    opened = state.opened
    slept = round((state.work.midnight - (opened.at - opened.local)) / DAY)
    return WEEK[(date.fromisoformat(opened.date) + timedelta(days=slept + days)).weekday()]


def _is_in(state: State, student: StudentId) -> bool:
    return student not in state.absent | state.away


def _was_seen(state: State, outing: Outing) -> bool:
    seen = state.seen.get(outing.student)
    return seen is not None and seen >= outing.leaves
