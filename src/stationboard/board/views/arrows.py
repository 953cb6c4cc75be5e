"""Dashed arrows along any line, in the color of the group that goes there."""

from __future__ import annotations

from math import dist
from typing import Final

from stationboard.board.geometry import Box
from stationboard.board.marks import Color, Mark, Shape
from stationboard.board.segments import Line, Point, length, pieces

_THICK: Final = 0.2
_DASH: Final = 0.42
_PAUSE: Final = 0.28
_HEAD: Final = 0.92
_HEAD_WIDE: Final = 1.0
"""Parts of the type size."""


def arrow_marks(line: Line, color: Color, size: float, start: float) -> tuple[Mark, ...]:
    """Dashes from `start` pixels along the line on, and a large head at its end."""
    whole = length(line)
    head = min(_HEAD * size, whole * 0.6)
    found: list[Mark] = []
    at = start
    while at < whole - head - _PAUSE * size * 0.5:
        found.extend(_dash(line, at, min(at + _DASH * size, whole - head), size * _THICK, color))
        at += (_DASH + _PAUSE) * size
    return (*found, _head(line, head, size * _HEAD_WIDE, color))


def along(line: Line, way: float) -> Point:
    """The point `way` pixels from the beginning of the line."""
    for (ax, ay), (bx, by) in pieces(line):
        long = dist((ax, ay), (bx, by))
        if way <= long and long > 0:
            part = max(0.0, way / long)
            return ax + (bx - ax) * part, ay + (by - ay) * part
        way -= long
    return line[-1]


def _dash(line: Line, begin: float, end: float, thick: float, color: Color) -> list[Mark]:
    """One dash, broken where the line bends."""
    found: list[Mark] = []
    passed = 0.0
    for piece in pieces(line):
        long = dist(*piece)
        low, high = max(begin - passed, 0.0), min(end - passed, long)
        if high - low > 1:
            found.append(_beam(along(piece, low), along(piece, high), thick, color))
        passed += long
    return found


def _beam(begin: Point, end: Point, thick: float, color: Color) -> Shape:
    long = dist(begin, end)
    nx, ny = (begin[1] - end[1]) / long * thick / 2, (end[0] - begin[0]) / long * thick / 2
    corners = (
        (begin[0] + nx, begin[1] + ny),
        (end[0] + nx, end[1] + ny),
        (end[0] - nx, end[1] - ny),
        (begin[0] - nx, begin[1] - ny),
    )
    return _filled(corners, color)


def _head(line: Line, long: float, wide: float, color: Color) -> Shape:
    (ax, ay), (bx, by) = line[-2], line[-1]
    whole = dist((ax, ay), (bx, by))
    ux, uy = (bx - ax) / whole, (by - ay) / whole
    foot = bx - ux * long, by - uy * long
    return _filled(
        (
            (bx, by),
            (foot[0] - uy * wide / 2, foot[1] + ux * wide / 2),
            (foot[0] + uy * wide / 2, foot[1] - ux * wide / 2),
        ),
        color,
    )


def _filled(corners: tuple[Point, ...], color: Color) -> Shape:
    left, top = min(x for x, _ in corners), min(y for _, y in corners)
    wide = max(max(x for x, _ in corners) - left, 1e-6)
    high = max(max(y for _, y in corners) - top, 1e-6)
    path = tuple(((x - left) / wide, (y - top) / high) for x, y in corners)
    return Shape(Box(left, top, wide, high), path, color, directional=True)
