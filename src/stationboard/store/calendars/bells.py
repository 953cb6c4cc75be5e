"""Finds the bell times in the events of a calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo

from stationboard.domain.quantity import ClockTime, clock_time
from stationboard.domain.timetable import WEEK, Period, Weekday
from stationboard.library.timetable.bells import MOST_PERIODS
from stationboard.library.timetable.found import FoundBells
from stationboard.store.calendars.events import CalendarError, CalendarEvent, read_events


def read_bells(content: bytes, name: str, zone: tzinfo) -> tuple[FoundBells, ...]:
    """The bells of a calendar file, those of the most weekdays first.

    Raises:
        CalendarError: there are none in it; the message is one sentence that names the file.
    """
    events = read_events(content, name, zone)
    by_day = [(day, _periods(_on(events, place))) for place, day in enumerate(WEEK)]
    groups: dict[tuple[Period, ...], list[Weekday]] = {}
    for day, periods in by_day:
        if periods:
            groups.setdefault(periods, []).append(day)
    if not groups:
        raise CalendarError(f"{name} has no events with a time of day, so no bell times.")
    found = (FoundBells(tuple(days), periods) for periods, days in groups.items())
    return tuple(sorted(found, key=lambda one: -len(one.weekdays)))


def _on(events: Iterable[CalendarEvent], weekday: int) -> list[CalendarEvent]:
    """What repeats on a weekday; where nothing does, what there is on the date with most of it."""
    held = [one for one in events if weekday in one.weekdays]
    repeating = [one for one in held if one.repeats]
    if repeating:
        return repeating
    dates = Counter(one.starts.date() for one in held)
    if not dates:
        return []
    fullest = max(sorted(dates), key=lambda on: dates[on])
    return [one for one in held if one.starts.date() == fullest]


def _periods(events: Sequence[CalendarEvent]) -> tuple[Period, ...]:
    times = dict[tuple[ClockTime, ClockTime], str]()
    for one in sorted(events, key=lambda event: event.starts.time()):
        times.setdefault((_time(one.starts), _time(one.ends)), one.title)
    named: dict[str, int] = {}
    periods: list[Period] = []
    for number, ((starts, ends), title) in enumerate(list(times.items())[:MOST_PERIODS], start=1):
        base = title or f"Period {number}"
        named[base] = named.get(base, 0) + 1
        name = base if named[base] == 1 else f"{base} ({named[base]})"
        periods.append(Period(name=name, starts=starts, ends=ends))
    return tuple(periods)


def _time(moment: datetime) -> ClockTime:
    return clock_time(moment.hour, moment.minute)
