"""What a teacher types where a length or a time is wanted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

from stationboard.domain.quantity import (
    DAY,
    HOUR,
    MINUTE,
    ClockTime,
    Millis,
    as_clock_time,
    as_length,
    as_minutes,
    parse_clock_time,
    parse_length,
)
from stationboard.domain.sentence import Sentence, say
from stationboard.library.routines.changes import EditRefused

Number = TypeVar("Number", Millis, ClockTime)

_HALF_DAY: Final = 12 * HOUR
_SCHOOL_OPENS: Final = 6 * HOUR
_SCHOOL_DAY: Final = Millis(8 * HOUR)
_UNTIL: Final = re.compile(r"(?:until|till|to)\s+(.+)", re.IGNORECASE)
_PARTS: Final = re.compile(r"\s*[,;]\s*|\s+")
MOST_ROUNDS: Final = 60


@dataclass(frozen=True, slots=True)
class Lasts:
    """For so long."""

    length: Millis


@dataclass(frozen=True, slots=True)
class Until:
    """Up to a time of day."""

    time: ClockTime


def typed_duration(text: str, starts: ClockTime | None) -> Lasts | Until:
    """What ``15``, ``1:30`` or ``until 10:25`` means; after a start at noon ``until 1:10`` is ten past one.

    Raises:
        EditRefused: it is neither; the sentence says why.
    """
    match = _UNTIL.fullmatch(text.strip())
    return Lasts(typed_length(text)) if match is None else Until(_until(match[1], starts))


def typed_length(text: str) -> Millis:
    """A length above nothing, such as ``15`` or ``1:30``.

    Raises:
        EditRefused: it is none; the sentence says why.
    """
    if not text.strip():
        raise EditRefused(say("A length is needed here: minutes such as 15, or 1:30."))
    length = _read(parse_length, text)
    if length <= 0:
        raise EditRefused(say("This needs some time: type minutes such as 15, or 1:30."))
    if length > _SCHOOL_DAY:
        raise EditRefused(say("That is longer than a school day: type 480 minutes at most."))
    return length


def typed_lengths(text: str) -> tuple[Millis, ...]:
    """One length for all rounds, or one for each: ``15`` or ``15, 15, 10``.

    Raises:
        EditRefused: one of them is none.
    """
    parts = tuple(part for part in _PARTS.split(text.strip().removesuffix("min").strip()) if part)
    if len(parts) > MOST_ROUNDS:
        raise EditRefused(say("There can be {count} rounds at most.", count=MOST_ROUNDS))
    return tuple(typed_length(part) for part in parts) or (typed_length(""),)


def typed_time(text: str) -> ClockTime | None:
    """A time of day, or nothing where the field is empty.

    Raises:
        EditRefused: it is no time of day.
    """
    return _read(parse_clock_time, text) if text.strip() else None


def typed_count(text: str, most: int) -> int:
    """A whole number from 1 to `most`.

    Raises:
        EditRefused: it is none.
    """
    number = text.strip()
    if not (number.isascii() and number.isdigit() and len(number) < 7 and 1 <= int(number) <= most):
        raise EditRefused(say("Type a whole number from 1 to {most}.", most=most))
    return int(number)


def typed_days(text: str, cycle: int) -> tuple[int, ...]:
    """Days of the cycle, such as ``1, 3``; empty means every day.

    Raises:
        EditRefused: one is no day of the cycle.
    """
    days: set[int] = set()
    for part in filter(None, _PARTS.split(text.strip())):
        if not (part.isascii() and part.isdigit() and len(part) < 4 and 1 <= int(part) <= cycle):
            raise EditRefused(
                say("“{day}” is no day of the cycle: type days from 1 to {cycle}.", day=part, cycle=cycle)
            )
        days.add(int(part))
    return tuple(sorted(days))


def shown_length(length: Millis) -> str:
    """`length` as it would be typed: ``15``, ``1:30``."""
    return as_length(length) if length % MINUTE else as_minutes(length)


def shown_duration(lasts: Lasts | Until, *, twelve_hours: bool = False) -> str:
    """A duration as it would be typed: ``15``, ``until 10:25``."""
    match lasts:
        case Lasts(length):
            return shown_length(length)
        case Until(time):
            return f"until {shown_time(time, twelve_hours=twelve_hours)}"


def shown_time(time: ClockTime, *, twelve_hours: bool) -> str:
    """`time` as it would be typed; it says am or pm where it could be either."""
    if time >= _SCHOOL_OPENS and (not twelve_hours or time < _HALF_DAY):
        return as_clock_time(time, twelve_hours=twelve_hours)
    told = as_clock_time(time, twelve_hours=True)
    return f"{told} pm" if time >= _HALF_DAY else f"{told} am"


def _until(text: str, starts: ClockTime | None) -> ClockTime:
    time = _read(parse_clock_time, text)
    said = text.strip().lower().endswith(("m", "m."))
    if starts is None:
        # No school day has a lesson at ten past one in the night.
        return ClockTime(time + _HALF_DAY) if not said and time < _SCHOOL_OPENS else time
    if time > starts:
        return time
    afternoon = ClockTime((time + _HALF_DAY) % DAY)
    if not said and starts < afternoon < starts + 8 * HOUR:
        return afternoon
    values = {"time": as_clock_time(time), "start": as_clock_time(starts)}
    raise EditRefused(say("{time} is before the routine starts at {start}.", **values))


def _read(parse: Callable[[str], Number], text: str) -> Number:
    try:
        return parse(text)
    except ValueError as error:
        raise EditRefused(_told(error)) from error


def _told(error: ValueError) -> Sentence:
    return say("{why}", why=str(error))
