"""A change waits for a pause in the typing, but not for a lesson that starts or a session that ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationboard.domain.routine import PlaceInCycle
from stationboard.qt.console_side import ConsoleSide
from stationboard.store import library_folder
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.lesson_file import read_lesson
from stationboard.store.slots import LessonSlots
from tests.support.classroom import roster, routine
from tests.support.plugs import LAPTOP, PROJECTOR, cannot_plug
from tests.support.running import Room, running

pytestmark = pytest.mark.skipif(bool(cannot_plug()), reason=cannot_plug())


@pytest.fixture(autouse=True)
def typing_never_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library_folder, "DEBOUNCE", 3_600_000)


@pytest.fixture
def room(qapp: QApplication) -> Iterator[Room]:
    with running(qapp, LAPTOP, PROJECTOR) as made:
        yield made


def test_a_class_that_was_changed_is_saved_when_its_lesson_starts(
    room: Room, qapp: QApplication, qtbot: QtBot, data_folder: Path
) -> None:
    # A look at the library writes what waits, too.
    with qtbot.waitSignal(room.library.looked):
        room.library.look()
    room.library.keep_class(roster())
    assert not room.library.saved
    console = qapp.findChildren(ConsoleSide)[-1]  # those of other tests may still be there
    console.lesson_wished.emit(roster(), routine(), PlaceInCycle(), None)
    qtbot.waitUntil(lambda: room.library.saved)
    assert len(list((data_folder / "classes").iterdir())) == 1


def test_what_waits_is_written_before_the_desktop_session_ends(
    room: Room, qtbot: QtBot, data_folder: Path
) -> None:
    with qtbot.waitSignal(room.library.looked):
        room.library.look()
    room.library.keep_class(roster())
    room.program.keep_everything()
    assert len(list((data_folder / "classes").iterdir())) == 1
    kept = read_lesson(LessonSlots(Files(LocalDisk()), data_folder / "lesson.slots"))
    assert kept is not None
    assert kept.alive.closed
    assert room.desk.log is not None
    assert kept.events == room.desk.log.events
