"""Edits of a routine's rooms as a whole."""

from __future__ import annotations

from itertools import count

from stationboard.domain.document import ItemId, RoomId, StationId
from stationboard.domain.room import RoomPlan
from stationboard.domain.rounds import Direction, Ring, Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.station import StationKind
from stationboard.planning.ring_order import best_order
from stationboard.planning.walks import place_of


def new_item_id(routine: Routine) -> ItemId:
    """An id that nothing in the routine's rooms has."""
    taken = {item.id for room in routine.rooms for item in room.items}
    return next(ItemId(f"thing-{at}") for at in count(1) if f"thing-{at}" not in taken)


def with_room(routine: Routine, room: RoomPlan) -> Routine:
    """The routine with `room` in place of the one with its id, or as one more."""
    known = any(one.id == room.id for one in routine.rooms)
    rooms = tuple(room if one.id == room.id else one for one in routine.rooms)
    return routine.model_copy(update={"rooms": rooms if known else (*rooms, room)})


def empty_room(routine: Routine, name: str) -> RoomPlan:
    """A room without anything in it that is not yet the routine's."""
    taken = {room.id for room in routine.rooms}
    key = next(RoomId(f"room-{at}") for at in count(1) if f"room-{at}" not in taken)
    return RoomPlan(id=key, name=name)


def without_room(routine: Routine, room_id: RoomId) -> Routine:
    """The routine without one of its rooms; its stations stay, without a place."""
    rooms = tuple(room for room in routine.rooms if room.id != room_id)
    return routine.model_copy(update={"rooms": rooms})


def shown(routine: Routine, *, on_board: bool) -> Routine:
    """The routine whose rooms the board shows, or does not, when groups move."""
    return routine.model_copy(update={"show_room": on_board})


def unplaced(routine: Routine) -> tuple[StationId, ...]:
    """The stations that have no place in any room."""
    return tuple(one.id for one in routine.stations if place_of(routine.rooms, one.id) is None)


def in_best_order(routine: Routine) -> Routine:
    """The routine whose groups go round every ring in the order that crosses least, clockwise.

    A ring begins at the first station led by a teacher; one with a station that has no place stays as it is.
    """
    teachers = {station.id for station in routine.stations if station.kind is StationKind.TEACHER}
    blocks = tuple(
        _ordered(routine, block, teachers)
        if isinstance(block, Rounds) and isinstance(block.fill, Ring)
        else block
        for block in routine.blocks
    )
    return routine.model_copy(update={"blocks": blocks})


def _ordered(routine: Routine, block: Rounds, teachers: set[StationId]) -> Rounds:
    start = next((one for one in block.stations if one in teachers), block.stations[0])
    if any(place_of(routine.rooms, one) is None for one in block.stations):
        return block
    order = best_order(routine.rooms, block.stations, start)
    if len(set(order)) < len(order):
        return block
    forward = block.fill.model_copy(update={"direction": Direction.FORWARD})
    return block.model_copy(update={"stations": order, "fill": forward})
