"""The ways groups walk from station to station on the plan of the rooms."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from math import dist, inf
from typing import Final

from stationboard.domain.document import StationId
from stationboard.domain.room import CELL, ItemKind, RoomItem, RoomPlan

SPEED: Final = 0.9
"""Meters a second: the 3 feet a second that the Manual on Uniform Traffic Control Devices (2009, section
4E.06) allows for slow walkers. Children alone walk faster, but here a group of them walks round furniture.
"""
CORRIDOR: Final = 10.0
"""Meters taken to lie between two rooms, as no plan tells."""

Point = tuple[float, float]
"""The x and y of a place in a room, in cells."""


@dataclass(frozen=True, slots=True)
class Leg:
    """A straight piece of a way in one room."""

    room: int
    """Place of the room in the list of rooms."""
    begin: Point
    end: Point

    @property
    def meters(self) -> float:
        """How long it is."""
        return dist(self.begin, self.end) * CELL


@dataclass(frozen=True, slots=True)
class Walk:
    """The way between two stations: straight, or by the doors that make it shortest."""

    origin: StationId
    goal: StationId
    legs: tuple[Leg, ...]

    @property
    def leaves_the_room(self) -> bool:
        """Whether it goes to another room."""
        return len({leg.room for leg in self.legs}) > 1

    @property
    def meters(self) -> float:
        """How long it is, the corridor included."""
        return sum(leg.meters for leg in self.legs) + (CORRIDOR if self.leaves_the_room else 0.0)

    @property
    def seconds(self) -> float:
        """How long a group takes for it."""
        return self.meters / SPEED


def place_of(rooms: tuple[RoomPlan, ...], station: StationId) -> tuple[int, Point] | None:
    """The room a station is in with the middle of its place, or nothing."""
    found = (
        (at, item.middle)
        for at, room in enumerate(rooms)
        for item in room.of_kind(ItemKind.STATION)
        if item.station == station
    )
    return next(found, None)


def walk_between(rooms: tuple[RoomPlan, ...], origin: StationId, goal: StationId) -> Walk | None:
    """The way from one station to another; nothing where one of them has no place."""
    begin, end = place_of(rooms, origin), place_of(rooms, goal)
    if begin is None or end is None:
        return None
    (first, here), (last, there) = begin, end
    if first == last:
        return Walk(origin, goal, (Leg(first, here, there),))
    best: tuple[Leg, ...] = ()
    least = inf
    for out, into in product(_ways_out(rooms[first]), _ways_out(rooms[last])):
        legs = (Leg(first, here, out), Leg(last, into, there))
        length = legs[0].meters + legs[1].meters
        if length < least:
            best, least = legs, length
    return Walk(origin, goal, best)


def crosses(one: Walk, other: Walk) -> bool:
    """Whether two ways cut through each other; meeting at a station or in a door does not count."""
    return any(
        first.room == second.room and _cut(first, second) for first, second in product(one.legs, other.legs)
    )


def crossings(walks: tuple[Walk, ...]) -> int:
    """How many pairs of `walks` cross."""
    return sum(crosses(one, other) for one, other in combinations(walks, 2))


def _ways_out(room: RoomPlan) -> tuple[Point, ...]:
    """The room's doors; without one, the middle of its back wall stands for it."""
    doors = tuple(_doorway(room, door) for door in room.of_kind(ItemKind.DOOR))
    return doors or ((room.width / 2, room.height),)


def _doorway(room: RoomPlan, door: RoomItem) -> Point:
    """The middle of the door on the wall it is nearest to."""
    x, y = door.middle
    gaps = {(0.0, y): x, (room.width, y): room.width - x, (x, 0.0): y, (x, room.height): room.height - y}
    return min(gaps, key=lambda point: gaps[point])


def _cut(one: Leg, other: Leg) -> bool:
    first, second = _side(one, other.begin), _side(one, other.end)
    third, fourth = _side(other, one.begin), _side(other, one.end)
    return first * second < 0 and third * fourth < 0


def _side(leg: Leg, point: Point) -> int:
    """On which side of the line a point lies: 1, -1, or 0 on it, give or take a hair."""
    (ax, ay), (bx, by) = leg.begin, leg.end
    area = (bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax)
    return 0 if abs(area) < _HAIR else 1 if area > 0 else -1


_HAIR: Final = 1e-7
"""Square cells."""
