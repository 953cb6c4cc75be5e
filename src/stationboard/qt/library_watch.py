"""Looks after the library's files now and then, for other computers may change them too."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from stationboard.qt.library_desk import LibraryDesk
from stationboard.store.library_folder import LibraryLook

PERIOD_MS: Final = 60_000
DOUBT_MS: Final = 1_000
"""How soon to look again at a file that somebody may be writing (fault 23)."""
PATIENCE_MS: Final = 5_000
"""After so long without an answer the library is said to be away: a network may hang for ever."""


class LibraryWatch(QObject):
    """Makes the desk look at once, every minute, when the program is turned to, and while there is doubt."""

    def __init__(self, desk: LibraryDesk, application: QGuiApplication) -> None:
        super().__init__(desk)
        self._desk = desk
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self.patience: Final = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(PATIENCE_MS)
        self.patience.timeout.connect(desk.miss_library)
        desk.looked.connect(self._look_again)
        application.applicationStateChanged.connect(self._look_when_turned_to)
        self._look()

    def _look(self) -> None:
        self.patience.start()
        self._desk.look()

    def _look_again(self, look: LibraryLook) -> None:
        self.patience.stop()
        self._timer.start(DOUBT_MS if look.in_doubt else PERIOD_MS)

    def _look_when_turned_to(self, state: Qt.ApplicationState) -> None:
        # Not while a look is under way, nor due in a second: a file is judged by looks a second apart.
        if state is Qt.ApplicationState.ApplicationActive and self._timer.remainingTime() > DOUBT_MS:
            self._timer.stop()
            self._look()
