"""Rooms with stations where a test wants them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stationboard.domain.document import ItemId, RoomId, StationId
from stationboard.domain.room import ItemKind, RoomItem, RoomPlan

CORNERS = {"teacher": (14.0, 4.0), "computers": (14.0, 10.0), "games": (4.0, 10.0), "workbook": (4.0, 4.0)}
"""The middles of the sample stations' places, in cells: clockwise from the right front corner."""


def station_item(station: str, middle: tuple[float, float], size: float = 2.0) -> RoomItem:
    return RoomItem(
        id=ItemId(f"at-{station}"),
        kind=ItemKind.STATION,
        x=middle[0] - size / 2,
        y=middle[1] - size / 2,
        w=size,
        h=size,
        station=StationId(station),
    )


def item(key: str, kind: ItemKind, x: float, y: float, w: float, h: float) -> RoomItem:
    return RoomItem(id=ItemId(key), kind=kind, x=x, y=y, w=w, h=h)


def room(
    middles: Mapping[str, tuple[float, float]],
    others: Sequence[RoomItem] = (),
    *,
    key: str = "room",
    width: float = 18,
    height: float = 14,
) -> RoomPlan:
    stations = tuple(station_item(station, middle) for station, middle in middles.items())
    return RoomPlan(
        id=RoomId(key), name=f"Room {key}", width=width, height=height, items=(*stations, *others)
    )
