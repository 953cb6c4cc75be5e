from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random
from threading import Event

import pytest
from PySide6.QtCore import QEventLoop, QMimeData, QObject, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from stationboard.domain.document import ClassId
from stationboard.domain.roster import Roster
from stationboard.library.classes import NewStudent, new_class, with_groups_by_count
from stationboard.library.settings import ThemeChoice
from stationboard.qt.console.classes.class_page import ClassPage
from stationboard.qt.console.classes.class_side import class_choices
from stationboard.store.disk import LocalDisk
from stationboard.store.envelope import decode, encode
from stationboard.store.kinds import CLASS
from tests.support import classroom
from tests.support.editing import class_desk
from tests.support.school import School, cut_off, dress, nameless, school, told_by

LEFT = Qt.MouseButton.LeftButton
NAMES = "First name;Last name\nZoë;Muñoz\nAva;Rossi\nBen;Ray\nCy;Coe\nDan;Dow\nEva;Elm\n"


@pytest.fixture(params=list(ThemeChoice))
def theme(request: pytest.FixtureRequest) -> Iterator[ThemeChoice]:
    yield ThemeChoice(request.param)
    dress()


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


def _columns(page: ClassPage) -> list[tuple[str, ...]]:
    """The names in each group of the class shown."""
    lists = [box.students for box in page.editor.groups.board.boxes if box.group is not None]
    return [tuple(one.item(row).text() for row in range(one.count())) for one in lists]


def _file(folder: Path, content: bytes, name: str = "Room_12.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@contextmanager
def _reading(page: ClassPage) -> Generator[None]:
    """What is done inside makes the page read a list; afterwards it is read or refused."""
    loop = QEventLoop()
    page.reader.found.connect(loop.quit)
    page.reader.refused.connect(loop.quit)
    yield
    loop.exec()


def _read(page: ClassPage, path: Path) -> None:
    with _reading(page):
        page.read_file(path)


def _names(roster: Roster) -> list[str]:
    return [f"{one.first} {one.last}".strip() for one in roster.students]


def _only_class(room: School) -> Roster:
    (roster,) = room.desk.own_classes
    return roster


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_list_of_any_common_encoding_becomes_a_class_in_a_few_clicks(
    page: ClassPage, room: School, tmp_path: Path, encoding: str
) -> None:
    _read(page, _file(tmp_path, NAMES.encode(encoding)))
    assert page.preview.isVisible()
    assert page.preview.names.students.texts()[0] == ("2", "Zoë", "Muñoz", "")
    assert page.preview.questions.name.text() == "Room 12"
    assert room.desk.own_classes == ()

    QTest.mouseClick(page.preview.use, LEFT)

    roster = _only_class(room)
    assert roster.name == "Room 12"
    assert _names(roster) == ["Zoë Muñoz", "Ava Rossi", "Ben Ray", "Cy Coe", "Dan Dow", "Eva Elm"]
    assert [len(group.students) for group in roster.groupings[0].groups] == [2, 2, 1, 1]
    assert page.view.isVisible()
    assert page.view.heading.text() == "Room 12"
    assert room.reopened().classes == (roster,)


def test_the_file_is_chosen_in_a_dialog_that_stops_nothing(
    page: ClassPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = _file(tmp_path, NAMES.encode())
    QTest.mouseClick(page.side.open_list, LEFT)
    dialog = page.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.setDirectory(str(tmp_path))
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText(str(path))
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(page.preview.isVisible)
    assert page.preview.heading.text() == "Room_12.csv"


def test_a_list_is_dropped_on_the_page(page: ClassPage, tmp_path: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(_file(tmp_path, NAMES.encode())))])
    actions = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(9, 9), actions, dropped, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(9, 9), actions, dropped, LEFT, Qt.KeyboardModifier.NoModifier)
    with _reading(page):
        QApplication.sendEvent(page, drop)
    assert page.preview.isVisible()


