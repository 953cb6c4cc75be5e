"""Cards of stations with names of students and no groups: playlists, and choice time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from stationboard.board.frame import Card
from stationboard.board.marks import Weight
from stationboard.board.typeset import Setting, set_text
from stationboard.board.views.blocks import Block, line_height, paragraph, total_height, voice_block
from stationboard.board.views.names import Columns, columns_for
from stationboard.board.views.people_foot import foot_height, foot_size
from stationboard.board.views.sheet import Sheet

_LARGEST: Final = 0.056
_COMFORTABLE: Final = 0.038
"""Type size of names at most, and the size above which cards also tell what to do; parts of the height."""
_TITLE: Final = 1.42
"""Type size of a station's name as a part of that of students' names."""
_TITLE_LEAST, _TITLE_MOST = 0.66, 1.2
"""Of a station's name, as parts of the least size that the back row reads."""
_SMALLER: Final = 0.96


class Telling(IntEnum):
    """How much a card tells beside the names; what there is no room for goes in this order."""

    ALL = 0
    NO_EXTRAS = 1
    NO_VOICE = 2
    NAMES = 3


@dataclass(frozen=True, slots=True)
class Cast:
    """What all cards have in common: the size of their names, and how much they tell."""

    name: float
    telling: Telling
    head: float = 0.0
    """Height of every head in pixels."""
    foot: float = 0.0
    """Type size of every foot."""
    touched: bool = False
    """Whether names are touched, and stand further apart."""

    def title(self, sheet: Sheet) -> float:
        """The type size of station names."""
        wanted = max(sheet.floor * _TITLE_LEAST, min(self.name * _TITLE, sheet.floor * _TITLE_MOST))
        return float(int(wanted))

    @property
    def pad(self) -> float:
        """Free space at the sides of a card."""
        return self.name * 0.55

    @property
    def pitch(self) -> float:
        """From one name to the next, as a part of the height of a line."""
        return 1.25 if self.touched else 1.04


def cast_of(sheet: Sheet, cards: tuple[Card, ...], w: float, h: float, *, touched: bool = False) -> Cast:
    """The largest names with which all cards of `w` by `h` pixels hold theirs, and what they need to tell.

    Where not all names have room at the least size that can be read, they are shown in turns at that size.
    """
    least, most = sheet.detail, float(int(sheet.unit * _LARGEST))
    for telling in Telling:
        size = most
        floor = least if telling is Telling.NAMES else max(least, float(int(sheet.unit * _COMFORTABLE)))
        while size >= floor:
            cast = with_ends(sheet, cards, Cast(size, telling, touched=touched), w)
            if all(_holds(sheet, card, cast, w, h) for card in cards):
                return cast
            size = float(int(min(size - 1, size * _SMALLER)))
    return with_ends(sheet, cards, Cast(least, Telling.NAMES, touched=touched), w)


def with_ends(sheet: Sheet, cards: tuple[Card, ...], cast: Cast, w: float) -> Cast:
    """`cast` with heads as high as the longest station name makes them, and feet of one size."""
    highest = max((head_setting(sheet, card, cast, w).height for card in cards), default=0.0)
    foot = foot_size(sheet, cards, cast.name, w - cast.pad * 2)
    return replace(cast, head=highest + cast.title(sheet) * 0.3, foot=foot)


def head_setting(sheet: Sheet, card: Card, cast: Cast, w: float) -> Setting:
    """The station's name in the head of a card `w` pixels wide."""
    size = cast.title(sheet)
    icon = size * 1.2 if card.spot is not None else 0.0
    return set_text(sheet.measure, card.title, Weight.BOLD, size, max(1.0, w - cast.pad * 2 - icon), 2)


def told_blocks(sheet: Sheet, card: Card, cast: Cast, inner: float) -> tuple[Block, ...]:
    """What there is to do, above the names."""
    theme, size = sheet.theme, max(sheet.detail, float(int(cast.name * 0.94)))
    blocks: list[Block] = []
    if card.directions and cast.telling < Telling.NAMES:
        blocks.append(paragraph(sheet, card.directions, Weight.SEMIBOLD, size, inner, theme.ink))
    if card.voice is not None and cast.telling < Telling.NO_VOICE:
        blocks.append(voice_block(sheet, card.voice, size, inner, theme.muted))
    if cast.telling < Telling.NO_EXTRAS:
        blocks.extend(paragraph(sheet, text, Weight.REGULAR, size, inner, theme.muted) for text in card.extra)
    return tuple(blocks)


def room_for_names(sheet: Sheet, card: Card, cast: Cast, w: float, h: float) -> float:
    """Height that is left for names on a card of `w` by `h` pixels."""
    told = total_height(told_blocks(sheet, card, cast, w - cast.pad * 2))
    foot = foot_height(sheet, card, cast.foot, w - cast.pad * 2)
    return h - cast.head - foot - told - cast.name * 0.6


def columns_of(sheet: Sheet, card: Card, cast: Cast, w: float, h: float) -> Columns:
    """How the names of a card fall into columns."""
    room = room_for_names(sheet, card, cast, w, h)
    return columns_for(sheet, card.names, cast.name, w - cast.pad * 2, max(0.0, room), cast.pitch)


def _holds(sheet: Sheet, card: Card, cast: Cast, w: float, h: float) -> bool:
    spare = line_height(sheet.measure, cast.name) if cast.touched else 0.0
    if room_for_names(sheet, card, cast, w, h) < (spare if not card.names else 0.0):
        return False
    return columns_of(sheet, card, cast, w, h).page >= len(card.names)
