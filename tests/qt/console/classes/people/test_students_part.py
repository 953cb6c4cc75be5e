"""Students on the class page: added, renamed, looked for, deleted, and what is private about them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from stationboard.domain.name_rule import NameRule
from stationboard.domain.quantity import clock_time
from stationboard.domain.times_away import TimeAway, Weekday
from stationboard.qt.console.classes.people.student_rows import Column
from stationboard.qt.console.classes.people.students_part import StudentsPart
from tests.support.classroom import student_id
from tests.support.editing import Editing, editing

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
AVA, LIAM = student_id("Ava R"), student_id("Liam T")


@pytest.fixture
def here(qtbot: QtBot, tmp_path: Path) -> Iterator[Editing]:
    with editing(tmp_path, qtbot) as made:
        made.editor.open_part(1)
        QApplication.processEvents()
        yield made


@pytest.fixture
def part(here: Editing) -> StudentsPart:
    return here.editor.students


def _cell(part: StudentsPart, row: int, column: Column) -> str:
    return str(part.table.rows.index(row, column).data())


def _type(part: StudentsPart, row: int, column: Column, text: str) -> None:
    """Over what stands in a cell, as a teacher would."""
    table = part.table
    table.setCurrentIndex(table.rows.index(row, column))
    table.setFocus()
    QTest.keyClick(table, Key.Key_F2)
    editor = next(one for one in table.viewport().findChildren(QLineEdit) if one.isVisible())
    editor.selectAll()
    QTest.keyClicks(editor, text) if text else QTest.keyClick(editor, Key.Key_Delete)
    QTest.keyClick(editor, Key.Key_Return)
    QApplication.processEvents()


def _private(here: Editing, part: StudentsPart) -> None:
    part.table.choose((AVA,))
    here.click(part.private)


def test_enter_adds_one_student_after_another(here: Editing, part: StudentsPart) -> None:
    part.add.setFocus()
    QTest.keyClicks(part.add, "Zoe Munoz")
    QTest.keyClick(part.add, Key.Key_Return)
    QTest.keyClicks(part.add, "Li")
    QTest.keyClick(part.add, Key.Key_Return)
    assert [(one.first, one.last) for one in here.roster.students[-2:]] == [("Zoe", "Munoz"), ("Li", "")]
    assert part.add.text() == ""
    QTest.keyClick(part.add, Key.Key_Z, CTRL)
    assert here.roster.students[-1].first == "Zoe"


def test_a_pasted_list_is_added_line_by_line(here: Editing, part: StudentsPart) -> None:
    QGuiApplication.clipboard().setText("1. Ann Abel\n2. Bo Berg\n")
    part.add.setFocus()
    QTest.keyClick(part.add, Key.Key_V, CTRL)
    assert [one.last for one in here.roster.students[-2:]] == ["Abel", "Berg"]
    assert here.editor.steps.undoes.text() == "Added 2 students"


def test_a_name_is_typed_over_in_its_place_and_the_class_sees_it_at_once(
    here: Editing, part: StudentsPart
) -> None:
    _type(part, 0, Column.SHOWN, "Avie")
    assert here.roster.students[0].shown == "Avie"
    assert _cell(part, 0, Column.SEEN) == "Avie"
    _type(part, 1, Column.NUMBER, "17")
    assert here.roster.students[1].number == 17
    QTest.keyClick(part.table, Key.Key_Z, CTRL)
    assert here.roster.students[1].number is None


def test_a_student_without_a_name_and_a_number_without_digits_are_told(
    here: Editing, part: StudentsPart
) -> None:
    _type(part, 0, Column.FIRST, "")
    assert part.message.text() == "A student needs a first name."
    _type(part, 0, Column.NUMBER, "seven")
    assert part.message.text() == "A number has digits only, five at most."
    assert here.roster.students[0].first == "Ava"


def test_the_rule_shows_what_the_class_would_see(here: Editing, part: StudentsPart) -> None:
    part.rule.setCurrentIndex(part.rule.findData(NameRule.FIRST))
    part.rule.activated.emit(part.rule.currentIndex())
    assert here.roster.name_rule is NameRule.FIRST
    assert _cell(part, 0, Column.SEEN) == "Ava"
    assert _cell(part, 0, Column.FIRST) == "Ava"


def test_deleted_students_come_back_with_undo(here: Editing, part: StudentsPart) -> None:
    part.table.choose((AVA, LIAM))
    part.table.setFocus()
    QTest.keyClick(part.table, Key.Key_Delete)
    assert len(here.roster.students) == 21
    assert here.editor.steps.undoes.text() == "Deleted 2 students"
    here.undo()
    assert len(here.roster.students) == 23
    assert AVA in here.roster.groupings[0].groups[0].students


def test_the_search_shows_only_who_is_looked_for(part: StudentsPart) -> None:
    QTest.keyClicks(part.search, "li")
    shown = [_cell(part, row, Column.FIRST) for row in range(part.table.rows.rowCount())]
    assert shown == ["Liam", "Eli"]


def test_two_of_one_name_are_told(part: StudentsPart) -> None:
    part.add.named.emit("Ava R")
    assert part.message.isVisible()
    assert "More than one student is called Ava R." in part.message.text()


def test_the_private_panel_is_closed_until_it_is_asked_for(here: Editing, part: StudentsPart) -> None:
    part.table.choose((AVA,))
    assert not part.panel.isVisible()
    here.click(part.private)
    assert part.panel.isVisible()
    here.click(part.panel.close_button)
    assert not part.panel.isVisible()


def test_notes_and_supports_are_kept_and_undone(here: Editing, part: StudentsPart) -> None:
    _private(here, part)
    QTest.keyClicks(part.panel.notes, "sits in front")
    part.panel.supports.setFocus()
    QTest.keyClicks(part.panel.supports, "extra time, calculator")
    QTest.keyClick(part.panel.supports, Key.Key_Return)
    facts = here.desk.room.private.of(AVA)
    assert facts.notes == "sits in front"
    assert facts.supports == ("extra time", "calculator")
    here.undo()
    assert here.desk.room.private.of(AVA).supports == ()
    assert "sits in front" not in here.roster.model_dump_json()


def test_notes_go_to_the_student_they_were_typed_for(here: Editing, part: StudentsPart) -> None:
    _private(here, part)
    QTest.keyClicks(part.panel.notes, "glasses")
    part.table.selectRow(1)
    assert here.desk.room.private.of(AVA).notes == "glasses"
    assert here.desk.room.private.of(LIAM).notes == ""
    assert part.panel.notes.toPlainText() == ""


def test_a_weekly_time_away_is_added_and_its_reason_stays_private(here: Editing, part: StudentsPart) -> None:
    _private(here, part)
    times = part.panel.times
    here.click(times.add)
    assert times.complaint.text() == "Choose the days of the week first."
    here.click(times.days[0])
    here.click(times.days[2])
    QTest.keyClicks(times.leaves, "9:50")
    QTest.keyClicks(times.back, "9:40")
    here.click(times.add)
    assert times.complaint.text() == "The student must be back later than leaving."
    times.back.selectAll()
    QTest.keyClicks(times.back, "10:10")
    here.click(times.add)
    assert here.roster.students[0].away == (
        TimeAway(
            weekdays=(Weekday.MONDAY, Weekday.WEDNESDAY), leaves=clock_time(9, 50), back=clock_time(10, 10)
        ),
    )
    QTest.keyClicks(part.panel.why, "speech")
    QTest.keyClick(part.panel.why, Key.Key_Return)
    assert here.desk.room.private.of(AVA).why_away == "speech"
    assert "speech" not in here.roster.model_dump_json()
    times.lines[0].remove.click()
    assert not here.roster.students[0].away


def test_two_are_kept_apart_for_a_reason_that_is_seen_here_only(here: Editing, part: StudentsPart) -> None:
    _private(here, part)
    ties = part.panel.ties
    ties.other.setCurrentIndex(ties.other.findData(LIAM))
    QTest.keyClicks(ties.reason, "They quarrel")
    ties.apart.click()
    assert [line.words.text() for line in ties.lines] == ["Apart from Liam T. (They quarrel)"]
    assert "quarrel" not in here.roster.model_dump_json()
    ties.lines[0].remove.click()
    assert here.desk.room.private.apart == ()


def test_four_hundred_students_are_rows_and_not_widgets(here: Editing, part: StudentsPart) -> None:
    part.add.listed.emit("\n".join(f"Child {number}" for number in range(400)))
    assert part.table.rows.rowCount() == 423
    assert len(part.table.findChildren(QLineEdit)) == 0
