"""Starts for a second time: lets the open program come forward, or takes over from one that hangs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication

from stationboard.machine.display import SCREENLESS
from stationboard.machine.instance import Claim, claim, is_starting, take_over
from stationboard.qt.application import open_application
from stationboard.qt.front_door import SHOW, SHOWN

if TYPE_CHECKING:
    from stationboard.qt.not_answering import NotAnswering

RETRY_MS: Final = 50
PATIENCE_MS: Final = 2_000
"""A program that has not answered by then hangs (fault 27 of the catalog)."""
LONGER_MS: Final = 10_000
"""How long “Wait” waits until it asks again."""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The open program has come forward."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The data folder is ours now: the other program has gone, or was taken over."""

    claim: Claim


@dataclass(frozen=True, slots=True)
class Declined:
    """The other program hangs, and shall keep the folder; `asked` tells whether a person said so."""

    asked: bool


Outcome = HandedOver | Taken | Declined


def settle(lock: Path, name: str, wall: Callable[[], int]) -> Outcome:
    """Settle with the program that holds `lock` and listens as `name`; `wall` gives UTC milliseconds."""
    application = open_application()
    seen = QGuiApplication.platformName() not in SCREENLESS
    return SecondStart(application, lock, name, wall).settle(ask=seen)


class SecondStart(QObject):
    """Knocks at the door of the open program until it answers, it is gone, or somebody decides."""

    def __init__(
        self,
        application: QApplication,
        lock: Path,
        name: str,
        wall: Callable[[], int],
        patience_ms: int = PATIENCE_MS,
    ) -> None:
        super().__init__(application)
        self._patience_ms = patience_ms
        self._application = application
        self._lock = lock
        self._name = name
        self._wall = wall
        self._loop = QEventLoop(self)
        self._outcome: Outcome | None = None
        self._ask = False
        self._starting = False
        self._window: NotAnswering | None = None
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(lambda: self._socket.write(SHOW))
        self._socket.readyRead.connect(self._hear)
        self._retry = QTimer(self)
        self._retry.setTimerType(Qt.TimerType.PreciseTimer)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._knock)
        self._patience = QTimer(self)
        self._patience.setTimerType(Qt.TimerType.PreciseTimer)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._lose_patience)

    def settle(self, *, ask: bool) -> Outcome:
        """Wait for the outcome; without `ask` there is nobody to be asked, and a program that hangs keeps
        the folder.
        """
        self._ask = ask
        self._retry.start()
        self._patience.start(self._patience_ms)
        self._knock()
        if self._outcome is None:
            self._loop.exec()
        self._retry.stop()
        self._patience.stop()
        self._socket.abort()
        if self._window is not None:
            self._window.hide()
            self._window.deleteLater()
        return self._outcome or Declined(asked=False)

    def _knock(self) -> None:
        if self._socket.state() is not QLocalSocket.LocalSocketState.UnconnectedState:
            return
        taken = claim(self._lock)
        if taken is not None:
            self._end(Taken(taken))
        else:
            self._socket.connectToServer(self._name)

    def _hear(self) -> None:
        if bytes(self._socket.read(len(SHOWN)).data()) == SHOWN:
            self._end(HandedOver())

    def _lose_patience(self) -> None:
        # From the moment it is up, it has its full time to answer.
        was_starting, self._starting = self._starting, is_starting(self._lock, self._wall)
        if self._starting or was_starting:
            self._patience.start(self._patience_ms)
        elif self._ask:
            self._put_question()
        else:
            self._end(Declined(asked=False))

    def _put_question(self) -> None:
        if self._window is not None:
            self._window.ask()
            return
        # Only who has a program that hangs needs what it is made of.
        from stationboard.qt.not_answering import NotAnswering  # noqa: PLC0415

        window = NotAnswering(self._application)
        window.open_here_wished.connect(lambda: self._end(Taken(take_over(self._lock))))
        window.wait_wished.connect(lambda: self._patience.start(LONGER_MS))
        window.close_wished.connect(lambda: self._end(Declined(asked=True)))
        self._window = window

    def _end(self, outcome: Outcome) -> None:
        if self._outcome is None:
            self._outcome = outcome
            self._loop.quit()
