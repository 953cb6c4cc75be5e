"""Consoles with a lesson of each rotation model under way."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationboard.domain.routine import Routine
from stationboard.lesson.replanning import Replanner
from tests.support.console import Console, open_console

OpenWith = Callable[..., Console]


@pytest.fixture
def open_with(dressed: QApplication, qtbot: QtBot) -> Iterator[OpenWith]:
    """Opens the console with a routine, started at 9:05, on a small laptop."""
    opened: list[Console] = []

    def opening(plan: Routine | None = None, replan: Replanner | None = None) -> Console:
        made = open_console(plan=plan, replan=replan)
        qtbot.addWidget(made.window)
        made.window.resize(1366, 768)
        with qtbot.waitExposed(made.window):
            made.window.show()
        made.window.activateWindow()
        dressed.installEventFilter(made.keys)
        opened.append(made)
        made.click(made.run.clock.main)
        return made

    yield opening
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for one in opened:
        dressed.removeEventFilter(one.keys)
        one.window.close_for_good()
