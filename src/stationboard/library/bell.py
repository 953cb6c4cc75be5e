"""When the bell rings that a lesson should end by."""

from __future__ import annotations

from typing import Final

from stationboard.domain.quantity import DAY, HOUR, MINUTE, ClockTime, Millis, parse_clock_time
from stationboard.domain.routine import Routine

LONGEST_PERIOD: Final = Millis(8 * HOUR)
"""A bell further away than a school day is long is taken for a slip of the keyboard."""

_HALF_DAY: Final = 12 * HOUR


def usual_bell(routine: Routine, now: ClockTime, period_end: ClockTime | None = None) -> ClockTime | None:
    """The end of the period now under way, or of one that begins now; nothing where its length is not known.

    `period_end` is the end that the timetable knows. A period that begins now is counted from the next full
    minute, for bells ring on one.
    """
    if period_end is not None:
        return period_end
    if routine.period is None:
        return None
    if routine.starts is not None and routine.starts <= now < routine.starts + routine.period:
        return _of_day(routine.starts + routine.period)
    return _of_day(next_minute(now) + routine.period)


def next_minute(now: ClockTime) -> ClockTime:
    """The full minute that `now` is, or that comes next."""
    return ClockTime(-(-now // MINUTE) * MINUTE)


def typed_bell(text: str, now: ClockTime) -> ClockTime:
    """The bell a teacher means: of ``1:10``, typed after lunch without pm, the one still to come.

    Raises:
        ValueError: it is no time of day, or no bell of the hours to come; the message is a sentence.
    """
    time = parse_clock_time(text)
    may_be_afternoon = time < _HALF_DAY + HOUR and not text.strip().lower().endswith(("m", "m."))
    for bell in (time, ClockTime(time + _HALF_DAY)) if may_be_afternoon else (time,):
        if 0 < bell - now <= LONGEST_PERIOD:
            return _of_day(bell)
    raise ValueError(f"The bell at {text.strip()} is not in the hours to come; type the next one, or none.")


def _of_day(time: int) -> ClockTime:
    return ClockTime(time % DAY)
