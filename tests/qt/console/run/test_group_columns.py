from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDrag, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from stationboard.domain.document import GroupId, StationId
from stationboard.lesson import commands as cmd
from stationboard.qt.console.run.carried_student import student_mime
from stationboard.qt.console.run.group_column import GroupColumn
from stationboard.qt.console.run.student_chip import StudentChip
from tests.support.classroom import student_id
from tests.support.console import Console, open_menu, trigger

Key = Qt.Key


def column(console: Console, group: str) -> GroupColumn:
    return next(column for column in console.run.columns.columns if column.group == group)


def names(console: Console, group: str) -> list[str]:
    return [chip.content.name for chip in column(console, group).chips]


def drop(student: str, target: GroupColumn) -> bool:
    """What Qt sends when a chip is let go over a column; whether the column takes it."""
    carried = student_mime(student)
    middle = QPoint(target.width() // 2, 200)
    left = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(middle, Qt.DropAction.MoveAction, carried, left, Qt.KeyboardModifier.NoModifier)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    let_go = QDropEvent(
        QPointF(middle), Qt.DropAction.MoveAction, carried, left, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(target, let_go)
    return True


def test_groups_stand_side_by_side_with_their_students_and_places(console: Console) -> None:
    assert [column.group for column in console.run.columns.columns] == ["foxes", "owls", "otters", "bees"]
    assert names(console, "otters") == ["Lucas M.", "Aisha D.", "Ben F.", "Sofia G.", "Kai N."]
    assert column(console, "foxes").line.accessibleName() == "Teacher Table"
    console.click(console.run.clock.main)
    console.at(12)
    assert column(console, "foxes").line.accessibleName() == "At Teacher Table, then Computers"


def test_a_student_is_dragged_to_another_group(console: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    carried: list[str] = []

    def let_go_over_foxes(drag: QDrag, *_: object) -> Qt.DropAction:
        student = bytes(drag.mimeData().data("application/x-stationboard-student").data()).decode()
        assert not drag.pixmap().isNull()
        carried.append(student)
        drop(student, column(console, "foxes"))
        return Qt.DropAction.MoveAction

    monkeypatch.setattr(QDrag, "exec", let_go_over_foxes)
    chip = console.chip("Ravi P")
    start = QPoint(20, 10)
    QTest.mousePress(chip, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(chip, start + QPoint(4, 0))
    assert carried == []
    QTest.mouseMove(chip, start + QPoint(60, 30))
    QTest.mouseRelease(chip, Qt.MouseButton.LeftButton, pos=start)
    assert carried == [student_id("Ravi P")]
    assert console.group_of("Ravi P") == "foxes"
    assert names(console, "foxes")[-1] == "Ravi P."
    assert console.run.last.text.text() == "Moved Ravi P. from Bees to Foxes"


def test_a_student_let_go_over_the_own_group_stays_without_a_word(console: Console) -> None:
    before = console.desk.log
    assert drop(student_id("Ravi P"), column(console, "bees"))
    assert console.desk.log is before


def test_one_click_marks_absent_and_another_one_present(console: Console) -> None:
    chip = console.chip("Grace P")
    mark = chip.findChild(QPushButton)
    assert isinstance(mark, QPushButton)
    console.click(mark)
    assert student_id("Grace P") in console.state.absent
    assert chip.accessibleName() == "Grace P., absent"
    assert console.window.sidebar.line.text() == "22 of 23 here · Room 12"
    console.click(mark)
    assert not console.state.absent


def test_a_click_on_a_name_changes_nothing(console: Console) -> None:
    before = console.desk.log
    QTest.mouseClick(console.chip("Grace P"), Qt.MouseButton.LeftButton, pos=QPoint(15, 15))
    assert console.desk.log is before


def test_the_menu_of_a_student_sends_away_and_brings_back(console: Console) -> None:
    chip = console.chip("Kai N")
    _context_menu(chip)
    trigger(open_menu(), "Left the room")
    assert student_id("Kai N") in console.state.away
    open_menu().close()
    _context_menu(chip)
    trigger(open_menu(), "Is back")
    assert not console.state.away
    open_menu().close()
    _context_menu(chip)
    trigger(open_menu(), "Send to", "Owls")
    assert console.group_of("Kai N") == "owls"


def test_m_and_a_digit_send_a_student_and_the_keyboard_stays_there(console: Console) -> None:
    console.chip("Ravi P").setFocus(Qt.FocusReason.TabFocusReason)
    console.press(Key.Key_M)
    console.press(Key.Key_1)
    assert console.group_of("Ravi P") == "foxes"
    assert console.chip("Ravi P").hasFocus()
    console.press(Key.Key_A)
    assert student_id("Ravi P") in console.state.absent


def test_a_digit_without_m_does_nothing(console: Console) -> None:
    console.chip("Ravi P").setFocus(Qt.FocusReason.TabFocusReason)
    console.press(Key.Key_1)
    assert console.group_of("Ravi P") == "bees"


def test_arrows_go_from_student_to_student_once_the_keyboard_is_there(console: Console) -> None:
    console.click(console.run.clock.main)
    console.chip("Ava R").setFocus(Qt.FocusReason.TabFocusReason)
    console.press(Key.Key_Down)
    assert console.chip("Liam T").hasFocus()
    console.press(Key.Key_Right)
    assert console.chip("Omar H").hasFocus()
    assert console.reading.index == 0


def test_after_a_mouse_click_the_arrows_of_a_clicker_still_move_the_lesson(console: Console) -> None:
    console.click(console.run.clock.main)
    console.chip("Ava R").setFocus(Qt.FocusReason.MouseFocusReason)
    console.press(Key.Key_Right)
    assert console.reading.index == 1


def test_space_on_a_student_pauses_the_lesson(console: Console) -> None:
    console.click(console.run.clock.main)
    console.chip("Ava R").setFocus(Qt.FocusReason.TabFocusReason)
    console.press(Key.Key_Space)
    assert console.state.stage == "paused"


def test_enter_opens_the_menu_of_a_student(console: Console) -> None:
    console.chip("Ava R").setFocus(Qt.FocusReason.TabFocusReason)
    console.press(Key.Key_Return)
    assert open_menu().actions()[0].text() == "Send to"


def test_the_menu_of_a_group_holds_swaps_merges_and_places(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(12)

    def choose(*path: str) -> None:
        console.click(column(console, "owls").header)
        trigger(open_menu(), *path)
        open_menu().close()

    def place_in(phase: int) -> StationId | None:
        return console.state.chart.phases[phase].station_of(GroupId("owls"))

    choose("Swap with", "Bees")
    assert place_in(1) == "workbook"
    choose("Send to, this round", "Math Games")
    assert place_in(1) == "games"
    choose("Stay here next round")
    assert place_in(3) == "games"
    choose("Send to, next round", "Teacher Table")
    assert place_in(3) == "teacher"
    choose("Merge into", "Foxes")
    assert not console.state.members[GroupId("owls")]
    assert [column.group for column in console.run.columns.columns] == ["foxes", "otters", "bees"]


def test_a_student_is_added_from_the_foot_of_a_group(console: Console) -> None:
    console.click(column(console, "otters").add)
    trigger(open_menu(), "Owls", "Mia S.")
    assert console.group_of("Mia S") == "otters"


def test_names_that_look_like_markup_or_shortcuts_are_shown_as_they_are(console: Console) -> None:
    people = console.state.opened.roster
    odd = people.students[0].model_copy(update={"shown": "<img src=x> & Co"})
    people = people.model_copy(update={"students": (odd, *people.students[1:])})
    console.desk.open(people, console.state.opened.routine, console.state.opened.place)
    assert names(console, "foxes")[0] == "<img src=x> & Co"
    console.desk.wish(cmd.MarkAbsent(odd.id))
    assert console.run.last.text.text() == "Marked <img src=x> & Co absent"
    assert console.run.last.text.textFormat() is Qt.TextFormat.PlainText


def test_students_in_no_group_are_not_forgotten(console: Console) -> None:
    people = console.state.opened.roster
    grouping = people.groupings[0]
    foxes = grouping.groups[0].model_copy(update={"students": grouping.groups[0].students[1:]})
    grouping = grouping.model_copy(update={"groups": (foxes, *grouping.groups[1:])})
    console.desk.open(
        people.model_copy(update={"groupings": (grouping,)}),
        console.state.opened.routine,
        console.state.opened.place,
    )
    loose = console.run.columns.columns[-1]
    assert loose.group is None
    assert [chip.content.name for chip in loose.chips] == ["Ava R."]
    assert not drop(student_id("Mia S"), loose)
    assert drop(student_id("Ava R"), column(console, "owls"))
    assert console.group_of("Ava R") == "owls"
    assert len(console.run.columns.columns) == 4


def _context_menu(chip: StudentChip) -> None:
    middle = chip.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, chip.mapToGlobal(middle))
    QApplication.sendEvent(chip, event)
