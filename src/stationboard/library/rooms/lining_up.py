"""Things in a room brought into line with each other."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from stationboard.domain.document import ItemId
from stationboard.domain.room import RoomItem, RoomPlan
from stationboard.library.rooms.furnishing import put, with_all

GRID: Final = 0.5
"""Cells from one line of the grid to the next: a quarter of a meter."""
REACH: Final = 0.3
"""Cells from which on a thing that is moved jumps into line with another."""


class Line(Enum):
    """What is brought into line."""

    LEFT = auto()
    CENTER = auto()
    RIGHT = auto()
    TOP = auto()
    MIDDLE = auto()
    BOTTOM = auto()


@dataclass(frozen=True, slots=True)
class Guide:
    """A line that something has jumped to: upright at an x, or level at a y, in cells."""

    upright: bool
    at: float


@dataclass(frozen=True, slots=True)
class Snapped:
    """Where a thing goes that is let go at some place, with the lines that drew it there."""

    x: float
    y: float
    guides: tuple[Guide, ...]


def snapped(room: RoomPlan, item: RoomItem, x: float, y: float, among: Collection[ItemId]) -> Snapped:
    """The place near `x`, `y` in line with other things or the room's middle, else on the grid.

    The things in `among` move along and draw nothing.
    """
    others = [one for one in room.items if one.id not in among and one.id != item.id]
    across = [at for one in others for at in (one.x, one.middle[0], one.right)]
    down = [at for one in others for at in (one.y, one.middle[1], one.bottom)]
    left, upright = _drawn(x, item.w, [*across, room.width / 2])
    top, level = _drawn(y, item.h, [*down, room.height / 2])
    guides = (
        *(() if upright is None else (Guide(upright=True, at=upright),)),
        *(() if level is None else (Guide(upright=False, at=level),)),
    )
    return Snapped(left, top, guides)


def aligned(room: RoomPlan, ids: Collection[ItemId], line: Line) -> RoomPlan:
    """The room with some things in line with the outermost of them, or about their common middle."""
    chosen = [item for item in room.items if item.id in ids]
    if len(chosen) < 2:
        return room
    left, right = min(item.x for item in chosen), max(item.right for item in chosen)
    top, bottom = min(item.y for item in chosen), max(item.bottom for item in chosen)

    def place(item: RoomItem) -> tuple[float, float]:
        match line:
            case Line.LEFT:
                return left, item.y
            case Line.CENTER:
                return (left + right - item.w) / 2, item.y
            case Line.RIGHT:
                return right - item.w, item.y
            case Line.TOP:
                return item.x, top
            case Line.MIDDLE:
                return item.x, (top + bottom - item.h) / 2
            case Line.BOTTOM:
                return item.x, bottom - item.h

    return with_all(room, {item.id: put(room, item, *place(item)) for item in chosen})


def distributed(room: RoomPlan, ids: Collection[ItemId], *, across: bool) -> RoomPlan:
    """The room with equal gaps between some things, the outermost of which stay."""
    chosen = [item for item in room.items if item.id in ids]
    if len(chosen) < 3:
        return room
    chosen.sort(key=lambda item: item.middle[0 if across else 1])
    sizes = [item.w if across else item.h for item in chosen]
    begin = chosen[0].x if across else chosen[0].y
    end = chosen[-1].right if across else chosen[-1].bottom
    gap = (end - begin - sum(sizes)) / (len(chosen) - 1)
    placed: dict[ItemId, RoomItem] = {}
    for item, size in zip(chosen, sizes, strict=True):
        placed[item.id] = put(room, item, begin if across else item.x, item.y if across else begin)
        begin += size + gap
    return with_all(room, placed)


def _drawn(start: float, size: float, lines: list[float]) -> tuple[float, float | None]:
    """Where an edge or the middle meets the nearest line within reach, and that line; else the grid."""
    pulls = [(abs(at - start - part * size), at - part * size, at) for at in lines for part in (0, 0.5, 1)]
    pull = min(pulls, default=None)
    if pull is not None and pull[0] <= REACH:
        return pull[1], pull[2]
    return round(start / GRID) * GRID, None
