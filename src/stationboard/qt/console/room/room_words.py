"""What things in a room, and their places in it, are called."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from stationboard.domain.room import ItemKind, RoomItem, RoomPlan
from stationboard.domain.routine import Routine

_translate = QCoreApplication.translate


def kind_name(kind: ItemKind) -> str:
    """What a kind of thing is called."""
    match kind:
        case ItemKind.STATION:
            return _translate("Room", "Station")
        case ItemKind.DOOR:
            return _translate("Room", "Door")
        case ItemKind.BOARD:
            return _translate("Room", "Board")
        case ItemKind.DESK:
            return _translate("Room", "Desk")
        case ItemKind.TABLE:
            return _translate("Room", "Table")
        case ItemKind.RUG:
            return _translate("Room", "Rug")
        case ItemKind.SHELF:
            return _translate("Room", "Shelf")
        case ItemKind.COMPUTERS:
            return _translate("Room", "Computer bench")
        case ItemKind.TEACHER_DESK:
            return _translate("Room", "Teacher's desk")
        case ItemKind.SINK:
            return _translate("Room", "Sink")
        case _:
            assert_never(kind)


def item_name(routine: Routine, item: RoomItem) -> str:
    """What one thing is called: its station's name, its label, or its kind."""
    if item.station is not None:
        return next((one.name for one in routine.stations if one.id == item.station), item.station)
    return item.label or kind_name(item.kind)


def named_place(room: RoomPlan, item: RoomItem, name: str) -> str:
    """A thing with its place, as a screen reader says it: ``Computers, right back``."""
    x, y = item.middle
    return _places()[_third(y, room.height)][_third(x, room.width)].format(name=name)


def _third(at: float, whole: float) -> int:
    return min(2, int(at * 3 / whole))


def _places() -> tuple[tuple[str, str, str], ...]:
    return (
        (
            _translate("Room", "{name}, left front"),
            _translate("Room", "{name}, middle front"),
            _translate("Room", "{name}, right front"),
        ),
        (
            _translate("Room", "{name}, left side"),
            _translate("Room", "{name}, middle of the room"),
            _translate("Room", "{name}, right side"),
        ),
        (
            _translate("Room", "{name}, left back"),
            _translate("Room", "{name}, middle back"),
            _translate("Room", "{name}, right back"),
        ),
    )
