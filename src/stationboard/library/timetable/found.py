"""Bells from somewhere else become those of the timetable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stationboard.domain.timetable import Period, ScheduleId, Timetable, Weekday
from stationboard.library.timetable.bells import with_bells, with_schedule, with_weekday


@dataclass(frozen=True, slots=True)
class FoundBells:
    """Periods that some weekdays have in common."""

    weekdays: tuple[Weekday, ...]
    periods: tuple[Period, ...]


def with_found_bells(timetable: Timetable, schedule: ScheduleId, found: Sequence[FoundBells]) -> Timetable:
    """The same with the first of `found` as a schedule's bells, and a schedule of their own for the others.

    Each weekday named has its bells then; weekdays that are not named stay as they were.

    Raises:
        ValueError: there would be too many bell schedules; the message is a sentence.
    """
    for number, bells in enumerate(found):
        target = schedule
        if number:
            name = " ".join(day.capitalize() for day in bells.weekdays)
            timetable = with_schedule(timetable, name)
            target = timetable.schedules[-1].id
        timetable = with_bells(timetable, target, bells.periods)
        for day in bells.weekdays:
            timetable = with_weekday(timetable, day, target)
    return timetable
