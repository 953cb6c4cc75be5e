"""A line to type into, with a sentence under it while what is typed cannot be."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.library.routines.changes import EditRefused
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.words import in_words

_PAGE_KEYS: Final = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class PageLine(QLineEdit):
    """A line that leaves undo to its page, so that one key takes back what was done last, wherever it was."""

    @override
    def event(self, arg__1: QEvent, /) -> bool:
        if (
            isinstance(arg__1, QKeyEvent)
            and arg__1.type() is QEvent.Type.ShortcutOverride
            and any(arg__1.matches(key) for key in _PAGE_KEYS)
        ):
            arg__1.ignore()
            return False
        return super().event(arg__1)


class TypedField(QWidget):
    """Hands each text that is typed to `take`.

    What `take` refuses stays in sight with the reason under it, and what held before the typing holds again.
    """

    def __init__(
        self,
        name: str,
        take: Callable[[str], None],
        parent: QWidget | None = None,
        *,
        most: int = 300,
        hint: str = "",
    ) -> None:
        super().__init__(parent)
        self._take = take
        self._value = ""
        self._before: str | None = None
        self.line: Final = PageLine()
        self.line.setAccessibleName(name)
        self.line.setMaxLength(most)
        self.line.setPlaceholderText(hint)
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.complaint: Final = Notice()
        self.complaint.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.line)
        rows.addWidget(self.complaint)
        self.line.textEdited.connect(self._hand_over)
        self.line.editingFinished.connect(self._tidy)

    def show_value(self, value: str, *, anew: bool = False) -> None:
        """Show `value`; what is being typed, or was refused, stays unless it is shown `anew`."""
        self._value = value
        if anew:
            self._before = None
            self._hear()
        elif self.line.hasFocus() or not self.complaint.isHidden():
            return
        if self.line.text() != value:
            self.line.setText(value)
            self.line.setCursorPosition(0)

    def _hand_over(self, text: str) -> None:
        if self._before is None:
            self._before = self._value
        try:
            self._take(text)
        except EditRefused as refusal:
            # Of 10000 minutes the first four figures were taken: that is not what was meant.
            with suppress(EditRefused):
                self._take(self._before)
            self.complaint.warn(in_words(refusal.sentence))
            self.complaint.show()
            self.line.setAccessibleDescription(self.complaint.text())
        else:
            self._hear()

    def _tidy(self) -> None:
        """Write what was typed as it is understood, once the teacher is done with it."""
        if not self.complaint.isHidden():
            return
        self._before = None
        if self.line.text() != self._value:
            self.line.setText(self._value)

    def _hear(self) -> None:
        self.complaint.hide()
        self.line.setAccessibleDescription("")
