"""The line in which students are added one after another."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

_LONGEST: Final = 500
_PAGE_KEYS: Final = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class AddLine(QLineEdit):
    """Enter adds a name and waits for the next; a list that is pasted is told as a whole.

    Signals: `named` with a name; `listed` with the lines of a list.
    """

    named = Signal(str)
    listed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Add a student"))
        self.setPlaceholderText(self.tr("Add a student: type a name, press Enter"))
        self.setMaxLength(_LONGEST)
        self.returnPressed.connect(self.add)

    def add(self) -> None:
        """Add the name that is typed, if any."""
        name = self.text().strip()
        if name:
            self.clear()
            self.named.emit(name)

    @override
    def event(self, arg__1: QEvent, /) -> bool:
        """An empty line leaves undo to the page: what was added last is meant, not what was typed."""
        if (
            isinstance(arg__1, QKeyEvent)
            and arg__1.type() is QEvent.Type.ShortcutOverride
            and not self.text()
            and any(arg__1.matches(key) for key in _PAGE_KEYS)
        ):
            arg__1.ignore()
            return False
        return super().event(arg__1)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent, /) -> None:
        if arg__1.matches(QKeySequence.StandardKey.Paste):
            text = QGuiApplication.clipboard().text()
            if "\n" in text.strip():
                self.listed.emit(text)
                return
        super().keyPressEvent(arg__1)
