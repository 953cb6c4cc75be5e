"""A computer whose clocks a campaign sets on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Final

from typing_extensions import override

from stationboard.domain.quantity import HOUR, MINUTE, Millis
from stationboard.machine.clock import SystemClock

MONDAY: Final = Millis(1_795_424_700_000)
"""23 November 2026, 9:05 UTC."""
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_START_UP: Final = Millis(20 * 1000)
"""What the clock of a fresh start says by the time the program runs."""


class VirtualComputer(SystemClock):
    """Real time goes by only in `run`, `sleep` and `restart`; `true` counts it, whatever the clocks say."""

    def __init__(self) -> None:
        self.true: Millis = Millis(0)
        self._incl = _START_UP
        self._excl = _START_UP
        self._wall = MONDAY
        self._boots = 1
        self._zone = Millis(0)

    def run(self, by: Millis) -> None:
        """Time goes by."""
        self._pass(by)
        self._excl = Millis(self._excl + by)

    def sleep(self, by: Millis) -> None:
        """Time goes by with the lid closed."""
        self._pass(by)

    def set_wall(self, by: Millis) -> None:
        """The wall clock is set by so much: by a person, or over the network."""
        self._wall = Millis(self._wall + by)

    def shift_zone(self, by: Millis) -> None:
        """Daylight saving begins or ends: the wall shows another hour, and the computer counts on."""
        self._zone = Millis((self._zone + by + 12 * HOUR) % (24 * HOUR) - 12 * HOUR)

    def restart(self, off: Millis, wall: Millis | None = None) -> None:
        """The computer was off for so long; with `wall`, its clock lost the time and begins there."""
        self._pass(off)
        self._boots += 1
        self._incl = self._excl = _START_UP
        if wall is not None:
            self._wall = wall

    def _pass(self, by: Millis) -> None:
        self.true = Millis(self.true + by)
        self._incl = Millis(self._incl + by)
        self._wall = Millis(self._wall + by)

    @override
    def incl(self) -> Millis:
        return self._incl

    @override
    def excl(self) -> Millis:
        return self._excl

    @override
    def wall(self) -> Millis:
        return self._wall

    @override
    def local(self) -> datetime:
        zone = timezone(timedelta(minutes=self._zone // MINUTE))
        return (_EPOCH + timedelta(milliseconds=self._wall)).astimezone(zone)

    @override
    def boot_id(self) -> str:
        return f"boot-{self._boots}"
