"""The clock a lesson runs by: this computer's, set so that a lesson goes on where it was after a restart."""

from __future__ import annotations

from stationboard.domain.quantity import NOTHING, ClockTime, Instant, Millis, clock_time
from stationboard.machine.clock import SystemClock

_MICROSECONDS = 1000


class LessonClock:
    """Counts the computer's sleep; `offset` keeps instants from before a restart comparable."""

    def __init__(self, system: SystemClock, offset: Millis = NOTHING) -> None:
        self._system = system
        self._latest = Instant(0)
        self.offset = offset

    def now(self) -> Instant:
        """The present instant in milliseconds; never earlier than the one told before."""
        self._latest = max(self._latest, Instant(self._system.incl() + self.offset))
        return self._latest

    def local(self) -> ClockTime:
        """What the clock on the wall says."""
        here = self._system.local()
        return ClockTime(clock_time(here.hour, here.minute, here.second) + here.microsecond // _MICROSECONDS)

    def date(self) -> str:
        """Today's date as 2026-11-23."""
        return self._system.local().date().isoformat()
