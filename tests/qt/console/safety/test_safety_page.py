"""What the page on safety says, on computers new, old, full and read-only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from stationboard.domain.confidential import Confidential, PrivateFacts
from stationboard.domain.document import ClassId
from stationboard.domain.roster import Roster
from stationboard.lesson import commands as cmd
from stationboard.lesson.record import LessonRecord
from stationboard.library.settings import Settings, ThemeChoice
from stationboard.qt.confidential_desk import ConfidentialDesk
from stationboard.qt.console.safety.held_words import held_words
from stationboard.qt.console.safety.report import Held
from stationboard.qt.console.safety.safety_side import SafetySide
from stationboard.qt.saving_standing import Saving
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.interruptions import Interruption, Interruptions
from stationboard.store.watch import JUDGED_AFTER
from tests.support import classroom
from tests.support.disks import fill, make_read_only, small_disk
from tests.support.school import MORNING, School, cut_off, dress, nameless, school, told_by
from tests.support.week import week

LEFT = Qt.MouseButton.LeftButton
SIZES = [(1150, 768), (1224, 900), (956, 768)]
"""Of the page in windows of 1366x768, 1440x900 and 1024x768 pixels."""


@dataclass
class Open:
    """The page with its sheets, on one computer."""

    room: School
    side: SafetySide
    host: QStackedWidget
    folders: list[Path]

    def click(self, button: QWidget) -> None:
        QApplication.processEvents()  # what was just put into a layout appears now
        assert button.isVisible()
        assert button.isEnabled()
        QTest.mouseClick(button, LEFT)

    def look(self, qtbot: QtBot) -> None:
        """Wait until everything that is on the disk is known."""
        self.room.desk.look()
        self.room.safety.look()
        self.room.writer.flush(10)
        for writer in (self.room.writer.local, self.room.writer.library):
            writer.ask(lambda: None).result(10)
        qtbot.wait(1)

    @property
    def words(self) -> list[str]:
        return [card.words.text() for card in self.side.page.concerns.cards]


@pytest.fixture(params=list(ThemeChoice))
def theme(request: pytest.FixtureRequest) -> Iterator[ThemeChoice]:
    yield ThemeChoice(request.param)
    dress()


def open_page(room: School, qtbot: QtBot) -> Open:
    dress()
    folders: list[Path] = []
    side = SafetySide(
        room.desk, room.safety, room.saving, ConfidentialDesk(room.folder, room.desk), folders.append
    )
    host = QStackedWidget()
    host.addWidget(side.page)
    side.lay_over(host)
    qtbot.addWidget(host)
    host.resize(1150, 768)
    with qtbot.waitExposed(host):
        host.show()
    opened = Open(room, side, host, folders)
    opened.look(qtbot)
    return opened


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[School]:
    parent = QObject()
    made = school(tmp_path / "library", parent, "room-12-1f3a9c20")
    yield made
    made.writer.close(5)


def in_room(room: str) -> Roster:
    return classroom.roster().model_copy(update={"room": room})


def two_versions(room: School, qtbot: QtBot) -> None:
    room.desk.keep_class(in_room("12"))
    assert room.writer.flush(10)
    other = school(room.places.root, room.desk, "home-77d0e4b2")
    other.desk.keep_class(in_room("14"))
    assert other.writer.close(10)
    room.desk.keep_class(in_room("15"))
    qtbot.waitUntil(lambda: bool(room.desk.versions))


def test_a_fresh_computer_is_told_the_plain_truth(room: School, qtbot: QtBot) -> None:
    opened = open_page(room, qtbot)
    page = opened.side.page
    assert page.saved.text() == "Everything is saved."
    assert page.backups.text() == "There is no earlier version of anything yet; the first change makes one."
    assert page.hours.text() == (
        "Lesson hours on this computer: 0. Interruptions: 0. "
        "That is too few hours to tell how often it happens."
    )
    assert page.concerns.isHidden()
    assert page.removed.isHidden()
    assert [line.text() for line in page.aside.lines] == ["There is none."]
    assert page.place.folder.text() == str(room.places.root)
    assert page.place.reach.text() == "On this computer only."
    assert not page.place.home.isEnabled()


def test_the_last_save_and_the_backups_are_told_with_their_time(room: School, qtbot: QtBot) -> None:
    room.desk.keep_settings(room.desk.settings.model_copy(update={"twelve_hours": False}))
    for number in ("12", "13", "14"):
        room.desk.keep_class(in_room(number), back_up=True)
        assert room.writer.flush(10)
    opened = open_page(room, qtbot)
    qtbot.waitUntil(lambda: opened.side.page.saved.text().startswith("Everything is saved. Last at "))
    assert opened.side.page.backups.text().startswith("2 earlier versions are kept, the last one of ")


@pytest.mark.parametrize(
    ("held", "words"),
    [
        (Held(41, 0), "Interruptions: 0. That is too few hours to tell how often it happens."),
        (Held(250, 1), "Interruptions: 1. In a hundred lesson hours: 0.4."),
        (Held(41), "Lesson hours on this computer: 41."),
    ],
)
def test_interruptions_are_never_told_more_surely_than_they_are_known(held: Held, words: str) -> None:
    assert held_words(held).endswith(words)


def test_only_interruptions_of_lessons_count(room: School, qtbot: QtBot) -> None:
    counted = Interruptions(Files(LocalDisk()), room.places.interruptions, room.writer.local)
    for in_lesson in (True, False, True):
        counted.add(Interruption(MORNING, "signal 11", in_lesson)).result(10)
    lesson = classroom.started()
    lesson.do(cmd.End(), 90)
    room.desk.keep_lesson(LessonRecord(id="one", events=lesson.log.events))
    opened = open_page(room, qtbot)
    assert opened.side.page.hours.text().startswith("Lesson hours on this computer: 1. Interruptions: 2.")


def test_two_versions_are_compared_side_by_side_and_one_is_kept(room: School, qtbot: QtBot) -> None:
    two_versions(room, qtbot)
    opened = open_page(room, qtbot)
    assert opened.words == ["Two versions of Period 3 Math. Both are safe; choose when you like."]
    opened.click(opened.side.page.concerns.cards[0].button)
    sheet = opened.side.compare
    qtbot.waitUntil(sheet.isVisible)
    assert sheet.here.saved.text().startswith("Saved on home, ")
    assert sheet.other.saved.text().startswith("Saved on room-12, ")
    assert [line.text() for line in sheet.here.differences] == ["– Room: “14”, not “15”."]
    assert [line.text() for line in sheet.other.differences] == ["– Room: “15”, not “14”."]
    opened.click(sheet.keep_other)
    assert not sheet.isVisible()
    qtbot.waitUntil(lambda: [one.room for one in room.desk.own_classes] == ["15"])
    qtbot.waitUntil(lambda: opened.words == [])
    opened.click(opened.side.page.news.undo)
    assert [one.room for one in room.desk.own_classes] == ["14"]


def test_two_versions_are_nobodys_concern_during_a_lesson(room: School, qtbot: QtBot) -> None:
    two_versions(room, qtbot)
    opened = open_page(room, qtbot)
    opened.side.page.show_lesson(under_way=True)
    assert opened.words == []
    assert not opened.side.page.place.move_.isEnabled()
    assert "After the lesson" in opened.side.page.place.reach.text()
    opened.side.page.show_lesson(under_way=False)
    assert len(opened.words) == 1
    assert not opened.side.page.place.move_.isEnabled()
    assert "choose between the two versions" in opened.side.page.place.reach.text()


def test_a_removed_class_is_brought_back_from_the_page(room: School, qtbot: QtBot) -> None:
    room.desk.keep_class(in_room("12"))
    assert room.writer.flush(10)
    room.desk.remove_class(classroom.roster().id)
    opened = open_page(room, qtbot)
    page = opened.side.page
    assert page.removed.lines[0].text().startswith("Period 3 Math, removed ")
    opened.click(page.removed.buttons[0])
    assert room.reopened().classes == (in_room("12"),)
    opened.look(qtbot)
    assert page.removed.isHidden()


def _bring_back_the_latest(opened: Open, qtbot: QtBot, row: int) -> str:
    """Bring back what was before, from the row of that number; what the sheet told of the difference."""
    opened.click(opened.side.page.earlier.buttons[row])
    sheet = opened.side.earlier
    qtbot.waitUntil(sheet.isVisible)
    told = sheet.versions[0].few.text()
    opened.click(sheet.versions[0].bring_back)
    return told


def test_the_timetable_the_private_notes_and_the_settings_come_back_from_before(
    room: School, qtbot: QtBot
) -> None:
    facts = Confidential(
        id=classroom.roster().id,
        students=(PrivateFacts(student=classroom.roster().students[0].id, notes="glasses"),),
    )
    private = ConfidentialDesk(room.folder, room.desk)
    room.desk.keep_class(in_room("12"))
    room.desk.keep_timetable(week())
    room.desk.keep_settings(Settings(text_percent=120))
    private.keep(facts)
    assert room.writer.flush(10)
    room.desk.keep_timetable(week().model_copy(update={"entries": ()}), back_up=True)
    room.desk.keep_settings(Settings(text_percent=150, board_screen="TOSHIBA TV"), back_up=True)
    private.bring_back(Confidential(id=facts.id))
    assert room.writer.flush(10)
    opened = open_page(room, qtbot)
    page = opened.side.page
    qtbot.waitUntil(lambda: len(page.earlier.lines) == 3)
    assert [line.text() for line in page.earlier.lines] == [
        "Timetable",
        "Private notes on Period 3 Math",
        "Settings",
    ]
    assert _bring_back_the_latest(opened, qtbot, 0) == "Otherwise: classes and routines of the week."
    assert room.desk.timetable == week()
    assert _bring_back_the_latest(opened, qtbot, 1) == "Otherwise: notes on students."
    assert page.news.message.text() == "The private notes are as they were before."
    assert opened.side.private.of(facts.id) == facts
    assert _bring_back_the_latest(opened, qtbot, 2) == "Otherwise: size of the letters."
    assert room.desk.settings == Settings(text_percent=120, board_screen="TOSHIBA TV")


def test_damaged_files_are_listed_with_their_class_and_the_folder_is_shown(
    room: School, qtbot: QtBot
) -> None:
    room.desk.keep_class(in_room("12"))
    room.places.quarantine.mkdir(parents=True)
    for number in range(40):
        (room.places.quarantine / f"20261112T1042{number:02}Z-period-3.json").write_bytes(b"x")
    opened = open_page(room, qtbot)
    lines = [line.text() for line in opened.side.page.aside.lines]
    assert len(lines) == 9
    assert all(line.endswith(" · Period 3 Math") for line in lines[:8])
    assert lines[8] == "There are 32 more in the folder."
    opened.click(opened.side.page.show_folder)
    assert opened.folders == [room.places.quarantine]


def test_what_was_put_right_is_told_until_it_is_read(room: School, qtbot: QtBot) -> None:
    room.desk.keep_class(in_room("12"))
    assert room.writer.flush(10)
    (room.places.classes / "period-3.json").write_bytes(b"")
    opened = open_page(room, qtbot)
    for _ in range(JUDGED_AFTER):
        opened.look(qtbot)
    (words,) = opened.words
    assert words.startswith("Period 3 Math was damaged and was restored from the copy of ")
    opened.click(opened.side.page.concerns.cards[0].button)
    assert opened.words == []


def test_a_full_disk_is_told_with_how_many_changes_wait_and_try_now_saves_them(
    tmp_path: Path, qtbot: QtBot
) -> None:
    parent = QObject()
    with small_disk(tmp_path / "disk") as disk:
        room = school(disk, parent)
        filler = fill(disk)
        room.desk.keep_class(in_room("12"))
        qtbot.waitUntil(lambda: room.saving.now.saving is Saving.FAILING)
        opened = open_page(room, qtbot)
        sentence = "1 change waits: the disk is full. Everything is kept here; I keep trying."
        assert opened.side.page.saved.text() == sentence
        assert opened.words == [f"{sentence} Make some room on the disk."]
        filler.unlink()
        opened.click(opened.side.page.try_now)
        qtbot.waitUntil(lambda: room.saving.now.saving is Saving.SAVED)
        assert opened.words == []
        assert room.reopened().classes == (in_room("12"),)
        room.writer.close(5)


def test_on_a_read_only_disk_everything_opens_and_can_be_saved_elsewhere(
    tmp_path: Path, qtbot: QtBot
) -> None:
    parent, stick = QObject(), tmp_path / "stick"
    stick.mkdir()
    with small_disk(tmp_path / "disk") as disk:
        first = school(disk, parent)
        first.desk.keep_class(in_room("12"))
        assert first.writer.close(10)
        make_read_only(disk)
        room = school(disk, parent)
        assert room.desk.own_classes == (in_room("12"),)
        room.desk.keep_class(in_room("13"))
        qtbot.waitUntil(lambda: room.saving.now.saving is Saving.FAILING)
        opened = open_page(room, qtbot)
        assert opened.words[0].startswith("Changes are kept only until you close.")
        opened.click(opened.side.page.concerns.cards[0].button)
        choose(opened.side.dialog, stick, qtbot)
        qtbot.waitUntil(lambda: not room.safety.is_busy)
        (made,) = stick.iterdir()
        assert '"room": "13"' in (made / "classes" / "period-3.json").read_text("utf-8")
        room.writer.close(1)


def choose(dialog: QFileDialog | None, folder: Path, qtbot: QtBot) -> None:
    assert dialog is not None
    dialog.setDirectory(str(folder))
    dialog.selectFile(str(folder))
    with qtbot.waitSignal(dialog.fileSelected):
        dialog.accept()


def test_the_library_is_moved_with_a_folder_dialog_and_home_again(
    room: School, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "shared").mkdir()
    opened = open_page(room, qtbot)
    page, moved = opened.side.page, told_by(room.desk.moved)
    opened.click(page.place.move_)
    choose(opened.side.dialog, tmp_path / "shared", qtbot)
    qtbot.waitUntil(lambda: bool(moved))
    opened.look(qtbot)
    assert page.place.folder.text() == str(tmp_path / "shared")
    assert page.place.reach.text() == "It can be reached."
    assert page.news.message.text() == "Classes and routines are now in “shared”."
    opened.click(page.place.home)
    qtbot.waitUntil(lambda: len(moved) == 2)
    opened.look(qtbot)
    assert page.place.reach.text() == "On this computer only."


def test_a_library_that_goes_away_is_told_once_with_one_button(
    room: School, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "usb").mkdir()
    opened = open_page(room, qtbot)
    moved = told_by(room.desk.moved)
    room.safety.move_to(tmp_path / "usb")
    qtbot.waitUntil(lambda: bool(moved))
    marks = told_by(opened.side.marked)
    (tmp_path / "usb").rename(tmp_path / "drawer")
    room.desk.keep_class(in_room("12"))
    opened.look(qtbot)
    (words,) = opened.words
    assert words.startswith("Library not reachable; working from this computer's copy. Connect its drive")
    assert "cannot be reached: the folder is not there" in opened.side.page.place.reach.text()
    assert getattr(marks[-1][0], "words", "") == "Library not reachable"
    (tmp_path / "drawer").rename(tmp_path / "usb")
    opened.click(opened.side.page.concerns.cards[0].button)
    qtbot.waitUntil(lambda: room.desk.saved)
    opened.look(qtbot)
    assert opened.words == []
    assert (tmp_path / "usb" / "classes" / "period-3.json").exists()


def test_the_report_names_nobody_and_is_shown_word_for_word(room: School, qtbot: QtBot) -> None:
    mark = "Xqzjan"
    marked = in_room(mark)
    grouping = marked.groupings[0]
    groups = tuple(group.model_copy(update={"name": f"{mark} {group.name}"}) for group in grouping.groups)
    students = tuple(one.model_copy(update={"first": mark, "last": mark}) for one in marked.students)
    groupings = (grouping.model_copy(update={"name": mark, "groups": groups}),)
    update = {"name": mark, "students": students, "groupings": groupings}
    room.desk.keep_class(marked.model_copy(update=update))
    room.desk.keep_routine(classroom.routine().model_copy(update={"name": mark}))
    assert room.writer.flush(10)
    (room.places.classes / "period-3.json").write_bytes(b"")
    (room.places.classes / f"{mark}.json").write_bytes(b"x")
    room.places.log.mkdir()
    (room.places.log / "stationboard.log").write_text(
        f"{mark}\n2026-11-12 10:42:00,000 ERROR stationboard.machine.faults: fault 1 at qt/app.py run\n"
        f"  {mark}/runpy.py:7 in {mark}\n  qt/app.py:7 in run\nKeyError\n",
        "utf-8",
    )
    (room.places.quarantine).mkdir(exist_ok=True)
    (room.places.quarantine / f"20261112T104200Z-{mark}.json").write_bytes(b"x")
    opened = open_page(room, qtbot)
    for _ in range(JUDGED_AFTER + 1):
        opened.look(qtbot)
    opened.click(opened.side.page.copy_report)
    report = QGuiApplication.clipboard().text()
    assert mark.casefold() not in report.casefold()
    assert str(room.places.root) not in report
    assert "\n".join(line.text() for line in opened.side.report.lines) == report
    for told in ("Station Board ", "Python ", "Screens: ", "Classes: 1, routines: 1", "restored 1"):
        assert told in report
    assert "Error KeyError at qt/app.py:7: 1" in report


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_off(
    room: School, qtbot: QtBot, size: tuple[int, int], theme: ThemeChoice, tmp_path: Path
) -> None:
    shared = tmp_path / ("deep" * 30) / ("folder" * 20)
    shared.mkdir(parents=True)
    moved = told_by(room.desk.moved)
    room.safety.move_to(shared)
    qtbot.waitUntil(lambda: bool(moved))
    two_versions(room, qtbot)
    names = {"long": "Whole" + "school" * 30, "arabic": "الصف الخامس ب"}
    for one, name in names.items():
        for number in range(2):
            update = {"id": ClassId(one), "name": name, "room": f"{number}"}
            room.desk.keep_class(classroom.roster().model_copy(update=update), back_up=True)
            assert room.writer.flush(10)
        room.desk.remove_class(ClassId(one))
    room.places.quarantine.mkdir(parents=True)
    for number in range(40):
        (room.places.quarantine / f"20261112T1042{number:02}Z-{'x' * 90}.json").write_bytes(b"x")
    opened = open_page(room, qtbot)
    dress(theme)
    opened.host.resize(*size)
    qtbot.waitUntil(lambda: cut_off(opened.side.page) == [])
    assert opened.host.size().toTuple() == size
    assert nameless(opened.side.page) == []
    room.safety.compare(room.desk.versions[0])
    qtbot.waitUntil(opened.side.compare.isVisible)
    qtbot.waitUntil(lambda: cut_off(opened.side.compare) == [])
    opened.side.compare.hide_away()
    opened.side.list_earlier(
        classroom.roster().model_copy(update={"id": ClassId("long"), "name": names["long"]})
    )
    qtbot.waitUntil(opened.side.earlier.isVisible)
    for row in opened.side.earlier.versions:
        row.look.click()
    qtbot.waitUntil(lambda: cut_off(opened.side.earlier) == [])
    assert nameless(opened.host) == []
    opened.side.earlier.hide_away()
    opened.click(opened.side.page.copy_report)
    qtbot.waitUntil(lambda: cut_off(opened.side.report) == [])
