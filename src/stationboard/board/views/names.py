"""Names in columns of equal width, as large as they go; where not all have room, a part of them at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from stationboard.board.geometry import Box
from stationboard.board.marks import Color, Mark, Weight
from stationboard.board.typeset import middle_marks, set_text
from stationboard.board.views.blocks import LONG_NAME, line_height
from stationboard.board.views.sheet import Sheet

_GAP: Final = 0.6
"""Between two columns, as a part of the type size."""


@dataclass(frozen=True, slots=True)
class Columns:
    """How names fall into columns in a box: `rows` of them in each, `page` the number of names at a time."""

    size: float
    columns: int
    rows: int

    @property
    def page(self) -> int:
        """So many names have room at once."""
        return self.columns * self.rows


def columns_for(
    sheet: Sheet, names: Sequence[str], size: float, width: float, height: float, pitch: float = 1.0
) -> Columns:
    """The columns of `names` at a type size; a row is `pitch` times as high as a line."""
    widest = max((_width(sheet, name, size, width) for name in names), default=1.0)
    gap = size * _GAP
    columns = max(1, int((width + gap) // (widest + gap)))
    rows = max(0, int(height // (line_height(sheet.measure, size) * pitch)))
    return Columns(size, columns, rows)


def pages(names: Sequence[str], columns: Columns) -> int:
    """How many pages the names take, where at least one line of them has room."""
    return max(1, -(-len(names) // max(1, columns.page)))


def page_of(names: Sequence[str], columns: Columns, turn: int) -> tuple[str, ...]:
    """The names to be seen in a turn; pages are as even as can be."""
    count = pages(names, columns)
    each = -(-len(names) // count)
    start = turn % count * each
    return tuple(names[start : start + each])


def name_boxes(
    sheet: Sheet, names: Sequence[str], columns: Columns, box: Box, pitch: float = 1.0
) -> tuple[Box, ...]:
    """A box for each of `names`, down the first column, then down the next."""
    used = min(columns.columns, max(1, len(names)))
    rows = max(1, -(-len(names) // used)) if used * columns.rows >= len(names) else columns.rows
    gap = columns.size * _GAP
    wide = (box.w - gap * (columns.columns - 1)) / columns.columns
    high = line_height(sheet.measure, columns.size) * pitch
    return tuple(
        Box(box.x + at // rows * (wide + gap), box.y + at % rows * high, wide, high)
        for at in range(len(names))
    )


def name_marks(
    sheet: Sheet, names: Sequence[str], boxes: Sequence[Box], size: float, color: Color
) -> tuple[Mark, ...]:
    """The names in their boxes."""
    found: list[Mark] = []
    for name, box in zip(names, boxes, strict=True):
        setting = set_text(sheet.measure, name, Weight.REGULAR, size, box.w)
        found.extend(middle_marks(sheet.measure, setting, box, color))
    return tuple(found)


def _width(sheet: Sheet, name: str, size: float, width: float) -> float:
    """Of a name that is not too long to be shrunk."""
    whole = sheet.measure.width(name, Weight.REGULAR) * size
    return whole if len(name) <= LONG_NAME else min(whole, width)
