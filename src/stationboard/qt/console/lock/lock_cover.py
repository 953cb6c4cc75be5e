"""What is to be seen of the console while it is locked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from stationboard.domain.quantity import SECOND
from stationboard.qt.console.lock.console_lock import Answer, ConsoleLock
from stationboard.qt.console.lock.cover_card import CoverCard
from stationboard.qt.console.lock.pin_field import PinField
from stationboard.qt.console.parts.buttons import PlainButton, QuietButton
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.lesson_desk import LessonDesk


class LockCover(QWidget):
    """The time, pause and next, and a field for the PIN: nothing that names a student."""

    def __init__(self, desk: LessonDesk, lock: ConsoleLock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lock = lock
        self._twelve_hours = True
        self._card = CoverCard(desk, "lock-keyhole", self.tr("This window is locked"))
        self.clock: Final = self._card.clock
        self.pin: Final = PinField(self.tr("PIN"))
        self.pin.setPlaceholderText(self.tr("PIN"))
        self.unlock: Final = PlainButton(self.tr("Unlock"), icon="lock-keyhole-open")
        self.message: Final = Notice()
        self.forgot: Final = QuietButton(self.tr("Forgot the PIN?"))
        self._assemble()
        self.pin.returnPressed.connect(self._try)
        self.unlock.clicked.connect(self._try)
        self.forgot.clicked.connect(self._tell_way_out)
        desk.changed.connect(self._look)
        desk.looked.connect(self._look)

    def use_twelve_hours(self, *, twelve: bool) -> None:
        """Show times of day as 1:10, or as 13:10."""
        self._twelve_hours = twelve
        self._look()

    def ask_for_pin(self) -> None:
        """Say that nothing else can be done before the PIN is typed."""
        self.message.warn(self.tr("Type the PIN first."))
        self.pin.setFocus()

    def _assemble(self) -> None:
        card = self._card
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.pin)
        row.addWidget(self.unlock, 1)
        card.rows.addLayout(row)
        card.rows.addWidget(self.message)
        card.rows.addWidget(self.forgot, 0, Qt.AlignmentFlag.AlignHCenter)
        card.stand_in(self)

    def _look(self) -> None:
        if self.isVisible():
            self._card.look(twelve_hours=self._twelve_hours)

    def _try(self) -> None:
        typed = self.pin.text()
        self.pin.clear()
        match self._lock.unlock(typed):
            case Answer.UNLOCKED:
                self.message.say("")
            case Answer.WRONG:
                self.message.warn(self.tr("That is not the PIN. Wait {wait}.").format(wait=self._wait()))
            case Answer.TOO_SOON:
                self.message.warn(self.tr("Wait {wait}, then type the PIN.").format(wait=self._wait()))

    def _wait(self) -> str:
        seconds = -(-self._lock.wait // SECOND)
        if seconds == 1:
            return self.tr("1 second")
        if seconds <= 60:
            return self.tr("{count} seconds").format(count=seconds)
        return self.tr("{count} minutes").format(count=-(-seconds // 60))

    def _tell_way_out(self) -> None:
        self.message.say(
            self.tr(
                "On this computer, run “stationboard unlock”; it takes the PIN away. Then press “Unlock”."
            )
        )

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._card.fit(event.size().height())

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self.pin.clear()
        self.message.say("")
        self._look()
        self.pin.setFocus()
