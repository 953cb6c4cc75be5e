"""What a teacher should know about the ways through the rooms before the class walks them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import ceil, hypot
from typing import Final

from stationboard.domain.chart import Chart, Phase, PhaseKind, Step, moves
from stationboard.domain.document import GroupId, StationId
from stationboard.domain.room import CELL, RoomPlan
from stationboard.domain.rounds import Ring, Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import Sentence, say
from stationboard.planning.ring_order import Toil, toil_of
from stationboard.planning.walks import Walk, crosses, walk_between

FAR: Final = 0.6
"""A walk is long from this part of the room's diagonal on."""
_ROUND_TO: Final = 5
"""Seconds are told in steps of so many; the plan is not exact enough for less."""


@dataclass(frozen=True, slots=True)
class Way:
    """A group's walk at one change."""

    group: GroupId
    walk: Walk


def ways_at(rooms: tuple[RoomPlan, ...], before: Phase, after: Phase) -> tuple[Way, ...]:
    """The walks of all groups that go from one station to another between two rounds."""
    found: list[Way] = []
    for move in moves(before, after):
        if move.step is Step.MOVE and move.origin is not None and move.goal is not None:
            walk = walk_between(rooms, move.origin, move.goal)
            if walk is not None:
                found.append(Way(move.group, walk))
    return tuple(found)


def room_advice(routine: Routine, chart: Chart) -> tuple[Sentence, ...]:
    """A sentence for each two ways that cross, then one for each long walk; each is told once."""
    crossing: dict[frozenset[tuple[StationId, StationId]], Sentence] = {}
    far: dict[tuple[StationId, StationId], Sentence] = {}
    names = _Names(chart)
    for before, after in _changes(chart):
        ways = ways_at(routine.rooms, before, after)
        for one, other in combinations(ways, 2):
            key = frozenset((_ends(one.walk), _ends(other.walk)))
            if key not in crossing and crosses(one.walk, other.walk):
                crossing[key] = _crossing(routine, names, one, other)
        for way in ways:
            if _ends(way.walk) not in far and is_far(routine.rooms, way.walk):
                far[_ends(way.walk)] = _far(names, way)
    return (*crossing.values(), *far.values())


def is_far(rooms: tuple[RoomPlan, ...], walk: Walk) -> bool:
    """Whether a walk leads to another room, or through most of its own."""
    room = rooms[walk.legs[0].room]
    return walk.leaves_the_room or walk.meters > FAR * hypot(room.width, room.height) * CELL


def helpful_swap(routine: Routine, one: Walk, other: Walk) -> tuple[StationId, StationId] | None:
    """Two stations of the ring both ways belong to whose swapping parts the ways and makes nothing worse.

    Of all such swaps the one that leaves the least toil; nothing where there is none.
    """
    ends = {one.origin, one.goal, other.origin, other.goal}
    best: tuple[Toil, tuple[StationId, StationId]] | None = None
    for block in routine.blocks:
        if not isinstance(block, Rounds) or not isinstance(block.fill, Ring) or not ends <= {*block.stations}:
            continue
        now = toil_of(routine.rooms, block.stations)
        for pair in combinations(dict.fromkeys(block.stations), 2):
            swapped = tuple(_swapped(pair, station) for station in block.stations)
            toil = toil_of(routine.rooms, swapped)
            if now is None or toil is None or toil.crossings >= now.crossings:
                continue
            if not _goes(swapped, one, other) and (best is None or toil < best[0]):
                best = toil, pair
    return None if best is None else best[1]


class _Names:
    """What the groups and stations of a chart are called."""

    def __init__(self, chart: Chart) -> None:
        self.groups = {group.id: group.name for group in chart.groups}
        self.stations = {station.id: station.name for station in chart.stations}


def _changes(chart: Chart) -> list[tuple[Phase, Phase]]:
    """Rounds with nothing but a transition between them."""
    found: list[tuple[Phase, Phase]] = []
    before: Phase | None = None
    for phase in chart.phases:
        if phase.kind is PhaseKind.ROUND:
            if before is not None:
                found.append((before, phase))
            before = phase
        elif phase.kind is not PhaseKind.TRANSITION:
            before = None
    return found


def _ends(walk: Walk) -> tuple[StationId, StationId]:
    return walk.origin, walk.goal


def _crossing(routine: Routine, names: _Names, one: Way, other: Way) -> Sentence:
    values = {
        "group": names.groups[one.group],
        "other": names.groups[other.group],
        "goal": names.stations[one.walk.goal],
        "other_goal": names.stations[other.walk.goal],
    }
    swap = helpful_swap(routine, one.walk, other.walk)
    if swap is None:
        return say("{group} and {other} cross on the way to {goal} and {other_goal}.", **values)
    first, second = (names.stations[station] for station in swap)
    return say(
        "{group} and {other} cross on the way to {goal} and {other_goal}; "
        "swapping {first} and {second} avoids it.",
        first=first,
        second=second,
        **values,
    )


def _far(names: _Names, way: Way) -> Sentence:
    values: dict[str, str | int] = {
        "group": names.groups[way.group],
        "origin": names.stations[way.walk.origin],
        "goal": names.stations[way.walk.goal],
        "seconds": ceil(way.walk.seconds / _ROUND_TO) * _ROUND_TO,
    }
    if way.walk.leaves_the_room:
        return say(
            "{group} go to another room from {origin} to {goal}: allow about {seconds} seconds.", **values
        )
    return say("{group} have a long way from {origin} to {goal}: about {seconds} seconds.", **values)


def _swapped(pair: tuple[StationId, StationId], station: StationId) -> StationId:
    first, second = pair
    return second if station == first else first if station == second else station


def _goes(ring: tuple[StationId, ...], one: Walk, other: Walk) -> bool:
    """Whether both ways, or the same ways back, are still gone in `ring`."""
    gone = {frozenset(pair) for pair in zip(ring, (*ring[1:], ring[0]), strict=True)}
    return frozenset(_ends(one)) in gone and frozenset(_ends(other)) in gone
