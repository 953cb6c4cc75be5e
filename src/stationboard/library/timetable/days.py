"""What kind of day a date is: its bells with its letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from stationboard.domain.timetable import (
    WEEK,
    Alternation,
    BellSchedule,
    DayLetters,
    SpecialDay,
    Timetable,
    Weekday,
)

_WEEK_LENGTH = 7


@dataclass(frozen=True, slots=True)
class DayPlan:
    """A day on which there is school; `letter` is the place of its letter, if days have letters."""

    on: date
    weekday: Weekday
    schedule: BellSchedule
    letter: int | None


def day_plan(timetable: Timetable, on: date) -> DayPlan | None:
    """What kind of day `on` is; nothing where there is no school."""
    special = _special(timetable, on)
    weekday = weekday_of(on)
    if special is not None and special.no_school:
        return None
    schedule = timetable.schedule_on(weekday)
    if special is not None and special.schedule is not None:
        schedule = timetable.schedule(special.schedule)
    if schedule is None:
        return None
    return DayPlan(on, weekday, schedule, _letter(timetable, on, special))


def weekday_of(on: date) -> Weekday:
    """The weekday of a date."""
    return WEEK[on.weekday()]


def anchored(letters: DayLetters, timetable: Timetable, on: date, letter: int) -> DayLetters:
    """The same letters, shifted so that `on` has `letter`."""
    moved = timetable.model_copy(update={"letters": letters, "special_days": _without_letters(timetable)})
    step = timedelta(weeks=1) if letters.by is Alternation.WEEK else timedelta(days=1)
    for _ in range(letters.count * _WEEK_LENGTH * 2):
        if _turn(moved, letters, on) == letter:
            return letters
        letters = letters.model_copy(update={"anchor": letters.anchor - step})
    return letters


def _without_letters(timetable: Timetable) -> tuple[SpecialDay, ...]:
    return tuple(day.model_copy(update={"letter": None}) for day in timetable.special_days)


def _letter(timetable: Timetable, on: date, special: SpecialDay | None) -> int | None:
    letters = timetable.letters
    if letters is None:
        return None
    if special is not None and special.letter is not None:
        return special.letter
    return _turn(timetable, letters, on)


def _turn(timetable: Timetable, letters: DayLetters, on: date) -> int:
    match letters.by:
        case Alternation.WEEK:
            weeks = (_monday(on) - _monday(letters.anchor)).days // _WEEK_LENGTH
            return weeks % letters.count
        case Alternation.SCHOOL_DAY:
            return _school_days(timetable, letters.anchor, on) % letters.count


def _school_days(timetable: Timetable, first: date, last: date) -> int:
    """How many school days lie from `first` up to the day before `last`; negative where `last` is earlier."""
    if last < first:
        return -_school_days(timetable, last, first)
    weekdays = {WEEK.index(day.weekday) for day in timetable.school_days}
    weeks, rest = divmod((last - first).days, _WEEK_LENGTH)
    count = weeks * len(weekdays)
    count += sum(1 for extra in range(rest) if (first.weekday() + extra) % _WEEK_LENGTH in weekdays)
    for special in timetable.special_days:
        if first <= special.on < last:
            usual = special.on.weekday() in weekdays
            held = not special.no_school and (usual or special.schedule is not None)
            count += held - usual
    return count


def _monday(of: date) -> date:
    return of - timedelta(days=of.weekday())


def _special(timetable: Timetable, on: date) -> SpecialDay | None:
    return next((day for day in timetable.special_days if day.on == on), None)
