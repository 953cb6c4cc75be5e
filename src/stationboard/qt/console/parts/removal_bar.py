"""Tells that something was removed, with the way back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationboard.qt.console.look.style import MARGIN
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.notice import Notice


class RemovalBar(QWidget):
    """Hidden while there is nothing to bring back. Signal: `undo_wished`."""

    undo_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message: Final = Notice()
        self.undo: Final = QuietButton(self.tr("Undo"), icon="undo-2")
        self.undo.setAccessibleName(self.tr("Bring it back"))
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, MARGIN, MARGIN, 0)
        row.addWidget(self.message, 1)
        row.addWidget(self.undo)
        self.undo.clicked.connect(self.undo_wished)
        self.hide()

    def show_removal(self, words: str) -> None:
        """Tell what was removed, or nothing any more."""
        self.message.say(words)
        self.setVisible(bool(words))
