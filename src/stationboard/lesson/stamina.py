"""How long a class kept at its choice without a break."""

from __future__ import annotations

from collections.abc import Iterator

from stationboard.domain.quantity import Instant, Millis, between
from stationboard.lesson import events as ev
from stationboard.lesson.clockwork import is_over
from stationboard.lesson.log import Log
from stationboard.lesson.state import Stage


def longest_stamina(log: Log, now: Instant) -> Millis | None:
    """The longest choice time with a stamina clock that is over by `now`; nothing where none is.

    The lesson's pauses are no stamina: their time is taken off.
    """
    state = log.state
    work = state.at(now)
    over = [one for one in work.passed if one.interruption is None]
    found = [(one.index, one.start, one.end) for one in over if one.end is not None]
    if state.stage is Stage.ENDED and not is_over(work):
        found.append((work.cursor.index, work.cursor.entered, state.lesson_time(now)))
    pauses = tuple(_pauses(log, now))
    lengths = [
        between(start, end) - sum(max(0, min(end, last) - max(start, first)) for first, last in pauses)
        for index, start, end in found
        if state.chart.phases[index].stamina
    ]
    return Millis(max(lengths)) if lengths else None


def _pauses(log: Log, now: Instant) -> Iterator[tuple[Instant, Instant]]:
    start: Instant | None = None
    for seq, event in enumerate(log.events):
        if seq in log.undone:
            continue
        if isinstance(event, ev.Paused) and start is None:
            start = event.at
        elif isinstance(event, ev.Resumed | ev.MovedOn | ev.Ended) and start is not None:
            yield start, event.at
            start = None
    if start is not None:
        yield start, now
