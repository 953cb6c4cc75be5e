"""How long lessons were held in all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from stationboard.domain.quantity import HOUR, Millis, between
from stationboard.lesson.events import CameBack, Started
from stationboard.lesson.left_alone import LEFT_ALONE
from stationboard.lesson.record import LessonRecord

LONGEST: Final = Millis(8 * HOUR)
"""No lesson counts as longer than a school day, whatever a clock said."""


def time_held(records: Iterable[LessonRecord]) -> Millis:
    """The time from the start of each lesson to its last event, all together.

    What a lesson lay open while it was left alone, over night perhaps, was not held.
    """
    return Millis(sum(_time_of(record) for record in records))


def _time_of(record: LessonRecord) -> int:
    begin = next((event.at for event in record.events if isinstance(event, Started)), None)
    if begin is None:
        return 0
    absences = (between(one.gone, one.at) for one in record.events if isinstance(one, CameBack))
    alone = sum(absence for absence in absences if absence > LEFT_ALONE)
    return min(max(0, record.events[-1].at - begin - alone), LONGEST)
