"""The band above the groups' ways: what it is time for, and how long."""

from __future__ import annotations

from stationboard.board.frame import Frame
from stationboard.board.geometry import Box
from stationboard.board.marks import Mark, Weight
from stationboard.board.typeset import middle_marks, set_text
from stationboard.board.views.dial import digit_size, digits_width, pause_sign
from stationboard.board.views.sheet import Dial, Sheet

_TITLE = 0.098
_DIGITS = 0.1
"""Height of the digits while arrows lead."""


def top_band(sheet: Sheet, frame: Frame, title: str, top: Box) -> tuple[tuple[Mark, ...], Dial | None]:
    """Title at the beginning of `top`, the countdown at its end, the sign of a pause between them."""
    theme, measure = sheet.theme, sheet.measure
    dial: Dial | None = None
    used = 0.0
    if frame.clock is not None:
        face = frame.clock.face
        size = digit_size(sheet, face, top.w * 0.42, top.h * 0.86)
        size = min(size, sheet.size_of_cap(_DIGITS))
        width = digits_width(sheet, face, size)
        dial = Dial(Box(top.right - width, top.y, width, top.h), float(int(size)), color=theme.recede)
        used = width + sheet.unit * 0.04
    marks: tuple[Mark, ...] = ()
    if frame.sign:
        size = sheet.unit * 0.045
        wide = measure.width(frame.sign, Weight.BOLD) * size + size * 2.8
        column = Box(top.right - used - wide, top.middle - size * 0.88, wide, size * 1.8)
        marks = pause_sign(sheet, frame.sign, column, size, centered=False)
        used += wide + sheet.unit * 0.04
    words = Box(top.x, top.y, max(1.0, top.w - used), top.h)
    setting = set_text(measure, title, Weight.HEAVY, sheet.unit * _TITLE, words.w, 2, words.h)
    return (*middle_marks(measure, setting, words, theme.ink), *marks), dial