def test_names_copied_from_anywhere_are_pasted(page: ClassPage, room: School) -> None:
    QGuiApplication.clipboard().setText("Ann Lee\nBen Ray\nمحمد الأحمد")
    page.view.start.setFocus()
    with _reading(page):
        QTest.keyClick(page.view.start, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.preview.isVisible()
    page.preview.questions.name.selectAll()
    QTest.keyClicks(page.preview.questions.name, "Choir")
    QTest.mouseClick(page.preview.use, LEFT)
    assert _only_class(room).name == "Choir"
    assert _names(_only_class(room)) == ["Ann Lee", "Ben Ray", "محمد الأحمد"]


def test_an_empty_clipboard_is_told_in_a_sentence(page: ClassPage) -> None:
    QGuiApplication.clipboard().clear()
    QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.message.warns
    assert "copy the names" in page.message.text()
    assert not page.preview.isVisible()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"%PDF-1.7 something", "a PDF"),
        (b"PK\x03\x04 zipped", "export the list again"),
        (b"", "Room_12.csv"),
        (b"1\n2\n3\n", "Room_12.csv"),
        (bytes(range(256)) * 8, "Room_12.csv"),
    ],
)
def test_a_file_that_is_no_class_list_is_one_sentence_and_changes_nothing(
    page: ClassPage, room: School, tmp_path: Path, content: bytes, told: str
) -> None:
    shown = page.view.heading.text()
    _read(page, _file(tmp_path, content))
    assert page.message.isVisible()
    assert page.message.warns
    assert told in page.message.text()
    assert "\n" not in page.message.text()
    assert page.view.isVisible()
    assert page.view.heading.text() == shown
    assert room.desk.own_classes == ()


def test_a_bad_file_leaves_the_list_that_was_being_looked_at(page: ClassPage, tmp_path: Path) -> None:
    _read(page, _file(tmp_path, NAMES.encode()))
    _read(page, _file(tmp_path, b"%PDF-1.7", "other.pdf"))
    assert page.message.warns
    assert page.preview.isVisible()
    assert page.preview.heading.text() == "Room_12.csv"
    assert len(page.preview.names.students.texts()) == 6


def test_a_file_that_is_gone_or_a_folder_is_one_sentence(page: ClassPage, tmp_path: Path) -> None:
    _read(page, tmp_path / "gone.csv")
    assert page.message.text() == "There is no file gone.csv."
    _read(page, tmp_path)
    assert "is a folder" in page.message.text()


def test_what_was_left_out_and_what_is_doubtful_is_shown_with_its_line(
    page: ClassPage, tmp_path: Path
) -> None:
    lines = "First name,Last name\nAva,Rossi\nAva,Rossi\nTotal,\nZo\xeb,Mu\xf1oz\n"
    _read(page, _file(tmp_path, lines.encode("cp1252")))
    assert page.preview.found.text() == "3 students found; 1 line is left out."
    assert page.preview.names.left_out.texts() == (("4", "“Total” is not a student."),)
    assert page.preview.doubts.isVisible()
    assert any("Ava Rossi" in sentence for sentence in page.preview.doubts.sentences)
    assert any("accents" in sentence for sentence in page.preview.doubts.sentences)


def test_another_encoding_reads_the_names_anew(page: ClassPage, qtbot: QtBot, tmp_path: Path) -> None:
    _read(page, _file(tmp_path, "Name\nЖанна Петрова\nИван Сидоров\n".encode("cp1251")))
    assert "Жанна" not in page.preview.names.students.texts()[0][1]
    choice = page.preview.questions.encoding
    choice.setCurrentIndex(choice.findText("Cyrillic (Windows)"))
    choice.activated.emit(choice.currentIndex())
    qtbot.waitUntil(lambda: page.preview.names.students.texts()[0][1:3] == ("Жанна", "Петрова"))


