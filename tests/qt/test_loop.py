"""The event loop outlives what goes wrong in it."""

from __future__ import annotations

import asyncio
import signal
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationboard.machine.faults import Faults
from stationboard.qt.loop import STOP_SIGNALS, run_until_stopped
from stationboard.qt.stopping import StopRequest


def test_a_task_nobody_waits_for_is_noted_and_ends_nothing(qtbot: QtBot) -> None:
    application, faults, stop, notes = QApplication.instance(), Faults(), StopRequest(), list[str]()
    assert isinstance(application, QApplication)

    async def fail() -> None:
        raise ZeroDivisionError

    def begin() -> None:
        task = asyncio.get_running_loop().create_task(fail())
        task.add_done_callback(lambda _: notes.append("failed"))
        timer = QTimer(stop)
        timer.timeout.connect(lambda: stop.ask() if notes else None)
        timer.start(1)

    run_until_stopped(application, stop, begin, lambda: notes.append("finished"), faults)
    assert notes == ["failed", "finished"]
    assert [fault.kind for fault in faults.all] == ["ZeroDivisionError"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
@pytest.mark.parametrize("number", STOP_SIGNALS)
def test_a_person_or_a_session_that_ends_ends_it_well(qtbot: QtBot, number: int) -> None:
    application, stop, notes = QApplication.instance(), StopRequest(), list[str]()
    assert isinstance(application, QApplication)
    run_until_stopped(
        application, stop, lambda: signal.raise_signal(number), lambda: notes.append("finished"), Faults()
    )
    assert notes == ["finished"]
