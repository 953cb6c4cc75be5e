"""A line that asks for a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton, QuietButton
from stationboard.qt.console.parts.cards import Card

_LONGEST: Final = 200


class NameLine(Card):
    """Hidden until something is to be named; Enter keeps the name, Esc forgets it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=GAP)
        self._take: Callable[[str], object] = lambda _: None
        self.field: Final = QLineEdit()
        self.field.setAccessibleName(self.tr("Name"))
        self.field.setMaxLength(_LONGEST)
        self.keep: Final = PlainButton(self.tr("Keep this name"), icon="check")
        self.cancel: Final = QuietButton(self.tr("Cancel"), hint="Esc")
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.field, 1)
        row.addWidget(self.keep)
        row.addWidget(self.cancel)
        self.rows.addLayout(row)
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.cancel.clicked.connect(self.hide)
        self.hide()

    def ask(self, label: str, name: str, take: Callable[[str], object]) -> None:
        """Ask for a name, `name` being proposed; `take` is told it."""
        self._take = take
        self.field.setAccessibleName(label)
        self.field.setPlaceholderText(label)
        self.field.setText(name)
        self.keep.setEnabled(bool(name))
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def _look(self) -> None:
        self.keep.setEnabled(bool(self.field.text().strip()))

    def _keep(self) -> None:
        name = self.field.text().strip()
        if name:
            self.hide()
            self._take(name)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
