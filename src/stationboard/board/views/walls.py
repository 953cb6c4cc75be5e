"""Rooms on the board: where on it they are, with their walls, doors and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from stationboard.board.colors import mixed
from stationboard.board.floor_frame import Floor, FloorRoom, FloorThing
from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Mark, Panel, Weight
from stationboard.board.segments import Point
from stationboard.board.typeset import middle_marks, set_text
from stationboard.board.views.sheet import Sheet
from stationboard.domain.room import ItemKind

_STRETCH: Final = 1.6
"""A plan may be drawn so much wider or higher than it is, where that lets it fill the board."""


class Side(Enum):
    """A wall, as it is drawn."""

    LEFT = auto()
    RIGHT = auto()
    TOP = auto()
    BOTTOM = auto()


@dataclass(frozen=True, slots=True)
class Doorway:
    """A gap in a wall."""

    middle: Point
    wide: float
    upright: bool
    """Whether its wall is one at the side."""

    def beside(self, aside: float) -> Point:
        """A point in the gap `aside` pixels from its middle, as far as it is wide enough."""
        off = max(-self.wide * 0.4, min(self.wide * 0.4, aside))
        x, y = self.middle
        return (x, y + off) if self.upright else (x + off, y)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A room with the box of its walls on the board."""

    room: FloorRoom
    box: Box
    mirrored: bool
    """Whether left is right on the board as it is laid out: it will be turned round once more, for readers
    from right to left, and a room must not be.
    """

    def place(self, area: Box) -> Box:
        """Where on the board something in the room is."""
        across, down = self.box.w / self.room.width, self.box.h / self.room.height
        x = self.room.width - area.right if self.mirrored else area.x
        return Box(self.box.x + x * across, self.box.y + area.y * down, area.w * across, area.h * down)

    def inside(self, sheet: Sheet) -> Box:
        """Where cards may be."""
        pad = sheet.unit * 0.02
        high = board_height(sheet) / 2
        sides = {_side(self.room, thing.area) for thing in self.room.things if thing.kind is ItemKind.BOARD}
        top = pad + (high if Side.TOP in sides else 0.0)
        low = pad + (high if Side.BOTTOM in sides else 0.0)
        return Box(self.box.x + pad, self.box.y + top, self.box.w - 2 * pad, self.box.h - top - low)

    def doors(self) -> tuple[Doorway, ...]:
        """Where one can leave."""
        return tuple(_doorway(self, thing) for thing in self.room.things if thing.kind is ItemKind.DOOR)


def board_height(sheet: Sheet) -> float:
    """Height of a whiteboard's mark on the wall, in pixels."""
    return sheet.detail * 1.3


def drawn_rooms(sheet: Sheet, floor: Floor, area: Box, *, mirrored: bool, stacked: bool) -> tuple[Drawn, ...]:
    """The rooms side by side or one above the other, filling `area` as far as their shapes let them."""
    rooms = floor.rooms[::-1] if mirrored and not stacked else floor.rooms
    count, gap = len(rooms), sheet.unit * 0.07
    edge = board_height(sheet) / 2
    above = edge + (sheet.detail * 1.45 if count > 1 else 0.0)
    out = sheet.detail * 1.25 if any(t.kind is ItemKind.DOOR for room in rooms for t in room.things) else edge
    found: list[Drawn] = []
    x, y = area.x, area.y
    for room in rooms:
        if stacked:
            share = (area.h - gap * (count - 1)) * room.height / sum(one.height for one in rooms)
            cell = Box(area.x, y, area.w, share)
            y += share + gap
        else:
            share = (area.w - gap * (count - 1)) * room.width / sum(one.width for one in rooms)
            cell = Box(x, area.y, share, area.h)
            x += share + gap
        inner = Box(cell.x + out, cell.y + above, cell.w - 2 * out, cell.h - above - out)
        found.append(Drawn(room, _fitted(room, inner), mirrored))
    return tuple(found[::-1]) if mirrored and not stacked else tuple(found)