def test_groups_are_chosen_by_number_or_by_size_and_seen_before_the_class_is_used(
    page: ClassPage, tmp_path: Path
) -> None:
    _read(page, _file(tmp_path, NAMES.encode()))
    split = page.preview.questions.split
    assert len(page.preview.groups.groups) == 4

    QTest.mouseClick(split.number.less, LEFT)
    QTest.mouseClick(split.number.less, LEFT)
    assert [len(group.names) for group in page.preview.groups.groups] == [3, 3]

    split.largest.field.selectAll()
    QTest.keyClicks(split.largest.field, "2")
    assert split.by_size.isChecked()
    assert [len(group.names) for group in page.preview.groups.groups] == [2, 2, 2]

    before = page.preview.groups.groups
    for _ in range(3):
        QTest.mouseClick(split.shuffle, LEFT)
    assert page.preview.groups.groups != before
    shown = page.preview.groups.groups
    QTest.mouseClick(page.preview.use, LEFT)
    assert _columns(page) == [group.names for group in shown]


def test_groups_that_the_list_names_are_taken_as_they_are(
    page: ClassPage, room: School, tmp_path: Path
) -> None:
    _read(page, _file(tmp_path, b"Name,Group\nAnn Lee,Red\nBen Ray,Blue\nCy Coe,Red\n"))
    assert page.preview.questions.split.as_listed.isChecked()
    QTest.mouseClick(page.preview.use, LEFT)
    groups = _only_class(room).groupings[0].groups
    assert [(group.name, len(group.students)) for group in groups] == [("Red", 2), ("Blue", 1)]


def test_a_class_needs_a_name(page: ClassPage, tmp_path: Path) -> None:
    _read(page, _file(tmp_path, NAMES.encode()))
    page.preview.questions.name.selectAll()
    QTest.keyClick(page.preview.questions.name, Qt.Key.Key_Delete)
    assert not page.preview.use.isEnabled()
    assert page.preview.message.text() == "Give the class a name."


def test_a_list_that_is_put_away_leaves_everything_as_it_was(
    page: ClassPage, room: School, tmp_path: Path
) -> None:
    _read(page, _file(tmp_path, NAMES.encode()))
    QTest.mouseClick(page.preview.cancel, LEFT)
    assert page.view.isVisible()
    assert room.desk.own_classes == ()


def test_two_lists_from_the_same_file_are_two_classes(page: ClassPage, room: School, tmp_path: Path) -> None:
    path = _file(tmp_path, NAMES.encode())
    for _ in range(2):
        _read(page, path)
        QTest.mouseClick(page.preview.use, LEFT)
    assert [roster.name for roster in room.desk.own_classes] == ["Room 12", "Room 12 (2)"]


def test_a_class_is_renamed(page: ClassPage, room: School) -> None:
    room.desk.keep_class(classroom.roster())
    page.show_class(classroom.roster().id)
    QTest.mouseClick(page.view.rename, LEFT)
    QTest.keyClicks(page.view.details.name, "Period 4")
    QTest.keyClick(page.view.details.name, Qt.Key.Key_Return)
    assert _only_class(room).name == "Period 4"
    assert page.view.heading.text() == "Period 4"
    assert not page.view.details.isVisible()
    assert page.side.classes.chosen == classroom.roster().id


def test_new_groups_are_tried_before_they_are_kept(page: ClassPage, room: School) -> None:
    room.desk.keep_class(classroom.roster())
    page.show_class(classroom.roster().id)
    groups = page.editor.groups
    QTest.mouseClick(groups.bar.form, LEFT)
    assert groups.proposed.isVisible()
    QTest.mouseClick(groups.forming.cancel, LEFT)
    assert not groups.proposed.isVisible()
    assert _only_class(room) == classroom.roster()

    QTest.mouseClick(groups.bar.form, LEFT)
    QTest.mouseClick(groups.forming.split.number.more, LEFT)
    tried = [group.names for group in groups.proposed.groups]
    QTest.mouseClick(groups.forming.use, LEFT)
    assert _columns(page) == tried
    assert sorted(len(group.students) for group in _only_class(room).groupings[0].groups) == [4, 4, 5, 5, 5]


