"""What the board shows until its lesson is there: the program's name under a row of the groups' symbols."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stationboard.board.geometry import Box
from stationboard.board.marks import Mark, Picture, Shape, Text, Weight
from stationboard.board.symbols import SYMBOLS
from stationboard.domain.look import GroupColor, GroupSymbol

if TYPE_CHECKING:
    from stationboard.board.theme import Theme
    from stationboard.board.typeset import TextMeasure

NAME: Final = "Station Board"
_COUNT: Final = 6
"""Symbols in the row: as wide as the name, each large enough to be told apart from the back row."""
_CAP: Final = 0.085
"""Height of the name's capital letters, as a part of the height that all type is a part of."""
_SIGN: Final = 0.075
_SPACE: Final = 0.085
"""Height of the symbols, and what is free between them and the name, as such parts."""
_WIDEST: Final = 0.8
"""The part of the width that the name may take."""
_LIFT: Final = 0.47
"""Where the middle stands, as a part of the height: what stands in the very middle seems to sink."""


def curtain(width: float, height: float, theme: Theme, measure: TextMeasure) -> Picture:
    """The curtain on a board of `width` by `height` pixels."""
    unit = min(height, width * 0.8)
    wide = measure.width(NAME, Weight.HEAVY)
    size = max(1.0, float(int(min(unit * _CAP / measure.cap, width * _WIDEST / wide))))
    cap, name = measure.cap * size, wide * size
    sign, space = cap * _SIGN / _CAP, cap * _SPACE / _CAP
    left, top = (width - name) / 2, height * _LIFT - (sign + space + cap) / 2
    rise, drop = measure.rise(NAME, Weight.HEAVY) * size, measure.drop(NAME, Weight.HEAVY) * size
    base = top + sign + space + cap
    words = Text(Box(left, base - rise, name, rise + drop), NAME, size, Weight.HEAVY, theme.ink, rise)
    row = Box(left, top, name, sign)
    return Picture(width, height, theme.paper, (*_symbols(theme, row), words))


def _symbols(theme: Theme, row: Box) -> tuple[Mark, ...]:
    """The first symbols in their colors, from one end of the name to the other."""
    step = (row.w - row.h) / (_COUNT - 1)
    pairs = list(zip(GroupColor, GroupSymbol, strict=True))[:_COUNT]
    return tuple(
        Shape(
            Box(row.x + place * step, row.y, row.h, row.h),
            SYMBOLS[symbol],
            theme.group(color).sign,
        )
        for place, (color, symbol) in enumerate(pairs)
    )
