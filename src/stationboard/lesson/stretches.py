"""What of a lesson has been held so far, piece by piece."""

from __future__ import annotations

from stationboard.domain.quantity import Instant, Millis, minutes
from stationboard.lesson.clockwork import Stretch, is_over
from stationboard.lesson.log import Log
from stationboard.lesson.pauses import pauses, running_time
from stationboard.lesson.state import Stage, State

LEAST_HELD = minutes(1)
"""A round that was under way for less was a slip of the hand, or is still to be held."""


def held_stretches(state: State, now: Instant) -> tuple[Stretch, ...]:
    """The pieces that ran up to `now`, the one under way last; breaks that cut a phase are left out."""
    if state.stage is Stage.READY:
        return ()
    work, moment = state.at(now), state.lesson_time(now)
    passed = work.passed
    if not is_over(work):
        cursor = work.cursor
        passed = (*passed, Stretch(cursor.index, cursor.entered, moment, cursor.interruption))
    return tuple(one for one in passed if one.interruption is None)


def held_in_all(log: Log, now: Instant) -> dict[int, Millis]:
    """How long each phase, by its place in the chart, was held up to `now`, pauses left out."""
    stood = tuple(pauses(log, now))
    found: dict[int, Millis] = {}
    for one in held_stretches(log.state, now):
        if one.end is not None:
            length = running_time(one.start, one.end, stood)
            found[one.index] = Millis(found.get(one.index, 0) + length)
    return found


def was_held(state: State, index: int, length: Millis) -> bool:
    """Whether `length` is enough for the phase at `index` to count as held."""
    whole = state.chart.phases[index].length
    return length > 0 and length >= (LEAST_HELD if whole is None else min(LEAST_HELD, whole))
