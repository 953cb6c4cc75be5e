"""All cards of a round in their grid."""

from __future__ import annotations

from math import sqrt

from stationboard.board.card_frame import Card
from stationboard.board.geometry import Box, grid
from stationboard.board.marks import Mark
from stationboard.board.views.card import lay_card
from stationboard.board.views.card_marks import body_start, card_marks
from stationboard.board.views.deal import Deal
from stationboard.board.views.sheet import Sheet

_SHAPE = 1.35
"""A card reads best when it is this much wider than high."""


def best_grid(count: int, area: Box, gap: float) -> tuple[int, int, float]:
    """Columns, rows and their worth for `count` cards in `area`: nothing else counts, so that places stay."""
    found = [(columns, -(-count // columns)) for columns in range(1, count + 1)]

    def worth(shape: tuple[int, int]) -> float:
        columns, rows = shape
        w = (area.w - gap * (columns - 1)) / columns
        h = (area.h - gap * (rows - 1)) / rows
        filled = sqrt(count / (columns * rows))
        return min(w / _SHAPE, h) * filled

    best = max(found, key=worth)
    return (*best, worth(best))


def card_boxes(count: int, area: Box, gap: float) -> tuple[Box, ...]:
    """A box for each of `count` cards; a last row that is not full stands in the middle."""
    columns, rows, _ = best_grid(count, area, gap)
    boxes = grid(area, columns, rows, gap)[:count]
    missing = columns * rows - count
    if not missing:
        return boxes
    shift = missing * (boxes[0].w + gap) / 2
    last = columns * (rows - 1)
    return (*boxes[:last], *(box.moved(shift, 0) for box in boxes[last:]))


def cards_marks(sheet: Sheet, cards: tuple[Card, ...], area: Box, gap: float) -> tuple[Mark, ...]:
    """All cards in `area`."""
    if not cards:
        return ()
    boxes = card_boxes(len(cards), area, gap)
    styles = Deal(sheet, cards, boxes[0].w, boxes[0].h).styles()
    laid = [lay_card(sheet, card, style, boxes[0].w) for card, style in zip(cards, styles, strict=True)]
    head = max(parts.head_height for parts in laid)
    starts = [body_start(parts, style, boxes[0].h, head) for parts, style in zip(laid, styles, strict=True)]
    level = min(
        (start for start, card in zip(starts, cards, strict=True) if len(card.groups) == 1), default=0.0
    )
    found: list[Mark] = []
    for card, parts, style, box, start in zip(cards, laid, styles, boxes, starts, strict=True):
        found.extend(card_marks(sheet, card, parts, style, box, head, min(start, level) if level else start))
    return tuple(found)
