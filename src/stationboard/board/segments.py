"""Arithmetic with straight pieces of a line, in pixels."""

from __future__ import annotations

from itertools import pairwise
from math import dist

from stationboard.board.geometry import Box

Point = tuple[float, float]
Line = tuple[Point, ...]
"""Points joined by straight pieces."""
Piece = tuple[Point, Point]


def pieces(line: Line) -> tuple[Piece, ...]:
    """The straight pieces of a line."""
    return tuple(pairwise(line))


def length(line: Line) -> float:
    """Of all pieces together."""
    return sum(dist(one, other) for one, other in pieces(line))


def hits(piece: Piece, box: Box) -> bool:
    """Whether a piece runs through the inside of a box, by clipping it (Liang and Barsky, 1984)."""
    (x, y), (ex, ey) = piece
    if max(x, ex) <= box.x or max(y, ey) <= box.y or min(x, ex) >= box.right or min(y, ey) >= box.bottom:
        return False
    low, high = 0.0, 1.0
    for start, step, near, far in ((x, ex - x, box.x, box.right), (y, ey - y, box.y, box.bottom)):
        if step == 0:
            if start <= near or start >= far:
                return False
            continue
        one, other = (near - start) / step, (far - start) / step
        low, high = max(low, min(one, other)), min(high, max(one, other))
        if low >= high:
            return False
    return True


def gap_between(one: Piece, other: Piece) -> float:
    """How near two pieces come to each other; nothing where they cross."""
    if _apart(one, other) and _apart(other, one):
        return 0.0
    return min(_from(one[0], other), _from(one[1], other), _from(other[0], one), _from(other[1], one))


def _apart(piece: Piece, other: Piece) -> bool:
    """Whether the ends of `other` lie on both sides of `piece`."""
    return _side(piece, other[0]) * _side(piece, other[1]) < 0


def _side(piece: Piece, point: Point) -> float:
    (ax, ay), (bx, by) = piece
    return (bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax)


def _from(point: Point, piece: Piece) -> float:
    (ax, ay), (bx, by) = piece
    square = (bx - ax) ** 2 + (by - ay) ** 2
    if square == 0:
        return dist(point, piece[0])
    part = ((point[0] - ax) * (bx - ax) + (point[1] - ay) * (by - ay)) / square
    part = min(1.0, max(0.0, part))
    return dist(point, (ax + part * (bx - ax), ay + part * (by - ay)))
