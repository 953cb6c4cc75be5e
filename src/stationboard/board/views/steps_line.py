"""The steps of a transition in one line, the present one lit."""

from __future__ import annotations

from typing import Final

from stationboard.board.geometry import Box
from stationboard.board.marks import Mark, Panel, Weight
from stationboard.board.typeset import Setting, middle_marks, set_text
from stationboard.board.views.sheet import Sheet
from stationboard.board.views.steps import steps_height, steps_marks

_SIZE: Final = 0.04
_PAD, _NUMBER, _GAP = 0.55, 1.0, 0.4
"""Parts of the type size."""
_HIGH: Final = 1.9


def line_height(sheet: Sheet, steps: tuple[str, ...], width: float) -> float:
    """Height of the steps: of one line, or of a strip of boxes where they are too long for a line."""
    if not steps:
        return 0.0
    size = _size(sheet, steps, width)
    return steps_height(sheet, steps, width) if size is None else size * _HIGH


def line_marks(sheet: Sheet, steps: tuple[str, ...], present: int, area: Box) -> tuple[Mark, ...]:
    """The steps in the middle of `area`, which is as high as `line_height` says."""
    size = _size(sheet, steps, area.w) if steps else None
    if size is None:
        return steps_marks(sheet, steps, present, area)
    theme, measure = sheet.theme, sheet.measure
    x = area.x + (area.w - _width(sheet, steps, size)) / 2
    marks: list[Mark] = []
    for place, step in enumerate(steps):
        lit = place == present
        ink = theme.on_accent if lit else theme.muted
        words = _set(sheet, step, size)
        box = Box(x, area.y, words.width + size * (2 * _PAD + _NUMBER), area.h)
        marks.append(Panel(box, theme.accent if lit else theme.quiet, box.h * 0.28))
        number = set_text(measure, str(place + 1), Weight.REGULAR, size, 1e6)
        marks.extend(middle_marks(measure, number, Box(x + size * _PAD, area.y, size, area.h), ink))
        start = x + size * (_PAD + _NUMBER)
        marks.extend(middle_marks(measure, words, Box(start, area.y, words.width, area.h), ink))
        x = box.right + size * _GAP
    return tuple(marks)


def _size(sheet: Sheet, steps: tuple[str, ...], width: float) -> float | None:
    """The type size at which all steps stand in a line, if it can be read."""
    most = float(int(sheet.unit * _SIZE))
    size = float(int(min(most, most * width / _width(sheet, steps, most))))
    return size if size >= sheet.detail else None


def _width(sheet: Sheet, steps: tuple[str, ...], size: float) -> float:
    words = sum(_set(sheet, step, size).width for step in steps)
    return words + size * ((2 * _PAD + _NUMBER) * len(steps) + _GAP * (len(steps) - 1))


def _set(sheet: Sheet, step: str, size: float) -> Setting:
    # All in the same weight, so that nothing moves when the next step is lit.
    return set_text(sheet.measure, step, Weight.SEMIBOLD, size, 1e6)
