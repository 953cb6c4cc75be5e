"""One station's card as a picture of its own, for whoever sets the station up."""

from __future__ import annotations

from typing import Final

from stationboard.board.card_frame import Card
from stationboard.board.geometry import Box
from stationboard.board.marks import Picture
from stationboard.board.theme import Theme
from stationboard.board.typeset import TextMeasure
from stationboard.board.views.cards import cards_marks
from stationboard.board.views.sheet import Sheet

_BOARD: Final = (1600.0, 900.0)
"""The board the card is a part of, in pixels."""
_CARD: Final = Box(20, 20, 560, 400)
"""The size a card has there when there are four, with some of the board around it."""
WIDTH: Final = 600.0
HEIGHT: Final = 440.0
"""Of the picture, in pixels."""


def card_picture(card: Card, theme: Theme, measure: TextMeasure) -> Picture:
    """`card` as it is in a round with three others."""
    sheet = Sheet(*_BOARD, theme, measure)
    return Picture(WIDTH, HEIGHT, theme.paper, cards_marks(sheet, (card,), _CARD, 0.0))
