"""What the board says of the rooms that a change is about."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.board.geometry import Box
from stationboard.board.known import Badge, Spot
from stationboard.domain.room import ItemKind


@dataclass(frozen=True, slots=True)
class FloorThing:
    """What stands in a room and is no station; its area is in cells of the plan."""

    kind: ItemKind
    area: Box
    label: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """A group that is at a station after the change."""

    badge: Badge
    words: str = ""
    """"stay", where it was there before."""


@dataclass(frozen=True, slots=True)
class FloorStop:
    """A station in its place, in cells of the plan, with who is there after the change."""

    spot: Spot
    area: Box
    arrivals: tuple[Arrival, ...]


@dataclass(frozen=True, slots=True)
class FloorRoom:
    """A room seen from above; its size is in cells of the plan."""

    name: str
    width: float
    height: float
    things: tuple[FloorThing, ...]
    stops: tuple[FloorStop, ...]


@dataclass(frozen=True, slots=True)
class FloorWalk:
    """A group's way between two stops, each told by the places of its room and of itself there."""

    badge: Badge
    origin: tuple[int, int]
    goal: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Floor:
    """The rooms that a change is about."""

    rooms: tuple[FloorRoom, ...]
    walks: tuple[FloorWalk, ...]
