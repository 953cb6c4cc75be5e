"""A few huge words in the middle of an otherwise empty board."""

from __future__ import annotations

from stationboard.board.frame import SignBody
from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Weight
from stationboard.board.typeset import middle_marks, set_text
from stationboard.board.views.sheet import Scene, Sheet


def sign_scene(sheet: Sheet, body: SignBody, area: Box) -> Scene:
    """A pictogram above the words."""
    side = sheet.unit * 0.26
    setting = set_text(
        sheet.measure, body.words, Weight.HEAVY, sheet.unit * 0.21, area.w, 3, area.h - side * 1.2
    )
    top = area.y + (area.h - side - setting.height) / 2
    icon = Box(area.x + (area.w - side) / 2, top, side, side)
    column = Box(area.x, icon.bottom, area.w, setting.height)
    theme = sheet.theme
    words = middle_marks(sheet.measure, setting, column, theme.ink, centered=True)
    return Scene((Icon(icon, body.icon, theme.muted), *words))
