"""The outlines of the group symbols inside a unit square; they need no font."""

from __future__ import annotations

from math import cos, pi, sin

from stationboard.board.marks import Path
from stationboard.domain.look import GroupSymbol

_ARC = 0.5523
"""A cubic curve comes nearest to a quarter circle with its handles this part of the radius long."""


def _ring(points: int, turn: float, radius: float = 0.5, middle: tuple[float, float] = (0.5, 0.5)) -> Path:
    angles = (turn + 2 * pi * point / points for point in range(points))
    return tuple((middle[0] + radius * cos(angle), middle[1] + radius * sin(angle)) for angle in angles)


def _star() -> Path:
    outer, inner = _ring(5, -pi / 2, 0.53, (0.5, 0.53)), _ring(5, -pi / 2 + pi / 5, 0.235, (0.5, 0.53))
    return tuple(point for pair in zip(outer, inner, strict=True) for point in pair)


def _circle() -> Path:
    k = _ARC / 2
    return (
        (0.5, 0.0),
        (0.5 + k, 0.0, 1.0, 0.5 - k, 1.0, 0.5),
        (1.0, 0.5 + k, 0.5 + k, 1.0, 0.5, 1.0),
        (0.5 - k, 1.0, 0.0, 0.5 + k, 0.0, 0.5),
        (0.0, 0.5 - k, 0.5 - k, 0.0, 0.5, 0.0),
    )


def _square() -> Path:
    near, far, round_by = 0.05, 0.95, 0.1
    k = round_by * (1 - _ARC)
    return (
        (near + round_by, near),
        (far - round_by, near),
        (far - k, near, far, near + k, far, near + round_by),
        (far, far - round_by),
        (far, far - k, far - k, far, far - round_by, far),
        (near + round_by, far),
        (near + k, far, near, far - k, near, far - round_by),
        (near, near + round_by),
        (near, near + k, near + k, near, near + round_by, near),
    )


SYMBOLS: dict[GroupSymbol, Path] = {
    GroupSymbol.TRIANGLE: ((0.5, 0.04), (1.0, 0.94), (0.0, 0.94)),
    GroupSymbol.SQUARE: _square(),
    GroupSymbol.CIRCLE: _circle(),
    GroupSymbol.HEXAGON: _ring(6, pi / 2),
    GroupSymbol.STAR: _star(),
    GroupSymbol.DIAMOND: ((0.5, 0.0), (0.95, 0.5), (0.5, 1.0), (0.05, 0.5)),
    GroupSymbol.CROSS: (
        (0.33, 0.03),
        (0.67, 0.03),
        (0.67, 0.33),
        (0.97, 0.33),
        (0.97, 0.67),
        (0.67, 0.67),
        (0.67, 0.97),
        (0.33, 0.97),
        (0.33, 0.67),
        (0.03, 0.67),
        (0.03, 0.33),
        (0.33, 0.33),
    ),
    GroupSymbol.HEART: (
        (0.5, 0.95),
        (0.2, 0.7, 0.0, 0.52, 0.0, 0.3),
        (0.0, 0.14, 0.12, 0.05, 0.26, 0.05),
        (0.37, 0.05, 0.46, 0.11, 0.5, 0.21),
        (0.54, 0.11, 0.63, 0.05, 0.74, 0.05),
        (0.88, 0.05, 1.0, 0.14, 1.0, 0.3),
        (1.0, 0.52, 0.8, 0.7, 0.5, 0.95),
    ),
    GroupSymbol.PENTAGON: _ring(5, -pi / 2, 0.52, (0.5, 0.53)),
    GroupSymbol.MOON: (
        (0.62, 0.0),
        (0.3, 0.02, 0.1, 0.24, 0.1, 0.5),
        (0.1, 0.77, 0.33, 1.0, 0.6, 1.0),
        (0.77, 1.0, 0.9, 0.92, 0.97, 0.8),
        (0.64, 0.84, 0.42, 0.64, 0.42, 0.4),
        (0.42, 0.22, 0.5, 0.08, 0.62, 0.0),
    ),
    GroupSymbol.DROP: (
        (0.5, 0.0),
        (0.62, 0.22, 0.86, 0.42, 0.86, 0.65),
        (0.86, 0.85, 0.7, 1.0, 0.5, 1.0),
        (0.3, 1.0, 0.14, 0.85, 0.14, 0.65),
        (0.14, 0.42, 0.38, 0.22, 0.5, 0.0),
    ),
    GroupSymbol.CHEVRON: ((0.0, 0.1), (0.5, 0.42), (1.0, 0.1), (1.0, 0.58), (0.5, 0.9), (0.0, 0.58)),
}
"""Each starts at one point; the line closes itself."""
