from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from stationboard.domain.timetable import Timetable
from tests.support.school import School, school
from tests.support.week import SIX, week


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[School]:
    parent = QObject()
    made = school(tmp_path / "library", parent)
    yield made
    made.writer.close(5)


def test_a_day_of_six_periods_survives_a_restart(room: School, qtbot: QtBot, tmp_path: Path) -> None:
    assert room.desk.timetable == Timetable()
    with qtbot.waitSignal(room.desk.timetable_changed):
        room.desk.keep_timetable(week())
    assert room.writer.flush(10)

    again = school(tmp_path / "library", room.desk)
    again.writer.close(5)
    assert again.desk.timetable == week()
    assert [one.name for one in again.desk.timetable.schedules[0].periods] == list(SIX)


def test_a_timetable_that_is_saved_twice_is_one_file(room: School, tmp_path: Path) -> None:
    room.desk.keep_timetable(week())
    assert room.writer.flush(10)
    room.desk.keep_timetable(week().model_copy(update={"entries": ()}))
    assert room.writer.flush(10)
    (file,) = (tmp_path / "library" / "timetable").iterdir()
    assert file.name == "timetable.json"


def test_a_week_that_is_emptied_at_once_is_kept_among_the_backups(room: School, tmp_path: Path) -> None:
    room.desk.keep_timetable(week())
    assert room.writer.flush(10)
    room.desk.keep_timetable(Timetable())
    assert room.writer.flush(10)
    assert len(list((tmp_path / "library" / "backups" / "timetable" / "timetable").iterdir())) == 1


def test_the_timetable_of_another_computer_comes_in(room: School, qtbot: QtBot, tmp_path: Path) -> None:
    other = school(tmp_path / "other", room.desk)
    other.desk.keep_timetable(week())
    assert other.writer.close(5)
    folder = tmp_path / "library" / "timetable"
    folder.mkdir(parents=True)
    (folder / "timetable.json").write_bytes((tmp_path / "other/timetable/timetable.json").read_bytes())
    with qtbot.waitSignal(room.desk.timetable_changed):
        room.desk.look()
    assert room.desk.timetable == week()


def test_a_timetable_that_cannot_be_read_stops_nothing(room: School, tmp_path: Path) -> None:
    room.desk.keep_timetable(week())
    assert room.writer.flush(10)
    (tmp_path / "library" / "timetable" / "timetable.json").write_text("{", "utf-8")
    again = school(tmp_path / "library", room.desk)
    again.writer.close(5)
    assert again.desk.timetable == week()
