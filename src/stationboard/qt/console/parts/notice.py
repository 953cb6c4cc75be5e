"""A sentence that is plain, or stands on amber where something is not as it should be."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.style import RADIUS
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.spoken import speak

_INSIDE: Final = 12
"""Pixels round a sentence that has a paper of its own."""


class Notice(Prose):
    """Says one thing at a time; what is not as it should be is read out by screen readers too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._unheard = False
        self.warns = False
        """Whether what it says stands on amber."""

    def say(self, words: str) -> None:
        """Say `words` plainly."""
        self._say(words, warns=False)

    def warn(self, words: str) -> None:
        """Say what is not as it should be."""
        self._say(words, warns=True)

    def _say(self, words: str, *, warns: bool) -> None:
        if warns is not self.warns:
            self.warns = warns
            self.setMargin(_INSIDE if warns else 0)
            self.update()
        if words != self.text():
            self._unheard = True
        self.show_text(words)
        self._be_heard()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._be_heard()

    def _be_heard(self) -> None:
        """Once, and not before it can be seen."""
        if self.warns and self._unheard and self.isVisible() and self.text():
            self._unheard = False
            speak(self, self.text())

    @override
    def _paint_paper(self, painter: QPainter) -> None:
        if not self.warns:
            return
        colors = colors_of(self.window())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors.amber_line), 1))
        painter.setBrush(QColor(colors.amber_paper))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    @override
    def _ink(self) -> str:
        return colors_of(self.window()).amber_ink if self.warns else super()._ink()
