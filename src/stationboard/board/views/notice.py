"""The calm band that warns the class."""

from __future__ import annotations

from stationboard.board.frame import Notice
from stationboard.board.geometry import Box
from stationboard.board.marks import Mark, Panel, Weight
from stationboard.board.typeset import set_text, text_marks
from stationboard.board.views.sheet import Sheet


def notice_marks(sheet: Sheet, notice: Notice, slot: Box) -> tuple[Mark, ...]:
    """A calm amber panel: what to do now, and what comes next."""
    theme = sheet.theme
    pad = min(sheet.unit * 0.024, slot.h * 0.14)
    inner = slot.inset(pad * 1.2, pad)
    size = sheet.unit * 0.044
    now_part = 0.55 if notice.then else 1.0
    now = set_text(sheet.measure, notice.now, Weight.BOLD, size, inner.w, 2, inner.h * now_part)
    then = None
    if notice.then:
        then = set_text(
            sheet.measure, notice.then, Weight.SEMIBOLD, now.size * 0.92, inner.w, 2, inner.h - now.height
        )
    high = now.height + (then.height if then is not None else 0.0)
    panel = Box(slot.x, slot.y, slot.w, min(slot.h, high + pad * 2))
    top = panel.y + (panel.h - high) / 2
    marks: list[Mark] = [Panel(panel, theme.accent, min(sheet.unit * 0.02, panel.h * 0.25))]
    marks.extend(text_marks(sheet.measure, now, Box(inner.x, top, inner.w, now.height), theme.on_accent))
    if then is not None:
        column = Box(inner.x, top + now.height, inner.w, then.height)
        marks.extend(text_marks(sheet.measure, then, column, theme.on_accent))
    return tuple(marks)
