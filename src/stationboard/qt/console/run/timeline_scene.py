"""Puts the pieces of a lesson on a width: what is painted where, in whole pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF

from stationboard.domain.chart import PhaseKind
from stationboard.domain.quantity import MINUTE, Instant
from stationboard.qt.console.look.style import BODY, SMALL, font
from stationboard.qt.console.parts.words import rough_minutes
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.console.run.timeline_plan import Piece, Plan

PAD: Final = 8
"""Between the edge of a piece and its words."""
_GAP: Final = 4


@dataclass(frozen=True, slots=True)
class Lane:
    """What one part of the class does in a piece; `width` reaches over the gap where it goes on doing so."""

    title: str
    width: int


@dataclass(frozen=True, slots=True)
class Block:
    """One piece as it is painted."""

    piece: Piece
    left: int
    width: int
    title: str
    length: str
    lanes: tuple[Lane, ...] = ()
    """No lanes where all do the same."""


@dataclass(frozen=True, slots=True)
class Label:
    """A clock time under the bar."""

    text: str
    left: int
    width: int
    strong: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is painted, in whole pixels, so that nothing is painted anew before it has moved by one."""

    blocks: tuple[Block, ...] = ()
    labels: tuple[Label, ...] = ()
    now: int | None = None
    bell: int | None = None


class Arranger:
    """Puts a plan on a width."""

    def __init__(self, plan: Plan, moment: Moment, width: int, now_words: str, bell_words: str) -> None:
        self._plan, self._moment, self._width = plan, moment, width
        self._now_words, self._bell_words = now_words, bell_words
        self._whole = max(1, plan.end - plan.start)

    def scene(self) -> Scene:
        """Everything with its place."""
        plan = self._plan
        now = None if plan.now is None else min(self._width - 2, max(2, self._x(plan.now)))
        late = plan.bell is not None and plan.bell < plan.done
        bell = self._x(plan.bell) if late and plan.bell is not None else None
        return Scene(tuple(self._block(piece) for piece in plan.pieces), self._labels(), now, bell)

    def _x(self, moment: Instant) -> int:
        return round((moment - self._plan.start) / self._whole * self._width)

    def _block(self, piece: Piece) -> Block:
        left, right = self._x(piece.start), self._x(piece.end)
        last = piece is self._plan.pieces[-1]
        width = max(2, right - left - (0 if last else _GAP))
        room = width - 2 * PAD + 2
        if piece.kind is PhaseKind.TRANSITION:
            return Block(piece, left, width, "", "")
        titles = [piece.title, str(piece.round)] if piece.kind is PhaseKind.ROUND else [piece.title]
        rough = rough_minutes(piece.length)
        if piece.lanes:
            return Block(piece, left, width, "", "", self._lanes(piece, width))
        lengths = [rough, str(max(1, round(piece.length / MINUTE)))]
        title = _first_that_fits(titles, title_font(), room)
        return Block(piece, left, width, title, _first_that_fits(lengths, font(SMALL), room))

    def _lanes(self, piece: Piece, width: int) -> tuple[Lane, ...]:
        """The name of what goes on stands once; pieces of another tense are of another color, and apart."""
        at = self._plan.pieces.index(piece)
        before = self._plan.pieces[at - 1] if at else None
        after = self._plan.pieces[at + 1] if at + 1 < len(self._plan.pieces) else None
        letters, found = lane_font(len(piece.lanes)), list[Lane]()
        for place, title in enumerate(piece.lanes):
            goes_on, went_on = (
                other is not None
                and other.tense is piece.tense
                and len(other.lanes) == len(piece.lanes)
                and other.lanes[place] == title
                for other in (after, before)
            )
            shown = "" if went_on else _first_that_fits([title], letters, width - 2 * PAD + 2)
            found.append(Lane(shown, width + _GAP + 6 if goes_on else width))
        return tuple(found)

    def _labels(self) -> tuple[Label, ...]:
        """Clock times, the important ones first; what would touch one that stands is left out."""
        plan, time = self._plan, self._moment.time_at
        wanted: list[tuple[Instant, str, bool]] = []
        if plan.now is not None:
            wanted.append((plan.now, self._now_words.format(time=time(plan.now)), True))
        if plan.bell is not None:
            wanted.append((plan.bell, self._bell_words.format(time=time(plan.bell)), False))
        wanted.append((plan.start, time(plan.start), False))
        wanted.append((plan.done, time(plan.done), False))
        wanted.extend(
            (p.start, time(p.start), False) for p in plan.pieces if p.kind is not PhaseKind.TRANSITION
        )
        placed: list[Label] = []
        for moment, text, strong in wanted:
            width = round(QFontMetricsF(label_font(strong=strong)).horizontalAdvance(text)) + 4
            x = self._x(moment)
            middle = strong or (plan.bell == moment and x < self._width)
            left = min(max(0, x - width // 2 if middle else x), self._width - width)
            if all(
                left >= other.left + other.width + 10 or left + width + 10 <= other.left for other in placed
            ):
                placed.append(Label(text, left, width, strong))
        return tuple(placed)


def _first_that_fits(texts: list[str], letters: QFont, room: int) -> str:
    metrics = QFontMetricsF(letters)
    return next((text for text in texts if metrics.horizontalAdvance(text) <= room), "")


def title_font() -> QFont:
    """The letters of a title."""
    return font(BODY, QFont.Weight.Bold)


def lane_font(count: int) -> QFont:
    """The letters in one of `count` lanes."""
    return font(SMALL if count < 4 else SMALL - 3, QFont.Weight.DemiBold)


def label_font(*, strong: bool) -> QFont:
    """The letters of a clock time; the present one is `strong`."""
    return font(SMALL, QFont.Weight.DemiBold if strong else QFont.Weight.Normal, tabular=True)
