"""Choice time: the time, the queue and who has not chosen yet on one side, the stations on the other."""

from __future__ import annotations

from typing import Final

from stationboard.board.frame import ChoiceBody, Frame
from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Mark, Panel, Weight, moved
from stationboard.board.typeset import middle_marks, set_text
from stationboard.board.views.blocks import flow, line_height, paragraph
from stationboard.board.views.dial import digit_size, digits_height, label_marks, pause_sign
from stationboard.board.views.names import Columns, columns_for, name_boxes, name_marks, page_of, pages
from stationboard.board.views.notice import notice_marks
from stationboard.board.views.people_marks import People, people_cards
from stationboard.board.views.sheet import Dial, Scene, Sheet, Touch

_COLUMN: Final = 0.3
"""Width of the column as a part of the width."""
_DIGITS: Final = 0.1
"""Height of the digits."""
_LARGEST: Final = 0.046
"""Type size of the names of those who have not chosen, at most."""
_TOLD: Final = 0.034
"""Type size of the queue, and of what stands above the names."""
_PITCH: Final = 1.12
_TOUCHED: Final = 1.3
"""From one of these names to the next, as a part of the height of a line; and where names are touched."""


def choice_scene(sheet: Sheet, frame: Frame, body: ChoiceBody, area: Box) -> Scene:
    """The column at the beginning, the cards beside it."""
    gap = sheet.unit * 0.024
    column = Box(area.x, area.y, sheet.width * _COLUMN - area.x, area.h)
    beside = Box(column.right + gap * 1.6, area.y, area.right - column.right - gap * 1.6, area.h)
    marks, dial, bottom = _time(sheet, frame, body, column)
    low = Box(column.x, bottom + gap, column.w, max(0.0, column.bottom - bottom - gap))
    queue = _queue(sheet, body, low)
    loose, whole = _unplaced(sheet, body, _below(queue, low, gap))
    if not whole and not body.waiting and not body.by_touch and body.notice is None:
        # Names come before the words about help.
        queue = People((), ())
        loose, _ = _unplaced(sheet, body, low)
    cards = people_cards(sheet, body.cards, beside, gap, body.turn, touched=body.by_touch)
    return Scene(
        (*marks, *queue.marks, *loose.marks, *cards.marks),
        dial,
        touches=(*cards.touches, *queue.touches, *loose.touches),
    )


def _below(queue: People, low: Box, gap: float) -> Box:
    top = max((mark.box.bottom + gap for mark in queue.marks), default=low.y)
    return Box(low.x, top, low.w, max(0.0, low.bottom - top))


def _time(
    sheet: Sheet, frame: Frame, body: ChoiceBody, column: Box
) -> tuple[tuple[Mark, ...], Dial | None, float]:
    """Title, digits, bar and label; the last figure is the y at which they end."""
    theme, measure, unit = sheet.theme, sheet.measure, sheet.unit
    title = set_text(measure, body.title, Weight.HEAVY, unit * 0.048, column.w, 2, unit * 0.13)
    head = Box(column.x, column.y, column.w, title.height)
    marks: list[Mark] = list(middle_marks(measure, title, head, theme.ink))
    y = head.bottom + unit * 0.012
    dial = None
    if frame.clock is not None:
        face = frame.clock.face
        size = min(digit_size(sheet, face, column.w, unit), sheet.size_of_cap(_DIGITS))
        high = digits_height(sheet, face, size)
        bar = Box(column.x, y + high + unit * 0.022, column.w, unit * 0.013)
        dial = Dial(Box(column.x, y, column.w, high), float(int(size)), bar=bar, centered=False)
        y = bar.bottom + unit * 0.014
        words = Box(column.x, y, column.w, unit * 0.09)
        label = label_marks(sheet, face, frame.sign, words, unit * 0.038, centered=False)
        marks.extend(label)
        y = max((mark.box.bottom for mark in label), default=y)
    elif frame.sign:
        sign = pause_sign(
            sheet, frame.sign, Box(column.x, y, column.w, unit * 0.1), unit * 0.045, centered=False
        )
        marks.extend(sign)
        y += unit * 0.1
    return tuple(marks), dial, y


