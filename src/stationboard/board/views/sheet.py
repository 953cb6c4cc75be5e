"""The sheet a view is laid out on: its size, its colors, and how large type must be on it."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.board.geometry import Box
from stationboard.board.marks import Color, Mark, Panel, Shape
from stationboard.board.segments import Line
from stationboard.board.theme import Theme
from stationboard.board.typeset import TextMeasure

CAP_FLOOR = 0.035
"""Capital letters of groups, stations and next places: at least this part of the height, so that a viewer
six times the height away reads them; a narrow sheet counts as four fifths as high as it is wide."""
DETAIL_FLOOR = 0.030
"""Least type size of names and directions, as a part of the height; what does not fit so is left out."""
COUNTDOWN_CAP = 0.20
"""Height of the digits where a view is about the countdown."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """An empty board of `width` by `height` pixels."""

    width: float
    height: float
    theme: Theme
    measure: TextMeasure

    @property
    def unit(self) -> float:
        """The height that all type is a part of."""
        return min(self.height, self.width * 0.8)

    @property
    def margin(self) -> float:
        """Free space at the edges."""
        return self.unit * 0.046

    @property
    def floor(self) -> float:
        """The type size with the least capitals."""
        return -(-self.unit * CAP_FLOOR // self.measure.cap)

    @property
    def detail(self) -> float:
        """The least type size of names and directions."""
        return -(-self.unit * DETAIL_FLOOR // 1)

    def size_of_cap(self, part: float) -> float:
        """The type size whose capitals are `part` of the height."""
        return self.unit * part / self.measure.cap


@dataclass(frozen=True, slots=True)
class Dial:
    """Where a countdown goes: digits in their box, with a ring about them or a bar beside them."""

    digits: Box
    size: float
    ring: Box | None = None
    thickness: float = 0.0
    bar: Box | None = None
    centered: bool = True
    color: Color | None = None
    """Of the digits, where it is not the ink."""


@dataclass(frozen=True, slots=True)
class Slide:
    """A group on its way along an arrow to its new place."""

    chip: Shape
    """The group's symbol where the way begins."""
    lane: Box
    """Where the arrow stands in the end."""
    pill: Panel
    """The new place once the group is there."""
    words: tuple[Mark, ...]
    """What is written on it."""


@dataclass(frozen=True, slots=True)
class Stroll:
    """A group on its way along an arrow through the room."""

    chip: Shape
    """The group's symbol where the way begins."""
    line: Line


@dataclass(frozen=True, slots=True)
class Touch:
    """Where a card, or a name, can be touched."""

    box: Box
    card: int | None
    """The card's place among the cards; nothing outside of all cards."""
    name: str = ""
    """The name there, as the class sees it; empty for the card itself, or for the queue."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A laid-out view: what stands still, and the places of what changes."""

    still: tuple[Mark, ...] = ()
    dial: Dial | None = None
    slides: tuple[Slide, ...] = ()
    strolls: tuple[Stroll, ...] = ()
    touches: tuple[Touch, ...] = ()
    """Where something can be touched, later ones above earlier ones."""
