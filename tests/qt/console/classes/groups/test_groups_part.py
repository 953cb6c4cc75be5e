"""Groups on the class page: students moved by mouse and keyboard, groups named, made anew, brought back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from stationboard.domain.document import GroupId, StudentId
from stationboard.domain.look import GroupColor, GroupSymbol
from stationboard.domain.sentence import say
from stationboard.library.classroom import Classroom
from stationboard.library.confidential import kept_apart
from stationboard.qt.console.classes.groups.group_box import GroupBox
from stationboard.qt.console.classes.groups.groups_part import GroupsPart
from stationboard.qt.console.classes.groups.student_list import STUDENTS_MIME, StudentList, students_mime
from tests.support.classroom import student_id
from tests.support.console import open_menu, trigger
from tests.support.editing import Editing, editing

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
FOXES, OWLS, BEES = GroupId("foxes"), GroupId("owls"), GroupId("bees")


@pytest.fixture
def here(qtbot: QtBot, tmp_path: Path) -> Iterator[Editing]:
    with editing(tmp_path, qtbot) as made:
        yield made
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()


@pytest.fixture
def part(here: Editing) -> GroupsPart:
    return here.editor.groups


def _box(part: GroupsPart, group: GroupId | None) -> GroupBox:
    box = part.board.box_of(group)
    assert box is not None
    return box


def _list(part: GroupsPart, group: GroupId | None) -> StudentList:
    return _box(part, group).students


def _names(part: GroupsPart, group: GroupId | None) -> list[str]:
    shown = _list(part, group)
    return [shown.item(row).text() for row in range(shown.count())]


def _click(part: GroupsPart, group: GroupId, row: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
    shown = _list(part, group)
    QTest.mouseClick(shown.viewport(), LEFT, modifiers, shown.visualItemRect(shown.item(row)).center())


def _let_go(over: StudentList, students: tuple[StudentId, ...]) -> None:
    carried = students_mime(students)
    middle = QPoint(40, 20)
    move = Qt.DropAction.MoveAction
    QApplication.sendEvent(over.viewport(), QDragEnterEvent(middle, move, carried, LEFT, NONE))
    QApplication.sendEvent(over.viewport(), QDropEvent(QPointF(middle), move, carried, LEFT, NONE))


def test_students_chosen_in_two_groups_are_dragged_together(
    here: Editing, part: GroupsPart, monkeypatch: pytest.MonkeyPatch
) -> None:
    _click(part, FOXES, 0)
    _click(part, OWLS, 1, CTRL)
    carried: list[str] = []

    def let_go(drag: QDrag, *_: object) -> Qt.DropAction:
        carried.extend(bytes(drag.mimeData().data(STUDENTS_MIME).data()).decode().split())
        return Qt.DropAction.MoveAction

    monkeypatch.setattr(QDrag, "exec", let_go)
    _list(part, OWLS).startDrag(Qt.DropAction.MoveAction)
    assert carried == [student_id("Ava R"), student_id("Omar H")]
    _let_go(_list(part, BEES), (student_id("Ava R"), student_id("Omar H")))
    assert _names(part, BEES)[-2:] == ["Ava R.", "Omar H."]
    assert here.editor.steps.undoes.text() == "Moved 2 students to Bees"
    here.undo()
    assert _names(part, FOXES)[0] == "Ava R."


def test_a_click_without_ctrl_chooses_one_student_alone(part: GroupsPart) -> None:
    _click(part, FOXES, 0)
    _click(part, OWLS, 1)
    assert part.board.chosen == (student_id("Omar H"),)


def test_the_keyboard_chooses_and_sends(here: Editing, part: GroupsPart) -> None:
    foxes = _list(part, FOXES)
    foxes.setFocus()
    QTest.keyClick(foxes, Key.Key_Down)
    QTest.keyClick(foxes, Key.Key_Space)
    QTest.keyClick(foxes, Key.Key_M)
    QTest.keyClick(foxes, Key.Key_2)
    assert _names(part, OWLS)[-1] == "Liam T."
    assert _list(part, OWLS).hasFocus()
    QTest.keyClick(_list(part, OWLS), Key.Key_Right)
    assert _list(part, GroupId("otters")).hasFocus()
    QTest.keyClick(_list(part, GroupId("otters")), Key.Key_Left)
    assert _list(part, OWLS).hasFocus()
    QTest.keyClick(_list(part, OWLS), Key.Key_Z, CTRL)
    assert here.roster.groupings[0].groups[0].students[1] == student_id("Liam T")


def test_zero_sends_into_no_group_and_the_bin_sends_back(part: GroupsPart) -> None:
    _click(part, FOXES, 2)
    QTest.keyClick(_list(part, FOXES), Key.Key_0)
    assert _names(part, None) == ["Noor A."]
    _list(part, None).setCurrentRow(0)
    QTest.keyClick(_list(part, None), Key.Key_4)
    assert _names(part, BEES)[-1] == "Noor A."


def test_a_menu_says_all_the_keyboard_does(part: GroupsPart) -> None:
    _click(part, FOXES, 2)
    QTest.keyClick(_list(part, FOXES), Key.Key_Return)
    trigger(open_menu(), "Send to", "Owls")
    assert _names(part, OWLS)[-1] == "Noor A."


def test_a_group_is_renamed_and_a_name_that_shows_level_is_cautioned(here: Editing, part: GroupsPart) -> None:
    here.click(_box(part, FOXES).header)
    trigger(open_menu(), "Rename…")
    QTest.keyClicks(part.naming.field, "Tier 3")
    QTest.keyClick(part.naming.field, Key.Key_Return)
    assert here.roster.groupings[0].groups[0].name == "Tier 3"
    assert part.message.isVisible()
    assert part.message.text() == (
        'The class can tell from "Tier 3" how good this group is; "Foxes" would be a neutral name.'
    )
    here.undo()
    assert not part.message.isVisible()


def test_a_look_that_is_taken_can_be_picked_and_is_told(here: Editing, part: GroupsPart) -> None:
    here.click(_box(part, OWLS).header)
    trigger(open_menu(), "Color", "Orange")
    here.click(_box(part, OWLS).header)
    trigger(open_menu(), "Symbol", "Triangle (taken by Foxes)")
    owls = here.roster.groupings[0].groups[1]
    assert (owls.color, owls.symbol) == (GroupColor.VERMILION, GroupSymbol.TRIANGLE)
    assert "Foxes and Owls have the same color and symbol" in part.message.text()


def test_groups_are_added_moved_and_removed(here: Editing, part: GroupsPart) -> None:
    here.click(part.bar.add_group)
    assert [group.name for group in here.roster.groupings[0].groups][-1] == "Pandas"
    here.click(_box(part, BEES).header)
    trigger(open_menu(), "Move forward")
    assert here.roster.groupings[0].groups[2].id == BEES
    here.click(_box(part, BEES).header)
    trigger(open_menu(), "Remove")
    assert len(_names(part, None)) == 6


def test_groupings_are_added_duplicated_renamed_and_deleted(here: Editing, part: GroupsPart) -> None:
    here.click(part.bar.more)
    trigger(open_menu(), "New grouping…")
    QTest.keyClicks(part.naming.field, "Reading groups")
    here.click(part.naming.keep)
    assert part.bar.choice.currentText() == "Reading groups"
    assert len(_names(part, None)) == 23
    here.click(part.bar.more)
    trigger(open_menu(), "Rename…")
    QTest.keyClicks(part.naming.field, "Reading")
    QTest.keyClick(part.naming.field, Key.Key_Return)
    here.click(part.bar.more)
    trigger(open_menu(), "Duplicate")
    assert [one.name for one in here.roster.groupings] == ["Math groups", "Reading", "Reading (copy)"]
    here.click(part.bar.more)
    trigger(open_menu(), "Delete")
    assert len(here.roster.groupings) == 2
    here.undo()
    assert len(here.roster.groupings) == 3


def test_new_groups_keep_who_is_locked_and_the_old_ones_come_back(here: Editing, part: GroupsPart) -> None:
    before = here.roster.groupings[0].groups
    _click(part, BEES, 3)
    QTest.keyClick(_list(part, BEES), Key.Key_L)
    here.click(part.bar.form)
    drawn = part.forming.draw.text()
    here.click(part.forming.split.shuffle)
    assert part.forming.draw.text() != drawn
    here.click(part.forming.use)
    after = here.roster.groupings[0]
    assert student_id("Ravi P") in after.groups[3].students
    assert after.groups != before
    assert after.since == "2026-11-23"
    here.click(part.bar.more)
    menu = open_menu()
    earlier = next(action for action in menu.actions() if action.text() == "Earlier groups").menu()
    assert isinstance(earlier, QMenu)
    trigger(menu, "Earlier groups", earlier.actions()[0].text())
    assert here.roster.groupings[0].groups == before


def test_why_there_are_no_such_groups_is_said(here: Editing, part: GroupsPart) -> None:
    three = tuple(student_id(name) for name in ("Ava R", "Liam T", "Noor A"))
    room = here.desk.room
    here.desk.do(Classroom(room.roster, kept_apart(room.private, three)), say("Kept apart"))
    here.click(part.bar.form)
    for _ in range(2):
        here.click(part.forming.split.number.less)
    assert part.forming.message.text() == (
        "Ava R., Liam T. and Noor A. must all be apart from one another, but there are only two groups."
    )
    assert not part.forming.use.isEnabled()
    assert here.roster.groupings[0].groups[0].name == "Foxes"
    here.click(part.forming.cancel)
    assert part.board.isVisible()


def test_a_class_without_groupings_gets_its_first_groups(here: Editing, part: GroupsPart) -> None:
    here.click(part.bar.more)
    trigger(open_menu(), "Delete")
    assert not here.roster.groupings
    here.click(part.bar.form)
    here.click(part.forming.use)
    assert [group.name for group in here.roster.groupings[0].groups] == ["Foxes", "Owls", "Otters", "Bees"]
