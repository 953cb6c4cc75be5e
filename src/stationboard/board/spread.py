"""Moves boxes apart until none touches another, keeping them near where they belong."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Final

from stationboard.board.geometry import Box

_ROUNDS: Final = 120
_NATURAL: Final = 80
"""For so many rounds boxes part the way their middles lie, then the way that is shortest."""
_FILLED: Final = 0.92
"""Boxes that would take more than this part of the area are not tried."""
_FURTHEST: Final = 0.34
"""A box may be moved this part of the area's sides."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A box of `w` by `h` pixels that would best have its middle at `x`, `y`."""

    x: float
    y: float
    w: float
    h: float


def spread(wanted: tuple[Wanted, ...], area: Box, gap: float) -> tuple[Box, ...] | None:
    """All boxes inside `area` and `gap` pixels apart, or nothing where that cannot be had.

    Two boxes that lay side by side, or one above the other, still do.
    """
    if any(one.w > area.w or one.h > area.h for one in wanted):
        return None
    taken = sum((one.w + gap) * (one.h + gap) for one in wanted)
    if taken > _FILLED * (area.w + gap) * (area.h + gap):
        return None
    spots = [_inside(one, area, one.x, one.y) for one in wanted]
    for turn in range(_ROUNDS):
        if not _part(wanted, spots, area, gap, natural=turn < _NATURAL):
            return _settled(wanted, spots, area)
    return None


def _part(
    wanted: tuple[Wanted, ...], spots: list[tuple[float, float]], area: Box, gap: float, *, natural: bool
) -> bool:
    """Part every pair that is too near by half of what it lacks each; whether there was one."""
    found = False
    for i, j in combinations(range(len(wanted)), 2):
        one, other = wanted[i], wanted[j]
        (ax, ay), (bx, by) = spots[i], spots[j]
        need_x, need_y = (one.w + other.w) / 2 + gap, (one.h + other.h) / 2 + gap
        lack_x, lack_y = need_x - abs(ax - bx), need_y - abs(ay - by)
        if lack_x <= 0.5 or lack_y <= 0.5:
            continue
        found = True
        beside = abs(one.x - other.x) / need_x, abs(one.y - other.y) / need_y
        across = beside[0] >= beside[1] if natural else lack_x <= lack_y
        if across:
            push = lack_x / 2 if one.x < other.x or (one.x == other.x and i < j) else -lack_x / 2
            spots[i] = _inside(one, area, ax - push, ay)
            spots[j] = _inside(other, area, bx + push, by)
        else:
            push = lack_y / 2 if one.y < other.y or (one.y == other.y and i < j) else -lack_y / 2
            spots[i] = _inside(one, area, ax, ay - push)
            spots[j] = _inside(other, area, bx, by + push)
    return found


def _settled(
    wanted: tuple[Wanted, ...], spots: list[tuple[float, float]], area: Box
) -> tuple[Box, ...] | None:
    for one, (x, y) in zip(wanted, spots, strict=True):
        if abs(x - one.x) > _FURTHEST * area.w or abs(y - one.y) > _FURTHEST * area.h:
            return None
    for (one, (ax, ay)), (other, (bx, by)) in combinations(zip(wanted, spots, strict=True), 2):
        aside = abs(one.x - other.x) > (one.w + other.w) / 2 and (one.x - other.x) * (ax - bx) <= 0
        above = abs(one.y - other.y) > (one.h + other.h) / 2 and (one.y - other.y) * (ay - by) <= 0
        if aside or above:
            return None
    return tuple(
        Box(x - one.w / 2, y - one.h / 2, one.w, one.h) for one, (x, y) in zip(wanted, spots, strict=True)
    )


def _inside(one: Wanted, area: Box, x: float, y: float) -> tuple[float, float]:
    return (
        min(max(x, area.x + one.w / 2), area.right - one.w / 2),
        min(max(y, area.y + one.h / 2), area.bottom - one.h / 2),
    )
