"""What is to be seen of the console where the class can see it (fault 41)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.qt.console.lock.cover_card import CoverCard
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.lesson_desk import LessonDesk


class NamesCover(QWidget):
    """The time, pause and next, and a button that shows everything again.

    Signal: `show_wished` when the teacher wants to see the names all the same.
    """

    show_wished = Signal()

    def __init__(self, desk: LessonDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._twelve_hours = True
        self._card = card = CoverCard(desk, "eye-off", self.tr("Names are hidden"))
        self.clock: Final = card.clock
        self.words: Final = Prose(
            self.tr("This window is on the projector, where the class can see it. Nothing has changed.")
        )
        self.button: Final = PlainButton(self.tr("Show names"), icon="eye")
        # The space bar pauses the lesson; a button with the focus would show the names instead.
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.key: Final = Prose(self.tr("Or press Enter."), "muted")
        for widget in (self.words, self.button, self.key):
            card.rows.addWidget(widget)
            card.rows.addSpacing(GAP // 2)
        card.stand_in(self)
        self.button.clicked.connect(self.show_wished)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(key, self)
            shortcut.activated.connect(self.show_wished)
        desk.changed.connect(self._look)
        desk.looked.connect(self._look)

    def use_twelve_hours(self, *, twelve: bool) -> None:
        """Show times of day as 1:10, or as 13:10."""
        self._twelve_hours = twelve
        self._look()

    def _look(self) -> None:
        if self.isVisible():
            self._card.look(twelve_hours=self._twelve_hours)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._card.fit(event.size().height())

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._look()
