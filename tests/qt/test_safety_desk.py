"""Two versions, earlier ones, removed classes, another folder: what a teacher decides is done."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from stationboard.domain.confidential import Confidential, PrivateFacts
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.lesson import commands as cmd
from stationboard.lesson.record import LessonRecord
from stationboard.library.pin import new_pin
from stationboard.library.settings import Settings
from stationboard.qt.confidential_desk import ConfidentialDesk
from stationboard.qt.safekeeper import Comparison, Earlier
from tests.support import classroom
from tests.support.classroom import roster
from tests.support.school import School, school, told_by
from tests.support.week import week

CLASS = classroom.roster().id


def in_room(room: str) -> Roster:
    return classroom.roster().model_copy(update={"room": room})


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[School]:
    parent = QObject()
    made = school(tmp_path / "library", parent)
    yield made
    made.writer.close(5)


def rooms(room: School) -> list[str]:
    return [one.room for one in room.reopened().classes]


def saved(room: School, qtbot: QtBot) -> None:
    assert room.writer.flush(10)
    qtbot.waitUntil(lambda: room.desk.saved)


def compared(room: School, qtbot: QtBot) -> Comparison:
    """Two versions: room 14 of another computer in force, and room 15 of this one beside it."""
    room.desk.keep_class(in_room("12"))
    saved(room, qtbot)
    other = school(room.places.root, room.desk, "home-77d0e4b2")
    other.desk.keep_class(in_room("14"))
    assert other.writer.close(10)
    room.desk.keep_class(in_room("15"))
    qtbot.waitUntil(lambda: bool(room.desk.versions))
    return compare(room, qtbot)


def compare(room: School, qtbot: QtBot) -> Comparison:
    told = told_by(room.safety.compared)
    room.safety.compare(room.desk.versions[0])
    qtbot.waitUntil(lambda: bool(told))
    (comparison,) = told[0]
    assert isinstance(comparison, Comparison)
    return comparison


def earlier(room: School, qtbot: QtBot, document: Roster | Routine) -> list[Earlier]:
    told = told_by(room.safety.listed)
    room.safety.list_earlier(document)
    qtbot.waitUntil(lambda: bool(told))
    (found,) = told[0]
    assert isinstance(found, tuple)
    return [one for one in cast("tuple[object, ...]", found) if isinstance(one, Earlier)]


def news(room: School) -> str:
    return "" if room.safety.news is None else room.safety.news.words


def undo(room: School) -> None:
    assert room.safety.news is not None
    assert room.safety.news.undo is not None
    room.safety.news.undo()


def test_both_versions_are_told_with_who_saved_them(room: School, qtbot: QtBot) -> None:
    comparison = compared(room, qtbot)
    assert isinstance(comparison.here.document, Roster)
    assert isinstance(comparison.other.document, Roster)
    assert (comparison.here.device, comparison.here.document.room) == ("home-77d0e4b2", "14")
    assert (comparison.other.device, comparison.other.document.room) == ("room-12", "15")


def test_keeping_the_one_in_force_takes_the_other_away_and_can_be_undone(room: School, qtbot: QtBot) -> None:
    room.safety.keep_here(compared(room, qtbot))
    qtbot.waitUntil(lambda: "One version" in news(room) and not room.desk.versions)
    assert rooms(room) == ["14"]
    undo(room)
    saved(room, qtbot)
    assert rooms(room) == ["15"]


def test_keeping_the_other_one_brings_it_into_force_and_can_be_undone(room: School, qtbot: QtBot) -> None:
    room.safety.keep_other(compared(room, qtbot))
    qtbot.waitUntil(lambda: "One version" in news(room) and not room.desk.versions)
    assert [one.room for one in room.desk.own_classes] == ["15"]
    assert rooms(room) == ["15"]
    undo(room)
    saved(room, qtbot)
    assert rooms(room) == ["14"]


def test_keeping_both_makes_the_other_one_a_class_of_its_own(room: School, qtbot: QtBot) -> None:
    room.safety.keep_both(compared(room, qtbot))
    qtbot.waitUntil(lambda: "Both versions" in news(room) and not room.desk.versions)
    saved(room, qtbot)
    found = {one.name: one.room for one in room.reopened().classes}
    assert found == {"Period 3 Math": "14", "Period 3 Math (2)": "15"}
    assert len({one.id for one in room.reopened().classes}) == 2


def test_a_version_that_went_away_meanwhile_is_told_and_nothing_is_lost(room: School, qtbot: QtBot) -> None:
    comparison = compared(room, qtbot)
    comparison.other.path.unlink()
    room.safety.keep_other(comparison)
    qtbot.waitUntil(lambda: news(room).startswith("That did not work"))
    assert rooms(room) == ["14"]


def test_what_was_changed_while_two_versions_were_compared_is_not_decided_about(
    room: School, qtbot: QtBot
) -> None:
    comparison = compared(room, qtbot)
    other = school(room.places.root, room.desk, "home-77d0e4b2")
    other.desk.keep_class(in_room("16"))
    assert other.writer.close(10)
    room.safety.keep_other(comparison)
    qtbot.waitUntil(lambda: "was changed meanwhile" in news(room))
    qtbot.waitUntil(lambda: [one.room for one in room.desk.own_classes] == ["16"])
    assert [version.document for version in room.desk.versions] == [in_room("15")]


def test_two_versions_of_a_routine_are_settled_as_well(room: School, qtbot: QtBot) -> None:
    plan = classroom.routine()
    room.desk.keep_routine(plan)
    saved(room, qtbot)
    other = school(room.places.root, room.desk, "home")
    other.desk.keep_routine(plan.model_copy(update={"help_line": "theirs"}))
    assert other.writer.close(10)
    room.desk.keep_routine(plan.model_copy(update={"help_line": "ours"}))
    qtbot.waitUntil(lambda: bool(room.desk.versions))
    room.safety.keep_both(compare(room, qtbot))
    qtbot.waitUntil(lambda: "Both versions" in news(room) and not room.desk.versions)
    saved(room, qtbot)
    own = {one.name: one.help_line for one in room.desk.own_routines}
    assert own == {"Math Rotations": "theirs", "Math Rotations (2)": "ours"}


def test_a_class_is_brought_back_as_it_was_and_todays_version_is_kept(room: School, qtbot: QtBot) -> None:
    for number in ("12", "13", "14"):
        room.desk.keep_class(in_room(number), back_up=True)
        saved(room, qtbot)
    found = earlier(room, qtbot, in_room("14"))
    assert [one.document for one in found] == [in_room("13"), in_room("12")]
    room.safety.bring_back(in_room("14"), found[1].document)
    saved(room, qtbot)
    assert rooms(room) == ["12"]
    assert earlier(room, qtbot, in_room("12"))[0].document == in_room("14")
    undo(room)
    saved(room, qtbot)
    assert rooms(room) == ["14"]


def test_a_routine_is_brought_back_as_it_was(room: School, qtbot: QtBot) -> None:
    plan = classroom.routine()
    changed = plan.model_copy(update={"help_line": "none"})
    room.desk.keep_routine(plan)
    saved(room, qtbot)
    room.desk.keep_routine(changed, back_up=True)
    saved(room, qtbot)
    (one,) = earlier(room, qtbot, changed)
    room.safety.bring_back(changed, one.document)
    saved(room, qtbot)
    assert plan in room.desk.own_routines


def test_a_removed_class_comes_back_and_that_can_be_undone(room: School, qtbot: QtBot) -> None:
    room.desk.keep_class(in_room("12"))
    saved(room, qtbot)
    room.desk.remove_class(CLASS)
    saved(room, qtbot)
    room.safety.look()
    qtbot.waitUntil(lambda: room.safety.safety is not None)
    assert room.safety.safety is not None
    room.safety.bring_back_removed(room.safety.safety.removed[0])
    saved(room, qtbot)
    assert rooms(room) == ["12"]
    undo(room)
    saved(room, qtbot)
    assert rooms(room) == []


def test_the_library_moves_to_a_shared_folder_and_back_and_the_desk_follows(
    room: School, qtbot: QtBot, tmp_path: Path
) -> None:
    room.desk.keep_class(in_room("12"))
    shared = tmp_path / "shared"
    shared.mkdir()
    moved = told_by(room.desk.moved)
    room.safety.move_to(shared)
    assert room.safety.is_busy
    qtbot.waitUntil(lambda: bool(moved))
    assert news(room) == "Classes and routines are now in “shared”."
    assert room.desk.settings.library_folder == str(shared)
    room.desk.keep_class(in_room("13"))
    saved(room, qtbot)
    (file,) = (shared / "classes").iterdir()
    assert '"room": "13"' in file.read_text("utf-8")
    assert room.desk.versions == ()
    room.safety.move_to(None)
    qtbot.waitUntil(lambda: len(moved) == 2)
    assert news(room) == "Classes and routines are now on this computer only."
    assert rooms(room) == ["13"]
    assert not room.safety.is_busy


def test_a_class_made_after_the_move_lies_where_the_others_lie(
    room: School, qtbot: QtBot, tmp_path: Path
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    with qtbot.waitSignal(room.desk.moved):
        room.safety.move_to(shared)
    room.desk.keep_class(in_room("12"))
    saved(room, qtbot)
    assert [file.name for file in (shared / "classes").iterdir()] == [f"{CLASS}.json"]
    assert room.desk.problems == ()


def test_what_another_computer_left_in_the_folder_comes_in(
    room: School, qtbot: QtBot, tmp_path: Path
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    home = school(tmp_path / "home", room.desk, "home")
    home.desk.keep_class(in_room("12"))
    home.desk.keep_routine(classroom.routine())
    home.folder.move_to(shared).result(10)
    home.writer.close(10)
    with qtbot.waitSignal(room.desk.moved):
        room.safety.move_to(shared)
    assert room.desk.own_classes == (in_room("12"),)
    assert classroom.routine() in room.desk.own_routines


def test_a_folder_that_cannot_be_used_is_one_sentence_and_nothing_moves(
    room: School, qtbot: QtBot, tmp_path: Path
) -> None:
    room.desk.keep_class(in_room("12"))
    room.safety.move_to(tmp_path / "nowhere")
    qtbot.waitUntil(lambda: not room.safety.is_busy)
    assert news(room) == "Nothing was moved, “nowhere” cannot be used: the folder is not there."
    assert rooms(room) == ["12"]


def test_a_copy_of_everything_is_put_where_the_teacher_says(
    room: School, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    facts = Confidential(id=CLASS, students=(PrivateFacts(student=roster().students[0].id, notes="glasses"),))
    lesson = classroom.started()
    lesson.do(cmd.End(), 90)
    pin = new_pin("2468", bytes(16))
    room.desk.keep_class(in_room("12"))
    room.desk.keep_routine(classroom.routine())
    room.desk.keep_timetable(week())
    room.desk.keep_lesson(LessonRecord(id="one", events=lesson.log.events))
    room.desk.keep_settings(Settings(text_percent=120, library_folder="gone", pin=pin))
    room.safety.private = lambda: (facts,)
    room.safety.copy_out(stick)
    qtbot.waitUntil(lambda: not room.safety.is_busy)
    (made,) = stick.iterdir()
    assert news(room) == (
        f"A copy of everything is in “{made.name}”, with private notes; keep it where others cannot read it."
    )
    again = school(made, room.desk)
    private = ConfidentialDesk(again.folder, again.desk)
    again.desk.read_lessons()
    qtbot.waitUntil(lambda: bool(private.all and again.desk.lessons))
    assert again.desk.own_classes == (in_room("12"),)
    assert again.desk.own_routines == (classroom.routine(),)
    assert again.desk.timetable == week()
    assert again.desk.settings == Settings(text_percent=120)
    assert [record.id for record in again.desk.lessons] == ["one"]
    assert private.all == (facts,)
    assert again.writer.close(10)
    room.safety.copy_out(tmp_path / "nowhere")
    qtbot.waitUntil(lambda: not room.safety.is_busy)
    assert news(room) == "Nothing is safe in “nowhere” yet: the folder is not there."


def test_a_copy_is_put_on_a_stick_while_the_library_hangs(room: School, qtbot: QtBot, tmp_path: Path) -> None:
    answers, stick = threading.Event(), tmp_path / "stick"
    stick.mkdir()
    room.writer.library.save("hung", lambda: answers.wait(60))
    room.desk.keep_class(in_room("12"))
    room.safety.copy_out(stick)
    qtbot.waitUntil(lambda: not room.safety.is_busy)
    assert [file.name for file in stick.rglob("*.json") if file.parent.name == "classes"] == [f"{CLASS}.json"]
    answers.set()


def test_a_removed_routine_comes_back_and_that_can_be_undone(room: School, qtbot: QtBot) -> None:
    own = classroom.routine().model_copy(update={"name": "Mine"})
    room.desk.keep_routine(own)
    saved(room, qtbot)
    room.desk.remove_routine(own.id)
    saved(room, qtbot)
    room.safety.look()
    qtbot.waitUntil(lambda: room.safety.safety is not None)
    assert room.safety.safety is not None
    (removed,) = room.safety.safety.removed
    room.safety.bring_back_removed(removed)
    saved(room, qtbot)
    assert (room.desk.own_routines, news(room)) == ((own,), "Mine is back.")
    undo(room)
    assert room.desk.own_routines == ()


def test_a_class_that_can_never_be_saved_is_told_in_a_sentence(room: School, qtbot: QtBot) -> None:
    broken = classroom.roster().model_copy(update={"room": "\ud800"})
    room.desk.keep_class(broken)
    qtbot.waitUntil(lambda: bool(news(room)))
    assert news(room) == "Period 3 Math cannot be saved: it has characters that are no text."
    assert room.desk.saved
