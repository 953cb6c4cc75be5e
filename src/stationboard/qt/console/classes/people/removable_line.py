"""A line of a list with a button that takes it away."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.prose import Prose


class RemovableLine(QWidget):
    """Signal: `removed`."""

    removed = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words: Final = Prose(words)
        self.remove: Final = QuietButton("", icon="x")
        self.remove.setAccessibleName(self.tr("Remove: {what}").format(what=words))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.remove)
        self.remove.clicked.connect(self.removed)
