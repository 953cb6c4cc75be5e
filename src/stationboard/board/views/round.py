"""A round: the countdown with everything about time on one side, the stations on the other."""

from __future__ import annotations

from stationboard.board.frame import Face, Frame, RoundBody
from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Mark, Panel, Weight
from stationboard.board.typeset import middle_marks, set_text, text_marks
from stationboard.board.views.cards import best_grid, cards_marks
from stationboard.board.views.dial import digit_size, digits_height, digits_width, label_marks, ring_dial
from stationboard.board.views.notice import notice_marks
from stationboard.board.views.people_marks import people_cards
from stationboard.board.views.sheet import COUNTDOWN_CAP, Dial, Scene, Sheet
from stationboard.board.views.wheel import wheel_marks

_COLUMN = 0.335
"""Width of the column with the ring, as a part of the width."""
_BROAD = 1.15
"""A board less broad than this has no room for a column beside the cards."""
_MOST_DOTS = 10
_WIDEST = Face("", template="00:00")
"""The layout is made for this countdown, so that cards do not move when its digits get fewer."""
_TWO_PARTS, _THREE_LINES = 0.95, 0.17
"""Beside the digits of a band: from this width on two parts side by side, from this height on three lines."""
_HEIGHTS = (COUNTDOWN_CAP, 0.15, 0.11)
"""Height of the digits in a band above one, two, or more rows of cards."""


def round_scene(sheet: Sheet, frame: Frame, body: RoundBody, area: Box) -> Scene:
    """The arrangement that lets the cards be larger: a column with a ring beside them, or a band above."""
    gap = sheet.unit * 0.024
    if frame.clock is None and body.count == 1 and not frame.sign and body.notice is None:
        # With neither a time nor other rounds there is nothing to say beside the cards.
        return Scene(_cards(sheet, body, area, gap))
    column = Box(area.x, area.y, sheet.width * _COLUMN - area.x, area.h)
    beside = Box(column.right + gap * 1.6, area.y, area.right - column.right - gap * 1.6, area.h)
    count = max(1, len(body.cards))
    rows = _rows_under_band(sheet, area, gap, count)
    band = Box(area.x, area.y, area.w, _band_height(sheet, rows, area))
    below = Box(area.x, band.bottom + gap * 0.9, area.w, area.bottom - band.bottom - gap * 0.9)
    face = frame.clock.face if frame.clock is not None else Face("")
    broad = area.w > area.h * _BROAD
    if broad and best_grid(count, beside, gap)[2] >= best_grid(count, below, gap)[2]:
        dial, marks = _column(sheet, frame, body, face, column)
        return Scene((*marks, *_cards(sheet, body, beside, gap)), dial)
    dial, marks = _band(sheet, frame, body, face, band)
    return Scene((*marks, *_cards(sheet, body, below, gap)), dial)


def _cards(sheet: Sheet, body: RoundBody, area: Box, gap: float) -> tuple[Mark, ...]:
    if any(card.groups for card in body.cards) or not any(c.names or c.directions for c in body.cards):
        return cards_marks(sheet, body.cards, area, gap)
    return people_cards(sheet, body.cards, area, gap, body.turn).marks


def _band_height(sheet: Sheet, rows: int, area: Box) -> float:
    part = _HEIGHTS[min(rows, len(_HEIGHTS)) - 1]
    size = min(sheet.size_of_cap(part), digit_size(sheet, _WIDEST, area.w * 0.5, sheet.height))
    bar = sheet.unit * 0.035
    return digits_height(sheet, _WIDEST, size) + bar


def _rows_under_band(sheet: Sheet, area: Box, gap: float, count: int) -> int:
    """The rows of the grid below a band, whose height depends on them in turn."""
    for rows in range(1, len(_HEIGHTS)):
        height = area.h - _band_height(sheet, rows, area) - gap * 0.9
        if best_grid(count, Box(area.x, area.y, area.w, max(1.0, height)), gap)[1] <= rows:
            return rows
    return len(_HEIGHTS)


def _column(
    sheet: Sheet, frame: Frame, body: RoundBody, face: Face, column: Box
) -> tuple[Dial | None, tuple[Mark, ...]]:
    """Round, ring and help line one under the other."""
    size = sheet.unit * 0.042
    row = size * 1.5
    slot = sheet.unit * 0.19
    gap = sheet.unit * 0.022
    side = min(column.w, column.h - row - slot - gap * 2)
    top = column.y + max(0.0, (column.h - row - slot - gap * 2 - side) * 0.42)
    marks: list[Mark] = list(_round_row(sheet, body, size, Box(column.x, top, column.w, row), centered=True))
    ring = Box(column.x + (column.w - side) / 2, top + row + gap, side, side)
    dial = None
    if frame.clock is not None:
        dial, label = ring_dial(sheet, face, frame.sign, ring)
        marks.extend(label)
    elif body.count > 1:
        marks.extend(wheel_marks(sheet, body, ring, frame.sign, told=True))
    below = Box(column.x, ring.bottom + gap, column.w, min(slot, column.bottom - ring.bottom - gap))
    marks.extend(_help_or_notice(sheet, body, below, centered=True))
    return dial, tuple(marks)


