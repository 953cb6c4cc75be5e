"""The time to move: arrows lead, the countdown steps back."""

from __future__ import annotations

from stationboard.board.frame import Face, Frame, MoveBody
from stationboard.board.geometry import Box
from stationboard.board.marks import Mark, Weight
from stationboard.board.typeset import middle_marks, set_text
from stationboard.board.views.dial import digit_size, digits_height, pause_sign
from stationboard.board.views.roll import roll_marks
from stationboard.board.views.room import room_scene
from stationboard.board.views.sheet import COUNTDOWN_CAP, Dial, Scene, Sheet
from stationboard.board.views.steps import steps_height, steps_marks
from stationboard.board.views.steps_line import line_height, line_marks
from stationboard.board.views.top_band import top_band
from stationboard.board.views.ways import ways_marks
from stationboard.board.ways_frame import Roll


def move_scene(sheet: Sheet, frame: Frame, body: MoveBody, area: Box) -> Scene:
    """Title and countdown above, a row for each group, the steps below."""
    if body.roll is not None:
        return _find_your_name(sheet, frame, body, body.roll, area)
    if not body.ways:
        return _clean_up(sheet, frame, body, area)
    if body.floor is not None:
        scene = room_scene(sheet, frame, body, body.floor, area)
        if scene is not None:
            return scene
    top = Box(area.x, area.y, area.w, sheet.unit * 0.135)
    still, dial = top_band(sheet, frame, body.title, top)
    strip = steps_height(sheet, body.steps, area.w)
    gap = sheet.unit * 0.03
    low = Box(area.x, area.bottom - strip, area.w, strip)
    room = Box(area.x, top.bottom + gap, area.w, low.y - top.bottom - gap * (2 if strip else 1))
    rows = ways_marks(sheet, body.ways, room, origins=True)
    return Scene((*still, *rows.still, *steps_marks(sheet, body.steps, body.step, low)), dial, rows.slides)


def _find_your_name(sheet: Sheet, frame: Frame, body: MoveBody, roll: Roll, area: Box) -> Scene:
    """Title and countdown above, the list of names, the steps in a line below."""
    gap = sheet.unit * 0.024
    top = Box(area.x, area.y, area.w, sheet.unit * 0.115)
    still, dial = top_band(sheet, frame, body.title, top)
    strip = line_height(sheet, body.steps, area.w)
    low = Box(area.x, area.bottom - strip, area.w, strip)
    room = Box(area.x, top.bottom + gap, area.w, low.y - top.bottom - gap * (2 if strip else 1))
    steps = line_marks(sheet, body.steps, body.step, low)
    return Scene((*still, *roll_marks(sheet, roll, room), *steps), dial)


def _clean_up(sheet: Sheet, frame: Frame, body: MoveBody, area: Box) -> Scene:
    """Nobody goes to another station: the title and the countdown have the board to themselves."""
    theme, measure = sheet.theme, sheet.measure
    strip = steps_height(sheet, body.steps, area.w)
    low = Box(area.x, area.bottom - strip, area.w, strip)
    room = Box(area.x, area.y, area.w, low.y - area.y - (sheet.unit * 0.03 if strip else 0.0))
    title = set_text(measure, body.title, Weight.HEAVY, sheet.unit * 0.13, room.w, 2, room.h * 0.34)
    coming = None
    if body.coming:
        coming = set_text(measure, body.coming, Weight.BOLD, sheet.unit * 0.06, room.w, 2, room.h * 0.2)
    face = frame.clock.face if frame.clock is not None else Face("")
    words_high = title.height + (coming.height if coming is not None else 0.0)
    sign_high = sheet.unit * 0.1 if frame.sign else 0.0
    gap = sheet.unit * 0.05
    left = room.h - words_high - sign_high - gap * 2
    size = min(digit_size(sheet, face, room.w, max(1.0, left)), sheet.size_of_cap(COUNTDOWN_CAP * 1.25))
    high = digits_height(sheet, face, size) if frame.clock is not None else 0.0
    y = room.y + max(0.0, (room.h - words_high - sign_high - high - gap * 2) / 2)
    still: list[Mark] = []
    for setting, color in ((title, theme.ink), (coming, theme.muted)):
        if setting is not None:
            column = Box(room.x, y, room.w, setting.height)
            still.extend(middle_marks(measure, setting, column, color, centered=True))
            y += setting.height
    y += gap
    if frame.sign:
        column = Box(room.x, y, room.w, sign_high)
        still.extend(pause_sign(sheet, frame.sign, column, sheet.unit * 0.05, centered=True))
        y += sign_high
    dial = None
    if frame.clock is not None:
        dial = Dial(Box(room.x, y + gap * 0.4, room.w, high), float(int(size)))
    return Scene((*still, *steps_marks(sheet, body.steps, body.step, low)), dial)
