"""A classroom as a plan: its size with what stands where in it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final

from pydantic import Field, model_validator

from stationboard.domain.document import KEY, Document, ItemId, Line, Name, RoomId, StationId
from stationboard.domain.roster import first_repeated

CELL: Final = 0.5
"""Meters in a cell of the plan's grid, in which all lengths and places of a plan are told."""
_SLACK: Final = 1e-6
"""Cells by which sums of decimals may be off."""


class ItemKind(StrEnum):
    """What can stand in a room."""

    STATION = "station"
    DOOR = "door"
    BOARD = "board"
    DESK = "desk"
    TABLE = "table"
    RUG = "rug"
    SHELF = "shelf"
    COMPUTERS = "computers"
    TEACHER_DESK = "teacher_desk"
    SINK = "sink"


ON_WALLS: Final = frozenset({ItemKind.DOOR, ItemKind.BOARD})
"""What hangs on, or is part of, a wall."""

_Place = Annotated[float, Field(ge=0, le=80, allow_inf_nan=False)]
_Size = Annotated[float, Field(ge=0.2, le=80, allow_inf_nan=False)]


class RoomItem(Document):
    """One thing in a room, by the upright box it takes up as it stands, in cells."""

    id: Annotated[ItemId, KEY]
    kind: ItemKind
    x: _Place
    """From the left wall to its left edge."""
    y: _Place
    """From the wall at the top of the plan to its upper edge."""
    w: _Size
    h: _Size
    turns: int = Field(default=0, ge=0, le=3)
    """Quarter turns clockwise from how it was made, for what has a front; the box is the one after them."""
    label: Line = ""
    station: StationId | None = None
    """Which station is here; only what is of that kind has one."""

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.h

    @property
    def middle(self) -> tuple[float, float]:
        """The x and y of its center."""
        return self.x + self.w / 2, self.y + self.h / 2

    @model_validator(mode="after")
    def _is_a_station_or_not(self) -> RoomItem:
        if (self.station is None) is (self.kind is ItemKind.STATION):
            wrong = "names no station" if self.station is None else "is no station and names one"
            raise ValueError(f'the place "{self.id}" {wrong}')
        return self


class RoomPlan(Document):
    """A room seen from above, its front wall at the top."""

    id: Annotated[RoomId, KEY]
    name: Name
    width: float = Field(default=18, ge=4, le=80, allow_inf_nan=False)
    """In cells, from the left wall to the right one."""
    height: float = Field(default=14, ge=4, le=80, allow_inf_nan=False)
    """In cells, from the front wall to the back one."""
    items: tuple[RoomItem, ...] = Field(default=(), max_length=120)
    """In the order in which they are drawn and gone through."""

    @model_validator(mode="after")
    def _everything_is_inside(self) -> RoomPlan:
        for item in self.items:
            if item.right > self.width + _SLACK or item.bottom > self.height + _SLACK:
                raise ValueError(f'"{item.id}" reaches out of the room "{self.id}"')
        return self

    def of_kind(self, kind: ItemKind) -> tuple[RoomItem, ...]:
        """Everything of one kind in this room."""
        return tuple(item for item in self.items if item.kind is kind)


def check_rooms(rooms: tuple[RoomPlan, ...], stations: set[StationId]) -> None:
    """Check that nothing is there twice and every station is known.

    Raises:
        ValueError: it is not so; the message names what is wrong.
    """
    twice = first_repeated(room.id for room in rooms)
    if twice is not None:
        raise ValueError(f'two rooms have the id "{twice}"')
    items = [item for room in rooms for item in room.items]
    twice = first_repeated(item.id for item in items)
    if twice is not None:
        raise ValueError(f'two things in the rooms have the id "{twice}"')
    placed = [item.station for item in items if item.station is not None]
    twice = first_repeated(placed)
    if twice is not None:
        raise ValueError(f'the station "{twice}" has two places in the rooms')
    for station in placed:
        if station not in stations:
            raise ValueError(f'a room names a station "{station}" that the routine does not have')
