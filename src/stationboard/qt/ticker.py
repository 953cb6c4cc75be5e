"""The one timer: looks at the clocks four times a second, and notices when the computer slept."""

from __future__ import annotations

import logging
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from stationboard.domain.quantity import between
from stationboard.lesson.commands import ComeBack, CorrectClock
from stationboard.lesson.state import Stage
from stationboard.machine.clock import SystemClock
from stationboard.machine.vigil import Slept, Stalled, WallStepped, compare
from stationboard.qt.lesson_desk import LessonDesk

PERIOD_MS: Final = 250
"""A look is at most this late; the board is computed from the clock, so that a late look is a right one."""
FRESH_MS: Final = 2 * PERIOD_MS
"""A look that is longer ago is one that the timer has missed."""
_log: Final = logging.getLogger(__name__)


class Ticker(QObject):
    """Makes the desk look; before that, tells it when the computer slept or its wall clock was set."""

    _late = Signal()

    def __init__(self, desk: LessonDesk, system: SystemClock) -> None:
        super().__init__(desk)
        self._desk = desk
        self._system = system
        self._before = system.reading()
        self._seen_at = desk.clock.now()
        desk.before_wish = self.watch
        self._timer = QTimer(self)
        # A coarse timer was measured to fire up to 0.8 s off.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(PERIOD_MS)
        self._timer.timeout.connect(self.tick)
        self._late.connect(self.tick, Qt.ConnectionType.QueuedConnection)

    def look_before(self, board: QObject, application: QGuiApplication) -> None:
        """Look also when `board` is painted, or the program turned to, and the last look is not fresh.

        A timer may come late after a sleep; whoever opens the lid sees the right time all the same.
        """
        board.installEventFilter(self)
        application.applicationStateChanged.connect(self._look_if_late)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._look_if_late()
        return False

    def _look_if_late(self) -> None:
        # Not within a paint, for a look may paint.
        if between(self._seen_at, self._desk.clock.now()) > FRESH_MS:
            self._late.emit()

    def start(self) -> None:
        """Begin to tick."""
        self._timer.start()

    def tick(self) -> None:
        """Compare the clocks with the last time, then let everybody look."""
        try:
            self.watch()
        finally:
            self._desk.look()

    def watch(self) -> None:
        """Tell the desk what happened to the clocks, before anything else is done after a sleep."""
        before, gone = self._before, self._seen_at
        self._before, self._seen_at = self._system.reading(), self._desk.clock.now()
        state = self._desk.state
        if state is None or state.stage is Stage.ENDED:
            return
        for notice in compare(before, self._before):
            match notice:
                case Slept():
                    self._desk.wish(ComeBack(gone=gone))
                case WallStepped():
                    self._desk.wish(CorrectClock(self._desk.clock.local()))
                case Stalled(length):
                    _log.warning("Nobody looked at the clocks for %d ms.", length)
