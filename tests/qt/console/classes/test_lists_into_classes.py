"""A school's export on the class page: choosing a class, its columns, and what changes in a class."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from stationboard.domain.document import ClassId
from stationboard.domain.roster import Roster
from stationboard.library.classes import NewStudent, new_class, with_groups_by_count
from stationboard.library.settings import ThemeChoice
from stationboard.qt.console.classes.class_page import ClassPage
from stationboard.store.disk import LocalDisk
from stationboard.store.rosters.preview import Field
from tests.support import school_exports as exports
from tests.support.editing import class_desk
from tests.support.school import School, cut_off, dress, nameless, school
from tests.support.school_exports import workbook, zipped

LEFT = Qt.MouseButton.LeftButton
SPACE = Qt.Key.Key_Space


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[School]:
    parent = QObject()
    made = school(tmp_path / "library", parent)
    yield made
    made.writer.close(5)


@pytest.fixture
def page(room: School, qtbot: QtBot) -> ClassPage:
    dress()
    page = ClassPage(room.desk, class_desk(room), Random(1), LocalDisk(), room.safety)
    qtbot.addWidget(page)
    page.resize(1150, 768)
    page.show()
    qtbot.waitExposed(page)
    return page


def read(qtbot: QtBot, page: ClassPage, *paths: Path) -> None:
    with qtbot.waitSignal(page.reader.found):
        page.reader.read_files(paths)
    assert page.preview.isVisible()


def school_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Export"
    folder.mkdir()
    for name, text in exports.ONE_ROSTER_11.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def a_file(tmp_path: Path, text: str, name: str = "Room_12.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def pick(box: QComboBox, text: str) -> None:
    at = box.findText(text)
    assert at >= 0, [box.itemText(one) for one in range(box.count())]
    box.setCurrentIndex(at)
    box.activated.emit(at)


def first_names(page: ClassPage) -> list[str]:
    return [row[1] for row in page.preview.names.students.texts()]


def names(roster: Roster) -> list[str]:
    return [f"{one.first} {one.last}".strip() for one in roster.students]


def test_what_was_recognized_is_said_and_one_class_of_the_school_is_chosen(
    page: ClassPage, room: School, qtbot: QtBot, tmp_path: Path
) -> None:
    read(qtbot, page, school_folder(tmp_path))
    assert page.preview.recognized.text() == "OneRoster export · 2 classes · 3 students"
    assert page.preview.questions.name.text() == "Math · 1"
    assert not page.preview.names.choose_columns.isVisible()

    pick(page.preview.choices.class_in_list, "Math · 2 (2)")
    qtbot.waitUntil(lambda: first_names(page) == ["María", "Ann"])
    assert page.preview.questions.name.text() == "Math · 2"
    QTest.mouseClick(page.preview.use, LEFT)
    (made,) = room.desk.own_classes
    assert made.name == "Math · 2"
    assert [one.source_id for one in made.students] == ["u5", "u1"]


def test_each_class_of_an_export_becomes_a_class_of_its_own(
    page: ClassPage, room: School, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "roster.zip"
    path.write_bytes(zipped(exports.ONE_ROSTER_11))
    read(qtbot, page, path)
    pick(page.preview.choices.class_in_list, "Each as a class of its own (2 classes)")
    qtbot.waitUntil(lambda: page.preview.use.label == "Make 2 classes")
    assert not page.preview.questions.name.isVisible()
    QTest.mouseClick(page.preview.use, LEFT)
    qtbot.waitUntil(lambda: len(room.desk.own_classes) == 2)
    assert [one.name for one in room.desk.own_classes] == ["Math · 1", "Math · 2"]
    assert page.view.isVisible()


def test_the_files_of_one_export_are_opened_together(page: ClassPage, qtbot: QtBot, tmp_path: Path) -> None:
    folder = school_folder(tmp_path)
    read(qtbot, page, *(folder / f"{name}.csv" for name in ("users", "classes", "enrollments", "manifest")))
    assert page.preview.recognized.text().startswith("OneRoster export")


def test_a_sheet_of_a_workbook_is_chosen(page: ClassPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Rosters.xlsx"
    path.write_bytes(workbook({"Period 1": [["Name"], ["Ann"]], "Period 2": [["Name"], ["Ben"]]}))
    read(qtbot, page, path)
    assert page.preview.recognized.text() == "Excel workbook · 2 sheets · 1 student"
    assert not page.preview.questions.encoding.isVisible()
    pick(page.preview.choices.sheet, "Period 2")
    qtbot.waitUntil(lambda: first_names(page) == ["Ben"])


def test_the_columns_chosen_stay_until_another_sheet_is(
    page: ClassPage, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [["Name", "Lab", "Section"], ["Ann", "Red", "A"], ["Ben", "Blue", "B"]]
    path = tmp_path / "Rosters.xlsx"
    path.write_bytes(
        workbook({"Notes": [["Bring glue"]], "Period 1": rows, "Period 2": [["Lab", "Name"], ["x", "Cy"]]})
    )
    read(qtbot, page, path)
    pick(page.preview.names.columns.boxes[1], "Group")
    qtbot.waitUntil(page.preview.questions.split.as_listed.isVisible)
    pick(page.preview.choices.class_in_list, "B (1)")
    qtbot.waitUntil(lambda: first_names(page) == ["Ben"])
    assert page.preview.questions.split.as_listed.isVisible()
    pick(page.preview.choices.sheet, "Period 2")
    qtbot.waitUntil(lambda: first_names(page) == ["Cy"])


def test_another_encoding_than_usual_is_named(page: ClassPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Name\nZoë Muñoz\n".encode("cp1252"))
    read(qtbot, page, path)
    assert page.preview.recognized.text() == "Class list · 1 student · letters: Western European (Windows)"


def test_the_use_of_a_column_is_changed_and_a_private_one_has_none(
    page: ClassPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(qtbot, page, a_file(tmp_path, "Last,First,Lab,Gender\nAnn,Lee,Red,F\nBen,Ray,Blue,M\n"))
    QTest.mouseClick(page.preview.names.choose_columns, LEFT)
    columns = page.preview.names.columns
    assert columns.isVisible()
    assert sorted(columns.boxes) == [0, 1, 2]

    pick(columns.boxes[0], "First name")
    assert columns.uses == ((0, Field.FIRST),), "the heading that said it before says it no more"
    qtbot.waitUntil(lambda: page.preview.names.students.texts()[0][1:3] == ("Ann", ""))
    pick(columns.boxes[1], "Last name")
    qtbot.waitUntil(lambda: page.preview.names.students.texts()[0][1:3] == ("Ann", "Lee"))
    pick(columns.boxes[2], "Group")
    qtbot.waitUntil(page.preview.questions.split.as_listed.isVisible)
    pick(columns.boxes[0], "Whole name")
    assert (1, Field.LAST) not in columns.uses, "a name is whole or in parts"


def test_without_a_column_for_names_the_list_stays_as_it_was(
    page: ClassPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(qtbot, page, a_file(tmp_path, "Name,Lab\nAnn,Red\n"))
    columns = page.preview.names.columns
    pick(columns.boxes[0], "Not read")
    qtbot.waitUntil(lambda: page.preview.message.warns)
    assert page.preview.message.text() == "Choose the column that holds the names."
    assert first_names(page) == ["Ann"]
    assert columns.uses == ((0, Field.FULL),)


def test_the_first_line_is_called_headings(page: ClassPage, qtbot: QtBot, tmp_path: Path) -> None:
    read(qtbot, page, a_file(tmp_path, "Kid,Fam\nAnn,Lee\nBen,Ray\n"))
    QTest.mouseClick(page.preview.names.choose_columns, LEFT)
    QTest.mouseClick(page.preview.names.columns.headed, LEFT)
    qtbot.waitUntil(lambda: first_names(page) == ["Ann", "Ben"])


def test_names_are_pasted_into_a_field(page: ClassPage, qtbot: QtBot) -> None:
    QTest.mouseClick(page.side.paste_list, LEFT)
    assert page.paste_sheet.isVisible()
    assert not page.paste_sheet.read.isEnabled()
    QGuiApplication.clipboard().setText("1. Ann Lee\n2. Ben Ray")
    QTest.keyClick(page.paste_sheet.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(page.paste_sheet.read, LEFT)
    qtbot.waitUntil(page.preview.isVisible)
    assert not page.paste_sheet.isVisible()
    assert page.preview.recognized.text() == "Pasted list · 2 students"
    assert first_names(page) == ["Ann", "Ben"]


PRESENT = with_groups_by_count(
    new_class(
        ClassId("math"),
        "Math",
        [
            NewStudent("Ann", "Lee"),
            NewStudent("Bill", "Ray"),
            NewStudent("Dan", "Dow"),
            NewStudent("Eva", "Elm"),
        ],
    ),
    2,
    1,
)
NEWER = "First name,Last name,ID\nAnn,Lee,1\nWilliam,Ray,2\nFay,Fox,3\nEwa,Elm,4\n"


def _compare(page: ClassPage, room: School, qtbot: QtBot, path: Path) -> None:
    room.desk.keep_class(PRESENT)
    read(qtbot, page, path)
    assert page.preview.questions.destination.hint.text() == "One of them is in Math already."
    pick(page.preview.questions.destination.choice, "Compare with Math")
    assert page.preview.use.label == "Compare…"
    assert not page.preview.groups.isVisible()
    QTest.mouseClick(page.preview.use, LEFT)
    assert page.merge_sheet.isVisible()


def _rows(page: ClassPage) -> list[tuple[str, bool]]:
    changes = page.merge_sheet.list
    rows = [changes.row_at(at) for at in range(changes.model().rowCount())]
    return [(row.words, at in changes.ticked_rows) for at, row in enumerate(rows) if row.ticked is not None]


def test_a_newer_list_changes_a_class_only_where_it_is_ticked_and_can_be_undone(
    page: ClassPage, room: School, qtbot: QtBot, tmp_path: Path
) -> None:
    _compare(page, room, qtbot, a_file(tmp_path, NEWER))
    assert _rows(page) == [
        ("Bill Ray is now William Ray", True),
        ("Eva Elm is now Ewa Elm", False),
        ("Fay Fox", True),
        ("Dan Dow", False),
    ]
    assert room.desk.own_classes == (PRESENT,)
    assert page.merge_sheet.accept.label == "Make 3 changes"

    changes = page.merge_sheet.list
    QTest.mouseClick(changes.viewport(), LEFT, pos=changes.visualRect(changes.model().index(2, 0)).center())
    QTest.keyClick(changes, Qt.Key.Key_End)
    QTest.keyClick(changes, SPACE)
    assert page.merge_sheet.accept.label == "Make 4 changes"
    assert room.writer.flush(10)
    QTest.mouseClick(page.merge_sheet.accept, LEFT)

    (after,) = room.desk.own_classes
    assert names(after) == ["Ann Lee", "William Ray", "Ewa Elm", "Fay Fox"]
    assert [one.id for one in after.students[:3]] == ["s1", "s2", "s4"]
    assert [one.source_id for one in after.students] == ["1", "2", "4", "3"]
    assert page.message.text() == "Math: 4 changes made from the list."
    assert page.view.isVisible()
    # A list takes the place of a class before anybody can have looked whether it was the right one.
    room.desk.keep_class(after.model_copy(update={"room": "14"}))
    assert room.writer.flush(10)
    assert [one for _, one in room.folder.class_backups(PRESENT.id).result(10)] == [PRESENT]

    QTest.mouseClick(page.undo, LEFT)
    assert room.desk.own_classes == (PRESENT,)
    assert room.reopened().classes == (PRESENT,)


def test_a_comparison_that_is_put_away_changes_nothing(
    page: ClassPage, room: School, qtbot: QtBot, tmp_path: Path
) -> None:
    _compare(page, room, qtbot, a_file(tmp_path, NEWER))
    QTest.keyClick(page.merge_sheet.list, Qt.Key.Key_Escape)
    assert not page.merge_sheet.isVisible()
    assert room.desk.own_classes == (PRESENT,)
    assert page.preview.isVisible()


def test_a_list_that_changes_nothing_says_so(
    page: ClassPage, room: School, qtbot: QtBot, tmp_path: Path
) -> None:
    same = "First name,Last name\n" + "".join(f"{one.first},{one.last}\n" for one in PRESENT.students)
    room.desk.keep_class(PRESENT)
    read(qtbot, page, a_file(tmp_path, same))
    pick(page.preview.questions.destination.choice, "Compare with Math")
    QTest.mouseClick(page.preview.use, LEFT)
    assert page.merge_sheet.summary.text() == (
        "Math has just the students of the list (4 students): nothing changes."
    )
    assert not page.merge_sheet.accept.isVisible()


@pytest.mark.parametrize("theme", list(ThemeChoice))
@pytest.mark.parametrize("size", [(808, 560), (808, 768), (1150, 768), (1700, 900)])
def test_nothing_is_cut_off_in_choices_columns_and_changes(
    page: ClassPage, room: School, qtbot: QtBot, tmp_path: Path, size: tuple[int, int], theme: ThemeChoice
) -> None:
    def everything_fits() -> None:
        assert cut_off(page) == []

    long = "Maximiliana" * 15
    room.desk.keep_class(PRESENT.model_copy(update={"name": "Whole" + "school" * 30}))
    dress(theme)
    page.resize(*size)
    rows = [
        ["Name", long, "Section", "Notes"],
        *([f"{long}{at} محمد", "x", f"{long} {at % 3}", "y"] for at in range(40)),
    ]
    path = tmp_path / f"{'Roster' * 20}.xlsx"
    path.write_bytes(workbook({"Period 1 of the morning": rows, "B": [["Name"], ["Ann"]]}))
    read(qtbot, page, path)
    page.preview.names.choose_columns.click()
    qtbot.waitUntil(everything_fits)
    page.preview.questions.destination.choice.setCurrentIndex(1)
    page.preview.use.click()
    page.paste_sheet.ask()
    qtbot.waitUntil(everything_fits)
    assert nameless(page) == []
    assert page.size().toTuple() == size
    dress()
