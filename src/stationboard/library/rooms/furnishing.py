"""Edits of one room: things come, go, move and turn, and never leave it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Final

from stationboard.domain.document import ItemId, StationId
from stationboard.domain.room import ON_WALLS, ItemKind, RoomItem, RoomPlan

SIZES: Final = {
    ItemKind.STATION: (4.0, 2.0),
    ItemKind.DOOR: (2.0, 0.4),
    ItemKind.BOARD: (6.0, 0.4),
    ItemKind.DESK: (1.4, 1.2),
    ItemKind.TABLE: (3.0, 2.0),
    ItemKind.RUG: (4.0, 3.0),
    ItemKind.SHELF: (3.0, 0.8),
    ItemKind.COMPUTERS: (4.0, 1.2),
    ItemKind.TEACHER_DESK: (3.0, 1.6),
    ItemKind.SINK: (1.6, 1.0),
}
"""Width and height in cells of what is put into a room."""
_APART: Final = 1.0
"""Cells by which a copy lies off what it was made from."""


def with_new(room: RoomPlan, kind: ItemKind, item_id: ItemId, station: StationId | None = None) -> RoomPlan:
    """The room with one thing more, in the first free place from its middle outward."""
    w, h = (min(side, most) for side, most in zip(SIZES[kind], (room.width, room.height), strict=True))
    made = RoomItem(id=item_id, kind=kind, x=0, y=0, w=w, h=h, station=station)
    middle = (room.width - w) / 2, 0.0 if kind in ON_WALLS else (room.height - h) / 2
    steps = sorted(
        ((across, down) for across in range(-20, 21) for down in range(-20, 21)),
        key=lambda step: (step[0] ** 2 + step[1] ** 2, step),
    )
    trials = (put(room, made, middle[0] + across, middle[1] + down) for across, down in steps)
    free = next((one for one in trials if not any(_touch(one, other) for other in room.items)), None)
    return _with_items(room, (*room.items, free or put(room, made, *middle)))


def put(room: RoomPlan, item: RoomItem, x: float, y: float) -> RoomItem:
    """`item` with its upper left corner at `x`, `y`, or as near as it can be inside the room.

    What belongs on a wall goes to the nearest one and lies along it.
    """
    if item.kind in ON_WALLS:
        return _on_wall(room, item, x, y)
    return _at(item, min(max(x, 0.0), room.width - item.w), min(max(y, 0.0), room.height - item.h))


def moved(room: RoomPlan, ids: Collection[ItemId], dx: float, dy: float) -> RoomPlan:
    """The room with some things moved together, as far as all of them can go."""
    chosen = [item for item in room.items if item.id in ids]
    if not chosen:
        return room
    dx = min(max(dx, -min(i.x for i in chosen)), room.width - max(i.right for i in chosen))
    dy = min(max(dy, -min(i.y for i in chosen)), room.height - max(i.bottom for i in chosen))
    return _changed(room, ids, lambda item: put(room, item, item.x + dx, item.y + dy))


def turned(room: RoomPlan, ids: Collection[ItemId]) -> RoomPlan:
    """The room with some things turned a quarter clockwise; what is on a wall stays as it is."""

    def turn(item: RoomItem) -> RoomItem:
        if item.kind in ON_WALLS or item.h > room.width or item.w > room.height:
            return item
        x, y = item.middle
        other = item.model_copy(update={"w": item.h, "h": item.w, "turns": (item.turns + 1) % 4})
        return put(room, other, x - other.w / 2, y - other.h / 2)

    return _changed(room, ids, turn)


def labeled(room: RoomPlan, item_id: ItemId, label: str) -> RoomPlan:
    """The room with another label on one thing."""
    return _changed(
        room, (item_id,), lambda item: item.model_copy(update={"label": " ".join(label.split())[:300]})
    )


def without(room: RoomPlan, ids: Collection[ItemId]) -> RoomPlan:
    """The room with some things gone."""
    return _with_items(room, tuple(item for item in room.items if item.id not in ids))


def with_copies(room: RoomPlan, copies: dict[ItemId, ItemId]) -> RoomPlan:
    """The room with a copy of each thing named, under its new id; a station has one place and no copy."""
    made = tuple(
        put(room, item.model_copy(update={"id": copies[item.id]}), item.x + _APART, item.y + _APART)
        for item in room.items
        if item.id in copies and item.station is None
    )
    return _with_items(room, (*room.items, *made))


def resized(room: RoomPlan, width: float, height: float) -> RoomPlan:
    """The room in another size, everything in it as near to its place as can be."""
    other = room.model_copy(update={"width": round(float(width), 3), "height": round(float(height), 3)})
    fitted = (
        item.model_copy(update={"w": min(item.w, other.width), "h": min(item.h, other.height)})
        for item in room.items
    )
    return _with_items(
        other, tuple(put(other, _kept_to_wall(room, other, item), item.x, item.y) for item in fitted)
    )


def with_all(room: RoomPlan, items: dict[ItemId, RoomItem]) -> RoomPlan:
    """The room with other values for the things named."""
    return _with_items(room, tuple(items.get(item.id, item) for item in room.items))


def _kept_to_wall(room: RoomPlan, other: RoomPlan, item: RoomItem) -> RoomItem:
    """A door on the far wall goes with that wall."""
    if item.kind not in ON_WALLS:
        return item
    x = other.width - item.w if room.width - item.right < _TOUCHING else item.x
    y = other.height - item.h if room.height - item.bottom < _TOUCHING else item.y
    return _at(item, max(0.0, x), max(0.0, y))


_TOUCHING: Final = 0.05


def _on_wall(room: RoomPlan, item: RoomItem, x: float, y: float) -> RoomItem:
    mx, my = x + item.w / 2, y + item.h / 2
    long, thin = max(item.w, item.h), min(item.w, item.h)
    gaps = (my, room.width - mx, room.height - my, mx)
    wall = gaps.index(min(gaps))
    upright = wall in (1, 3)
    long = min(long, room.height if upright else room.width)
    w, h = (thin, long) if upright else (long, thin)
    left = {1: room.width - w, 3: 0.0}.get(wall, min(max(mx - w / 2, 0.0), room.width - w))
    top = {0: 0.0, 2: room.height - h}.get(wall, min(max(my - h / 2, 0.0), room.height - h))
    return _at(item.model_copy(update={"w": w, "h": h, "turns": wall}), left, top)


def _at(item: RoomItem, x: float, y: float) -> RoomItem:
    return item.model_copy(update={"x": round(x, 3), "y": round(y, 3)})


def _changed(room: RoomPlan, ids: Collection[ItemId], change: Callable[[RoomItem], RoomItem]) -> RoomPlan:
    return _with_items(room, tuple(change(item) if item.id in ids else item for item in room.items))


def _with_items(room: RoomPlan, items: tuple[RoomItem, ...]) -> RoomPlan:
    return room.model_copy(update={"items": items})


def _touch(one: RoomItem, other: RoomItem) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
