"""A countdown that can be shown without its lesson: where it stands, and when it reaches zero."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stationboard.board.geometry import Box
from stationboard.board.marks import Mark, Panel, Ring, Text
from stationboard.domain.quantity import Millis, as_digits


@dataclass(frozen=True, slots=True)
class Countdown:
    """The marks that change every second, as they were at some moment.

    `ends` is in milliseconds on the clock that counts the computer's sleep, `whole` the length of all that is
    counted down.
    """

    digits: Text
    ring: Ring | None
    bar: tuple[Panel, ...]
    """The whole bar, then what is left of it; nothing where the countdown has none."""
    ends: int
    whole: Millis
    leftward: bool = False
    """Whether the board is read from right to left, so that the bar empties toward its right end."""

    def text(self, now: int) -> str:
        """The digits at `now`."""
        return as_digits(Millis(self.ends - now))

    def marks(self, now: int) -> tuple[Mark, ...]:
        """The marks at `now`, in the order of painting; right as long as there are as many digits."""
        portion = max(0.0, (self.ends - now) / self.whole)
        ring = () if self.ring is None else (replace(self.ring, portion=portion),)
        return (*ring, *self._bar(portion), replace(self.digits, text=self.text(now)))

    def _bar(self, portion: float) -> tuple[Panel, ...]:
        if len(self.bar) != 2:
            return self.bar
        whole, left = self.bar
        box = whole.box
        width = max(box.h, box.w * portion)
        return whole, replace(
            left, box=Box(box.right - width if self.leftward else box.x, box.y, width, box.h)
        )


def countdown_of(
    marks: tuple[Mark, ...], ends: int, whole: Millis, *, leftward: bool = False
) -> Countdown | None:
    """The countdown whose marks these are; nothing where they are other marks."""
    rings = [mark for mark in marks if isinstance(mark, Ring)]
    bar = tuple(mark for mark in marks if isinstance(mark, Panel))
    digits = [mark for mark in marks if isinstance(mark, Text)]
    if len(digits) != 1 or len(rings) > 1 or len(bar) not in (0, 2) or whole <= 0:
        return None
    if len(marks) != 1 + len(rings) + len(bar):
        return None
    return Countdown(digits[0], rings[0] if rings else None, bar, ends, whole, leftward)
