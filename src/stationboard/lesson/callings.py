"""Students called away together: what the teacher's small private timer counts."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.document import StationId, StudentId
from stationboard.domain.quantity import Instant, Millis, between
from stationboard.lesson.state import State


@dataclass(frozen=True, slots=True)
class Calling:
    """Students who were called to one station at one moment."""

    students: tuple[StudentId, ...]
    station: StationId
    since: Instant
    length: Millis | None

    def passed(self, now: Instant) -> Millis:
        """The time since the call."""
        return Millis(max(0, between(self.since, now)))

    def left(self, now: Instant) -> Millis | None:
        """The time left at `now`, negative where it is over; nothing where no length was said."""
        return None if self.length is None else Millis(self.length - self.passed(now))


def callings(state: State) -> tuple[Calling, ...]:
    """The calls that hold, in their order; it counts by the clock, for a pause holds up nobody's turn."""
    found: dict[tuple[StationId, Instant, Millis | None], tuple[StudentId, ...]] = {}
    for call in state.calls:
        key = (call.station, call.since, call.length)
        found[key] = (*found.get(key, ()), call.student)
    return tuple(Calling(who, station, since, length) for (station, since, length), who in found.items())
