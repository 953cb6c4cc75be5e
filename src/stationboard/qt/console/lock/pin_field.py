"""The field a PIN is typed into."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from stationboard.qt.console.keys.lesson_keys import GIVES_SPACE
from stationboard.qt.console.look.style import enlarged
from stationboard.qt.console.parts.letter_width import LetterWidth, WithLetters

_WIDTH: Final = 150


class PinField(QLineEdit):
    """Takes up to eight digits and shows dots; Space stays the lesson's."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,8}"), self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setProperty(GIVES_SPACE, True)
        WithLetters(self, lambda: self.setMinimumHeight(enlarged(44)))
        LetterWidth(self, _WIDTH)
