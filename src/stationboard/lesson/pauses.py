"""The times at which a lesson stood still."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stationboard.domain.quantity import Instant, Millis
from stationboard.lesson import events as ev
from stationboard.lesson.log import Log


def pauses(log: Log, until: Instant) -> Iterator[tuple[Instant, Instant]]:
    """Beginning and end of each pause that counts, up to `until`."""
    start: Instant | None = None
    for seq, event in enumerate(log.events):
        if seq in log.undone:
            continue
        if isinstance(event, ev.Paused) and start is None:
            start = event.at
        elif isinstance(event, ev.Resumed | ev.Ended) and start is not None:
            yield start, event.at
            start = None
    if start is not None:
        yield start, until


def running_time(start: Instant, end: Instant, stood: Iterable[tuple[Instant, Instant]]) -> Millis:
    """How much of the time from `start` to `end` the lesson ran, the times it `stood` left out."""
    still = sum(max(0, min(end, last) - max(start, first)) for first, last in stood)
    return Millis(max(0, end - start - still))
