"""Cards of stations with names of students and no groups: playlists, and choice time."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Final

from stationboard.board.card_frame import Card
from stationboard.board.marks import Weight
from stationboard.board.typeset import Setting, set_text
from stationboard.board.views.blocks import (
    LONG_NAME,
    Block,
    line_height,
    paragraph,
    total_height,
    voice_block,
)
from stationboard.board.views.names import Columns, columns_for
from stationboard.board.views.people_foot import Foot, foot_for, foot_height
from stationboard.board.views.sheet import Sheet

_LARGEST: Final = 0.056
_COMFORTABLE: Final = 0.038
"""Type size of names at most, and the size above which cards also tell what to do; parts of the height."""
_TITLES: Final = (1.42, 1.2, 1.0)
"""Type sizes tried for a station's name, as parts of that of students' names."""
_TITLE_MOST: Final = 1.2
"""Of a station's name, as a part of the least size that the back row reads."""


class Telling(IntEnum):
    """How much a card tells beside the names; what there is no room for goes in this order."""

    ALL = 0
    NO_EXTRAS = 1
    NO_VOICE = 2
    NAMES = 3
    FLAGS = 4
    """"must do" is a flag without words."""


@dataclass(frozen=True, slots=True)
class Cast:
    """What all cards have in common: the size of their names, and how much they tell."""

    name: float
    telling: Telling
    title: float
    """Type size of station names."""
    touched: bool = False
    """Whether names are touched, and stand further apart."""
    head: float = 0.0
    """Height of every head in pixels."""
    foot: Foot = field(default_factory=Foot)

    @property
    def pad(self) -> float:
        """Free space at the sides of a card."""
        return self.name * 0.46

    @property
    def spare(self) -> float:
        """Free space above, between and below what a card tells, as a part of the type size."""
        return 0.65 if self.telling < Telling.NAMES else 0.45

    @property
    def pitch(self) -> float:
        """From one name to the next, as a part of the height of a line."""
        return 1.25 if self.touched else 1.0


def cast_of(sheet: Sheet, cards: tuple[Card, ...], w: float, h: float, *, touched: bool = False) -> Cast:
    """The largest names with which all cards of `w` by `h` pixels hold theirs, and what they need to tell.

    Where not all names have room at the least size that can be read, they are shown in turns at that size,
    no further apart for fingers.
    """
    comfortable = max(sheet.detail, float(int(sheet.unit * _COMFORTABLE)))
    for telling in Telling:
        apart = touched and telling < Telling.FLAGS
        best: Cast | None = None
        low = int(sheet.detail if telling >= Telling.NAMES else comfortable)
        high = int(max(sheet.unit * _LARGEST, low))
        while low <= high:
            size = (low + high) // 2
            cast = _holding(sheet, cards, Cast(float(size), telling, 0.0, apart), w, h)
            if cast is None:
                high = size - 1
            else:
                best, low = cast, size + 1
        if best is not None:
            return best
    return _with_ends(sheet, cards, Cast(sheet.detail, Telling.FLAGS, sheet.detail), w)


def _holding(sheet: Sheet, cards: tuple[Card, ...], cast: Cast, w: float, h: float) -> Cast | None:
    """`cast` with the largest station names with which all cards hold what they tell, if they can."""
    for part in _TITLES:
        title = float(int(min(cast.name * part, sheet.floor * _TITLE_MOST)))
        trial = _with_ends(sheet, cards, replace(cast, title=title), w)
        if all(_holds(sheet, card, trial, w, h) for card in cards):
            return trial
    return None


def _with_ends(sheet: Sheet, cards: tuple[Card, ...], cast: Cast, w: float) -> Cast:
    """`cast` with heads of one height and station names of one size, and feet of one size."""
    usual = [card for card in cards if len(card.title) <= LONG_NAME]
    title = min((head_setting(sheet, card, cast, w).size for card in usual), default=cast.title)
    cast = replace(cast, title=title)
    highest = max((head_setting(sheet, card, cast, w).height for card in cards), default=0.0)
    flag_alone = cast.telling is Telling.FLAGS
    foot = foot_for(sheet, cards, cast.name, w - cast.pad * 2, flag_alone=flag_alone)
    return replace(cast, head=highest + cast.title * 0.3, foot=foot)


def head_setting(sheet: Sheet, card: Card, cast: Cast, w: float) -> Setting:
    """The station's name in the head of a card `w` pixels wide."""
    icon = cast.title * 1.2 if card.spot is not None else 0.0
    room = max(1.0, w - cast.pad * 2 - icon)
    return set_text(sheet.measure, card.title, Weight.BOLD, cast.title, room, 2)


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
    return h - cast.head - foot - told - cast.name * cast.spare


def columns_of(sheet: Sheet, card: Card, cast: Cast, w: float, h: float) -> Columns:
    """How the names of a card fall into columns."""
    room = room_for_names(sheet, card, cast, w, h)
    return columns_for(sheet, card.names, cast.name, w - cast.pad * 2, max(0.0, room), cast.pitch)


def _holds(sheet: Sheet, card: Card, cast: Cast, w: float, h: float) -> bool:
    spare = line_height(sheet.measure, cast.name) if cast.touched else 0.0
    if room_for_names(sheet, card, cast, w, h) < (spare if not card.names else 0.0):
        return False
    return columns_of(sheet, card, cast, w, h).page >= len(card.names)
