"""The event loop: Qt's, with asyncio on top, ended only by being asked to."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Callable
from types import FrameType
from typing import Final

import qasync
from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

from stationboard.machine.faults import Faults
from stationboard.qt.stopping import StopRequest

STOP_SIGNALS: Final = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
"""From a person, or from a desktop session that ends; Windows knows no SIGHUP."""


def run_until_stopped(
    application: QApplication,
    stop: StopRequest,
    begin: Callable[[], None],
    finish: Callable[[], None],
    faults: Faults,
) -> None:
    """Do `begin`; then run the event loop until `stop` is asked, or one of `STOP_SIGNALS` comes; do `finish`.

    `faults` takes what went wrong in tasks that nobody waits for.
    """

    def on_fault(_loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            faults.note(error)

    async def life() -> None:
        asyncio.get_running_loop().set_exception_handler(on_fault)
        stopped = asyncio.Event()
        stop.asked_for.connect(stopped.set)
        if stop.asked:
            stopped.set()
        wake = _wake_on_signals(application, stop)
        begin()
        await stopped.wait()
        finish()
        wake()

    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(application)) as runner:
        runner.run(life())


def _wake_on_signals(parent: QObject, stop: StopRequest) -> Callable[[], None]:
    """Let the stop signals through while Qt waits, which Python would not notice; gives what undoes it."""
    reader, writer = socket.socketpair()
    for end in (reader, writer):
        end.setblocking(False)
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read, parent)
    notifier.activated.connect(lambda: reader.recv(64))
    before = signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        stop.ask()

    handlers = {number: signal.signal(number, on_signal) for number in STOP_SIGNALS}

    def undo() -> None:
        signal.set_wakeup_fd(before)
        for number, handler in handlers.items():
            signal.signal(number, handler)
        notifier.setEnabled(False)
        reader.close()
        writer.close()

    return undo
