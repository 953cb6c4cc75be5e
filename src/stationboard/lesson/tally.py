"""How long lessons were held in all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from stationboard.domain.quantity import HOUR, Millis
from stationboard.lesson.events import Started
from stationboard.lesson.record import LessonRecord

LONGEST: Final = Millis(8 * HOUR)
"""No lesson counts as longer than a school day, whatever a clock said."""


def time_held(records: Iterable[LessonRecord]) -> Millis:
    """The time from the start of each lesson to its last event, all together."""
    return Millis(sum(_time_of(record) for record in records))


def _time_of(record: LessonRecord) -> int:
    begin = next((event.at for event in record.events if isinstance(event, Started)), None)
    if begin is None:
        return 0
    return min(max(0, record.events[-1].at - begin), LONGEST)
