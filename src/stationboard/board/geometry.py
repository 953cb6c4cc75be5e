"""Upright boxes on a picture, in pixels from its upper left corner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A box of `w` by `h` pixels whose upper left corner is at `x`, `y`."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.h

    @property
    def middle(self) -> float:
        """The y of its center."""
        return self.y + self.h / 2

    def moved(self, dx: float, dy: float) -> Box:
        """This box `dx` further right, `dy` further down."""
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def inset(self, dx: float, dy: float | None = None) -> Box:
        """This box less `dx` at its sides, `dy` (or `dx`) above and below; never of negative size."""
        dy = dx if dy is None else dy
        dx, dy = min(dx, self.w / 2), min(dy, self.h / 2)
        return Box(self.x + dx, self.y + dy, self.w - 2 * dx, self.h - 2 * dy)

    def centered(self, w: float, h: float) -> Box:
        """A box of `w` by `h` about the same center."""
        return Box(self.x + (self.w - w) / 2, self.y + (self.h - h) / 2, w, h)

    def contains(self, other: Box, slack: float = 0.0) -> bool:
        """Whether `other` lies inside, give or take `slack` pixels."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def overlaps(self, other: Box, slack: float = 0.0) -> bool:
        """Whether the two share more than a rim of `slack` pixels."""
        return (
            self.x + slack < other.right
            and other.x + slack < self.right
            and self.y + slack < other.bottom
            and other.y + slack < self.bottom
        )


def around(boxes: Iterable[Box]) -> Box | None:
    """The smallest box that holds all of `boxes`, if there are any."""
    every = tuple(boxes)
    if not every:
        return None
    x, y = min(box.x for box in every), min(box.y for box in every)
    return Box(x, y, max(box.right for box in every) - x, max(box.bottom for box in every) - y)


def grid(area: Box, columns: int, rows: int, gap: float) -> tuple[Box, ...]:
    """`columns` by `rows` equal boxes in reading order that fill `area`, `gap` pixels apart."""
    w = (area.w - gap * (columns - 1)) / columns
    h = (area.h - gap * (rows - 1)) / rows
    return tuple(
        Box(area.x + column * (w + gap), area.y + row * (h + gap), w, h)
        for row in range(rows)
        for column in range(columns)
    )
