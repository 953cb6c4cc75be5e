"""The order in which groups should go round the stations, by where those are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise
from math import atan2, inf
from random import Random
from typing import Final

from stationboard.domain.document import StationId
from stationboard.domain.room import ItemKind, RoomPlan
from stationboard.planning.walks import Walk, crosses, place_of, walk_between

MOST_EXACT: Final = 9
"""Up to so many stations every order is weighed; beyond, a good one is found by mending (2-opt)."""
_STARTS: Final = 6
"""Shuffled orders that mending starts from, besides the given ones; always the same ones."""

Order = tuple[int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Toil:
    """What an order costs at each change; less is better, and what is told first counts most."""

    crossings: int
    longest: float
    """The longest walk, in meters."""
    total: float
    """All walks together, in meters."""


def toil_of(rooms: tuple[RoomPlan, ...], stations: Sequence[StationId]) -> Toil | None:
    """What the ring of `stations` costs; nothing where one of them has no place."""
    ring = _ring(rooms, stations)
    return None if ring is None else ring.toil(tuple(range(len(stations))))


def clockwise(
    rooms: tuple[RoomPlan, ...], stations: Iterable[StationId], start: StationId
) -> list[StationId]:
    """The stations that have a place, room by room around the middle of each as a clock's hand goes.

    The round begins at `start`; where that has no place, at the station nearest to the board.
    """
    placed: list[tuple[int, float, StationId]] = []
    for station in stations:
        found = place_of(rooms, station)
        if found is not None:
            at, (x, y) = found
            placed.append((at, atan2(y - rooms[at].height / 2, x - rooms[at].width / 2), station))
    order = [station for _, _, station in sorted(placed)]
    return turned_to(order, start if start in order else _nearest_board(rooms, order))


def best_order(
    rooms: tuple[RoomPlan, ...], stations: Sequence[StationId], start: StationId
) -> tuple[StationId, ...]:
    """The order with the fewest crossings, of those the one with the shortest longest walk, clockwise.

    Walking clockwise around the room is preferred to an order that is as good. What cannot be judged, as a
    station has no place or is in the ring twice, stays as it is.
    """
    present = tuple(stations)
    ring = _ring(rooms, present)
    if ring is None or len(set(present)) < len(present):
        return present
    around = clockwise(rooms, present, start)
    plain = tuple(present.index(station) for station in around)
    given = (plain, tuple(range(len(present))))
    best = ring.exact(given) if len(present) <= MOST_EXACT else ring.mended(given)
    if best == plain:
        return tuple(around)
    found = [present[at] for at in best]
    if _winding(rooms, found) < 0:
        found.reverse()
    return tuple(turned_to(found, around[0]))


def turned_to(order: list[StationId], start: StationId | None) -> list[StationId]:
    """The same round, begun at `start`."""
    at = order.index(start) if start is not None and start in order else 0
    return order[at:] + order[:at]


@dataclass(frozen=True)
class _Ring:
    """The stations of a ring with all walks between them."""

    walks: tuple[tuple[Walk, ...], ...]
    """From each station to each, itself included."""

    @cached_property
    def lengths(self) -> tuple[tuple[float, ...], ...]:
        return tuple(tuple(walk.meters for walk in row) for row in self.walks)

    def toil(self, order: Order) -> Toil:
        edges = _edges(order)
        lengths = [self.lengths[one][other] for one, other in edges]
        crossed = sum(
            crosses(self.walks[a][b], self.walks[c][d]) for (a, b), (c, d) in combinations(edges, 2)
        )
        # Rounded, so that the same round begun elsewhere or gone backward costs exactly the same.
        return Toil(crossed, round(max(lengths, default=0.0), 6), round(sum(lengths), 6))

    def exact(self, given: Iterable[Order]) -> Order:
        """The best of all orders; of equals the first of `given`."""
        best = min(given, key=self.toil)
        least = self.toil(best)
        count = len(best)
        known: dict[tuple[int, int, int, int], bool] = {}

        def grow(path: Order, cost: Toil) -> None:
            nonlocal best, least
            if cost >= least:
                return
            if len(path) == count:
                whole = self.toil(path)
                if whole < least:
                    best, least = path, whole
                return
            for following in range(1, count):
                if following not in path:
                    grow((*path, following), self._longer(path, following, cost, known))

        grow((0,), Toil(0, 0.0, 0.0))
        return best

    def _longer(
        self, path: Order, following: int, cost: Toil, known: dict[tuple[int, int, int, int], bool]
    ) -> Toil:
        """What the path costs with one more walk, at the least: a hair is forgiven for the rounding."""
        last = path[-1]
        crossed = cost.crossings
        for one, other in pairwise(path):
            key = (one, other, last, following)
            if key not in known:
                known[key] = crosses(self.walks[one][other], self.walks[last][following])
            crossed += known[key]
        length = self.lengths[last][following]
        return Toil(crossed, max(cost.longest, length - 1e-6), cost.total + length - 1e-6)

    def mended(self, given: tuple[Order, ...]) -> Order:
        """A good order: the given ones and some shuffled ones, each with its knots untied."""
        chance = Random(2)  # the same suggestion every time
        count = len(given[0])
        starts = [*given, *(tuple(chance.sample(range(count), count)) for _ in range(_STARTS))]
        return min((*given, *(self._untied(order) for order in starts)), key=self.toil)

    def _untied(self, order: Order) -> Order:
        """Turn pieces of the round over as long as that makes it shorter."""
        ring, far = list(order), self.lengths
        count = len(ring)
        shorter = True
        while shorter:
            shorter = False
            for i, j in combinations(range(count), 2):
                a, b, c, d = ring[i], ring[(i + 1) % count], ring[j], ring[(j + 1) % count]
                if far[a][c] + far[b][d] < far[a][b] + far[c][d] - 1e-9:
                    ring[i + 1 : j + 1] = reversed(ring[i + 1 : j + 1])
                    shorter = True
        return tuple(ring)


def _ring(rooms: tuple[RoomPlan, ...], stations: Sequence[StationId]) -> _Ring | None:
    rows: list[tuple[Walk, ...]] = []
    for origin in stations:
        row = [walk_between(rooms, origin, goal) for goal in stations]
        found = tuple(walk for walk in row if walk is not None)
        if len(found) < len(row):
            return None
        rows.append(found)
    return _Ring(tuple(rows))


def _edges(order: Order) -> tuple[tuple[int, int], ...]:
    if len(order) < 2:
        return ()
    return tuple(zip(order, (*order[1:], order[0]), strict=True))


def _nearest_board(rooms: tuple[RoomPlan, ...], stations: list[StationId]) -> StationId | None:
    def distance(station: StationId) -> float:
        found = place_of(rooms, station)
        if found is None:
            return inf
        at, (x, y) = found
        boards = rooms[at].of_kind(ItemKind.BOARD)
        gaps = [(x - board.middle[0]) ** 2 + (y - board.middle[1]) ** 2 for board in boards]
        return min(gaps, default=y * y + rooms[at].height ** 2)

    return min(stations, key=distance, default=None)


def _winding(rooms: tuple[RoomPlan, ...], order: list[StationId]) -> float:
    """Positive where the round goes clockwise on the plan, by the area it encloses in each room."""
    area = 0.0
    for one, other in zip(order, (*order[1:], order[0]), strict=True):
        here, there = place_of(rooms, one), place_of(rooms, other)
        if here is not None and there is not None and here[0] == there[0]:
            area += here[1][0] * there[1][1] - there[1][0] * here[1][1]
    return area
