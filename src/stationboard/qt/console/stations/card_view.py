"""A station's card as the board shows it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stationboard.board.card_frame import Card
from stationboard.board.card_picture import HEIGHT, WIDTH, card_picture
from stationboard.board.marks import Picture
from stationboard.board.theme import LIGHT, Theme
from stationboard.qt.measure import QtMeasure
from stationboard.qt.painting import BoardPainter

_WIDTH: Final = 268


class CardView(QWidget):
    """As wide as there is room for, in the shape of a card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Card | None = None
        self._theme: Theme = LIGHT
        self._picture: Picture | None = None
        self._measure = QtMeasure()
        self._painter = BoardPainter()
        self.setAccessibleName(self.tr("The card on the board"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def card(self) -> Card | None:
        """What is shown."""
        return self._card

    def show_card(self, card: Card | None, theme: Theme) -> None:
        """Show a card in the board's colors, or none."""
        if (card, theme) != (self._card, self._theme):
            self._card, self._theme = card, theme
            self._picture = None if card is None else card_picture(card, theme, self._measure)
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, round(_WIDTH * HEIGHT / WIDTH))

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self.setFixedHeight(round(self.width() * HEIGHT / WIDTH))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._picture is None:
            return
        with QPainter(self) as painter:
            painter.scale(self.width() / WIDTH, self.height() / HEIGHT)
            self._painter.paint(painter, self._picture)
