"""A whole number between a minus and a plus."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.letter_width import LetterWidth

_STEPS: Final = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}


class NumberField(QLineEdit):
    """A number from 1 to `most`, typed or stepped with the arrow keys. Signal: `changed` with the number."""

    changed = Signal(int)

    def __init__(self, name: str, value: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(str(value), parent)
        self._most = most
        self._value = value
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setValidator(QIntValidator(1, most, self))
        LetterWidth(self, 64)
        self.textEdited.connect(self._take)
        self.editingFinished.connect(self._tidy)

    @property
    def value(self) -> int:
        """The number that holds; while nothing that counts is typed, the one before."""
        return self._value

    def show_number(self, value: int) -> None:
        """Show another number, which nobody typed; `changed` is not emitted."""
        if value != self._value:
            self._value = value
            self.setText(str(value))

    def step(self, by: int) -> None:
        """Go up or down, no further than there is room."""
        self.setText(str(min(self._most, max(1, self._value + by))))
        self._take()

    @override
    def keyPressEvent(self, arg__1: QKeyEvent, /) -> None:
        by = _STEPS.get(Qt.Key(arg__1.key()))
        if by is None:
            super().keyPressEvent(arg__1)
        else:
            self.step(by)

    def _take(self) -> None:
        if self.hasAcceptableInput() and int(self.text()) != self._value:
            self._value = int(self.text())
            self.changed.emit(self._value)

    def _tidy(self) -> None:
        self.setText(str(self._value))


class StepBox(QWidget):
    """A number with a button to either side of it."""

    def __init__(self, name: str, value: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = NumberField(name, value, most)
        self.less = QuietButton("", icon="minus")
        self.less.setAccessibleName(self.tr("{name}: one less").format(name=name))
        self.more = QuietButton("", icon="plus")
        self.more.setAccessibleName(self.tr("{name}: one more").format(name=name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.less, self.field, self.more):
            row.addWidget(widget)
        self.less.clicked.connect(lambda: self.field.step(-1))
        self.more.clicked.connect(lambda: self.field.step(1))
