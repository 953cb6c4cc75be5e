"""The time to move, shown on the plan of the room: everyone follows an arrow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from stationboard.board.floor_frame import Floor
from stationboard.board.frame import Frame, MoveBody
from stationboard.board.geometry import Box
from stationboard.board.marks import Mark, Weight
from stationboard.board.typeset import set_text, text_marks
from stationboard.board.views.dial import digit_size, digits_height, digits_width, pause_sign
from stationboard.board.views.floor import LaidFloor, lay_floor
from stationboard.board.views.sheet import Dial, Scene, Sheet
from stationboard.board.views.steps_line import line_height, line_marks
from stationboard.board.views.top_band import top_band

_DIGITS: Final = 0.078
"""Height of the digits beside the plan, as a part of the height."""
_TITLE: Final = 0.046
_BAND: Final = 0.115


@dataclass(frozen=True, slots=True)
class _Frame:
    """Title and countdown, with the area they leave to the plan."""

    marks: tuple[Mark, ...]
    dial: Dial | None
    area: Box


def room_scene(sheet: Sheet, frame: Frame, body: MoveBody, floor: Floor, area: Box) -> Scene | None:
    """The rooms, with the countdown beside or above them, whichever lets names be larger, the steps below.

    Nothing where the plan could not be read from the back row.
    """
    high = line_height(sheet, body.steps, area.w)
    low = Box(area.x, area.bottom - high, area.w, high)
    above = Box(area.x, area.y, area.w, low.y - area.y - (sheet.unit * 0.022 if high else 0.0))
    best: tuple[LaidFloor, _Frame] | None = None
    for around in (_beside(sheet, frame, body.title, above), _over(sheet, frame, body.title, above)):
        laid = lay_floor(sheet, floor, around.area, mirrored=frame.right_to_left)
        if laid is not None and (best is None or laid.rank > best[0].rank):
            best = laid, around
    if best is None:
        return None
    laid, around = best
    steps = line_marks(sheet, body.steps, body.step, low)
    return Scene((*around.marks, *laid.marks, *steps), around.dial, strolls=laid.strolls)


def _beside(sheet: Sheet, frame: Frame, title: str, area: Box) -> _Frame:
    """The countdown at the beginning of the line of reading, the title under it."""
    dial: Dial | None = None
    wide = sheet.unit * 0.24
    y = area.y
    if frame.clock is not None:
        face = frame.clock.face
        size = min(digit_size(sheet, face, area.w * 0.25, area.h * 0.3), sheet.size_of_cap(_DIGITS))
        wide, high = max(wide, digits_width(sheet, face, size)), digits_height(sheet, face, size)
        box = Box(area.x, y, wide, high)
        dial = Dial(box, float(int(size)), centered=False, color=sheet.theme.recede)
        y = box.bottom + sheet.unit * 0.024
    setting = set_text(sheet.measure, title, Weight.BOLD, sheet.unit * _TITLE, wide, 4, area.h * 0.4)
    column = Box(area.x, y, wide, setting.height)
    marks: list[Mark] = [*text_marks(sheet.measure, setting, column, sheet.theme.ink)]
    if frame.sign:
        under = Box(area.x, column.bottom + sheet.unit * 0.02, wide, sheet.unit * 0.08)
        marks.extend(pause_sign(sheet, frame.sign, under, sheet.unit * 0.036, centered=False))
    start = area.x + wide + sheet.unit * 0.02
    return _Frame(tuple(marks), dial, Box(start, area.y, area.right - start, area.h))


def _over(sheet: Sheet, frame: Frame, title: str, area: Box) -> _Frame:
    """Title and countdown in a band above the plan."""
    top = Box(area.x, area.y, area.w, sheet.unit * _BAND)
    marks, dial = top_band(sheet, frame, title, top)
    start = top.bottom + sheet.unit * 0.012
    return _Frame(marks, dial, Box(area.x, start, area.w, area.bottom - start))
