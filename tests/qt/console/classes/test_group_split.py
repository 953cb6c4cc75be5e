from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from stationboard.domain.document import ClassId
from stationboard.library.classes import NewStudent, new_class
from stationboard.qt.console.classes.group_split import AsListed, ByCount, BySize, GroupSplit, Split, split
from tests.support.school import dress, told_by

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shown(qtbot: QtBot) -> GroupSplit:
    dress()
    widget = GroupSplit()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.mark.parametrize(
    ("how", "sizes"),
    [
        (AsListed(), []),
        (ByCount(4), [2, 2, 2, 1]),
        (BySize(3), [3, 2, 2]),
    ],
)
def test_seven_children_are_split_as_wished(how: Split, sizes: list[int]) -> None:
    roster = split(new_class(ClassId("c"), "C", [NewStudent("Ann")] * 7), how, 1)
    assert [len(group.students) for one in roster.groupings for group in one.groups] == sizes


def test_a_school_in_groups_of_one_is_no_more_groups_than_a_class_can_have() -> None:
    roster = split(new_class(ClassId("c"), "C", [NewStudent("Ann")] * 400), BySize(1), 1)
    assert len(roster.groupings[0].groups) == 60


def test_a_changed_number_is_meant_to_hold(shown: GroupSplit) -> None:
    ways = [shown.how]
    QTest.mouseClick(shown.largest.more, LEFT)
    ways.append(shown.how)
    QTest.mouseClick(shown.number.less, LEFT)
    ways.append(shown.how)
    assert ways == [ByCount(4), BySize(7), ByCount(3)]


def test_groups_of_the_list_are_not_shuffled(shown: GroupSplit) -> None:
    shown.show_listed(listed=True)
    changes = told_by(shown.changed)
    assert shown.how == AsListed()
    assert not shown.shuffle.isEnabled()
    QTest.mouseClick(shown.by_count, LEFT)
    assert shown.shuffle.isEnabled()
    assert len(changes) == 1
