"""Cards with names of students, drawn."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.board.card_frame import Card
from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Mark, Panel, Weight
from stationboard.board.theme import WHITE
from stationboard.board.typeset import middle_marks, set_text
from stationboard.board.views.blocks import stacked, total_height
from stationboard.board.views.cards import card_boxes
from stationboard.board.views.names import name_boxes, name_marks, page_of, pages
from stationboard.board.views.people import Cast, cast_of, columns_of, head_setting, told_blocks
from stationboard.board.views.people_foot import foot_height, foot_marks
from stationboard.board.views.sheet import Sheet, Touch


@dataclass(frozen=True, slots=True)
class People:
    """All cards, with the places where they and the names on them can be touched."""

    marks: tuple[Mark, ...]
    touches: tuple[Touch, ...]


def people_cards(
    sheet: Sheet, cards: tuple[Card, ...], area: Box, gap: float, turn: int, *, touched: bool = False
) -> People:
    """All cards in `area`, with the names that are to be seen in this turn."""
    if not cards:
        return People((), ())
    boxes = card_boxes(len(cards), area, gap)
    cast = cast_of(sheet, cards, boxes[0].w, boxes[0].h, touched=touched)
    marks: list[Mark] = []
    touches: list[Touch] = []
    for place, (card, box) in enumerate(zip(cards, boxes, strict=True)):
        drawn = _card(sheet, card, cast, box, turn)
        marks.extend(drawn.marks)
        touches.append(Touch(box, place))
        touches.extend(Touch(one.box, place, one.name) for one in drawn.touches)
    return People(tuple(marks), tuple(touches))


def _card(sheet: Sheet, card: Card, cast: Cast, box: Box, turn: int) -> People:
    theme = sheet.theme
    radius = min(sheet.unit * 0.02, box.h * 0.1)
    line = max(1.0, round(sheet.unit / 900))
    told = told_blocks(sheet, card, cast, box.w - cast.pad * 2)
    if not card.names and not card.places and not card.directions:
        return People(_empty(sheet, card, cast, box, radius, line), ())
    high = foot_height(sheet, card, cast.foot, box.w - cast.pad * 2)
    foot = Box(box.x, box.bottom - high, box.w, high)
    marks: list[Mark] = [Panel(box, theme.card, radius)]
    marks.extend(foot_marks(sheet, card, cast.foot, foot, cast.pad, radius))
    marks.append(Panel(box, None, radius, line=theme.card_line, width=line))
    head = Box(box.x, box.y, box.w, cast.head)
    marks.append(Panel(head, theme.neutral, radius, (True, True, False, False)))
    marks.extend(_head(sheet, card, cast, head, WHITE))
    top = head.bottom + cast.name * 0.22
    marks.extend(stacked(told, box.x + cast.pad, top))
    start = top + total_height(told) + (cast.name * 0.16 if told else 0.0)
    room = Box(box.x + cast.pad, start, box.w - cast.pad * 2, foot.y - start)
    names = _names(sheet, card, cast, box, room, turn)
    return People((*marks, *names.marks), names.touches)


def _names(sheet: Sheet, card: Card, cast: Cast, box: Box, room: Box, turn: int) -> People:
    columns = columns_of(sheet, card, cast, box.w, box.h)
    if not card.names or not columns.page:
        return People((), ())
    shown = page_of(card.names, columns, turn)
    cells = name_boxes(sheet, shown, columns, room, cast.pitch)
    marks = name_marks(sheet, shown, cells, cast.name, sheet.theme.ink)
    touches = tuple(Touch(cell, 0, name) for cell, name in zip(cells, shown, strict=True))
    return People((*marks, *_page_sign(sheet, cast, box, pages(card.names, columns), turn)), touches)


def _page_sign(sheet: Sheet, cast: Cast, box: Box, count: int, turn: int) -> tuple[Mark, ...]:
    """A dot for every page at the end of the head, the present one bright."""
    if count < 2:
        return ()
    dot = cast.name * 0.24
    right = box.right - cast.pad
    head = Box(box.x, box.y, box.w, cast.head)
    marks: list[Mark] = []
    for page in range(count):
        x = right - (count - page) * dot * 1.7
        fill = sheet.theme.accent if page == turn % count else sheet.theme.done
        marks.append(Panel(Box(x, head.bottom - dot * 1.6, dot, dot), fill, dot / 2))
    return tuple(marks)


def _head(sheet: Sheet, card: Card, cast: Cast, head: Box, ink: str) -> tuple[Mark, ...]:
    size = cast.title
    x = head.x + cast.pad
    marks: list[Mark] = []
    if card.spot is not None:
        side = size * 0.94
        marks.append(
            Icon(Box(x, head.middle - side / 2, side, side), card.spot.icon, ink, picture=card.spot.picture)
        )
        x += size * 1.2
    setting = head_setting(sheet, card, cast, head.w)
    column = Box(x, head.y, head.right - cast.pad - x, head.h)
    return (*marks, *middle_marks(sheet.measure, setting, column, ink))


def _empty(sheet: Sheet, card: Card, cast: Cast, box: Box, radius: float, line: float) -> tuple[Mark, ...]:
    """A station without students keeps its place and steps back."""
    theme = sheet.theme
    head = Box(box.x, box.y, box.w, cast.head)
    marks: list[Mark] = [Panel(box, theme.quiet, radius, line=theme.card_line, width=line)]
    marks.extend(_head(sheet, card, cast, head, theme.muted))
    room = Box(box.x + cast.pad, head.bottom, box.w - cast.pad * 2, box.bottom - head.bottom)
    if card.remark and room.h > 1:
        size = min(cast.name, room.h / 1.4)
        setting = set_text(sheet.measure, card.remark, Weight.REGULAR, max(1.0, size), room.w)
        top = Box(room.x, room.y, room.w, min(room.h, setting.height * 1.3))
        marks.extend(middle_marks(sheet.measure, setting, top, theme.muted))
    return tuple(marks)
