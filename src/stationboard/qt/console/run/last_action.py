"""The line that says what the teacher did last, with undo beside it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationboard.lesson.commands import Redo, Undo
from stationboard.lesson.telling import last_edit
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.texts import ShortText
from stationboard.qt.console.parts.words import in_words
from stationboard.qt.console.run.moment import Moment


class LastAction(QWidget):
    """Signal: `wished` with the command."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text: Final = ShortText("", "muted")
        self.undo: Final = QuietButton(self.tr("Undo"), hint="Ctrl+Z")
        self.redo: Final = QuietButton(self.tr("Redo"), hint="Ctrl+Shift+Z")
        self.undo.clicked.connect(lambda: self.wished.emit(Undo()))
        self.redo.clicked.connect(lambda: self.wished.emit(Redo()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.text, 1)
        row.addWidget(self.redo)
        row.addWidget(self.undo)

    def look(self, moment: Moment) -> None:
        """Say what was done last."""
        told = last_edit(moment.log)
        self.text.show_text(in_words(told) if told is not None else "")
        self.undo.setEnabled(moment.log.to_undo() is not None)
        self.redo.setVisible(moment.log.to_redo() is not None)
