from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from stationboard.lesson.commands import End
from stationboard.lesson.record import LessonRecord
from stationboard.library.settings import ThemeChoice
from stationboard.qt.saving_standing import Saving
from stationboard.store.problem import Trouble
from stationboard.store.watch import JUDGED_AFTER
from tests.support import classroom
from tests.support.school import School, school, told_by


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[School]:
    parent = QObject()
    made = school(tmp_path / "library", parent)
    yield made
    made.writer.close(5)


def test_a_new_computer_offers_the_sample_class_and_the_bundled_routines(room: School) -> None:
    assert room.desk.is_new
    assert [one.name for one in room.desk.classes] == ["Period 3 Math"]
    assert room.desk.own_classes == ()
    assert room.desk.routines[0].name == "Math Rotations"


def test_a_kept_class_is_there_the_next_morning(room: School, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.desk.changed):
        room.desk.keep_class(classroom.roster())

    assert not room.desk.is_new
    assert room.desk.own_classes == (classroom.roster(),)
    assert room.reopened().classes == (classroom.roster(),)


def test_saved_is_said_only_once_it_is_true(room: School, qtbot: QtBot) -> None:
    room.desk.keep_class(classroom.roster())
    assert not room.desk.saved

    qtbot.waitUntil(lambda: room.desk.saved)
    assert room.reopened().classes == (classroom.roster(),)


def test_a_removed_class_is_gone_and_keeping_it_again_undoes_that(room: School) -> None:
    room.desk.keep_class(classroom.roster())
    assert room.writer.flush(10)
    room.desk.remove_class(classroom.roster().id)
    assert room.reopened().classes == ()

    room.desk.keep_class(classroom.roster())

    assert room.reopened().classes == (classroom.roster(),)


def test_removing_a_class_before_it_was_written_leaves_no_trouble(room: School, qtbot: QtBot) -> None:
    troubles = told_by(room.desk.trouble)
    room.desk.keep_class(classroom.roster())
    room.desk.remove_class(classroom.roster().id)

    assert room.reopened().classes == ()
    qtbot.waitUntil(lambda: room.desk.saved)
    assert troubles == []


def test_a_change_to_the_sample_class_takes_its_place(room: School) -> None:
    changed = room.desk.sample_class.model_copy(update={"name": "My Period 3"})
    room.desk.keep_class(changed)
    assert [one.name for one in room.desk.classes] == ["My Period 3"]

    room.desk.remove_class(changed.id)
    assert [one.name for one in room.desk.classes] == ["Period 3 Math"]


def test_a_setting_is_in_force_at_once_and_kept(room: School, qtbot: QtBot) -> None:
    dark = room.desk.settings.model_copy(update={"board_theme": ThemeChoice.DARK})
    with qtbot.waitSignal(room.desk.settings_changed):
        room.desk.keep_settings(dark)

    assert room.desk.settings == dark
    assert room.reopened().settings == dark


def test_the_place_in_a_cycle_follows_the_lessons_that_were_held(room: School) -> None:
    plan = classroom.routine().model_copy(update={"cycle": 3})
    assert room.desk.place_for(classroom.roster().id, plan).day == 1

    lesson = classroom.started(plan)
    lesson.do(End(), 85)
    room.desk.keep_lesson(LessonRecord(id="lesson-1", events=lesson.log.events))

    assert room.desk.place_for(classroom.roster().id, plan).day == 2
    assert not room.desk.is_new


def test_a_disk_that_does_not_take_a_class_is_told_of_and_nothing_is_called_saved(
    room: School, qtbot: QtBot
) -> None:
    room.places.root.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(room.places.classes, ignore_errors=True)
    room.places.classes.write_text("a file where the folder should be")

    room.desk.keep_class(classroom.roster())

    qtbot.waitUntil(lambda: room.saving.now.saving is Saving.FAILING, timeout=10_000)
    assert "Not saved" in room.saving.now.sentence
    assert not room.desk.saved
    assert room.desk.own_classes == (classroom.roster(),)


def test_a_damaged_file_is_a_sentence_soon_after_the_start_and_the_other_classes_open(
    room: School, qtbot: QtBot
) -> None:
    room.desk.keep_class(classroom.roster())
    assert room.writer.flush(10)
    (room.places.classes / "broken.json").write_bytes(b"\x00\x01 no class at all")

    parent = QObject()
    again = school(room.places.root, parent)
    assert again.desk.own_classes == (classroom.roster(),)
    for _ in range(JUDGED_AFTER):
        with qtbot.waitSignal(again.desk.looked):
            again.desk.look()
    again.writer.close(5)
    assert len(again.desk.problems) == 1
    assert "broken" in again.desk.problems[0].title


def test_a_class_saved_on_another_computer_appears_and_a_change_made_before_that_is_kept_beside_it(
    room: School, qtbot: QtBot
) -> None:
    room.desk.keep_class(classroom.roster())
    assert room.writer.flush(10)
    parent = QObject()
    other = school(room.places.root, parent)
    theirs = classroom.roster().model_copy(update={"room": "14"})
    other.desk.keep_class(theirs)
    assert other.writer.close(10)

    ours = classroom.roster().model_copy(update={"room": "15"})
    room.desk.keep_class(ours)

    qtbot.waitUntil(lambda: bool(room.desk.versions))
    assert room.desk.own_classes == (theirs,)
    assert [version.document for version in room.desk.versions] == [ours]
    assert [problem.trouble for problem in room.desk.problems] == [Trouble.TWO_VERSIONS]
