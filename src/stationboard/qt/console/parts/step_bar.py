"""Undo and redo, each naming what it does."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from stationboard.domain.sentence import Sentence
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.texts import ShortText
from stationboard.qt.console.parts.words import in_words


class StepBar(QWidget):
    """Buttons and keys (on `page` and all in it). Signals: `undo_wished`, `redo_wished`."""

    undo_wished = Signal()
    redo_wished = Signal()

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.undo: Final = QuietButton(self.tr("Undo"), icon="undo-2", hint="Ctrl+Z")
        self.redo: Final = QuietButton(self.tr("Redo"), icon="redo-2", hint="Ctrl+Shift+Z")
        self.undoes: Final = ShortText("", "small")
        self.redoes: Final = ShortText("", "small")
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        for button, told in ((self.undo, self.undoes), (self.redo, self.redoes)):
            self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
            self._rows.addWidget(told)
        self._rows.addStretch(0)
        self.lie_flat(flat=False)
        self.undo.clicked.connect(self.undo_wished)
        self.redo.clicked.connect(self.redo_wished)
        for keys, signal in (("Ctrl+Z", self.undo_wished), ("Ctrl+Shift+Z", self.redo_wished)):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(signal)

    def lie_flat(self, *, flat: bool) -> None:
        """Be one line, where there is little height to spare, or two below one another."""
        way = QBoxLayout.Direction
        self._rows.setDirection(way.LeftToRight if flat else way.TopToBottom)
        self._rows.setStretch(self._rows.count() - 1, 1 if flat else 0)
        for told in (self.undoes, self.redoes):
            told.setContentsMargins(0 if flat else 34, 0, GAP if flat else 0, 0 if flat else 4)

    def show_steps(self, undoes: Sentence | None, redoes: Sentence | None) -> None:
        """Name the steps that can be taken back and done again, where there are any."""
        for button, told, step in ((self.undo, self.undoes, undoes), (self.redo, self.redoes, redoes)):
            words = "" if step is None else in_words(step)
            button.setEnabled(step is not None)
            button.setAccessibleName(f"{button.label}: {words}" if words else button.label)
            told.show_text(words)
            told.setVisible(bool(words))
