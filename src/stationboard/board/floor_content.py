"""What the board says of the rooms while groups move."""

from __future__ import annotations

from stationboard.board.coming import badge_of, spot_of
from stationboard.board.floor_frame import Arrival, Floor, FloorRoom, FloorStop, FloorThing, FloorWalk
from stationboard.board.geometry import Box
from stationboard.board.telling import Manner
from stationboard.domain.chart import Move, Step
from stationboard.domain.document import StationId
from stationboard.domain.room import ItemKind, RoomItem, RoomPlan
from stationboard.lesson.reading import Reading
from stationboard.lesson.state import State

Stops = dict[StationId, tuple[int, int]]
"""The place of a station's room, and its own place in the room."""


def floor_of(state: State, reading: Reading, manner: Manner) -> Floor | None:
    """The rooms this change is about; nothing where they are not wanted, or lack the place of a station."""
    routine = state.opened.routine
    if not routine.show_room or not any(move.step in (Step.MOVE, Step.START) for move in reading.moves):
        return None
    wanted = _stations(state, reading)
    rooms = tuple(room for room in routine.rooms if any(one.station in wanted for one in room.items))
    stops: Stops = {}
    for at, room in enumerate(rooms):
        placed = [one.station for one in room.items if one.station in wanted and one.station is not None]
        stops |= {station: (at, seat) for seat, station in enumerate(placed)}
    if wanted - stops.keys() or any(move.goal is None for move in reading.moves):
        return None
    told = tuple(_room(state, reading, manner, room, wanted) for room in rooms)
    return Floor(told, _walks(state, reading.moves, stops))


def _stations(state: State, reading: Reading) -> frozenset[StationId]:
    """Every station that is open in the round to come, or that a group leaves."""
    following = None if reading.following is None else state.chart.phases[reading.following]
    ahead = following.stations if following is not None else ()
    named = (station for move in reading.moves for station in (move.origin, move.goal))
    return frozenset((*ahead, *(station for station in named if station is not None)))


def _room(
    state: State, reading: Reading, manner: Manner, room: RoomPlan, wanted: frozenset[StationId]
) -> FloorRoom:
    stops: list[FloorStop] = []
    for item in room.of_kind(ItemKind.STATION):
        spot = spot_of(state, item.station)
        if spot is not None and item.station in wanted:
            stops.append(FloorStop(spot, _area(item), _arrivals(state, reading, manner, item.station)))
    things = tuple(
        FloorThing(item.kind, _area(item), item.label or _usual_label(item, manner))
        for item in room.items
        if item.kind is not ItemKind.STATION
    )
    return FloorRoom(room.name, room.width, room.height, things, tuple(stops))


def _usual_label(item: RoomItem, manner: Manner) -> str:
    return manner.say("Board") if item.kind is ItemKind.BOARD else ""


def _arrivals(
    state: State, reading: Reading, manner: Manner, station: StationId | None
) -> tuple[Arrival, ...]:
    found: list[Arrival] = []
    for move in reading.moves:
        badge = badge_of(state, move.group)
        if badge is not None and move.goal == station:
            found.append(Arrival(badge, manner.say("stay") if move.step is Step.STAY else ""))
    return tuple(found)


def _walks(state: State, moves: tuple[Move, ...], stops: Stops) -> tuple[FloorWalk, ...]:
    found: list[FloorWalk] = []
    for move in moves:
        badge = badge_of(state, move.group)
        if badge is not None and move.step is Step.MOVE and move.origin is not None and move.goal is not None:
            found.append(FloorWalk(badge, stops[move.origin], stops[move.goal]))
    return tuple(found)


def _area(item: RoomItem) -> Box:
    return Box(item.x, item.y, item.w, item.h)
