from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from stationboard.qt.console.parts.step_box import StepBox
from tests.support.school import dress, told_by

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def box(qtbot: QtBot) -> StepBox:
    dress()
    widget = StepBox("Number of groups", 4, 60)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_minus_and_plus_go_by_one_and_stop_at_the_ends(box: StepBox) -> None:
    told = told_by(box.field.changed)
    for _ in range(5):
        QTest.mouseClick(box.less, LEFT)
    assert box.field.value == 1
    QTest.mouseClick(box.more, LEFT)
    assert told == [(3,), (2,), (1,), (2,)]


def test_arrow_keys_step_too(box: StepBox) -> None:
    QTest.keyClick(box.field, Qt.Key.Key_Up)
    QTest.keyClick(box.field, Qt.Key.Key_PageUp)
    QTest.keyClick(box.field, Qt.Key.Key_Down)
    assert box.field.text() == "14"


def test_what_is_no_number_of_groups_changes_nothing(box: StepBox) -> None:
    told = told_by(box.field.changed)
    box.field.selectAll()
    QTest.keyClicks(box.field, "0")
    QTest.keyClicks(box.field, "x")
    box.field.editingFinished.emit()
    assert told == []
    assert box.field.text() == "4"


def test_both_buttons_tell_a_screen_reader_what_they_count(box: StepBox) -> None:
    assert box.less.accessibleName() == "Number of groups: one less"
    assert box.more.accessibleName() == "Number of groups: one more"
