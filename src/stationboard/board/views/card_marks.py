"""One station's card in a round, drawn."""

from __future__ import annotations

from stationboard.board.card_frame import Card
from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Mark, Panel, Weight, moved
from stationboard.board.theme import WHITE, GroupPaint
from stationboard.board.typeset import middle_marks, set_text
from stationboard.board.views.blocks import stacked
from stationboard.board.views.card import Laid
from stationboard.board.views.sheet import Sheet
from stationboard.board.views.style import Style


def body_start(laid: Laid, style: Style, height: float, head: float) -> float:
    """How far under its head the body of a card `height` pixels high begins: part of what is left over."""
    left_over = height - head - (laid.height - laid.head_height)
    return max(0.0, min(left_over * 0.38, style.big * 0.5))


def card_marks(
    sheet: Sheet, card: Card, laid: Laid, style: Style, box: Box, head: float, start: float
) -> tuple[Mark, ...]:
    """The card in `box`, its head `head` pixels high, its body beginning `start` pixels below that."""
    theme = sheet.theme
    radius = min(sheet.unit * 0.02, box.h * 0.1)
    badges = [party.badge for party in card.parties if party.badge is not None]
    paint = theme.group(badges[0].color) if len(badges) == 1 else None
    foot_height = laid.foot.height if laid.foot is not None else 0.0
    line = max(1.0, round(sheet.unit / 900))
    if not card.parties:
        return _empty_card(sheet, card, laid, style, box, head)
    head_fill, head_ink = (paint.fill, paint.on_fill) if paint else (theme.neutral, WHITE)
    marks: list[Mark] = [Panel(box, theme.card, radius)]
    if laid.foot is not None:
        foot = Box(box.x, box.bottom - foot_height, box.w, foot_height)
        marks.append(Panel(foot, _foot_fill(sheet, paint), radius, (False, False, True, True)))
        marks.extend(moved(laid.foot.marks, box.x + style.pad, foot.y))
    marks.append(Panel(box, None, radius, line=theme.card_line, width=line))
    top = Box(box.x, box.y, box.w, head)
    marks.append(Panel(top, head_fill, radius, (True, True, False, False)))
    marks.extend(_head_marks(sheet, card, laid, style, top, head_ink))
    marks.extend(stacked(laid.body, box.x + style.pad, box.y + head + start))
    return tuple(marks)


def _head_marks(sheet: Sheet, card: Card, laid: Laid, style: Style, top: Box, ink: str) -> tuple[Mark, ...]:
    x = top.x + style.pad
    marks: list[Mark] = []
    if style.icons and card.spot is not None:
        icon = style.sign * 1.14
        shift = (icon - style.sign) / 2
        place = Box(x - shift, top.middle - icon / 2, icon, icon)
        marks.append(Icon(place, card.spot.icon, ink, picture=card.spot.picture))
        x += style.sign + style.lead
    column = Box(x, top.y, top.right - style.pad - x, top.h)
    if laid.second is None:
        return (*marks, *middle_marks(sheet.measure, laid.head, column, ink))
    above = (top.h - laid.head.height - laid.second.height) / 2
    first = Box(column.x, top.y + above, column.w, laid.head.height)
    second = Box(column.x, first.bottom, column.w, laid.second.height)
    return (
        *marks,
        *middle_marks(sheet.measure, laid.head, first, ink),
        *middle_marks(sheet.measure, laid.second, second, ink),
    )


def _empty_card(
    sheet: Sheet, card: Card, laid: Laid, style: Style, box: Box, head: float
) -> tuple[Mark, ...]:
    """A station without a group keeps its place and steps back."""
    if card.spot is None:
        return ()
    theme = sheet.theme
    radius = min(sheet.unit * 0.02, box.h * 0.1)
    panel = Panel(box, theme.quiet, radius, line=theme.card_line, width=max(1.0, round(sheet.unit / 900)))
    top = Box(box.x, box.y, box.w, head)
    marks: list[Mark] = [panel, *_head_marks(sheet, card, laid, style, top, theme.muted)]
    room = Box(box.x + style.pad, top.bottom, box.w - style.pad * 2, box.h - head - style.pad * 0.3)
    if card.remark:
        size = min(style.small * 1.15, room.h / 1.4)
        x = style.sign + style.lead if style.icons else 0.0
        column = Box(room.x + x, room.y, room.w - x, room.h)
        setting = set_text(sheet.measure, card.remark, Weight.REGULAR, size, column.w)
        offset = Box(column.x, column.y, column.w, setting.height)
        marks.extend(middle_marks(sheet.measure, setting, offset, theme.muted))
    return tuple(marks)


def _foot_fill(sheet: Sheet, paint: GroupPaint | None) -> str:
    if sheet.theme.dark or paint is None:
        return sheet.theme.foot
    return paint.tint
