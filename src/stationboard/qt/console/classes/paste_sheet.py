"""A field to paste or type names into."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from stationboard.qt.console.classes.plain_field import PlainField
from stationboard.qt.console.parts.buttons import PrimaryButton
from stationboard.qt.console.parts.letter_width import LetterHeight
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.sheet import Sheet

_WIDTH: Final = 560
_FIELD_HEIGHT: Final = 260


class PasteSheet(Sheet):
    """Takes names, one on each line, from wherever they were copied. Signal: `given` with the text."""

    given = Signal(str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, _WIDTH)
        self.show_title(self.tr("Paste names"))
        self.field = PlainField()
        self.field.setAccessibleName(self.tr("Names, one on each line"))
        self.field.setPlaceholderText(self.tr("Ann Lee\nRay, Ben"))
        LetterHeight(self.field, _FIELD_HEIGHT)
        self.field.setTabChangesFocus(True)
        self.read = PrimaryButton(self.tr("Read these names"), icon="check")
        hint = self.tr(
            "Copy the names in your spreadsheet, mail or web page, and paste them here: one on each line, "
            "as “First Last” or “Last, First”. Numbers and bullets in front do no harm."
        )
        self.rows.addWidget(Prose(hint, "muted"))
        self.rows.addWidget(self.field)
        self.foot.addStretch(1)
        self.foot.addWidget(self.read)
        self.field.textChanged.connect(self._show_state)
        self.read.clicked.connect(self._give)
        self._show_state()

    def ask(self) -> None:
        """Show the field, empty."""
        self.field.clear()
        self.lay_down()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_state(self) -> None:
        self.read.setEnabled(bool(self.field.toPlainText().strip()))

    def _give(self) -> None:
        self.hide_away()
        self.given.emit(self.field.toPlainText())
