"""Dates that are not like their weekday being edited: every function gives a new timetable."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from stationboard.domain.timetable import ScheduleId, SpecialDay, Timetable

MOST_DAYS: Final = 120
"""Longer than a summer; a slip of the keyboard must not fill years."""
MOST_SPECIAL: Final = 400
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?")
_ONE = r"(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}(?:/(?:\d{4}|\d{2}))?)"
_DATES = re.compile(rf"{_ONE}(?:\s*(?:-|–|—|to)\s*{_ONE})?")


def typed_dates(text: str, today: date) -> tuple[date, ...]:
    """The dates a teacher types: ``11/26``, ``11/26/2026``, ``2026-11-26``, or ``12/21-1/1`` from the first
    to the last; without a year, those still to come.

    Raises:
        ValueError: they are none, or too many; the message is a sentence.
    """
    typed = _DATES.fullmatch(text.strip())
    if typed is None:
        raise ValueError(f'"{text}" is not a date; write it as 11/26, or 12/21-1/1 for several days.')
    first = _typed_date(typed[1], today)
    last = first if typed[2] is None else _typed_date(typed[2], first)
    count = (last - first).days + 1
    if count < 1:
        raise ValueError(f'"{text}" ends before it begins.')
    if count > MOST_DAYS:
        raise ValueError(f"That would be {count} days; {MOST_DAYS} at once are the most.")
    return tuple(first + timedelta(days=n) for n in range(count))


def with_special(
    timetable: Timetable,
    dates: Iterable[date],
    *,
    schedule: ScheduleId | None = None,
    letter: int | None = None,
    no_school: bool = False,
) -> Timetable:
    """The same with these dates special in this way, in place of whatever they were.

    Raises:
        ValueError: there are too many special days; the message is a sentence.
    """
    days = {day.on: day for day in timetable.special_days}
    days |= {on: SpecialDay(on=on, schedule=schedule, letter=letter, no_school=no_school) for on in dates}
    if len(days) > MOST_SPECIAL:
        raise ValueError(f"There are {MOST_SPECIAL} special days at most; remove those that are over.")
    return timetable.model_copy(update={"special_days": tuple(days[on] for on in sorted(days))})


def without_special(timetable: Timetable, dates: Iterable[date]) -> Timetable:
    """The same with these dates like their weekday again."""
    gone = set(dates)
    left = tuple(day for day in timetable.special_days if day.on not in gone)
    return timetable.model_copy(update={"special_days": left})


def runs_of(days: Iterable[SpecialDay]) -> tuple[tuple[SpecialDay, date], ...]:
    """Days in a row that are alike, as the first of them with the date of the last."""
    runs: list[tuple[SpecialDay, date]] = []
    for day in sorted(days, key=lambda one: one.on):
        if runs:
            first, last = runs[-1]
            alike = first.model_copy(update={"on": day.on}) == day
            if alike and day.on - last == timedelta(days=1):
                runs[-1] = (first, day.on)
                continue
        runs.append((day, day.on))
    return tuple(runs)


def _typed_date(text: str, not_before: date) -> date:
    iso, slashed = _ISO.fullmatch(text), _SLASHED.fullmatch(text)
    try:
        if iso is not None:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if slashed is not None and slashed[3]:
            year = int(slashed[3])
            return date(year if year > 99 else 2000 + year, int(slashed[1]), int(slashed[2]))
        if slashed is not None:
            this_year = date(not_before.year, int(slashed[1]), int(slashed[2]))
            if this_year >= not_before:
                return this_year
            return date(not_before.year + 1, int(slashed[1]), int(slashed[2]))
    except ValueError:
        pass
    raise ValueError(f'"{text}" is not a date; write it as 11/26, or 12/21-1/1 for several days.')