def test_a_new_class_waits_for_its_first_student(page: ClassPage, room: School) -> None:
    QTest.mouseClick(page.side.new_class, LEFT)
    assert page.editor.students.isVisible()
    QTest.keyClicks(page.editor.students.add, "Ava Rossi")
    QTest.keyClick(page.editor.students.add, Qt.Key.Key_Return)
    assert _names(_only_class(room)) == ["Ava Rossi"]


def test_two_classes_of_one_name_are_told_apart_by_period_and_room(page: ClassPage, room: School) -> None:
    room.desk.keep_class(classroom.roster())
    page.show_class(classroom.roster().id)
    QTest.mouseClick(page.view.duplicate, LEFT)
    assert page.view.heading.text() == "Period 3 Math (copy)"
    QTest.mouseClick(page.view.rename, LEFT)
    for field, text in ((page.view.details.name, "Period 3 Math"), (page.view.details.room, "Room 7")):
        field.selectAll()
        QTest.keyClicks(field, text)
    QTest.mouseClick(page.view.details.keep, LEFT)
    told = {card.choice.key: card.choice.notes for card in page.side.classes.cards}
    assert "Period 3 · Room 7" in told[page.view.roster.id]
    assert "Period 3 · Room 12" in told[classroom.roster().id]


def test_an_archived_class_is_kept_and_no_longer_offered(page: ClassPage, room: School) -> None:
    room.desk.keep_class(classroom.roster())
    page.show_class(classroom.roster().id)
    QTest.mouseClick(page.view.archive, LEFT)
    assert classroom.roster().id not in [one.key for one in class_choices(room.desk, "")]
    assert "Archived" in page.side.classes.cards[-1].choice.notes
    assert page.view.archive.label == "Out of the archive"
    QTest.mouseClick(page.editor.steps.undo, LEFT)
    assert classroom.roster().id in [one.key for one in class_choices(room.desk, "")]


def test_a_removed_class_comes_back_with_undo(page: ClassPage, room: School) -> None:
    room.desk.keep_class(classroom.roster())
    page.show_class(classroom.roster().id)
    QTest.mouseClick(page.view.remove, LEFT)
    assert room.desk.own_classes == ()
    assert page.message.text() == "Period 3 Math is removed."

    QTest.mouseClick(page.undo, LEFT)
    assert _only_class(room) == classroom.roster()
    assert not page.undo.isVisible()
    assert room.reopened().classes == (classroom.roster(),)


def test_the_sample_class_cannot_be_removed(page: ClassPage) -> None:
    assert not page.view.remove.isVisible()


def test_a_lesson_starts_with_the_class_in_sight(page: ClassPage, room: School) -> None:
    room.desk.keep_class(classroom.roster())
    page.show_class(classroom.roster().id)
    wishes = told_by(page.lesson_wished)
    QTest.mouseClick(page.view.start, LEFT)
    assert wishes == [(classroom.roster().id,)]


def test_children_of_the_same_name_stay_two(page: ClassPage, tmp_path: Path) -> None:
    _read(page, _file(tmp_path, b"Ava Rossi\nAva Rossi\nBen Ray\n"))
    QTest.mouseClick(page.preview.use, LEFT)
    names = [name for column in _columns(page) for name in column]
    assert sorted(names) == ["Ava R. (1)", "Ava R. (2)", "Ben R."]


def test_a_name_that_looks_like_markup_is_shown_as_it_stands(page: ClassPage, room: School) -> None:
    room.desk.keep_class(new_class(ClassId("x"), "<b>5B</b>", [NewStudent("<i>Ann</i>")]))
    page.show_class(ClassId("x"))
    assert page.view.heading.textFormat() is Qt.TextFormat.PlainText
    assert "&lt;b&gt;" in page.side.classes.cards[0].toolTip()


