"""A teacher's first minutes, click by click."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from stationboard.board.marks import Text
from stationboard.lesson.state import Stage
from stationboard.qt.board_view import BoardView
from tests.support.plugs import Plugged
from tests.support.running import Room, running

MOST_CLICKS = 8
NAMES = "Ava Li\nBen Foster\nKai Ono\nMia Silva\nOmar Haddad\nRavi Patel"
LAPTOP = Plugged("laptop", width=1366, height=768)
PROJECTOR = Plugged("projector", x=1366, width=1920, height=1080)


@pytest.fixture
def room(qapp: QApplication) -> Iterator[Room]:
    with running(qapp, LAPTOP, PROJECTOR, lesson=False) as room:
        room.console.resize(1366, 728)
        yield room


@dataclass
class Teacher:
    """Clicks on what can be seen, and counts."""

    room: Room
    qtbot: QtBot
    clicks: int = 0

    def sees(self, name: str) -> QWidget | None:
        QApplication.processEvents()
        named = (one for one in self.room.console.findChildren(QAbstractButton) if one.isVisible())
        return next((one for one in named if one.accessibleName() == name and one.isEnabled()), None)

    def click(self, name: str) -> None:
        self.qtbot.waitUntil(lambda: self.sees(name) is not None)
        button = self.sees(name)
        assert button is not None
        for area in self.room.console.findChildren(QScrollArea):
            if area.isAncestorOf(button):
                area.ensureWidgetVisible(button)
        middle = button.rect().center()
        there = self.room.console.childAt(button.mapTo(self.room.console, middle))
        assert there is button, f"{name} is hidden"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(middle))
        self.clicks += 1

    def board(self) -> set[str]:
        QApplication.processEvents()
        picture = self.room.board.findChildren(BoardView)[0].picture
        return set() if picture is None else {m.text for m in picture.marks if isinstance(m, Text)}


def test_from_launch_to_a_running_board_with_own_names_takes_eight_clicks_at_most(
    room: Room, qtbot: QtBot
) -> None:
    teacher = Teacher(room, qtbot)
    QApplication.clipboard().setText(NAMES)  # copied in another program
    teacher.click("Paste my class list")
    teacher.click("Number of groups: one less")
    teacher.click("Use this class")
    teacher.click("READ 180 in 60 minutes")
    teacher.click("Put on the board")
    teacher.click("Start")
    state = room.desk.state
    assert state is not None
    assert state.stage is Stage.RUNNING
    assert teacher.clicks <= MOST_CLICKS
    assert len(state.chart.groups) == 3
    qtbot.waitUntil(lambda: {"Ava L.", "Ravi P."} <= teacher.board())


def test_the_sample_is_on_the_board_after_one_click_and_runs_after_two(room: Room, qtbot: QtBot) -> None:
    teacher = Teacher(room, qtbot)
    teacher.click("Try the sample now")
    assert room.board.isVisible()
    teacher.click("Start")
    assert room.desk.state is not None
    assert room.desk.state.stage is Stage.RUNNING
    assert teacher.clicks == 2


def test_a_teacher_may_look_around_first(room: Room, qtbot: QtBot) -> None:
    teacher = Teacher(room, qtbot)
    assert teacher.sees("Put on the board") is None
    teacher.click("Look around first")
    assert teacher.sees("Put on the board") is not None


def test_pasting_nothing_says_what_to_do(room: Room, qtbot: QtBot) -> None:
    QApplication.clipboard().clear()
    teacher = Teacher(room, qtbot)
    teacher.click("Paste my class list")
    assert teacher.sees("Paste names…") is not None
    assert room.library.own_classes == ()
