"""What the console says of saving is true."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from stationboard.qt.saving_standing import Saving
from tests.support import classroom
from tests.support.disks import StuckDisk, fill, small_disk
from tests.support.school import MORNING, school, told_by


def test_saved_is_said_only_once_the_folder_knows_the_file(tmp_path: Path, qtbot: QtBot) -> None:
    parent, disk = QObject(), StuckDisk()
    room = school(tmp_path, parent, disk=disk)
    assert (room.saving.now.saving, room.saving.last_saved) == (Saving.SAVED, None)
    room.desk.keep_class(classroom.roster())
    assert room.saving.now.saving is Saving.UNDER_WAY
    room.safety.look_again()
    qtbot.wait(1)
    assert room.saving.now.saving is Saving.UNDER_WAY
    disk.answers.set()
    qtbot.waitUntil(lambda: room.saving.now.saving is Saving.SAVED)
    assert room.saving.last_saved == MORNING
    assert room.reopened().classes == (classroom.roster(),)
    room.writer.close(5)


def test_a_disk_that_does_not_answer_is_called_slow_until_it_does(tmp_path: Path, qtbot: QtBot) -> None:
    parent, disk = QObject(), StuckDisk()
    room = school(tmp_path, parent, disk=disk)
    room.saving.patience.setInterval(1)
    room.desk.keep_class(classroom.roster())
    qtbot.waitUntil(lambda: room.saving.now.saving is Saving.SLOW)
    assert room.saving.now.count == 1
    disk.answers.set()
    qtbot.waitUntil(lambda: room.saving.now.saving is Saving.SAVED)
    room.writer.close(5)


def test_a_full_disk_is_told_with_what_waits_and_saved_once_there_is_room(
    tmp_path: Path, qtbot: QtBot
) -> None:
    parent = QObject()
    with small_disk(tmp_path / "disk") as disk:
        room = school(disk, parent)
        filler = fill(disk)
        room.desk.keep_class(classroom.roster())
        qtbot.waitUntil(lambda: room.saving.now.saving is Saving.FAILING)
        assert (room.saving.now.count, room.saving.now.reason) == (1, "the disk is full")
        filler.unlink()
        room.safety.look_again()
        qtbot.waitUntil(lambda: room.saving.now.saving is Saving.SAVED)
        assert room.reopened().classes == (classroom.roster(),)
        room.writer.close(5)


def test_the_hour_of_the_last_save_is_known_again_the_next_morning(tmp_path: Path, qtbot: QtBot) -> None:
    parent = QObject()
    room = school(tmp_path, parent)
    room.desk.keep_class(classroom.roster())
    assert room.writer.close(10)
    again = school(tmp_path, parent)
    assert again.saving.last_saved == MORNING
    again.writer.close(5)


def test_what_is_saved_for_the_lesson_alone_makes_no_mark_flicker(tmp_path: Path, qtbot: QtBot) -> None:
    parent = QObject()
    room = school(tmp_path, parent)
    told = told_by(room.saving.changed)
    for _ in range(3):
        room.writer.local.save("lesson", lambda: None).result(10)
        qtbot.wait(1)
    assert told == []
    room.writer.close(5)
