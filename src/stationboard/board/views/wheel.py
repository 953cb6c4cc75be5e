"""Rounds without a clock: a wheel with a piece for every round, the present one dark."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

from stationboard.board.frame import Face, RoundBody
from stationboard.board.geometry import Box
from stationboard.board.marks import Color, Mark, Path, Shape, Text, Weight
from stationboard.board.views.dial import digits_height, label_marks
from stationboard.board.views.sheet import Sheet

_THICK: Final = 0.124
"""Thickness of the wheel as a part of its radius: as thick as the ring of a countdown."""
_BETWEEN: Final = 0.1
"""Between two pieces, in radians."""
_NUMBER: Final = 0.42
"""Height of the number in the middle, as a part of the wheel's."""
_MOST_PIECES: Final = 12
_CURVE: Final = 10
"""So many straight lines make the outer edge of a piece."""


def wheel_marks(
    sheet: Sheet, body: RoundBody, box: Box, sign: str = "", *, told: bool = False
) -> tuple[Mark, ...]:
    """The wheel that fills the square `box`, with the number of the round; `told`, with what ends it."""
    theme = sheet.theme
    count = body.count if body.count <= _MOST_PIECES else 1
    marks: list[Mark] = []
    for place in range(count):
        color = theme.track
        if place + 1 <= body.number:
            color = theme.ink if place + 1 == body.number or count == 1 else theme.done
        marks.append(_piece(box, place, count, color))
    inner = box.inset(box.w * 0.14)
    if not told:
        return (*marks, _number(sheet, body, inner))
    label = max(sheet.detail, inner.h * 0.08)
    marks.append(_number(sheet, body, Box(inner.x, inner.y, inner.w, inner.h - label)))
    column = Box(inner.x, box.middle + box.h * 0.17, inner.w, label * 2.4)
    narrow = column.inset(column.w * 0.1, 0)
    marks.extend(label_marks(sheet, Face(body.onward), sign, narrow, label, centered=True))
    return tuple(marks)


def _number(sheet: Sheet, body: RoundBody, box: Box) -> Text:
    measure, words = sheet.measure, str(body.number)
    size = float(int(box.h * _NUMBER / measure.cap))
    width = measure.width(words, Weight.HEAVY, tabular=True) * size
    high = digits_height(sheet, Face("", template=words), size)
    rise = (high + measure.cap * size) / 2
    here = Box(box.x + (box.w - width) / 2, box.middle - high / 2, width, high)
    return Text(here, words, size, Weight.HEAVY, sheet.theme.ink, rise, tabular=True)


def _piece(box: Box, place: int, count: int, color: Color) -> Shape:
    """A piece of the wheel, to the right from the top."""
    apart = _BETWEEN if count > 1 else 0.0
    start, step = -pi / 2 + 2 * pi * place / count + apart / 2, (2 * pi / count - apart) / _CURVE / 2
    angles = [start + step * at for at in range(2 * _CURVE + 1)]
    outer = [(0.5 + cos(angle) / 2, 0.5 + sin(angle) / 2) for angle in angles]
    hole = 0.5 * (1 - _THICK)
    inner = [(0.5 + cos(angle) * hole, 0.5 + sin(angle) * hole) for angle in reversed(angles)]
    path: Path = (*outer, *inner)
    return Shape(box, path, color, directional=True)
