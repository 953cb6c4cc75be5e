"""One station's card in a round, laid out in parts."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.board.card_frame import Card, Next, Party
from stationboard.board.geometry import Box
from stationboard.board.known import Badge, Voice
from stationboard.board.marks import Mark, Weight, moved
from stationboard.board.typeset import Setting, middle_marks, set_text
from stationboard.board.views.blocks import (
    Block,
    flow,
    is_shrunk,
    line_height,
    paragraph,
    space,
    symbol,
    total_height,
    voice_block,
)
from stationboard.board.views.onward import onward_block
from stationboard.board.views.sheet import DETAIL_FLOOR, Sheet
from stationboard.board.views.style import Details, Style


@dataclass(frozen=True, slots=True)
class Laid:
    """A card laid out from the origin, with what it needs."""

    head: Setting
    second: Setting | None
    """The title in the second language, under the first."""
    head_height: float
    body: tuple[Block, ...]
    foot: Block | None
    shrunk: bool
    """Whether a name of ordinary length had to be set smaller than the style says."""

    @property
    def height(self) -> float:
        """The least height of the card."""
        return self.head_height + total_height(self.body) + (self.foot.height if self.foot else 0.0)


def lay_card(sheet: Sheet, card: Card, style: Style, width: float) -> Laid:
    """The parts of a card `width` pixels wide."""
    inner = width - style.pad * 2
    icon = style.sign + style.lead if style.icons and card.spot is not None else 0.0
    head = set_text(sheet.measure, card.title, Weight.BOLD, style.big, inner - icon, style.head_lines)
    second = _second(sheet, card, style, inner - icon)
    foot = _foot(sheet, card, style, inner)
    body = tuple(_body(sheet, card, style, inner, shared_next=foot is not None))
    shrunk = is_shrunk(card.title, head, style.big) or any(
        block.shrunk for block in (*body, foot or space(0))
    )
    head_height = head.height + (second.height if second is not None else 0.0) + style.big * 0.26
    return Laid(head, second, head_height, body, foot, shrunk)


def _second(sheet: Sheet, card: Card, style: Style, width: float) -> Setting | None:
    """The title in the second language, left out where it would be too small to read."""
    if not card.second or not style.second:
        return None
    setting = set_text(sheet.measure, card.second, Weight.SEMIBOLD, style.small, width, 2)
    return setting if setting.size >= int(sheet.unit * DETAIL_FLOOR) else None


def voice_fits_beside(sheet: Sheet, card: Card, style: Style, width: float) -> bool:
    """Whether the voice level has room at the end of the group's line."""
    badges = [party.badge for party in card.parties if party.badge is not None]
    if card.voice is None or len(badges) != 1:
        return True
    told = voice_block(sheet, card.voice, style.small, width, sheet.theme.muted).width
    name = sheet.measure.width(badges[0].name, Weight.HEAVY) * int(style.name)
    used = style.mark + style.lead + name + style.small * 0.6 + told
    return used <= width - style.pad * 2


def _foot(sheet: Sheet, card: Card, style: Style, inner: float) -> Block | None:
    """Where the groups go next, where they all go to the same place."""
    nexts = {party.next for party in card.groups}
    if style.details >= Details.NO_NEXT or len(nexts) != 1:
        return None
    following = next(iter(nexts))
    if following is None:
        return None
    block = onward_block(sheet, following, style.name, style.small, inner, then=style.then)
    pad = style.name * 0.1
    return Block(moved(block.marks, 0, pad), block.height + pad * 2, block.width, block.shrunk)


def _body(sheet: Sheet, card: Card, style: Style, inner: float, *, shared_next: bool) -> list[Block]:
    theme = sheet.theme
    blocks = [space(style.big * 0.16)]
    beside = style.voice_beside and len(card.groups) == 1 and style.details < Details.NO_VOICE
    for place, party in enumerate(card.parties):
        if place:
            blocks.append(space(style.small * 0.12))
        if party.badge is None:
            blocks.extend(_names(sheet, party, style, inner, Details.NO_VOICE))
            continue
        following = None if shared_next or style.details >= Details.NO_NEXT else party.next
        blocks.extend(
            _party(sheet, party, party.badge, style, inner, following, card.voice if beside else None)
        )
    if card.directions and style.details < Details.NO_DIRECTIONS and card.parties:
        blocks.append(space(style.small * 0.1))
        blocks.append(paragraph(sheet, card.directions, Weight.SEMIBOLD, style.small, inner, theme.ink))
    if card.voice is not None and style.details < Details.NO_VOICE and not beside:
        blocks.append(space(style.small * 0.06))
        blocks.append(voice_block(sheet, card.voice, style.small, inner, theme.muted))
    if style.details < Details.NO_EXTRAS:
        blocks.extend(
            paragraph(sheet, text, Weight.REGULAR, style.small, inner, theme.muted) for text in card.extra
        )
    blocks.append(space(style.small * 0.14))
    return blocks


def _party(
    sheet: Sheet,
    party: Party,
    badge: Badge,
    style: Style,
    inner: float,
    following: Next | None,
    voice: Voice | None,
) -> list[Block]:
    theme, measure = sheet.theme, sheet.measure
    paint = theme.group(badge.color)
    start = style.mark + style.lead
    setting = set_text(measure, badge.name, Weight.HEAVY, style.name, inner - start, 2)
    height = setting.height
    column = Box(start, 0, setting.width, height)
    sign = Box(0, (height - style.mark) / 2, style.mark, style.mark)
    marks: tuple[Mark, ...] = (
        symbol(badge, paint, sign),
        *middle_marks(measure, setting, column, paint.strong),
    )
    if voice is not None:
        told = voice_block(sheet, voice, style.small, inner, theme.muted)
        marks = (*marks, *moved(told.marks, inner - told.width, (height - told.height) / 2))
    shrunk = is_shrunk(badge.name, setting, style.name)
    blocks = [Block(marks, height, start + setting.width, shrunk)]
    if following is not None:
        room = inner - start - setting.width - style.name * 0.4
        beside = onward_block(sheet, following, style.name, style.small, max(1.0, room), then=False)
        if len(setting.lines) == 1 and not beside.shrunk and beside.lines == 1:
            shifted = moved(beside.marks, start + setting.width + style.name * 0.4, 0)
            blocks = [Block((*marks, *shifted), max(height, beside.height), inner, shrunk)]
        else:
            blocks.append(onward_block(sheet, following, style.name, style.small, inner, then=False))
    return [*blocks, *_names(sheet, party, style, inner, Details.NO_NAMES)]


def _names(sheet: Sheet, party: Party, style: Style, inner: float, without: Details) -> list[Block]:
    """The names of a party, up to a card that has to do `without`."""
    if not party.names or style.details >= without:
        return []
    names = flow(sheet, party.names, style.small, inner, sheet.theme.ink, style.small * 0.62)
    return [names, space(line_height(sheet.measure, style.small) * 0.08)]
