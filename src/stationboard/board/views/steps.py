"""The steps of a transition as a strip of boxes, the present one lit."""

from __future__ import annotations

from stationboard.board.geometry import Box, grid
from stationboard.board.marks import Mark, Panel, Weight
from stationboard.board.typeset import set_text, text_marks
from stationboard.board.views.sheet import Sheet

_SIZE = 0.042
_MOST_LINES = 3


def steps_height(sheet: Sheet, steps: tuple[str, ...], width: float) -> float:
    """Height of a strip `width` pixels wide; none without steps."""
    if not steps:
        return 0.0
    return sheet.unit * (0.145 if width / len(steps) >= sheet.unit * 0.37 else 0.2)


def steps_marks(sheet: Sheet, steps: tuple[str, ...], present: int, area: Box) -> tuple[Mark, ...]:
    """The strip in `area`, all steps in one type size."""
    if not steps:
        return ()
    theme, measure = sheet.theme, sheet.measure
    gap = sheet.unit * 0.022
    columns = len(steps) if area.w / len(steps) >= sheet.unit * 0.19 else -(-len(steps) // 2)
    boxes = grid(area, columns, -(-len(steps) // columns), gap)
    pad = min(sheet.unit * 0.024, boxes[0].h * 0.18, boxes[0].w * 0.08)
    inner = boxes[0].inset(pad)

    def column(size: float) -> float:
        return inner.w - size * 1.05

    sizes = [
        set_text(measure, step, Weight.BOLD, trial, column(trial), _MOST_LINES, inner.h).size
        for step in steps
        for trial in (sheet.unit * _SIZE,)
    ]
    size = min(sizes)
    found: list[Mark] = []
    for place, (step, box) in enumerate(zip(steps, boxes, strict=False)):
        lit = place == present
        ink = theme.on_accent if lit else theme.muted
        weight = Weight.BOLD if lit else Weight.REGULAR
        setting = set_text(measure, step, weight, size, column(sheet.unit * _SIZE), _MOST_LINES, inner.h)
        number = set_text(measure, str(place + 1), Weight.REGULAR, setting.size, size)
        top = box.y + (box.h - setting.height) / 2
        found.append(Panel(box, theme.accent if lit else theme.quiet, sheet.unit * 0.018))
        start = Box(box.x + pad, top, size, number.height)
        found.extend(text_marks(measure, number, start, ink))
        words = Box(box.x + pad + size * 1.05, top, setting.width, setting.height)
        found.extend(text_marks(measure, setting, words, ink))
    return tuple(found)
