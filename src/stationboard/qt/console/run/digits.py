"""The countdown in huge steady digits."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.style import enlarged, font

_USUAL: Final = 96
"""Type size in pixels; digits with hours are smaller, so that they fit."""
_CAPITALS: Final = 0.668
"""Height of the digits as a part of the type size."""


class Feel(Enum):
    """How the time left feels."""

    CALM = auto()
    RESTING = auto()
    """The lesson stands still, or has not begun."""
    OVER = auto()


class Digits(QWidget):
    """Digits that stand still while they count, as all are equally wide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._size = _USUAL
        self._feel = Feel.CALM
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """The digits shown."""
        return self._text

    @property
    def feel(self) -> Feel:
        """How they are shown."""
        return self._feel

    def show_digits(self, text: str, feel: Feel) -> None:
        """Show `text`, at no cost where it stands there already."""
        if (text, feel) == (self._text, self._feel):
            return
        self._text, self._feel = text, feel
        self.setAccessibleName(text)
        self.update()

    def grow(self, factor: float) -> None:
        """Be `factor` times as large as usual."""
        self._size = round(_USUAL * factor)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(enlarged(240), round(self._size * _CAPITALS) + 6)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = colors_of(self)
        ink = {Feel.CALM: colors.ink, Feel.RESTING: colors.muted, Feel.OVER: colors.now}[self._feel]
        letters = font(self._size, QFont.Weight.ExtraBold, tabular=True)
        letters.setPixelSize(self._size)  # huge already, they take no more room from what is small
        width = QFontMetricsF(letters).horizontalAdvance(self._text)
        if width > self.width():
            letters.setPixelSize(int(self._size * self.width() / width))
        with QPainter(self) as painter:
            painter.setFont(letters)
            painter.setPen(QColor(ink))
            metrics = QFontMetricsF(letters)
            baseline = (self.height() + metrics.capHeight()) / 2
            x = (self.width() - metrics.horizontalAdvance(self._text)) / 2
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            box = QRectF(x, baseline - metrics.ascent(), self.width(), metrics.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip), self._text)
