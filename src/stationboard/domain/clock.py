"""What the lesson needs of a clock."""

from __future__ import annotations

from typing import Protocol

from stationboard.domain.quantity import ClockTime, Instant


class Clock(Protocol):
    """Tells the time; it is handed in, so that a test can set it by hand."""

    def now(self) -> Instant:
        """The present instant; never earlier than the one told before."""
        ...

    def local(self) -> ClockTime:
        """What the clock on the wall says."""
        ...

    def date(self) -> str:
        """Today's date as 2026-11-23."""
        ...
