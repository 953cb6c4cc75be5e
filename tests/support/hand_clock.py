"""A clock that a test sets by hand, with a journal that keeps its events in a list."""

from __future__ import annotations

from dataclasses import dataclass, field

from stationboard.domain.quantity import DAY, ClockTime, Instant, Millis, clock_time, later
from stationboard.lesson.events import Event

BEGIN = Instant(1_060_000)
MIDNIGHT = later(BEGIN, Millis(-clock_time(9, 5)))


@dataclass
class HandClock:
    """Stands still until it is set on; `midnight` is the instant at which the wall clock said 0:00."""

    moment: Instant = BEGIN
    midnight: Instant = MIDNIGHT

    def now(self) -> Instant:
        return self.moment

    def local(self) -> ClockTime:
        return ClockTime((self.moment - self.midnight) % DAY)

    def date(self) -> str:
        return "2026-11-23"

    def go_on(self, by: Millis) -> None:
        self.moment = Instant(self.moment + by)


@dataclass
class ListJournal:
    """Keeps events as long as the test runs."""

    events: list[Event] = field(default_factory=list)

    def begin(self, events: tuple[Event, ...]) -> None:
        self.events = list(events)

    def append(self, event: Event) -> None:
        self.events.append(event)
