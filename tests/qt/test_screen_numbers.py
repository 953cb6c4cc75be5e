from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from stationboard.qt.screen_numbers import ScreenNumbers
from tests.support.plugs import Plugged, plug

LAPTOP = Plugged("laptop", width=1366, height=768)
PROJECTOR = Plugged("projector", x=1366, width=1920, height=1080)


@pytest.fixture
def numbers(qtbot: QtBot) -> Iterator[ScreenNumbers]:
    plug((LAPTOP, PROJECTOR))
    parent = QObject()
    made = ScreenNumbers(parent)
    yield made
    made.put_away()


def test_every_screen_shows_its_number_over_all_of_it(numbers: ScreenNumbers) -> None:
    numbers.show()
    assert [(one.number, one.geometry().width()) for one in numbers.windows] == [(1, 1366), (2, 1920)]
    assert all(one.isVisible() for one in numbers.windows)


def test_the_screen_that_the_class_looks_at_is_left_alone(numbers: ScreenNumbers) -> None:
    numbers.show(spared=QGuiApplication.screens()[1])
    assert [one.number for one in numbers.windows] == [1]


def test_a_click_on_one_of_them_puts_all_away(numbers: ScreenNumbers) -> None:
    numbers.show()
    first = numbers.windows[0]
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert not numbers.windows
