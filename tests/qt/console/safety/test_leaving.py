"""Closing asks once where something would be left behind, and never otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from stationboard.qt.console.safety.leaving import Leaving
from stationboard.qt.saving_standing import Saving
from tests.support import classroom
from tests.support.disks import StuckDisk, fill, small_disk
from tests.support.school import cut_off, dress, school, told_by

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """A small console."""
    dress()
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 480)
    host.show()
    return host


def test_where_everything_is_saved_closing_asks_nothing(tmp_path: Path, qtbot: QtBot, host: QWidget) -> None:
    parent = QObject()
    room = school(tmp_path, parent)
    sheet = Leaving(host, room.safety, room.saving)
    agreed = told_by(sheet.agreed)
    sheet.ask()
    assert agreed == [()]
    room.writer.close(5)


def test_a_change_of_a_moment_ago_is_saved_first_and_nothing_is_asked(
    tmp_path: Path, qtbot: QtBot, host: QWidget
) -> None:
    parent = QObject()
    room = school(tmp_path, parent)
    sheet = Leaving(host, room.safety, room.saving)
    agreed = told_by(sheet.agreed)
    room.desk.keep_class(classroom.roster())
    sheet.ask()
    assert agreed == []
    qtbot.waitUntil(lambda: bool(agreed))
    assert not sheet.isVisible()
    assert room.reopened().classes == (classroom.roster(),)
    room.writer.close(5)


def test_a_full_disk_is_asked_about_and_closing_goes_on_once_there_is_room(
    tmp_path: Path, qtbot: QtBot, host: QWidget
) -> None:
    parent = QObject()
    with small_disk(tmp_path / "disk") as disk:
        room = school(disk, parent)
        sheet = Leaving(host, room.safety, room.saving)
        agreed = told_by(sheet.agreed)
        filler = fill(disk)
        room.desk.keep_class(classroom.roster())
        room.desk.keep_routine(classroom.routine())
        sheet.ask()
        qtbot.waitUntil(lambda: sheet.words.text() == "2 changes could not be saved: the disk is full.")
        assert sheet.isVisible()
        assert cut_off(sheet) == []
        assert agreed == []
        filler.unlink()
        QTest.mouseClick(sheet.again, LEFT)
        qtbot.waitUntil(lambda: bool(agreed))
        assert not sheet.isVisible()
        assert room.reopened().classes == (classroom.roster(),)
        room.writer.close(5)


def test_who_puts_the_question_away_stays(tmp_path: Path, qtbot: QtBot, host: QWidget) -> None:
    parent, disk = QObject(), StuckDisk()
    room = school(tmp_path, parent, disk=disk)
    room.saving.patience.setInterval(1)
    sheet = Leaving(host, room.safety, room.saving)
    agreed = told_by(sheet.agreed)
    room.desk.keep_class(classroom.roster())
    sheet.ask()
    qtbot.waitUntil(sheet.isVisible)
    assert "slow" in sheet.words.text()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    disk.answers.set()
    qtbot.waitUntil(lambda: room.saving.now.saving is Saving.SAVED)
    assert agreed == []
    room.writer.close(5)


def test_closing_anyway_leaves_this_computers_copy(tmp_path: Path, qtbot: QtBot, host: QWidget) -> None:
    parent, usb = QObject(), tmp_path / "usb"
    usb.mkdir()
    room = school(tmp_path / "library", parent)
    room.folder.move_to(usb).result(10)
    usb.rename(tmp_path / "drawer")
    sheet = Leaving(host, room.safety, room.saving)
    agreed = told_by(sheet.agreed)
    room.desk.keep_class(classroom.roster())
    sheet.ask()
    qtbot.waitUntil(sheet.isVisible)
    assert "1 change could not be saved: the folder is not there." in sheet.words.text()
    QTest.mouseClick(sheet.anyway, LEFT)
    assert agreed == [()]
    assert not room.writer.close(5)
    again = school(tmp_path / "library", parent)
    assert again.desk.own_classes == (classroom.roster(),)
    again.writer.close(5)
