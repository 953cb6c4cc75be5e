"""What a class is called, and when and where it meets."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from stationboard.domain.roster import Roster
from stationboard.qt.console.classes.listed_class import LONGEST_NAME
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.even_grid import EvenGrid

_LONGEST_LINE: Final = 300


class ClassDetails(Card):
    """Hidden until it is asked for. Signal: `kept` with the changed `Roster`."""

    kept = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=GAP)
        self._roster: Roster | None = None
        self.name: Final = _field(self.tr("Name of the class"), LONGEST_NAME)
        self.period: Final = _field(self.tr("Period"), _LONGEST_LINE)
        self.room: Final = _field(self.tr("Room"), _LONGEST_LINE)
        self.keep: Final = PlainButton(self.tr("Keep"), icon="check")
        fields = QWidget()
        grid = EvenGrid(fields, least=170, most=300)
        for widget in (self.name, self.period, self.room, self.keep):
            grid.addWidget(widget)
        self.rows.addWidget(fields)
        for field in (self.name, self.period, self.room):
            field.returnPressed.connect(self._keep)
        self.name.textChanged.connect(self._look_at_name)
        self.keep.clicked.connect(self._keep)
        self.hide()

    def ask(self, roster: Roster) -> None:
        """Let the teacher change what `roster` is called."""
        self._roster = roster
        self.name.setText(roster.name)
        self.period.setText(roster.period)
        self.room.setText(roster.room)
        self.show()
        self.name.setFocus()
        self.name.selectAll()

    def _look_at_name(self) -> None:
        self.keep.setEnabled(bool(self.name.text().strip()))

    def _keep(self) -> None:
        name = self.name.text().strip()
        if name and self._roster is not None:
            told = {"name": name, "period": self.period.text().strip(), "room": self.room.text().strip()}
            self.hide()
            self.kept.emit(self._roster.model_copy(update=told))

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)


def _field(name: str, longest: int) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    field.setMaxLength(longest)
    return field
