"""Saves when asked, without a thread: a campaign knows at every moment what is on the disk."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from stationboard.store.errors import StoreError

ResultT = TypeVar("ResultT")


class SavingAtOnce:
    """Runs every task now; a task that failed is tried again by whoever asked for it."""

    def __init__(self) -> None:
        self.settled: bool = True
        """Whether the latest task was done: all that was asked for is on the medium."""

    def save(self, _key: str, task: Callable[[], ResultT], _delay: int = 0, /) -> Future[ResultT]:
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

    def hurry(self) -> None:
        """Nothing waits here."""

    def ask(self, task: Callable[[], ResultT], /) -> Future[ResultT]:
        """Run `task`, which settles nothing."""
        future: Future[ResultT] = Future()
        try:
            future.set_result(task())
        except (OSError, StoreError) as error:
            future.set_exception(error)
        return future