def _band(
    sheet: Sheet, frame: Frame, body: RoundBody, face: Face, band: Box
) -> tuple[Dial | None, tuple[Mark, ...]]:
    """The digits, what they count to and the help line side by side above a bar."""
    bar_height = sheet.unit * 0.013
    bar = Box(band.x, band.bottom - bar_height, band.w, bar_height)
    high = band.h - sheet.unit * 0.035
    size = digit_size(sheet, face, max(band.w * 0.5, 1.0), high)
    width = max(
        digits_width(sheet, face, size),
        digits_width(sheet, _WIDEST, digit_size(sheet, _WIDEST, band.w * 0.5, high)),
    )
    digits = Box(band.x, band.y, width, high)
    dial = Dial(digits, size, bar=bar, centered=False) if frame.clock is not None else None
    wheel: tuple[Mark, ...] = ()
    if frame.clock is None:
        face, digits = Face(body.onward), Box(band.x, band.y, high, high)
        wheel = wheel_marks(sheet, body, digits)
    gap = sheet.unit * 0.04
    room = Box(digits.right + gap, band.y, band.right - digits.right - gap, high)
    if room.w > sheet.unit * _TWO_PARTS:
        half = (room.w - gap) / 2
        first, second = Box(room.x, room.y, half, high), Box(room.x + half + gap, room.y, half, high)
        marks = _round_and_label(sheet, frame, body, face, first)
        return dial, (*wheel, *marks, *_help_or_notice(sheet, body, second, centered=False))
    if body.notice is None and (not body.help_line or high < sheet.unit * _THREE_LINES):
        return dial, (*wheel, *_round_and_label(sheet, frame, body, face, room))
    upper = high * (0.62 if body.notice is None else 0.3)
    first = Box(room.x, room.y, room.w, upper)
    second = Box(room.x, room.y + upper, room.w, high - upper)
    if body.notice is None:
        marks = _round_and_label(sheet, frame, body, face, first)
    else:
        marks = _round_row(sheet, body, min(sheet.unit * 0.046, upper * 0.8), first, centered=False)
    return dial, (*wheel, *marks, *_help_or_notice(sheet, body, second, centered=False))


def _round_and_label(sheet: Sheet, frame: Frame, body: RoundBody, face: Face, box: Box) -> tuple[Mark, ...]:
    """Which round it is, and below it what the countdown counts to."""
    size = min(sheet.unit * 0.046, box.h * 0.36)
    row = Box(box.x, box.y, box.w, box.h * 0.46)
    words = Box(box.x, row.bottom + box.h * 0.05, box.w, box.h * 0.49)
    label = label_marks(sheet, face, frame.sign, words, size, centered=False)
    return (*_round_row(sheet, body, size, row, centered=False), *label)


def _round_row(sheet: Sheet, body: RoundBody, size: float, row: Box, *, centered: bool) -> tuple[Mark, ...]:
    """A dot for every round, the present one dark, and which round it is."""
    theme = sheet.theme
    dot, gap = size * 0.62, size * 0.36
    dots = body.count if 1 < body.count <= _MOST_DOTS else 0
    setting = set_text(sheet.measure, body.label, Weight.BOLD, size, row.w, height=row.h)
    before = dots * (dot + gap) + gap * 0.6 if dots else 0.0
    if before + setting.width > row.w:
        dots, before = 0, 0.0
    x = row.x + ((row.w - before - setting.width) / 2 if centered else 0.0)
    marks: list[Mark] = []
    for place in range(dots):
        here = Box(x + place * (dot + gap), row.middle - dot / 2, dot, dot)
        color = theme.track
        if place + 1 <= body.number:
            color = theme.ink if place + 1 == body.number else theme.done
        marks.append(Panel(here, color, dot / 2))
    words = Box(x + before, row.y, setting.width, row.h)
    return (*marks, *middle_marks(sheet.measure, setting, words, theme.ink))


def _help_or_notice(sheet: Sheet, body: RoundBody, slot: Box, *, centered: bool) -> tuple[Mark, ...]:
    if body.notice is not None:
        return notice_marks(sheet, body.notice, slot)
    if not body.help_line:
        return ()
    size = sheet.unit * 0.038
    icon = size * 1.05
    start = icon + size * 0.35
    setting = set_text(sheet.measure, body.help_line, Weight.REGULAR, size, slot.w - start, 3, slot.h)
    x = slot.x + ((slot.w - start - setting.width) / 2 if centered else 0.0)
    top = slot.y if centered else slot.y + (slot.h - setting.height) / 2
    words = Box(x + start, top, setting.width, setting.height)
    middle = words.y + setting.pitch * 0.5
    theme = sheet.theme
    return (
        Icon(Box(x, max(slot.y, middle - icon / 2), icon, icon), "hand", theme.muted),
        *text_marks(sheet.measure, setting, words, theme.muted),
    )
