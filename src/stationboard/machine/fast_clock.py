"""A clock that runs faster than the one it follows, for a lesson played as a rehearsal."""

from __future__ import annotations

from stationboard.domain.clock import Clock
from stationboard.domain.quantity import DAY, ClockTime, Instant, Millis, between, later


class FastClock:
    """Begins at `local` as another clock goes on, `speed` times as fast; with speed 0 it stands still."""

    def __init__(self, clock: Clock, local: ClockTime, speed: int) -> None:
        self._clock = clock
        self._begin = local
        self._speed = speed
        self._since = clock.now()
        self._spent = Millis(0)

    @property
    def speed(self) -> int:
        """How many times as fast it runs."""
        return self._speed

    @speed.setter
    def speed(self, speed: int) -> None:
        self._spent, self._since = Millis(self.now()), self._clock.now()
        self._speed = speed

    def skip(self, by: Millis) -> None:
        """Be `by` further at once."""
        self._spent = Millis(self._spent + max(0, by))

    def now(self) -> Instant:
        """Milliseconds of the rehearsal; never earlier than those told before."""
        passed = between(self._since, self._clock.now())
        return later(Instant(self._spent), Millis(passed * self._speed))

    def local(self) -> ClockTime:
        """What the clock on the wall would say."""
        return ClockTime((self._begin + self.now()) % DAY)

    def date(self) -> str:
        """Today's date as 2026-11-23."""
        return self._clock.date()
