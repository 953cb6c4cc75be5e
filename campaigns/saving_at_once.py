"""Saves when asked, without a thread: a campaign knows at every moment what is on the disk."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

ResultT = TypeVar("ResultT")


class SavingAtOnce:
    """Runs every task now; for one file only, each task of which writes the whole."""

    def __init__(self) -> None:
        self.settled: bool = True
        """Whether the latest task was done: all that was asked for is on the medium."""

    def save(self, _key: str, task: Callable[[], ResultT], /) -> Future[ResultT]:
        """Run `task`; after an `OSError` the next task is the second try."""
        future: Future[ResultT] = Future()
        self.settled = False
        try:
            future.set_result(task())
        except OSError as error:
            future.set_exception(error)
        else:
            self.settled = True
        return future
