"""One thing for the whole class, large; beside it where each group goes next."""

from __future__ import annotations

from stationboard.board.frame import Frame, PosterBody
from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Mark, Weight, moved
from stationboard.board.typeset import middle_marks, set_text
from stationboard.board.views.blocks import Block, space, total_height, voice_block
from stationboard.board.views.dial import digit_size, digits_height, label_marks, pause_sign
from stationboard.board.views.notice import notice_marks
from stationboard.board.views.roll import roll_marks
from stationboard.board.views.sheet import COUNTDOWN_CAP, Dial, Scene, Sheet
from stationboard.board.views.ways import ways_marks, ways_size
from stationboard.board.ways_frame import Roll

_SHRINK = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2)


def poster_scene(sheet: Sheet, frame: Frame, body: PosterBody, area: Box) -> Scene:
    """The poster in `area`, the groups' rows to its right, or below it where they are larger there."""
    if body.roll is not None:
        return _with_roll(sheet, frame, body, body.roll, area)
    if not body.ways:
        return _poster(sheet, frame, body, area, centered=True)
    gap = sheet.unit * 0.06
    part = 0.43 if frame.clock is None else 0.47
    first = Box(area.x, area.y, area.w * part, area.h)
    second = Box(first.right + gap, area.y, area.right - first.right - gap, area.h)
    upper = Box(area.x, area.y, area.w, area.h * 0.5)
    lower = Box(area.x, upper.bottom + gap / 2, area.w, area.bottom - upper.bottom - gap / 2)
    beside = ways_size(sheet, body.ways, second)
    wide = beside >= sheet.floor * 0.8 or beside >= ways_size(sheet, body.ways, lower)
    if not wide:
        first, second = upper, lower
    scene = _poster(sheet, frame, body, first, centered=not wide)
    size = sheet.unit * 0.045
    title = set_text(sheet.measure, body.ways_title, Weight.SEMIBOLD, size, second.w)
    head = Box(second.x, second.y, second.w, title.height)
    room = Box(second.x, head.bottom + size * 0.5, second.w, second.bottom - head.bottom - size * 0.5)
    rows = ways_marks(sheet, body.ways, room, origins=False)
    told = Box(head.x, rows.top - size * 0.5 - head.h, head.w, head.h)
    words = middle_marks(sheet.measure, title, told, sheet.theme.muted)
    return Scene((*scene.still, *words, *rows.still), scene.dial, rows.slides)


def _with_roll(sheet: Sheet, frame: Frame, body: PosterBody, roll: Roll, area: Box) -> Scene:
    """The poster at the beginning, the list of names beside it."""
    gap = sheet.unit * 0.05
    first = Box(area.x, area.y, area.w * 0.36, area.h)
    second = Box(first.right + gap, area.y, area.right - first.right - gap, area.h)
    scene = _poster(sheet, frame, body, first, centered=False)
    size = sheet.unit * 0.042
    title = set_text(sheet.measure, body.ways_title, Weight.SEMIBOLD, size, second.w)
    head = Box(second.x, second.y, second.w, title.height)
    words = middle_marks(sheet.measure, title, head, sheet.theme.muted)
    top = head.bottom + size * 0.3
    rows = roll_marks(sheet, roll, Box(second.x, top, second.w, second.bottom - top))
    return Scene((*scene.still, *words, *rows), scene.dial)


def _poster(sheet: Sheet, frame: Frame, body: PosterBody, area: Box, *, centered: bool) -> Scene:
    blocks, clock_at, size = _blocks(sheet, frame, body, area, 1.0, centered=centered)
    for scale in _SHRINK:
        if total_height(blocks) > area.h:
            blocks, clock_at, size = _blocks(sheet, frame, body, area, scale, centered=centered)
    y = area.y + (area.h - total_height(blocks)) * (0.46 if centered else 0.5)
    still: list[Mark] = []
    dial: Dial | None = None
    for place, block in enumerate(blocks):
        still.extend(moved(block.marks, area.x, y))
        if place == clock_at:
            dial = Dial(Box(area.x, y, area.w, block.height), size, centered=centered)
        y += block.height
    return Scene(tuple(still), dial)


def _blocks(
    sheet: Sheet, frame: Frame, body: PosterBody, area: Box, scale: float, *, centered: bool
) -> tuple[list[Block], int, float]:
    """The poster's parts at a scale, which of them is the countdown (-1: none), the size of its digits."""
    theme, unit = sheet.theme, sheet.unit * scale
    blocks: list[Block] = []
    if body.icon:
        side = unit * 0.16
        x = (area.w - side) / 2 if centered else 0.0
        blocks += [Block((Icon(Box(x, 0, side, side), body.icon, theme.muted),), side), space(unit * 0.02)]
    blocks.append(_words(sheet, body.title, Weight.HEAVY, unit * 0.125, area, theme.ink, centered=centered))
    if body.directions:
        blocks.append(space(unit * 0.008))
        blocks.append(
            _words(sheet, body.directions, Weight.SEMIBOLD, unit * 0.062, area, theme.ink, centered=centered)
        )
    if body.voice is not None:
        blocks.append(space(unit * 0.014))
        voice = voice_block(sheet, body.voice, unit * 0.05, area.w, theme.muted)
        x = (area.w - voice.width) / 2 if centered else 0.0
        blocks.append(Block(moved(voice.marks, x, 0), voice.height))
    clock_at, size = -1, 1.0
    if frame.clock is not None:
        face = frame.clock.face
        part = COUNTDOWN_CAP * (1.2 if centered else 1.0)
        size = min(digit_size(sheet, face, area.w, area.h), sheet.size_of_cap(part) * max(scale, 0.6))
        size = float(int(size))
        blocks.append(space(unit * 0.05))
        clock_at = len(blocks)
        blocks.append(Block((), digits_height(sheet, face, size)))
        blocks.append(space(unit * 0.016))
        column = Box(0, 0, area.w, unit * 0.13)
        label = label_marks(sheet, face, frame.sign, column, unit * 0.05, centered=centered)
        blocks.append(Block(label, max((mark.box.bottom for mark in label), default=0.0)))
    elif frame.sign:
        sign = pause_sign(sheet, frame.sign, Box(0, 0, area.w, unit * 0.1), unit * 0.05, centered=centered)
        blocks += [space(unit * 0.03), Block(sign, unit * 0.1)]
    if body.notice is not None:
        blocks.append(space(unit * 0.03))
        slot = Box(0, 0, area.w, unit * 0.17)
        blocks.append(Block(notice_marks(sheet, body.notice, slot), slot.h))
    if body.coming:
        blocks.append(space(unit * 0.035))
        blocks.append(
            _words(sheet, body.coming, Weight.SEMIBOLD, unit * 0.056, area, theme.muted, centered=centered)
        )
    return blocks, clock_at, size


def _words(
    sheet: Sheet, text: str, weight: Weight, size: float, area: Box, color: str, *, centered: bool
) -> Block:
    setting = set_text(sheet.measure, text, weight, size, area.w, 3)
    column = Box(0, 0, area.w, setting.height)
    marks = middle_marks(sheet.measure, setting, column, color, centered=centered)
    return Block(marks, setting.height)
