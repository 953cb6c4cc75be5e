"""Columns by station: playlists, choice time, and the round after the check at the door."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from stationboard.lesson import commands as cmd
from stationboard.lesson.whereabouts import station_of
from stationboard.qt.console.run.carried_student import student_mime
from stationboard.qt.console.run.station_column import StationColumn
from stationboard.qt.console.run.student_chip import StudentChip
from tests.support import models
from tests.support.classroom import student_id
from tests.support.console import Console, open_menu, trigger
from tests.support.models import COMPUTERS, GAMES, STUDENTS, TEACHER, WORKBOOK

OpenWith = Callable[..., Console]
LEFT = Qt.MouseButton.LeftButton
AVA, LIAM, MIA = map(student_id, ("Ava R", "Liam T", "Mia S"))


def column(console: Console, title: str) -> StationColumn:
    columns = console.run.work.stations.columns
    return next(one for one in columns if one.content is not None and one.content.title == title)


def names(console: Console, title: str) -> list[str]:
    return [chip.content.name for chip in column(console, title).chips]


def chip(console: Console, name: str) -> StudentChip:
    found = console.run.work.stations.chip(student_id(name))
    assert found is not None
    return found


def drop(console: Console, student: str, title: str) -> None:
    target = column(console, title)
    middle = QPoint(target.width() // 2, 120)
    carried, move, none = student_mime(student), Qt.DropAction.MoveAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(middle, move, carried, LEFT, none))
    QApplication.sendEvent(target, QDropEvent(QPointF(middle), move, carried, LEFT, none))


def test_on_playlists_the_columns_are_stations_with_their_places(open_with: OpenWith) -> None:
    console = open_with(models.playlist())
    console.at(2)
    titles = [one.header.accessibleName() for one in console.run.work.stations.columns]
    assert titles == ["Teacher Table: 7", "Computers: 7", "Math Games: 6 of 8", "Own desk: 3"]
    assert names(console, "Own desk") == ["Ravi P.", "Isla O.", "Max E."]
    assert console.run.summary.text() == "3 stations · 15 min rounds · 1 min to move"


def test_under_each_name_stands_the_next_station(open_with: OpenWith) -> None:
    console = open_with(models.playlist())
    console.at(2)
    assert chip(console, "Ava R").accessibleName() == "Ava R., stays next round"
    assert chip(console, "Liam T").accessibleName() == "Liam T., next at Math Games"
    assert chip(console, "Max E").accessibleName() == "Max E., stays next round"


def test_a_student_is_dragged_to_another_station_for_this_round(open_with: OpenWith) -> None:
    console = open_with(models.playlist())
    console.at(2)
    drop(console, AVA, "Math Games")
    assert station_of(console.state, console.reading.phase, AVA) == GAMES
    assert console.run.last.text.text() == "Sent Ava R. to Math Games"
    console.at(17)
    assert station_of(console.state, console.reading.phase, AVA) == TEACHER
    drop(console, AVA, "Own desk")
    assert station_of(console.state, console.reading.phase, AVA) is None
    console.click(console.run.last.undo)
    assert station_of(console.state, console.reading.phase, AVA) == TEACHER


def test_a_full_station_takes_one_more_from_the_teacher_and_says_so(open_with: OpenWith) -> None:
    console = open_with(models.playlist())
    console.at(2)
    for student in STUDENTS[-3:]:
        drop(console, student, "Math Games")
    assert column(console, "Math Games").header.accessibleName() == "Math Games: 9 of 8"
    content = column(console, "Math Games").content
    assert content is not None
    assert content.over


def test_a_called_student_is_at_the_station_of_the_call_until_dragged_away(open_with: OpenWith) -> None:
    console = open_with(models.playlist())
    console.at(2)
    console.desk.wish(cmd.CallStudents((LIAM,), TEACHER))
    assert "Liam T." in names(console, "Teacher Table")
    assert chip(console, "Liam T").accessibleName() == "Liam T., called"
    drop(console, LIAM, "Math Games")
    assert not console.state.calls
    assert station_of(console.state, console.reading.phase, LIAM) == GAMES


def test_an_absent_student_keeps_the_place_and_is_not_counted(open_with: OpenWith) -> None:
    console = open_with(models.playlist())
    console.at(2)
    console.desk.wish(cmd.MarkAbsent(AVA))
    assert column(console, "Teacher Table").header.accessibleName() == "Teacher Table: 6"
    assert chip(console, "Ava R").accessibleName() == "Ava R., absent"


def test_m_and_a_digit_send_to_a_station(open_with: OpenWith) -> None:
    console = open_with(models.playlist())
    console.at(2)
    chip(console, "Ava R").setFocus(Qt.FocusReason.TabFocusReason)
    console.press(Qt.Key.Key_M)
    console.press(Qt.Key.Key_3)
    assert station_of(console.state, console.reading.phase, AVA) == GAMES
    assert chip(console, "Ava R").hasFocus()


def test_in_choice_time_whoever_is_not_placed_comes_first_and_a_click_places(open_with: OpenWith) -> None:
    console = open_with(models.choice())
    console.at(1)
    assert len(names(console, "Not placed")) == 23
    assert console.run.work.choice.count.text() == (
        "23 students are not placed yet · 23 students still have a must-do"
    )
    QTest.mouseClick(chip(console, "Ava R"), LEFT, pos=QPoint(15, 15))
    assert [action.text() for action in open_menu().actions()] == [
        "Computers",
        "Math Games  ·  4 places left",
        "Workbook",
    ]
    trigger(open_menu(), "Computers")
    assert names(console, "Computers") == ["Ava R."]
    assert len(names(console, "Not placed")) == 22


def test_ticks_tell_what_each_student_must_still_do(open_with: OpenWith) -> None:
    console = open_with(models.choice())
    console.desk.wish(cmd.Seat(AVA, 0, COMPUTERS))
    assert chip(console, "Ava R").accessibleName() == "Ava R., must still do: Workbook"
    console.at(10)
    console.desk.wish(cmd.Seat(AVA, 0, WORKBOOK))
    assert chip(console, "Ava R").accessibleName() == "Ava R., all must-dos are done"
    note = chip(console, "Liam T").content.note
    assert note is not None
    assert (note.text, note.short) == ("Computers, Workbook", "2 to do")
    assert note.words == "must still do: Computers, Workbook"


def test_in_choice_time_a_student_is_taken_away_again(open_with: OpenWith) -> None:
    console = open_with(models.choice())
    console.desk.wish(cmd.Seat(AVA, 0, COMPUTERS))
    drop(console, AVA, "Not placed")
    assert "Ava R." in names(console, "Not placed")
    console.desk.wish(cmd.Seat(MIA, 0, COMPUTERS))
    chip(console, "Mia S").setFocus(Qt.FocusReason.TabFocusReason)
    console.press(Qt.Key.Key_Return)
    trigger(open_menu(), "Take away from the station\tG")
    assert names(console, "Computers") == []


def test_once_all_are_placed_the_line_says_so(open_with: OpenWith) -> None:
    console = open_with(models.choice())
    for student in STUDENTS:
        console.desk.wish(cmd.Seat(student, 0, WORKBOOK, forced=True))
    assert console.run.work.choice.count.text().startswith("Everyone is placed · 23 students")


def test_the_switch_lets_students_place_themselves_until_the_lesson_is_put_away(open_with: OpenWith) -> None:
    console = open_with(models.choice())
    console.at(1)
    told: list[bool] = []
    console.desk.placing_changed.connect(told.append)
    console.click(console.run.work.choice.placing)
    assert console.desk.students_place
    console.desk.put_away()
    assert not console.desk.students_place
    assert told == [True, False]
    assert not console.run.work.choice.placing.isChecked()


def test_groups_come_back_with_the_next_round_that_has_them(open_with: OpenWith) -> None:
    console = open_with(models.check())
    console.at(7)
    assert [one.header.accessibleName() for one in console.run.work.stations.columns] == [
        "Math Games: 23",
        "Computers: 0",
    ]
    console.at(17)
    assert console.run.columns.isVisible()
    assert len(console.run.columns.columns) == 4