def wall_marks(sheet: Sheet, drawn: Drawn, *, titled: bool) -> tuple[Mark, ...]:
    """Everything of a room but its stations; what is written on it is left out where it does not fit."""
    theme, box = sheet.theme, drawn.box
    thick = max(2.0, sheet.unit * 0.006)
    floor = mixed(theme.paper, theme.card, 0.3 if theme.dark else 0.65)
    wall = mixed(theme.paper, theme.muted, 0.4)
    marks: list[Mark] = [Panel(box, floor, sheet.unit * 0.014, line=wall, width=thick)]
    for thing in drawn.room.things:
        place = drawn.place(thing.area)
        if thing.kind is ItemKind.DOOR:
            # Between two rooms the arrows tell where the doors are.
            marks.extend(_door(sheet, drawn, thing, thick)[: 1 if titled else 2])
        elif thing.kind is not ItemKind.BOARD:
            radius = min(place.w, place.h) * (0.3 if thing.kind is ItemKind.RUG else 0.12)
            marks.append(Panel(place, mixed(floor, theme.card_line, 0.5), radius))
    for thing in drawn.room.things:
        if thing.kind is ItemKind.BOARD:
            marks.extend(_board(sheet, drawn, thing))
    if titled:
        above = board_height(sheet) / 2 + sheet.detail * 1.4
        setting = set_text(sheet.measure, drawn.room.name, Weight.SEMIBOLD, sheet.detail, 1e6)
        if setting.width <= box.w:
            strip = Box(box.x, box.y - above, box.w, sheet.detail * 1.3)
            marks.extend(middle_marks(sheet.measure, setting, strip, theme.muted))
    return tuple(marks)


def _fitted(room: FloorRoom, area: Box) -> Box:
    shape = room.width / room.height
    wide = min(area.w, area.h * shape * _STRETCH)
    high = min(area.h, area.w / shape * _STRETCH)
    return area.centered(max(1.0, wide), max(1.0, high))


def _side(room: FloorRoom, area: Box) -> Side:
    """The wall that something on a wall is nearest to."""
    gaps = {
        Side.LEFT: area.x,
        Side.RIGHT: room.width - area.right,
        Side.TOP: area.y,
        Side.BOTTOM: room.height - area.bottom,
    }
    return min(gaps, key=lambda side: gaps[side])


def _seen_side(drawn: Drawn, thing: FloorThing) -> Side:
    side = _side(drawn.room, thing.area)
    turned = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}
    return turned.get(side, side) if drawn.mirrored else side


def _on_wall(drawn: Drawn, thing: FloorThing) -> Point:
    place, box = drawn.place(thing.area), drawn.box
    x, y = place.x + place.w / 2, place.middle
    match _seen_side(drawn, thing):
        case Side.LEFT:
            return box.x, y
        case Side.RIGHT:
            return box.right, y
        case Side.TOP:
            return x, box.y
        case Side.BOTTOM:
            return x, box.bottom


def _doorway(drawn: Drawn, thing: FloorThing) -> Doorway:
    place, upright = drawn.place(thing.area), _seen_side(drawn, thing) in (Side.LEFT, Side.RIGHT)
    return Doorway(_on_wall(drawn, thing), place.h if upright else place.w, upright)


def _door(sheet: Sheet, drawn: Drawn, thing: FloorThing, thick: float) -> tuple[Mark, ...]:
    """A gap in the wall, then a pictogram outside."""
    way, icon = _doorway(drawn, thing), sheet.detail
    x, y = way.middle
    wide, high = (2 * thick, way.wide) if way.upright else (way.wide, 2 * thick)
    off = icon * 0.6 + thick
    side = _seen_side(drawn, thing)
    dx = {Side.LEFT: -off, Side.RIGHT: off}.get(side, 0.0)
    dy = {Side.TOP: -off, Side.BOTTOM: off}.get(side, 0.0)
    gap = Panel(Box(x, y, 0, 0).centered(wide, high), sheet.theme.paper)
    return gap, Icon(Box(x + dx, y + dy, 0, 0).centered(icon, icon), "door-open", sheet.theme.muted)


def _board(sheet: Sheet, drawn: Drawn, thing: FloorThing) -> tuple[Mark, ...]:
    theme, place = sheet.theme, drawn.place(thing.area)
    x, y = _on_wall(drawn, thing)
    high = board_height(sheet)
    radius = sheet.unit * 0.007
    if _seen_side(drawn, thing) in (Side.LEFT, Side.RIGHT):
        thin = sheet.unit * 0.016
        return (Panel(Box(x - thin / 2, place.y, thin, place.h), theme.ink, radius),)
    box = Box(place.x, y - high / 2, place.w, high)
    setting = set_text(sheet.measure, thing.label or " ", Weight.SEMIBOLD, sheet.detail * 0.95, 1e6)
    if setting.width > box.w * 0.94:
        return (Panel(box, theme.ink, radius),)
    return Panel(box, theme.ink, radius), *middle_marks(
        sheet.measure, setting, box, theme.paper, centered=True
    )
