"""The card on which the PIN of the console is set."""

from __future__ import annotations

import secrets
from typing import Final

from PySide6.QtWidgets import QWidget

from stationboard.library.pin import SALT_BYTES, may_be_pin, new_pin
from stationboard.qt.console.lock.pin_field import PinField
from stationboard.qt.console.look.style import MARGIN
from stationboard.qt.console.parts.buttons import PlainButton, QuietButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.wrap_row import WrapRow
from stationboard.qt.library_desk import LibraryDesk


class PinCard(Card):
    """Sets a PIN, changes it, takes it away."""

    def __init__(self, desk: LibraryDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=MARGIN)
        self._desk = desk
        self.pin: Final = PinField(self.tr("New PIN"))
        self.again: Final = PinField(self.tr("New PIN once more"))
        self.pin.setPlaceholderText(self.tr("New PIN"))
        self.again.setPlaceholderText(self.tr("Once more"))
        self.set: Final = PlainButton(self.tr("Set PIN"), icon="lock-keyhole")
        self.remove: Final = QuietButton(self.tr("Remove PIN"))
        self.message: Final = Notice()
        self._assemble()
        self.pin.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._set)
        self.set.clicked.connect(self._set)
        self.remove.clicked.connect(self._remove)
        desk.settings_changed.connect(self._show)
        self._show()

    def _assemble(self) -> None:
        self.rows.addWidget(Text(self.tr("Lock"), "strong"))
        words = self.tr("While this window is locked, pause and next still work, and no name is shown.")
        self.rows.addWidget(Text(words, "muted", wrap=True))
        line = QWidget()
        row = WrapRow(line)
        for widget in (self.pin, self.again, self.set, self.remove):
            row.addWidget(widget)
        self.rows.addWidget(line)
        self.rows.addWidget(self.message)

    def _set(self) -> None:
        typed, again = self.pin.text(), self.again.text()
        if not may_be_pin(typed):
            self.message.warn(self.tr("Type four to eight digits."))
            self.pin.setFocus()
            return
        if typed != again:
            self.message.warn(self.tr("The two are not the same; type the PIN once more."))
            self.again.clear()
            self.again.setFocus()
            return
        self.pin.clear()
        self.again.clear()
        pin = new_pin(typed, secrets.token_bytes(SALT_BYTES))
        self._desk.keep_settings(self._desk.settings.model_copy(update={"pin": pin}))

    def _remove(self) -> None:
        self._desk.keep_settings(self._desk.settings.model_copy(update={"pin": None, "locked": False}))

    def _show(self) -> None:
        there = self._desk.settings.pin is not None
        self.set.show_label(self.tr("Change PIN") if there else self.tr("Set PIN"))
        self.remove.setVisible(there)
        if there:
            self.message.say(self.tr("Ctrl+L locks this window, or “Lock” on the page of the lesson."))
        else:
            self.message.say(self.tr("There is no PIN; the window cannot be locked."))
