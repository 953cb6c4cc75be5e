"""The clocks of this computer."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Final

from stationboard.domain.quantity import Millis
from stationboard.machine.boot import boot_id

if TYPE_CHECKING:
    from datetime import datetime

    from stationboard.machine.vigil import Reading

_NANOS: Final = 1_000_000
"""Nanoseconds in a millisecond."""
_WINDOWS_UNITS: Final = 10_000
"""Windows counts 100 ns each."""


class SystemClock:
    """The one place that asks the machine for the time; all in whole milliseconds.

    `incl` and `excl` never go back while the program runs; `wall` is the user's to set.
    """

    def incl(self) -> Millis:
        """Milliseconds since some start, those in which the computer slept too."""
        return Millis(_incl_nanos() // _NANOS)

    def excl(self) -> Millis:
        """Milliseconds since some start without those in which the computer slept."""
        return _excl()

    def wall(self) -> Millis:
        """UTC milliseconds since 1970, as far as the computer knows."""
        return Millis(time.time_ns() // _NANOS)

    def local(self) -> datetime:
        """Date with time of day in the computer's time zone (an aware datetime)."""
        from datetime import datetime  # noqa: PLC0415 - see below

        return datetime.now().astimezone()

    def boot_id(self) -> str:
        """A text that differs for every start of the computer; see `stationboard.store.recovery.Anchor`."""
        return boot_id() or f"epoch:{self.wall() - self.incl()}"

    def reading(self) -> Reading:
        """All clocks now."""
        # Here, because the first picture needs no more than one clock, and must not wait for the others.
        from stationboard.machine.vigil import Reading  # noqa: PLC0415

        return Reading(self.incl(), self.excl(), self.wall())


def _incl_nanos() -> int:
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        # Here CLOCK_MONOTONIC counts sleep, whereas Python's own monotonic() is mach_absolute_time, which
        # does not.
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    # On Windows this counts sleep in every Python: GetTickCount64, from 3.13 on QueryPerformanceCounter.
    return time.monotonic_ns()


def _excl() -> Millis:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - nobody else needs it

        units = ctypes.c_ulonglong()
        if ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(units)):
            return Millis(units.value // _WINDOWS_UNITS)
    return Millis(time.monotonic_ns() // _NANOS)
