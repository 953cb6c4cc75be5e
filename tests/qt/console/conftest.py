"""Opens the teacher's window for a test, dressed as in the program."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationboard.library.settings import ThemeChoice
from stationboard.machine.resources import resource_folder
from stationboard.qt.console.look.style import wear
from stationboard.qt.fonts import load_fonts
from tests.support.console import Console, open_console


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    load_fonts(resource_folder() / "fonts")
    wear(qapp, ThemeChoice.LIGHT)
    return qapp


@pytest.fixture
def console(dressed: QApplication, qtbot: QtBot) -> Iterator[Console]:
    """Period 3 Math, ready to start at 9:05 with the bell at 10:25, on a small laptop."""
    opened = open_console()
    qtbot.addWidget(opened.window)
    opened.window.resize(1366, 768)
    with qtbot.waitExposed(opened.window):
        opened.window.show()
    opened.window.activateWindow()
    dressed.installEventFilter(opened.keys)
    yield opened
    dressed.removeEventFilter(opened.keys)
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    opened.window.close_for_good()
