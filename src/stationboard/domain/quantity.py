"""Amounts and points of time, each under its own name, so that no bare number stands for one."""

from __future__ import annotations

import re
from typing import NewType

Millis = NewType("Millis", int)
"""A length of time in whole milliseconds."""

Instant = NewType("Instant", int)
"""A point on the lesson's time line: milliseconds on a clock that never goes back and counts sleep."""

ClockTime = NewType("ClockTime", int)
"""A time of day in milliseconds since local midnight."""

NOTHING = Millis(0)
SECOND = Millis(1000)
MINUTE = Millis(60_000)
HOUR = Millis(3_600_000)
DAY = Millis(86_400_000)
LONGEST = DAY
"""No part of a lesson may be longer than this."""


def seconds(count: float) -> Millis:
    """A length of `count` seconds, to the nearest millisecond."""
    return Millis(round(count * SECOND))


def minutes(count: float) -> Millis:
    """A length of `count` minutes, to the nearest millisecond."""
    return Millis(round(count * MINUTE))


def clock_time(hour: int, minute: int = 0, second: int = 0) -> ClockTime:
    """The time of day at `hour` (0 to 23), `minute` and `second`."""
    return ClockTime(hour * HOUR + minute * MINUTE + second * SECOND)


def later(moment: Instant, by: Millis) -> Instant:
    """The instant `by` milliseconds after `moment` (before it, where `by` is negative)."""
    return Instant(moment + by)


def between(start: Instant, end: Instant) -> Millis:
    """The time from `start` to `end` in milliseconds, negative where `end` comes first."""
    return Millis(end - start)


def as_digits(length: Millis) -> str:
    """A countdown's digits: ``7:24``, ``0:48``, ``1:02:30``; a part of a second counts as a whole one.

    Rounding up lets a fifteen-minute round start on 15:00 and reach 0:00 just when it ends.
    """
    whole = max(0, -(-length // SECOND))
    hours, rest = divmod(whole, 3600)
    mins, secs = divmod(rest, 60)
    return f"{hours}:{mins:02}:{secs:02}" if hours else f"{mins}:{secs:02}"


def as_minutes(length: int) -> str:
    """`length` (milliseconds) in minutes as one says it: ``15``, ``2.5``."""
    return f"{length / MINUTE:.4g}"


def as_length(length: Millis) -> str:
    """`length` as it stands in a file: ``15:00``, ``0:45``, ``1:30:00``, milliseconds where there are any."""
    whole, rest = divmod(length, SECOND)
    digits = as_digits(Millis(whole * SECOND))
    return f"{digits}.{rest:03}" if rest else digits


_LENGTH = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,4}):)?(\d{1,6})(?:\.(\d{1,3}))?")


def parse_length(text: str) -> Millis:
    """The length a teacher types: ``15`` is minutes, ``1:30`` minutes and seconds, ``1:02:30`` hours as well.

    Raises:
        ValueError: the text is no length, or longer than a day; the message is a sentence.
    """
    match = _LENGTH.fullmatch(text.strip())
    if match is None:
        raise ValueError(
            f'"{text}" is not a length of time; write minutes as 15, or minutes and seconds as 1:30.'
        )
    hours, mins, last, fraction = match.groups()
    if mins is None:
        length = minutes(float(f"{last}.{fraction or 0}"))
    else:
        if int(last) > 59 or (hours and int(mins) > 59):
            raise ValueError(f'"{text}" is not a length of time; seconds go up to 59.')
        whole = int(hours or 0) * 3600 + int(mins) * 60 + int(last)
        length = Millis(whole * SECOND + int((fraction or "").ljust(3, "0")[:3]))
    if length > LONGEST:
        raise ValueError(f'"{text}" is longer than a day.')
    return length


_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{3}))?)?\s*([ap]\.?m\.?)?", re.IGNORECASE)


def parse_clock_time(text: str) -> ClockTime:
    """The time of day a teacher types: ``9:05``, ``13:10``, ``1:10 pm``.

    Raises:
        ValueError: the text is no time of day; the message is a sentence.
    """
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        raise ValueError(f'"{text}" is not a time of day; write it as 9:05 or 13:10.')
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if match[5]:
        if not 1 <= hour <= 12:
            raise ValueError(f'"{text}" is not a time of day; with am or pm the hour goes from 1 to 12.')
        hour = hour % 12 + (12 if match[5].lower().startswith("p") else 0)
    if hour > 23 or minute > 59 or second > 59:
        raise ValueError(f'"{text}" is not a time of day.')
    return ClockTime(clock_time(hour, minute, second) + int(match[4] or 0))


def as_clock_time(moment: ClockTime, *, twelve_hours: bool = False) -> str:
    """`moment` as ``9:05`` or ``13:10`` (as ``1:10`` with `twelve_hours`), the second cut off."""
    hour, rest = divmod(moment % DAY, HOUR)
    if twelve_hours:
        hour = hour % 12 or 12
    return f"{hour}:{rest // MINUTE:02}"
