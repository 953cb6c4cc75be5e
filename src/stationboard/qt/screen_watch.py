"""Tells when the screens have changed, once they are quiet again."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

QUIET_MS: Final = 300
"""A projector that falls asleep takes itself away and comes back within this (RELIABILITY 4.5)."""
LONGEST_MS: Final = 800
"""A loose plug that never is quiet is followed all the same; windows must be in sight after a second."""


class ScreenWatch(QObject):
    """Signals: `going` with a screen that is being taken away; `settled` when the changes are over."""

    going = Signal(object)
    settled = Signal()

    def __init__(
        self, application: QGuiApplication, parent: QObject | None = None, *, quiet_ms: int = QUIET_MS
    ) -> None:
        super().__init__(parent)
        self._quiet = self._timer(quiet_ms)
        self._longest = self._timer(max(quiet_ms, LONGEST_MS))
        for screen in application.screens():
            self._listen_to(screen)
        application.screenAdded.connect(self._welcome)
        application.screenRemoved.connect(self._let_go)
        application.primaryScreenChanged.connect(self._stir)

    def settle(self) -> None:
        """Stop waiting: what has changed is told now."""
        self._quiet.stop()
        self._longest.stop()
        self.settled.emit()

    def _timer(self, length: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setInterval(length)
        timer.timeout.connect(self.settle)
        return timer

    def _welcome(self, screen: QScreen) -> None:
        self._listen_to(screen)
        self._stir()

    def _let_go(self, screen: QScreen) -> None:
        self.going.emit(screen)
        self._stir()

    def _listen_to(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._stir)
        screen.availableGeometryChanged.connect(self._stir)
        # What Qt tells when the scale of a screen changes.
        screen.logicalDotsPerInchChanged.connect(self._stir)
        screen.physicalDotsPerInchChanged.connect(self._stir)

    def _stir(self) -> None:
        self._quiet.start()
        if not self._longest.isActive():
            self._longest.start()
