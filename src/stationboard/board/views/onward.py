"""Where a group goes next: an arrow and the name of the place."""

from __future__ import annotations

from stationboard.board.card_frame import Next
from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Mark, Weight
from stationboard.board.typeset import set_text, text_marks
from stationboard.board.views.blocks import Block, is_shrunk
from stationboard.board.views.sheet import Sheet

_MOST_LINES = 2
_SIGN, _LEAD = 0.82, 0.3
"""Size of the arrow, and its distance to the name, as parts of the type size."""


def then_fits(sheet: Sheet, following: Next, big: float, small: float, width: float) -> bool:
    """Whether "then", arrow and place fit on one line."""
    before, place = _parts(following)
    needed = _arrow(following, big) + sheet.measure.width(place, Weight.BOLD) * int(big)
    if before:
        needed += sheet.measure.width(before, Weight.REGULAR) * small + small * 0.4
    return needed <= width


def onward_block(
    sheet: Sheet, following: Next, big: float, small: float, width: float, *, then: bool
) -> Block:
    """``then → Computers`` in `width` pixels, without "then" where it is not wanted or does not fit."""
    measure, theme = sheet.measure, sheet.theme
    before, place = _parts(following)
    rise = measure.rise(place, Weight.BOLD)
    x = 0.0
    found: list[Mark] = []
    if before and then and then_fits(sheet, following, big, small, width):
        word = set_text(measure, before, Weight.REGULAR, small, width)
        top = rise * int(big) - measure.rise(before, Weight.REGULAR) * word.size
        found.extend(text_marks(measure, word, Box(0, top, word.width, word.height), theme.muted))
        x = word.width + small * 0.4
    start = x + _arrow(following, big)
    setting = set_text(measure, place, Weight.BOLD, big, max(1.0, width - start), _MOST_LINES)
    height = setting.height
    if following.moves:
        side = big * _SIGN
        middle = max(side / 2, min((rise - measure.cap / 2) * setting.size, setting.height / 2))
        arrow = Box(x, middle - side / 2, side, side)
        found.append(Icon(arrow, "arrow-right", theme.muted, directional=True))
        height = max(height, arrow.bottom)
    found.extend(text_marks(measure, setting, Box(start, 0, setting.width, setting.height), theme.ink))
    shrunk = is_shrunk(place, setting, big)
    return Block(tuple(found), height, start + setting.width, shrunk, len(setting.lines))


def _arrow(following: Next, big: float) -> float:
    """Room for the arrow, which a group that stays does not have."""
    return big * (_SIGN + _LEAD) if following.moves else 0.0


def _parts(following: Next) -> tuple[str, str]:
    """What is said before the place, and the place; all of it where nothing is strong."""
    strong = [run.text for run in following.words if run.strong]
    if not strong:
        return "", " ".join(run.text for run in following.words)
    place = next(at for at, run in enumerate(following.words) if run.strong)
    return " ".join(run.text for run in following.words[:place]), strong[0]
