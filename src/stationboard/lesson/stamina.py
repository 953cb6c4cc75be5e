"""How long a class kept at its choice without a break."""

from __future__ import annotations

from stationboard.domain.quantity import Instant, Millis
from stationboard.lesson.clockwork import is_over
from stationboard.lesson.log import Log
from stationboard.lesson.pauses import pauses, running_time
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
    stood = tuple(pauses(log, now))
    lengths = [
        running_time(start, end, stood) for index, start, end in found if state.chart.phases[index].stamina
    ]
    return max(lengths, default=None)
