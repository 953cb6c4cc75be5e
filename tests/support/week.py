"""A teacher's week of six periods: A and B weeks, an early release on Wednesdays, a holiday."""

from __future__ import annotations

from datetime import date

from stationboard.domain.document import ClassId, RoutineId
from stationboard.domain.quantity import ClockTime, clock_time
from stationboard.domain.timetable import (
    WEEK,
    BellSchedule,
    DayLetters,
    Entry,
    Period,
    ScheduleId,
    SchoolDay,
    SpecialDay,
    Timetable,
    Weekday,
)

MONDAY = date(2026, 11, 23)
"""The date of the hand clock."""
THANKSGIVING = date(2026, 11, 26)
REGULAR, EARLY = ScheduleId("regular"), ScheduleId("early")
SIX = tuple(f"Period {number}" for number in range(1, 7))


def bells(first: ClockTime, length: int, between: int) -> tuple[Period, ...]:
    """Six periods in a row; lengths in minutes."""
    minute = 60_000
    starts = [first + place * (length + between) * minute for place in range(6)]
    return tuple(
        Period(name=name, starts=ClockTime(start), ends=ClockTime(start + length * minute))
        for name, start in zip(SIX, starts, strict=True)
    )


def entry(period: int, *weekdays: Weekday, of: str = "", letters: tuple[int, ...] = ()) -> Entry:
    return Entry(
        period=SIX[period - 1],
        weekdays=weekdays or WEEK[:5],
        letters=letters,
        class_id=ClassId(of or f"class-{period}"),
        routine_id=RoutineId("sample-math-rotations"),
    )


def week() -> Timetable:
    """Regular bells from 8:00, 50 minutes each with 5 between; 30 minutes each on Wednesdays."""
    return Timetable(
        schedules=(
            BellSchedule(id=REGULAR, name="Regular", periods=bells(clock_time(8), 50, 5)),
            BellSchedule(id=EARLY, name="Early release", periods=bells(clock_time(8), 30, 5)),
        ),
        school_days=tuple(
            SchoolDay(weekday=day, schedule=EARLY if day is Weekday.WEDNESDAY else REGULAR)
            for day in WEEK[:5]
        ),
        special_days=(SpecialDay(on=THANKSGIVING, no_school=True, note="Thanksgiving"),),
        entries=tuple(entry(period) for period in range(1, 7)),
    )


def lettered(letters: DayLetters) -> Timetable:
    """The week with two classes that take turns in the first period."""
    turns = (entry(1, of="art", letters=(0,)), entry(1, of="band", letters=(1,)))
    return week().model_copy(update={"letters": letters, "entries": turns})
