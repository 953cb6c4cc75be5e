"""The lesson at one moment, as every part of the run page looks at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from stationboard.domain.document import StudentId
from stationboard.domain.quantity import ClockTime, Instant, as_clock_time
from stationboard.lesson.clockwork import local_time
from stationboard.lesson.log import Log
from stationboard.lesson.reading import Reading
from stationboard.lesson.state import State
from stationboard.qt.lesson_desk import LessonDesk


@dataclass(frozen=True, slots=True)
class Moment:
    """What there is to know for a look at the lesson."""

    log: Log
    reading: Reading
    now: Instant
    twelve_hours: bool = True
    reasons: Mapping[StudentId, str] = field(default_factory=dict[StudentId, str])
    """Why students are out every week, for the teacher alone."""
    is_another_day: bool = False
    """Whether the lesson was opened on an earlier day."""

    @property
    def state(self) -> State:
        """The lesson as it stands."""
        return self.log.state

    def time(self, moment: ClockTime) -> str:
        """A time of day as the teacher reads it."""
        return as_clock_time(moment, twelve_hours=self.twelve_hours)

    def time_at(self, moment: Instant) -> str:
        """What the wall clock says at `moment`."""
        return self.time(local_time(self.state.at(self.now), moment))


def moment_of(
    desk: LessonDesk, *, twelve_hours: bool, reasons: Mapping[StudentId, str] | None = None
) -> Moment | None:
    """The present moment, if there is a lesson."""
    log, reading = desk.log, desk.reading()
    if log is None or reading is None:
        return None
    is_another_day = desk.clock.date() != log.state.opened.date
    return Moment(log, reading, desk.clock.now(), twelve_hours, reasons or {}, is_another_day)
