"""Does a piece of work off the GUI thread, and does not wait for it longer than a set time."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

LIMIT_MS: Final = 2000
"""A teacher who waits longer thinks that the program has stopped (RELIABILITY, section 6)."""

T = TypeVar("T")


class Errand(QObject):
    """Runs one piece of work at a time; a new one lets the one before go unheard.

    A thread and no process, for what is waited for is a disk that does not answer: the readers themselves
    are bounded by what they accept, which the campaign of imports measures. What comes too late is thrown
    away. The thread ends with the program, whether or not its disk ever answers.
    """

    _done = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._too_late: Callable[[], None] = _nothing
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(LIMIT_MS)
        self._limit.timeout.connect(self._give_up)
        self._done.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], T], then: Callable[[T], None], too_late: Callable[[], None]) -> None:
        """Do `work` elsewhere, then on this thread `then` with its result, or `too_late` when time is up.

        What `work` raises is raised on this thread.
        """
        self._number += 1
        self._too_late = too_late
        self._limit.start()
        Thread(target=self._work, args=(self._number, work, then), name="errand", daemon=True).start()

    def _work(self, number: int, work: Callable[[], T], then: Callable[[T], None]) -> None:
        try:
            finish = partial(then, work())
        except Exception as error:  # noqa: BLE001 - it is raised again where somebody hears it
            finish = partial(_raise, error)
        with suppress(RuntimeError):  # the window is gone already, and nobody is left to be told
            self._done.emit(number, finish)

    def _settle(self, number: int, finish: Callable[[], None]) -> None:
        if number == self._number and self._limit.isActive():
            self._limit.stop()
            finish()

    def _give_up(self) -> None:
        self._too_late()


def _raise(error: Exception) -> None:
    raise error


def _nothing() -> None:
    """Nobody has asked for anything yet."""
