"""Brings what the writing thread has done over to the windows' own thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

ResultT = TypeVar("ResultT")


class Arrivals(QObject):
    """Calls back on its own thread when a future is done."""

    _arrived = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def wait_for(
        self,
        future: Future[ResultT],
        take: Callable[[ResultT], None],
        fail: Callable[[BaseException], None],
    ) -> None:
        """Call `take` with the result of `future`, or `fail` with what it raised."""
        future.add_done_callback(lambda done: self._tell(done, take, fail))

    def _tell(self, *arrived: object) -> None:
        with suppress(RuntimeError):  # the window is gone already, and nobody is left to be told
            self._arrived.emit(*arrived)

    def _deliver(
        self, future: Future[Any], take: Callable[[Any], None], fail: Callable[[BaseException], None]
    ) -> None:
        error = future.exception()
        if error is not None:
            fail(error)
        else:
            take(future.result())
