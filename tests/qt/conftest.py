"""Opens both windows of the program for a test, on a data folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from stationboard.domain.routine import PlaceInCycle
from stationboard.lesson import commands as cmd
from stationboard.machine.faults import Faults
from stationboard.machine.fuse import Fuses
from stationboard.qt.board_side import BoardSide
from stationboard.qt.console_side import ConsoleSide
from stationboard.qt.desks import Desks, set_up
from tests.support.classroom import NINE_FIVE, roster, routine


@dataclass
class Windows:
    """The board and the console, with what lies behind them."""

    desks: Desks
    board: BoardSide
    console: ConsoleSide

    def start_lesson(self) -> None:
        self.desks.lesson.open(roster(), routine(), PlaceInCycle())
        self.desks.lesson.wish(cmd.Start(NINE_FIVE))

    def press(
        self,
        where: QWidget,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        where.activateWindow()
        QApplication.processEvents()
        QTest.keyClick(where, key, modifiers)


@pytest.fixture
def windows(qapp: QApplication, qtbot: QtBot) -> Iterator[Windows]:
    parent = QObject()
    desks = set_up(parent)
    board = BoardSide(desks, Fuses(Faults(), blew=desks.safety.leave_out), parent)
    console = ConsoleSide(qapp, desks, board)
    console.window.resize(1366, 768)
    with qtbot.waitExposed(console.window):
        console.window.show()
    yield Windows(desks, board, console)
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    board.close()
    console.close()
    desks.writers.close(5)
    # Widgets that stay behind are dressed anew with each window that opens after them.
    for left in (console, console.window, board.window, board.second.window):
        if left is not None:
            left.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
