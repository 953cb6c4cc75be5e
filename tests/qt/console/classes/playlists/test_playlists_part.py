"""A teacher gives students playlists of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationboard.domain.document import StudentId
from stationboard.domain.playlist import Playlists
from stationboard.library.playlists.lists import wants_of_student
from stationboard.library.playlists.wants import Want, Wants
from stationboard.qt.console.classes.playlists.playlists_part import PlaylistsPart
from tests.support.classroom import student_id
from tests.support.editing import Editing, editing
from tests.support.every_model import every_model
from tests.support.school import cut_off, nameless

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
AVA, LIAM, NOOR = map(student_id, ("Ava R", "Liam T", "Noor A"))
STATIONS = ["Teacher Table", "Computers", "Math Games", "Workbook"]


@pytest.fixture
def here(qtbot: QtBot, tmp_path: Path) -> Iterator[Editing]:
    with editing(tmp_path, qtbot) as made:
        made.room.desk.keep_routine(every_model())
        made.editor.open_part(2)
        QApplication.processEvents()
        yield made


@pytest.fixture
def part(here: Editing) -> PlaylistsPart:
    """The part with a set called “This week”."""
    part = here.editor.playlists
    here.click(part.new)
    assert QApplication.focusWidget() is part.naming.field
    part.naming.field.setText("This week")
    QTest.keyClick(part.naming.field, Qt.Key.Key_Return)
    QApplication.processEvents()
    return part


def _set(part: PlaylistsPart) -> Playlists:
    assert part.playlists is not None
    return part.playlists


def _wants(part: PlaylistsPart, student: StudentId) -> Wants:
    return wants_of_student(_set(part), student)


def _go_to(part: PlaylistsPart, row: int, station: str) -> None:
    part.table.setFocus()
    column = part.table.rows.stations.index(station) + 1
    part.table.setCurrentIndex(part.table.rows.index(row, column))


def test_without_playlists_there_is_a_sentence_and_a_way_to_begin(here: Editing) -> None:
    part = here.editor.playlists
    assert part.hint.text().startswith("Playlists say what each student is to do")
    assert not part.table.isVisible()
    assert not part.more.isVisible()
    assert part.new.isVisible()


def test_the_table_offers_the_stations_of_routines_with_playlists(part: PlaylistsPart) -> None:
    assert set(STATIONS) <= set(part.table.rows.stations)
    assert part.choice.currentText() == "This week"


def test_space_makes_a_station_a_must_then_a_may_then_nothing(part: PlaylistsPart) -> None:
    _go_to(part, 0, "Computers")
    QTest.keyClick(part.table, Qt.Key.Key_Space)
    assert _wants(part, AVA) == (Want("Computers"),)
    QTest.keyClick(part.table, Qt.Key.Key_Space)
    assert _wants(part, AVA) == (Want("Computers", must=False),)
    index = part.table.rows.index(0, part.table.rows.stations.index("Computers") + 1)
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Ava R., Computers: may do, number 1"
    QTest.keyClick(part.table, Qt.Key.Key_Space)
    assert _wants(part, AVA) == ()
    QTest.keyClick(part.table, Qt.Key.Key_Space)
    QTest.keyClick(part.table, Qt.Key.Key_Delete)
    assert _wants(part, AVA) == ()


def test_a_click_in_the_table_does_the_same_and_a_click_on_a_name_only_chooses(part: PlaylistsPart) -> None:
    games = part.table.rows.index(1, part.table.rows.stations.index("Math Games") + 1)
    where = part.table.visualRect(games).center()
    QTest.mouseClick(part.table.viewport(), LEFT, pos=where)
    assert _wants(part, LIAM) == (Want("Math Games"),)
    name = part.table.visualRect(part.table.rows.index(2, 0)).center()
    QTest.mouseClick(part.table.viewport(), LEFT, pos=name)
    assert part.panel.heading.text() == "Noor A."
    assert _wants(part, NOOR) == ()


def test_every_step_is_undone_with_those_of_the_class(here: Editing, part: PlaylistsPart) -> None:
    _go_to(part, 0, "Workbook")
    QTest.keyClick(part.table, Qt.Key.Key_Space)
    here.click(here.editor.steps.undo)
    assert _wants(part, AVA) == ()
    here.click(here.editor.steps.redo)
    assert _wants(part, AVA) == (Want("Workbook"),)
    here.click(here.editor.steps.undo)
    here.click(here.editor.steps.undo)
    assert part.playlists is None


def test_the_list_of_one_student_is_put_in_order(here: Editing, part: PlaylistsPart) -> None:
    for station in ("Computers", "Workbook"):
        _go_to(part, 0, station)
        QTest.keyClick(part.table, Qt.Key.Key_Space)
    QTest.keyClicks(part.panel.new, "Chess corner")
    QTest.keyClick(part.panel.new, Qt.Key.Key_Return)
    QApplication.processEvents()
    first, second, third = part.panel.wishes.rows
    here.click(third.earlier)
    second.after_menu().actions()[1].trigger()
    first.priority.setCurrentIndex(0)
    first.priority.activated.emit(0)
    assert _wants(part, AVA) == (
        Want("Computers", priority=5),
        Want("Chess corner"),
        Want("Workbook", after=("Computers",)),
    )
    assert "Chess corner" in part.table.rows.stations
    QTest.keyClicks(part.panel.new, "computers")
    QTest.keyClick(part.panel.new, Qt.Key.Key_Return)
    assert part.message.text() == "A station stands on a playlist only once."
    here.click(part.panel.clear)
    assert _wants(part, AVA) == ()
    assert part.panel.empty.isVisible()


def test_a_list_is_copied_to_a_group_and_single_students(here: Editing, part: PlaylistsPart) -> None:
    assert not part.panel.copy.isEnabled()
    _go_to(part, 0, "Computers")
    QTest.keyClick(part.table, Qt.Key.Key_Space)
    here.click(part.panel.copy)
    sheet = part.copy_sheet
    assert sheet.isVisible()
    assert not sheet.copy.isEnabled()
    here.click(sheet.groups.chips["foxes"])
    assert sheet.copy.label == "Copy to 5 students"
    here.click(sheet.students.chips[NOOR])
    here.click(sheet.students.chips[student_id("Max E")])
    here.click(sheet.copy)
    assert not sheet.isVisible()
    have = {own.student for own in _set(part).lists}
    assert have == {student_id(name) for name in ("Ava R", "Liam T", "Mateo C", "Zoe K", "Eli B", "Max E")}
    assert _wants(part, LIAM) == _wants(part, AVA)


def test_a_table_is_pasted_looked_through_and_used(here: Editing, part: PlaylistsPart, qtbot: QtBot) -> None:
    here.click(part.read)
    sheet = part.sheet
    assert not sheet.use.isEnabled()
    text = (
        "Student\tStation\tMust\tPriority\tAfter\nAva R\tReading\tmust\t5\t\nAva R\tGames\tmay\t2\tReading\n"
    )
    with qtbot.waitSignal(sheet.reader.found):
        sheet.field.setPlainText(text + "Zed\tGames\t\t\t\n")
    assert sheet.table.texts() == (
        ("2", "Ava R", "Reading", "must", "5", ""),
        ("3", "Ava R", "Games", "may", "2", "Reading"),
    )
    assert sheet.problems.sentences == ("Line 4: no student of the class is called “Zed”.",)
    assert sheet.use.label == "Use 1 list"
    here.click(sheet.use)
    assert not sheet.isVisible()
    assert _wants(part, AVA) == (
        Want("Reading", priority=5),
        Want("Games", must=False, priority=2, after=("Reading",)),
    )


def test_a_file_is_opened_and_begins_a_set_where_there_is_none(
    here: Editing, qtbot: QtBot, tmp_path: Path
) -> None:
    part = here.editor.playlists
    here.click(part.read)
    path = tmp_path / "lists.csv"
    path.write_text("Liam T;Reading\nLiam T;Art;may\n", encoding="utf-8")
    with qtbot.waitSignal(part.sheet.reader.found):
        part.sheet.read_file(path)
    here.click(part.sheet.use)
    assert _set(part).name == "Playlists"
    assert _wants(part, LIAM) == (Want("Reading"), Want("Art", must=False))


@pytest.mark.parametrize(
    "text",
    [
        "Ava R, Reading, must\nAva R, Art, may, 2, Reading\n",
        "Ava R;Reading\nAva R;Art;may;2;Reading\n",
        "R, Ava\tReading\nR, Ava\tArt\tmay\t2\tReading\n",
        "Student|Station|Must|Priority|After\nAva R|Reading\nAva R|Art|may|2|Reading\n",
    ],
)
def test_whatever_stands_between_the_cells(
    here: Editing, part: PlaylistsPart, qtbot: QtBot, text: str
) -> None:
    here.click(part.read)
    with qtbot.waitSignal(part.sheet.reader.found):
        part.sheet.field.setPlainText(text)
    here.click(part.sheet.use)
    assert _wants(part, AVA) == (
        Want("Reading"),
        Want("Art", must=False, priority=2, after=("Reading",)),
    )


def test_a_file_that_cannot_be_read_is_a_sentence(here: Editing, qtbot: QtBot, tmp_path: Path) -> None:
    part = here.editor.playlists
    here.click(part.read)
    with qtbot.waitSignal(part.sheet.reader.refused):
        part.sheet.read_file(tmp_path / "gone.csv")
    (sentence,) = part.sheet.problems.sentences
    assert "gone.csv" in sentence
    assert not part.sheet.use.isEnabled()


def test_sets_are_duplicated_renamed_and_deleted(here: Editing, part: PlaylistsPart) -> None:
    _go_to(part, 0, "Computers")
    QTest.keyClick(part.table, Qt.Key.Key_Space)
    actions = {action.text(): action for action in part.menu().actions()}
    actions["Duplicate…"].trigger()
    part.naming.field.setText("this WEEK")
    QTest.keyClick(part.naming.field, Qt.Key.Key_Return)
    assert part.message.text() == "There are playlists called this WEEK already."
    actions = {action.text(): action for action in part.menu().actions()}
    actions["Duplicate…"].trigger()
    part.naming.field.setText("Next week")
    QTest.keyClick(part.naming.field, Qt.Key.Key_Return)
    assert part.choice.currentText() == "Next week"
    assert _wants(part, AVA) == (Want("Computers"),)
    {action.text(): action for action in part.menu().actions()}["Rename…"].trigger()
    part.naming.field.setText("In May")
    QTest.keyClick(part.naming.field, Qt.Key.Key_Return)
    assert [part.choice.itemText(at) for at in range(part.choice.count())] == ["This week", "In May"]
    {action.text(): action for action in part.menu().actions()}["Delete"].trigger()
    assert _set(part).name == "This week"
    here.click(here.editor.steps.undo)
    assert [part.choice.itemText(at) for at in range(part.choice.count())] == ["This week", "In May"]


def test_a_deleted_student_takes_the_list_along_and_undo_brings_it_back(
    here: Editing, part: PlaylistsPart
) -> None:
    _go_to(part, 0, "Computers")
    QTest.keyClick(part.table, Qt.Key.Key_Space)
    here.editor.open_part(1)
    here.editor.students.table.choose((AVA,))
    here.click(here.editor.students.delete)
    assert _set(part).lists == ()
    here.click(here.editor.steps.undo)
    assert _wants(part, AVA) == (Want("Computers"),)


@pytest.mark.parametrize("width", [808, 934, 1150, 1400])
def test_nothing_is_cut_off_and_everything_has_a_name(here: Editing, part: PlaylistsPart, width: int) -> None:
    for station in STATIONS:
        _go_to(part, 0, station)
        QTest.keyClick(part.table, Qt.Key.Key_Space)
    here.page.resize(width, 900)
    for _ in range(3):
        QApplication.processEvents()
    assert cut_off(here.page) == []
    assert nameless(here.page) == []


def test_alt_with_the_arrows_moves_a_station_on_the_list(part: PlaylistsPart) -> None:
    for station in ("Computers", "Workbook"):
        _go_to(part, 0, station)
        QTest.keyClick(part.table, Qt.Key.Key_Space)
    out = part.panel.wishes.rows[1].out
    out.setFocus()
    QTest.keyClick(out, Qt.Key.Key_Up, ALT)
    assert [one.key for one in _wants(part, AVA)] == ["Workbook", "Computers"]
