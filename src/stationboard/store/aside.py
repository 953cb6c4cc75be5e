"""Does one piece of work on a thread of its own, for what nobody else's work may wait for."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

ResultT = TypeVar("ResultT")


def run_aside(work: Callable[[], ResultT]) -> Future[ResultT]:
    """Do `work`; what it raises goes to the future. The thread ends with the program, done or not."""
    future: Future[ResultT] = Future()
    future.set_running_or_notify_cancel()

    def run() -> None:
        try:
            future.set_result(work())
        except Exception as error:  # noqa: BLE001 - whoever asked is told
            future.set_exception(error)

    Thread(target=run, name="aside", daemon=True).start()
    return future