def test_sixty_one_groups_in_a_list_are_told_and_left_out(
    page: ClassPage, room: School, tmp_path: Path
) -> None:
    lines = "Name,Group\n" + "".join(f"Ann Lee{chr(97 + n % 26) * (1 + n // 26)},G{n}\n" for n in range(61))
    _read(page, _file(tmp_path, lines.encode()))
    assert any("61 groups" in sentence for sentence in page.preview.doubts.sentences)
    QTest.mouseClick(page.preview.use, LEFT)
    assert len(_only_class(room).groupings[0].groups) == 4


@pytest.mark.parametrize("size", [(728, 560), (950, 700), (1150, 768), (1224, 900), (2400, 1400)])
def test_nothing_is_cut_off_with_long_names_many_children_and_other_scripts(
    page: ClassPage, room: School, qtbot: QtBot, tmp_path: Path, size: tuple[int, int], theme: ThemeChoice
) -> None:
    names = ["Maximiliana" * 17, "محمد الأحمد", "יעל כהן", *(f"Child {'ab'[n % 2]}{n}" for n in range(397))]
    roster = new_class(ClassId("crowd"), "Whole" + "school" * 32, [NewStudent(name) for name in names])
    room.desk.keep_class(with_groups_by_count(roster, 12, 1))
    dress(theme)
    page.resize(*size)
    page.show_class(ClassId("crowd"))
    qtbot.wait(1)
    assert page.size().toTuple() == size
    # What folds takes some rounds of events to come to rest.
    qtbot.waitUntil(lambda: cut_off(page) == [])
    page.view.rename.click()
    page.editor.groups.bar.form.click()
    qtbot.wait(1)
    qtbot.waitUntil(lambda: cut_off(page) == [])
    page.editor.open_part(1)
    page.editor.students.table.choose((page.view.roster.students[0].id,))
    page.editor.students.private.click()
    qtbot.wait(1)
    assert page.editor.students.panel.isVisible()
    qtbot.waitUntil(lambda: cut_off(page) == [])
    assert nameless(page) == []

    _read(page, _file(tmp_path, "\n".join(names).encode("utf-16"), "Whole" + "school" * 30 + ".csv"))
    qtbot.waitUntil(lambda: cut_off(page) == [])
    assert page.size().toTuple() == size
    assert nameless(page) == []


class _HungDrive:
    """A network drive whose server is gone: whoever reads waits until the test is over."""

    def __init__(self) -> None:
        self.back = Event()

    def read(self, path: Path, at_most: int) -> bytes:
        self.back.wait(60)
        return NAMES.encode()

    def names(self, folder: Path) -> tuple[str, ...]:
        self.back.wait(60)
        return ()


def test_a_drive_that_does_not_answer_freezes_nothing_and_is_told_in_a_sentence(
    room: School, qtbot: QtBot, tmp_path: Path
) -> None:
    dress()
    drive = _HungDrive()
    page = ClassPage(room.desk, class_desk(room), Random(1), drive, room.safety)
    qtbot.addWidget(page)
    page.show()
    ticks = told_by((ticker := QTimer(page)).timeout)
    ticker.start(50)
    _read(page, tmp_path / "Room_12.csv")
    assert len(ticks) > 10
    assert page.message.text() == (
        "Room_12.csv takes too long to read: copy it to this computer and try again."
    )
    assert page.view.isVisible()
    drive.back.set()
    QTest.qWait(50)
    assert not page.preview.isVisible(), "what comes too late is not shown"


