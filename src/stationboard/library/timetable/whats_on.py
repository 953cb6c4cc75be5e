"""Which class comes now, or comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from stationboard.domain.document import ClassId, RoutineId
from stationboard.domain.quantity import ClockTime, Millis
from stationboard.domain.timetable import Period, Timetable
from stationboard.library.timetable.days import DayPlan, day_plan

_FURTHEST: Final = 120
"""Days that are searched for the next lesson: longer than a summer."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One class in one period of one day."""

    on: date
    period: Period
    class_id: ClassId
    routine_id: RoutineId

    def begins_in(self, now: ClockTime) -> Millis:
        """The time from `now`, on the same day, to its beginning; negative where it is under way."""
        return Millis(self.period.starts - now)


@dataclass(frozen=True, slots=True)
class WhatsOn:
    """The meeting under way, with the one that comes after it."""

    now: Meeting | None
    next: Meeting | None


def meetings_on(timetable: Timetable, on: date) -> tuple[Meeting, ...]:
    """The classes of a day, in the order of the bells."""
    day = day_plan(timetable, on)
    if day is None:
        return ()
    found = (_meeting(timetable, day, period) for period in day.schedule.periods)
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.period.starts))


def whats_on(timetable: Timetable, on: date, at: ClockTime) -> WhatsOn:
    """What is under way at a time of a date, and what is next, were it after a holiday."""
    today = meetings_on(timetable, on)
    now = next((one for one in today if one.period.starts <= at < one.period.ends), None)
    coming = next((one for one in today if one.period.starts > at), None)
    for days in range(1, _FURTHEST + 1):
        if coming is not None or not timetable.entries:
            break
        coming = next(iter(meetings_on(timetable, on + timedelta(days=days))), None)
    return WhatsOn(now, coming)


def bell_after(timetable: Timetable, on: date, at: ClockTime) -> ClockTime | None:
    """When the period under way ends, whoever has it; nothing between periods."""
    day = day_plan(timetable, on)
    if day is None:
        return None
    return next((one.ends for one in day.schedule.periods if one.starts <= at < one.ends), None)


def _meeting(timetable: Timetable, day: DayPlan, period: Period) -> Meeting | None:
    for entry in timetable.entries:
        if entry.period != period.name or day.weekday not in entry.weekdays:
            continue
        if entry.letters and day.letter is not None and day.letter not in entry.letters:
            continue
        return Meeting(day.on, period, entry.class_id, entry.routine_id)
    return None