def _queue(sheet: Sheet, body: ChoiceBody, low: Box) -> People:
    """Who waits for the teacher, or how one gets there; the warning while there is one."""
    if body.notice is not None:
        return People(
            notice_marks(sheet, body.notice, Box(low.x, low.y, low.w, min(low.h, sheet.unit * 0.2))), ()
        )
    if not (body.waiting or body.help_line) or low.h < sheet.detail * 2:
        return People((), ())
    theme = sheet.theme
    size = float(int(sheet.unit * _TOLD))
    pad, icon = size * 0.5, size * 1.15
    start = pad + icon + size * 0.4
    wide = max(1.0, low.w - start - pad)
    ink = theme.ink if body.waiting else theme.muted
    words = (
        flow(sheet, body.waiting, size, wide, ink, size * 0.4)
        if body.waiting
        else paragraph(sheet, body.help_line, Weight.REGULAR, size, wide, ink, 4)
    )
    panel = Box(low.x, low.y, low.w, words.height + pad * 1.6)
    if panel.h > low.h:
        return People((), ())
    sign = Box(low.x + pad, panel.y + pad * 0.8 + (line_height(sheet.measure, size) - icon) / 2, icon, icon)
    marks = (
        Panel(panel, theme.card if body.waiting else theme.quiet, sheet.unit * 0.016),
        Icon(sign, "hand", ink),
        *moved(words.marks, low.x + start, panel.y + pad * 0.8),
    )
    return People(marks, (Touch(panel, None),) if body.by_touch else ())


def _unplaced(sheet: Sheet, body: ChoiceBody, room: Box) -> tuple[People, bool]:
    """The names of those who are at no station, and whether all have room at once."""
    names = body.unplaced
    if not names or room.h < sheet.detail * 3:
        return People((), ()), not names
    theme, measure = sheet.theme, sheet.measure
    title = set_text(measure, body.unplaced_title, Weight.SEMIBOLD, sheet.unit * _TOLD, room.w, 3)
    head = Box(room.x, room.y, room.w, title.height)
    marks: list[Mark] = list(middle_marks(measure, title, head, theme.muted))
    box = Box(
        room.x, head.bottom + sheet.unit * 0.008, room.w, room.bottom - head.bottom - sheet.unit * 0.008
    )
    columns, pitch = _columns(sheet, body, box)
    size = columns.size
    if not columns.page:
        return People((), ()), False
    shown = page_of(names, columns, body.turn)
    cells = name_boxes(sheet, shown, columns, box, pitch)
    marks.extend(name_marks(sheet, shown, cells, size, theme.ink))
    marks.extend(_dots(sheet, pages(names, columns), body.turn, head))
    touches = tuple(Touch(cell, None, name) for cell, name in zip(cells, shown, strict=True))
    return People(tuple(marks), touches), len(shown) == len(names)


def _columns(sheet: Sheet, body: ChoiceBody, box: Box) -> tuple[Columns, float]:
    """The largest names of which all have room, and how far they are apart; else the least, in turns."""
    for pitch in (_TOUCHED, _PITCH, 1.0) if body.by_touch else (_PITCH, 1.0):
        size = float(int(sheet.unit * _LARGEST))
        while size >= sheet.detail:
            columns = columns_for(sheet, body.unplaced, size, box.w, box.h, pitch)
            if columns.page >= len(body.unplaced):
                return columns, pitch
            size -= 1
    pitch = _PITCH if body.by_touch else 1.0
    return columns_for(sheet, body.unplaced, sheet.detail, box.w, box.h, pitch), pitch


def _dots(sheet: Sheet, count: int, turn: int, head: Box) -> tuple[Mark, ...]:
    """A dot for every page at the end of the words above the names, the present one dark."""
    if count < 2:
        return ()
    dot, theme = sheet.unit * 0.012, sheet.theme
    return tuple(
        Panel(
            Box(head.right - (count - page) * dot * 1.7, head.bottom - dot * 0.2, dot, dot),
            theme.ink if page == turn % count else theme.track,
            dot / 2,
        )
        for page in range(count)
    )
