"""Some lines of private text."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from stationboard.qt.console.parts.letter_width import LetterHeight

_PAUSE: Final = 1500
"""Milliseconds after the last letter, when what was typed is kept."""


class NotesField(QPlainTextEdit):
    """Signal: `typed` with the text, when the typing pauses or the field is left."""

    typed = Signal(str)

    def __init__(self, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._known = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.hand_over)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        LetterHeight(self, 92)
        self.textChanged.connect(self._note)

    def show_text(self, text: str) -> None:
        """Show `text`, unless something else is being typed."""
        if text == self._known and self._pause.isActive():
            return
        self._known = text
        if text != self.toPlainText():
            self.setPlainText(text)
        self._pause.stop()

    def hand_over(self) -> None:
        """Tell what was typed, no more of it than may be kept."""
        self._pause.stop()
        text = self.toPlainText()[: self._most]
        if text != self._known:
            self._known = text
            self.typed.emit(text)

    def _note(self) -> None:
        if self.toPlainText() != self._known:
            self._pause.start()

    @override
    def focusOutEvent(self, e: QFocusEvent, /) -> None:
        super().focusOutEvent(e)
        self.hand_over()
