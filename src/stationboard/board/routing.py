"""Finds lines from box to box that run through no other box."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import product
from math import dist, hypot, inf
from typing import Final

from stationboard.board.geometry import Box
from stationboard.board.segments import Line, Point, gap_between, hits, length, pieces

_BEND: Final = 1.5
_CROSSED: Final = 6.0
_CLOSE: Final = 5.0
_MET: Final = 12.0
_ASIDE: Final = 0.6
"""What a bend, a line that is crossed, one that is too near, an end too near to another, and an end away from
the middle of a side are counted as, in clearances of length.
"""
_SHARES: Final = (0.5, 0.24, 0.76)
"""Where along a side, or what two sides have in common, a line may begin and end; the first is best."""
_SQUARELY: Final = 0.4
"""Least cosine between a line and the way straight out, so that no arrow's head lies on a box."""


@dataclass(frozen=True, slots=True)
class Port:
    """A point on a side of a box where a line may begin or end."""

    point: Point
    outward: Point | None
    """The way straight out; nothing where a line may come from anywhere."""
    middle: bool

    def is_met(self, other: Point) -> bool:
        """Whether a line from `other` comes at a wide enough angle."""
        if self.outward is None:
            return True
        dx, dy = other[0] - self.point[0], other[1] - self.point[1]
        return dx * self.outward[0] + dy * self.outward[1] >= _SQUARELY * hypot(dx, dy)


@dataclass
class Routes:
    """The lines drawn so far between boxes, which those that follow keep clear of."""

    boxes: tuple[Box, ...]
    clear: float
    """How far a line stays from boxes that are not its ends, in pixels."""
    near: float
    """Lines nearer to each other than this many pixels are too near."""
    drawn: list[Line] = field(default_factory=list[Line])

    def __post_init__(self) -> None:
        self._tight = tuple(_grown(box, self.clear * 0.98) for box in self.boxes)
        self._rims = tuple(box.inset(0.5) for box in self.boxes)
        self._ports = tuple(_ports(box) for box in self.boxes)

    def between(self, origin: int, goal: int, within: Box) -> Line | None:
        """The best line from one box to another with bends only `within` a box; nothing without one."""
        own = (origin, goal)
        direct: list[Line] = [
            (begin.point, end.point)
            for begin, end in product(self._ports[origin], self._ports[goal])
            if begin.is_met(end.point) and end.is_met(begin.point)
        ]
        direct.extend(_level(self.boxes[origin], self.boxes[goal], self.near))
        return self._draw(direct, own, self._ports[goal], within)

    def to_point(self, box: int, point: Point, within: Box) -> Line | None:
        """The best line from a box to a point outside all boxes, with bends only `within` a box."""
        direct = [(port.point, point) for port in self._ports[box] if port.is_met(point)]
        return self._draw(direct, (box,), (Port(point, None, middle=True),), within)

    def _draw(
        self, direct: Iterable[Line], own: tuple[int, ...], ends: tuple[Port, ...], within: Box
    ) -> Line | None:
        best, least = None, inf
        middles = {port.point for at in own for port in self._ports[at] if port.middle}
        middles |= {port.point for port in ends if port.middle}

        def plain(line: Line) -> float:
            aside = sum(end not in middles for end in (line[0], line[-1]))
            return length(line) + self.clear * (_BEND * (len(line) - 2) + _ASIDE * aside)

        for line in sorted(direct, key=plain):
            if plain(line) >= least:
                break
            cost = plain(line) + self._in_the_way(line)
            if cost < least and self._is_free(line, own):
                best, least = line, cost
        if best is None or least > plain(best) + self.clear * _CLOSE:
            bent = self._around(own, ends, within)
            if bent is not None and plain(bent) + self._in_the_way(bent) < least:
                best = bent
        if best is not None:
            self.drawn.append(best)
        return best

    def _in_the_way(self, line: Line) -> float:
        """What the lines already there add to the cost of another."""
        cost = 0.0
        for other in self.drawn:
            gap = min(gap_between(one, two) for one, two in product(pieces(line), pieces(other)))
            ends = min(dist(one, two) for one, two in product((line[0], line[-1]), (other[0], other[-1])))
            cost += _MET if ends < self.near else 0.0
            cost += _CROSSED if gap == 0 else _CLOSE if gap < self.near else 0.0
        return cost * self.clear

    def _around(self, own: tuple[int, ...], ends: tuple[Port, ...], within: Box) -> Line | None:
        """The shortest line with bends at the corners of boxes (Dijkstra's way)."""
        begins = {port.point: port for port in self._ports[own[0]]}
        goals = {port.point: port for port in ends}
        corners = self._corners(within)
        best: dict[Point, float] = dict.fromkeys(begins, 0.0)
        queue: list[tuple[float, Line]] = [(0.0, (begin,)) for begin in begins]
        while queue:
            spent, line = heappop(queue)
            here = line[-1]
            if here in goals:
                return line
            if spent > best.get(here, inf):
                continue
            for there in (*corners, *goals):
                cost = spent + dist(here, there) + self.clear * _BEND
                if cost >= best.get(there, inf) or (here in begins and not begins[here].is_met(there)):
                    continue
                if (there not in goals or goals[there].is_met(here)) and self._is_free((here, there), own):
                    best[there] = cost
                    heappush(queue, (cost, (*line, there)))
        return None

    def _corners(self, within: Box) -> tuple[Point, ...]:
        wide = [_grown(box, self.clear * 1.02) for box in self.boxes]
        corners = [(x, y) for box in wide for x, y in product((box.x, box.right), (box.y, box.bottom))]
        return tuple(
            (x, y)
            for x, y in corners
            if within.contains(Box(x, y, 0, 0)) and not any(_holds(box, (x, y)) for box in self._tight)
        )

    def _is_free(self, line: Line, own: tuple[int, ...]) -> bool:
        """Whether a line touches no box but its own, and those at their rim only."""
        return not any(
            hits(piece, self._rims[at] if at in own else self._tight[at])
            for piece in pieces(line)
            for at in range(len(self.boxes))
        )


def _level(one: Box, other: Box, least: float) -> list[Line]:
    """Level or upright lines, where two boxes lie beside or above each other for `least` pixels or more."""
    found: list[Line] = []
    top, low = max(one.y, other.y), min(one.bottom, other.bottom)
    left, right = max(one.x, other.x), min(one.right, other.right)
    for share in _SHARES:
        if low - top > least:
            y = top + (low - top) * share
            ends = (one.right, other.x) if one.x < other.x else (one.x, other.right)
            found.append(((ends[0], y), (ends[1], y)))
        if right - left > least:
            x = left + (right - left) * share
            ends = (one.bottom, other.y) if one.y < other.y else (one.y, other.bottom)
            found.append(((x, ends[0]), (x, ends[1])))
    return found


def _ports(box: Box) -> tuple[Port, ...]:
    found: list[Port] = []
    for share in _SHARES:
        x, y, middle = box.x + box.w * share, box.y + box.h * share, share == _SHARES[0]
        found += (
            Port((box.right, y), (1, 0), middle),
            Port((x, box.bottom), (0, 1), middle),
            Port((box.x, y), (-1, 0), middle),
            Port((x, box.y), (0, -1), middle),
        )
    return tuple(found)


def _grown(box: Box, by: float) -> Box:
    return Box(box.x - by, box.y - by, box.w + 2 * by, box.h + 2 * by)


def _holds(box: Box, point: Point) -> bool:
    return box.x < point[0] < box.right and box.y < point[1] < box.bottom
