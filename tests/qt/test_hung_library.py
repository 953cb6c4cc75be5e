"""A library in a folder that never answers takes neither the board nor the lesson's safety away."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationboard.domain.document import ClassId
from stationboard.domain.roster import Roster
from stationboard.domain.routine import PlaceInCycle
from stationboard.lesson import commands as cmd
from stationboard.qt import desks as made_in
from stationboard.qt.console.safety.concerns import concerns_of, is_away
from stationboard.qt.desks import Desks, set_up
from stationboard.qt.library_watch import LibraryWatch
from stationboard.store.disk import LocalDisk
from stationboard.store.kinds import CLASS
from stationboard.store.recovering import Recovered
from stationboard.store.shelf import Shelf
from stationboard.store.watch import JUDGED_AFTER
from tests.store.notebook import keeping
from tests.support.classroom import roster, routine, student_id
from tests.support.disks import HungFolder
from tests.support.school import school


def in_room(room: str) -> Roster:
    return roster().model_copy(update={"room": room})


@pytest.fixture
def shared(tmp_path: Path, data_folder: Path, qtbot: QtBot) -> Path:
    """A folder of the school's, which this computer's classes were moved to."""
    folder = tmp_path / "school's drive"
    folder.mkdir()
    owner = QObject()
    room = school(data_folder, owner)
    room.desk.keep_class(in_room("12"))
    with qtbot.waitSignal(room.desk.moved):
        room.safety.move_to(folder)
    assert room.writer.close(10)
    return folder


@contextmanager
def hung(shared: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[HungFolder]:
    disk = HungFolder(shared)
    monkeypatch.setattr(made_in, "LocalDisk", lambda: disk)
    yield disk
    disk.answers.set()


def rooms(desks: Desks) -> list[str]:
    return [one.room for one in desks.library.own_classes]


def test_every_event_of_the_lesson_is_on_this_computer_while_the_shared_library_hangs(
    shared: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    owner = QObject()
    with hung(shared, monkeypatch):
        desks = set_up(owner)
        desks.library.look()
        desks.library.keep_class(in_room("13"))
        desks.lesson.open(roster(), routine(), PlaceInCycle())
        desks.lesson.wish(cmd.Start(desks.lesson.clock.local()))
        desks.lesson.wish(cmd.MarkAbsent(student_id("Ravi P")))
        desks.library.keep_settings(desks.library.settings.model_copy(update={"text_percent": 120}))
        assert desks.writers.local.flush(10)
        assert not desks.library.saved
        again = set_up(owner)
        assert isinstance(again.found, Recovered)
        assert desks.lesson.log is not None
        assert again.found.log.events == desks.lesson.log.events
        assert again.library.settings.text_percent == 120
    assert desks.writers.close(10)
    assert again.writers.close(10)


def test_what_was_changed_while_the_shared_library_hung_is_there_after_a_crash_and_goes_to_it_later(
    shared: Path, tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    owner, alive = QObject(), [True]
    new = in_room("40").model_copy(update={"id": ClassId("period-4")})
    gone = in_room("50").model_copy(update={"id": ClassId("period-5")})
    with hung(shared, monkeypatch) as disk:
        desks = set_up(owner, lambda: alive[0])
        desks.library.look()
        for roster_ in (in_room("13"), new, gone, in_room("14")):
            desks.library.keep_class(roster_)
        desks.library.remove_class(gone.id)
        assert desks.writers.local.flush(10)
        alive[0] = False  # what it does from now on changes nothing, as after a crash
        disk.answers.set()
        assert not desks.writers.close(0.1)
    with hung(shared, monkeypatch) as disk:
        again = set_up(owner)
        assert sorted(rooms(again)) == ["14", "40"]
        disk.answers.set()
        for _ in range(JUDGED_AFTER):
            with qtbot.waitSignal(again.library.looked):
                again.library.look()
        assert again.library.problems == ()
        assert again.library.versions == ()
        assert again.writers.close(10)
    assert list((data_folder / "unsaved").rglob("*.json")) == []
    there = Shelf(keeping(LocalDisk(), tmp_path), shared / "classes", CLASS).load_all()
    assert sorted(one.document.room for one in there) == ["14", "40"]


def test_a_library_that_answers_leaves_nothing_behind_on_this_computer(
    shared: Path, data_folder: Path, qtbot: QtBot
) -> None:
    owner = QObject()
    desks = set_up(owner)
    desks.library.keep_class(in_room("13"))
    assert desks.writers.close(10)
    assert list(data_folder.glob("unsaved/*/*")) == []


def test_a_lesson_that_is_over_is_kept_while_the_shared_library_hangs(
    shared: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    owner = QObject()
    with hung(shared, monkeypatch):
        desks = set_up(owner)
        desks.library.look()
        desks.lesson.open(roster(), routine(), PlaceInCycle())
        desks.lesson.wish(cmd.Start(desks.lesson.clock.local()))
        desks.keeper.finish()
        qtbot.waitUntil(lambda: not list(data_folder.glob("lesson*.slots")))
        assert len(list((data_folder / "lessons").glob("*.json"))) == 1
    assert desks.writers.close(10)


def test_the_program_starts_from_this_computers_copies_while_the_shared_library_hangs(
    shared: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, qapp: QApplication
) -> None:
    owner = QObject()
    with hung(shared, monkeypatch) as disk:
        desks = set_up(owner)
        assert rooms(desks) == ["12"]
        watch = LibraryWatch(desks.library, qapp)
        assert watch.patience.isActive()
        watch.patience.timeout.emit()
        assert is_away(desks.library)
        (concern,) = concerns_of(desks.library, desks.safety, desks.saving)
        assert concern.words.startswith("Library not reachable; working from this computer's copy.")
        with qtbot.waitSignal(desks.library.looked):
            disk.answers.set()
        assert not is_away(desks.library)
        assert not watch.patience.isActive()
    assert desks.writers.close(10)


def test_what_another_computer_changed_meanwhile_comes_in_once_the_library_answers(
    shared: Path, tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    owner = QObject()
    home = school(tmp_path / "home", owner, "home")
    with qtbot.waitSignal(home.desk.moved):
        home.safety.move_to(shared)
    home.desk.keep_class(in_room("14"))
    assert home.writer.close(10)
    with hung(shared, monkeypatch) as disk:
        desks = set_up(owner)
        assert rooms(desks) == ["12"]
        disk.answers.set()
        with qtbot.waitSignal(desks.library.changed):
            desks.library.look()
        assert rooms(desks) == ["14"]
        assert desks.library.problems == ()
    assert desks.writers.close(10)


def test_a_class_changed_before_the_library_answers_is_kept_beside_what_another_computer_wrote(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    owner = QObject()
    home = school(tmp_path / "home", owner, "home")
    with qtbot.waitSignal(home.desk.moved):
        home.safety.move_to(shared)
    home.desk.keep_class(in_room("14"))
    assert home.writer.close(10)
    with hung(shared, monkeypatch) as disk:
        desks = set_up(owner)
        desks.library.look()
        desks.library.keep_class(in_room("15"))
        disk.answers.set()
        qtbot.waitUntil(lambda: bool(desks.library.versions))
        beside = [one.document for one in desks.library.versions]
        both = [*rooms(desks), *(one.room for one in beside if isinstance(one, Roster))]
        assert sorted(both) == ["14", "15"]
    assert desks.writers.close(10)
