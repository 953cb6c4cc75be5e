"""How long the board stays as it is, but for its countdown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from stationboard.board.frame import Frame
from stationboard.board.framing import frame
from stationboard.board.telling import Manner
from stationboard.domain.quantity import MINUTE, SECOND, Instant, Millis, as_digits, between, later
from stationboard.lesson.reading import read
from stationboard.lesson.state import Stage, State

FURTHEST: Final = Millis(10 * MINUTE)
"""Nobody looks further ahead; after that, one can look again."""
STEP: Final = Millis(20 * SECOND)
"""Nothing on the board comes and goes again in less: a warning, a break, a student's way out lasts longer."""


def stays_until(state: State, manner: Manner, now: Instant, still: Frame) -> Instant:
    """The first instant at which a board that shows `still` and a countdown would show something else.

    `now` itself where it counts nothing down, not in running digits, or shows something else already. The
    board is looked at as it will be if nothing happens, so that no rule of what it shows is needed here.
    """
    reading = read(state, now)
    left = reading.left
    if left is None or left <= 0 or state.stage is not Stage.RUNNING:
        return now
    whole, ends = reading.elapsed + left, later(now, left)

    def same(at: Instant) -> bool:
        then = read(state, at)
        coming = frame(state, then, manner)
        remains = between(at, ends)
        return (
            coming.clock is not None
            and coming.clock.digits == as_digits(remains)
            and then.left == remains
            and remains + then.elapsed == whole
            and coming.still() == still
        )

    if not same(now):
        return now
    good, last = now, min(later(now, FURTHEST), later(ends, Millis(-1)))
    while good < last:
        trial = min(later(good, STEP), last)
        if not same(trial):
            return _first_other(good, trial, same)
        good = trial
    return later(last, Millis(1))


def _first_other(good: Instant, other: Instant, same: Callable[[Instant], bool]) -> Instant:
    """The first instant after `good` that is not the same, where `other` is not."""
    while between(good, other) > 1:
        middle = later(good, Millis(between(good, other) // 2))
        if same(middle):
            good = middle
        else:
            other = middle
    return other
