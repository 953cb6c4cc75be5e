"""How long lessons were held, for judging how seldom they were interrupted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from stationboard.domain.quantity import HOUR, NOTHING, Instant, Millis, between
from stationboard.lesson.events import Event, Started

PER_HOURS: Final = 100
"""A teacher holds about so many hours of lessons with stations in a school year."""


def held(events: Iterable[Event], now: Instant | None = None) -> Millis:
    """From the lesson's start to its last event, or to `now` while it runs; nothing before its start."""
    listed = tuple(events)
    start = next((event.at for event in listed if isinstance(event, Started)), None)
    if start is None:
        return NOTHING
    last = max(event.at for event in listed)
    return between(start, last if now is None else max(last, now))


def per_hundred_hours(count: int, held_in_all: Millis) -> float | None:
    """How many of `count` interruptions fall to 100 hours of lessons; None where none was held."""
    return count * PER_HOURS * HOUR / held_in_all if held_in_all > 0 else None