@pytest.mark.parametrize("what", ["fifo", "folder", "device", "dangling", "endless"])
def test_what_is_no_ordinary_file_is_refused_at_once(
    page: ClassPage, room: School, tmp_path: Path, what: str
) -> None:
    path = tmp_path / "Room_12.csv"
    match what:
        case "fifo":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "device":
            path.symlink_to("/dev/zero")
        case "dangling":
            path.symlink_to(tmp_path / "gone")
        case _:
            with path.open("wb") as made:
                made.truncate(2 << 30)
    _read(page, path)
    assert page.message.warns
    assert "Room_12.csv" in page.message.text()
    assert "too long" not in page.message.text()
    assert room.desk.own_classes == ()


def test_a_class_made_by_a_newer_version_is_used_but_not_changed(
    room: School, qtbot: QtBot, tmp_path: Path
) -> None:
    room.desk.keep_class(classroom.roster())
    assert room.writer.close(10)
    file = room.places.classes / f"{classroom.roster().id}.json"
    envelope = decode(file.read_bytes(), file.name, "class", CLASS.schema)
    raw = encode(replace(envelope, schema=CLASS.schema + 1))
    file.write_bytes(raw)
    again = school(room.places.root, room.desk)
    dress()
    page = ClassPage(again.desk, class_desk(again), Random(1), LocalDisk(), again.safety)
    qtbot.addWidget(page)
    page.show()
    page.show_class(classroom.roster().id)
    note = "Made by a newer version; it cannot be changed here."
    assert page.view.note.text() == note
    assert note in page.side.classes.cards[0].choice.notes
    assert not any(part.isEnabled() for part in (page.view.rename, page.editor, page.view.remove))
    assert page.view.start.isEnabled()
    again.writer.close(5)
    assert file.read_bytes() == raw


def _cell(page: ClassPage, row: int, column: int) -> QPoint:
    table = page.preview.names.students
    return table.visualRect(table.model().index(row, column)).center()


def test_a_line_unticked_is_left_out_and_a_name_corrected_is_taken_as_corrected(
    page: ClassPage, room: School, tmp_path: Path
) -> None:
    _read(page, _file(tmp_path, NAMES.encode()))
    table = page.preview.names.students
    QTest.mouseClick(table.viewport(), LEFT, pos=_cell(page, 1, 0))
    assert page.preview.found.text() == "5 students found."
    QTest.mouseClick(table.viewport(), LEFT, pos=_cell(page, 2, 2))
    QTest.keyClick(table, Qt.Key.Key_Return)
    line = table.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.text() == "Ray"
    line.selectAll()
    QTest.keyClicks(line, "Raymond")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()  # the table takes the name when the key is done with
    QTest.mouseClick(page.preview.use, LEFT)
    assert _names(_only_class(room)) == ["Zoë Muñoz", "Ben Raymond", "Cy Coe", "Dan Dow", "Eva Elm"]


def test_lines_are_left_out_and_taken_again_with_the_keyboard_alone(
    page: ClassPage, room: School, tmp_path: Path
) -> None:
    _read(page, _file(tmp_path, NAMES.encode()))
    table = page.preview.names.students
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Space)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Space)
    QTest.keyClick(table, Qt.Key.Key_Space)
    QTest.mouseClick(page.preview.use, LEFT)
    assert _names(_only_class(room)) == ["Ava Rossi", "Ben Ray", "Cy Coe", "Dan Dow", "Eva Elm"]


def test_groups_named_by_level_in_the_list_are_pointed_out_before_they_are_kept(
    page: ClassPage, tmp_path: Path
) -> None:
    _read(page, _file(tmp_path, b"Name,Group\nAnn Lee,Low\nBen Ray,Foxes\n"))
    (told,) = page.preview.doubts.sentences
    assert told.startswith('The class can tell from "Low" how good this group is')


def test_a_second_class_of_one_name_is_pointed_out(page: ClassPage, room: School, tmp_path: Path) -> None:
    path = _file(tmp_path, NAMES.encode())
    _read(page, path)
    QTest.mouseClick(page.preview.use, LEFT)
    _read(page, path)
    page.preview.questions.name.setText("room 12")
    assert page.preview.message.text() == (
        "There is a class of this name already; this would be a second one."
    )
