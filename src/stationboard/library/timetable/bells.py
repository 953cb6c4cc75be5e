"""Bell schedules being edited: every function gives a new timetable, or refuses with a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from stationboard.domain.quantity import HOUR, ClockTime, as_clock_time, parse_clock_time
from stationboard.domain.timetable import (
    WEEK,
    BellSchedule,
    Period,
    ScheduleId,
    SchoolDay,
    Timetable,
    Weekday,
)
from stationboard.library.timetable.entries import with_period_renamed

MOST_PERIODS: Final = 24
MOST_SCHEDULES: Final = 20
_PARTED = re.compile(r"\s*(?:-|–|—|\bto\b|\buntil\b)\s*", re.IGNORECASE)
_BARE = re.compile(r"(\d{1,2})(\d{2})?")
_EARLIEST: Final = ClockTime(6 * HOUR)
_HALF_DAY: Final = 12 * HOUR


def typed_period(text: str) -> tuple[ClockTime, ClockTime]:
    """Beginning and end as a teacher types them: ``8:30-9:15``, ``8.30 – 9.15``, ``0830-0915``.

    Without am or pm a time before six is one of the afternoon, for no school begins so early.

    Raises:
        ValueError: it is no such pair; the message is a sentence.
    """
    parts = _PARTED.split(text.strip())
    if len(parts) != 2:
        raise ValueError(f'"{text}" is not a period; write when it begins and ends, as 8:30-9:15.')
    starts, ends = _typed_time(parts[0]), _typed_time(parts[1])
    if ends <= starts and ends + _HALF_DAY > starts and ends < _HALF_DAY:
        ends = ClockTime(ends + _HALF_DAY)
    if ends <= starts:
        raise ValueError(f'"{text}" ends before it begins.')
    return starts, ends


def written_period(period: Period, *, twelve_hours: bool) -> str:
    """A period as `typed_period` reads it; with `twelve_hours` only where that cannot be misread."""
    short, long = (
        "-".join(as_clock_time(moment, twelve_hours=twelve) for moment in (period.starts, period.ends))
        for twelve in (True, False)
    )
    try:
        is_clear = typed_period(short) == (period.starts, period.ends)
    except ValueError:
        is_clear = False
    return short if twelve_hours and is_clear else long


def with_bells(timetable: Timetable, schedule: ScheduleId, periods: Sequence[Period]) -> Timetable:
    """The same with these periods, in their order of time, in a schedule.

    Raises:
        ValueError: two have the same name, or they are too many; the message is a sentence.
    """
    ordered = tuple(sorted(periods, key=lambda one: (one.starts, one.ends)))
    names = [one.name for one in ordered]
    if len(set(names)) < len(names):
        raise ValueError("Two periods have the same name; give each its own.")
    if len(ordered) > MOST_PERIODS:
        raise ValueError(f"A day has {MOST_PERIODS} periods at most.")
    changed = tuple(
        one.model_copy(update={"periods": ordered}) if one.id == schedule else one
        for one in timetable.schedules
    )
    return timetable.model_copy(update={"schedules": changed})


def with_period_changed(
    timetable: Timetable, schedule: ScheduleId, place: int, name: str, times: str
) -> Timetable:
    """The same with other words in one line of a schedule; its name changes in every schedule that has it.

    Raises:
        ValueError: the name or the times cannot be used; the message is a sentence.
    """
    bells = timetable.schedule(schedule)
    if bells is None or not 0 <= place < len(bells.periods):
        return timetable
    before = bells.periods[place]
    name = name.strip()
    if not name:
        raise ValueError("Give the period a name.")
    starts, ends = typed_period(times)
    after = Period(name=name[:200], starts=starts, ends=ends)
    periods = (*bells.periods[:place], after, *bells.periods[place + 1 :])
    changed = with_bells(timetable, schedule, periods)
    return changed if after.name == before.name else _renamed(changed, before.name, after.name)


def with_schedule(timetable: Timetable, name: str, like: ScheduleId | None = None) -> Timetable:
    """The same with one more bell schedule at the end, with the periods of another one to begin with.

    Raises:
        ValueError: there are too many; the message is a sentence.
    """
    if len(timetable.schedules) >= MOST_SCHEDULES:
        raise ValueError(f"There are {MOST_SCHEDULES} bell schedules at most.")
    taken = {one.id for one in timetable.schedules}
    number = next(n for n in range(1, MOST_SCHEDULES + 2) if f"bells-{n}" not in taken)
    pattern = timetable.schedule(like)
    periods = () if pattern is None else pattern.periods
    made = BellSchedule(id=ScheduleId(f"bells-{number}"), name=name, periods=periods)
    return timetable.model_copy(update={"schedules": (*timetable.schedules, made)})


def with_schedule_renamed(timetable: Timetable, schedule: ScheduleId, name: str) -> Timetable:
    """The same with another name for a schedule; an empty name changes nothing."""
    if not name.strip():
        return timetable
    changed = tuple(
        one.model_copy(update={"name": name.strip()}) if one.id == schedule else one
        for one in timetable.schedules
    )
    return timetable.model_copy(update={"schedules": changed})


def without_schedule(timetable: Timetable, schedule: ScheduleId) -> Timetable:
    """The same without a schedule; the days that had it have the first one of those left, or no school."""
    left = tuple(one for one in timetable.schedules if one.id != schedule)
    days = tuple(
        day if day.schedule != schedule else day.model_copy(update={"schedule": left[0].id})
        for day in timetable.school_days
        if left or day.schedule != schedule
    )
    special = tuple(
        day if day.schedule != schedule else day.model_copy(update={"schedule": None})
        for day in timetable.special_days
    )
    return timetable.model_copy(update={"schedules": left, "school_days": days, "special_days": special})


def with_weekday(timetable: Timetable, weekday: Weekday, schedule: ScheduleId | None) -> Timetable:
    """The same with other bells on a weekday; without a schedule there is no school on it."""
    days = {day.weekday: day for day in timetable.school_days if day.weekday is not weekday}
    if schedule is not None:
        days[weekday] = SchoolDay(weekday=weekday, schedule=schedule)
    return timetable.model_copy(update={"school_days": tuple(days[day] for day in WEEK if day in days)})


def first_timetable(regular: str, early: str) -> Timetable:
    """What an empty page begins with: two empty bell schedules, the first one from Monday to Friday."""
    timetable = with_schedule(with_schedule(Timetable(), regular), early)
    for weekday in WEEK[:5]:
        timetable = with_weekday(timetable, weekday, timetable.schedules[0].id)
    return timetable


def _renamed(timetable: Timetable, before: str, after: str) -> Timetable:
    schedules = tuple(
        one.model_copy(
            update={
                "periods": tuple(
                    period.model_copy(update={"name": after}) if period.name == before else period
                    for period in one.periods
                )
            }
        )
        for one in timetable.schedules
    )
    if any(len({p.name for p in one.periods}) < len(one.periods) for one in schedules):
        raise ValueError(f'There is a period called "{after}" already.')
    return with_period_renamed(timetable.model_copy(update={"schedules": schedules}), before, after)


def _typed_time(text: str) -> ClockTime:
    typed = text.strip().replace(".", ":") if not text.strip().lower().endswith(".m.") else text.strip()
    bare = _BARE.fullmatch(typed)
    if bare is not None:
        typed = f"{bare[1]}:{bare[2] or '00'}"
    time = parse_clock_time(typed)
    if time < _EARLIEST and not typed.lower().endswith(("m", "m.")):
        time = ClockTime(time + _HALF_DAY)
    return time
