"""The running lesson between desk, file and library: kept while it runs, brought back, put away."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from stationboard.domain.quantity import HOUR, Millis, between, later, minutes
from stationboard.domain.routine import PlaceInCycle
from stationboard.lesson import commands as cmd
from stationboard.lesson.events import CameBack, ClockCorrected
from stationboard.lesson.record import LessonRecord
from stationboard.lesson.state import Stage
from stationboard.machine.clock import SystemClock
from stationboard.machine.lesson_clock import LessonClock
from stationboard.qt.console.safety.concerns import concerns_of
from stationboard.qt.desks import Desks, set_up
from stationboard.store.errors import NotSavedError
from stationboard.store.recovering import LeftBehind, Recovered
from tests.support.classroom import roster, routine, student_id


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    return QObject()


@pytest.fixture
def made(parent: QObject) -> Iterator[list[Desks]]:
    desks: list[Desks] = []
    yield desks
    for one in desks:
        one.writers.close(5)


def _program(made: list[Desks], parent: QObject) -> Desks:
    """What a newly started program has before it."""
    made.append(set_up(parent))
    return made[-1]


def _begin(desks: Desks) -> None:
    desks.lesson.open(roster(), routine(), PlaceInCycle())
    desks.lesson.wish(cmd.Start(desks.lesson.clock.local()))
    desks.lesson.wish(cmd.MarkAbsent(student_id("Ravi P")))


def test_a_finished_lesson_is_kept_and_its_own_file_goes(
    qtbot: QtBot, made: list[Desks], parent: QObject, data_folder: Path
) -> None:
    desks = _program(made, parent)
    _begin(desks)
    assert (data_folder / "lesson.slots").exists()
    desks.keeper.finish()
    assert desks.lesson.state is None
    qtbot.waitUntil(lambda: not list(data_folder.glob("lesson*.slots")))
    assert len(list((data_folder / "lessons").glob("*.json"))) == 1
    again = _program(made, parent)
    assert again.found is None
    with qtbot.waitSignal(again.library.changed):
        again.library.read_lessons()
    assert again.left == {}
    assert [record.opened.roster.name for record in again.library.lessons] == ["Period 3 Math"]


def test_a_finished_lesson_that_cannot_be_saved_outlives_the_next_lesson_and_a_power_cut(
    qtbot: QtBot, made: list[Desks], parent: QObject, data_folder: Path
) -> None:
    desks = _program(made, parent)
    _begin(desks)
    (data_folder / "lessons").write_text("no folder: nothing can be saved here")
    desks.keeper.finish()
    desks.lesson.open(roster(), routine(), PlaceInCycle())
    desks.lesson.wish(cmd.Start(desks.lesson.clock.local()))
    desks.writers.close(5)

    (data_folder / "lessons").unlink()
    again = _program(made, parent)
    assert isinstance(again.found, Recovered)
    assert [over.log.state.stage for over in again.left.values()] == [Stage.ENDED]
    again.keeper.keep_left(again.left)
    qtbot.waitUntil(lambda: not list(data_folder.glob("lesson-*.slots")))
    third = _program(made, parent)
    with qtbot.waitSignal(third.library.changed):
        third.library.read_lessons()
    assert [record.opened.roster.name for record in third.library.lessons] == ["Period 3 Math"]
    assert isinstance(third.found, Recovered)


def test_a_lesson_that_can_never_be_kept_stays_in_its_own_file(
    made: list[Desks], parent: QObject, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desks = _program(made, parent)
    _begin(desks)

    def refuse(_record: LessonRecord) -> Future[None]:
        never: Future[None] = Future()
        never.set_exception(NotSavedError("A newer version has written this file."))
        return never

    monkeypatch.setattr(desks.library, "keep_lesson", refuse)
    desks.keeper.finish()
    assert desks.writers.flush(5)
    assert len(list(data_folder.glob("lesson-*.slots"))) == 1


def test_a_lesson_that_never_started_leaves_no_trace(
    qtbot: QtBot, made: list[Desks], parent: QObject, data_folder: Path
) -> None:
    desks = _program(made, parent)
    desks.lesson.open(roster(), routine(), PlaceInCycle())
    desks.keeper.finish()
    qtbot.waitUntil(lambda: not (data_folder / "lesson.slots").exists())
    assert desks.library.lessons == ()


def test_a_lesson_that_a_crash_interrupted_goes_on(made: list[Desks], parent: QObject) -> None:
    crashed = _program(made, parent)
    _begin(crashed)
    crashed.writers.flush(5)
    before = crashed.lesson.state
    desks = _program(made, parent)
    assert isinstance(desks.found, Recovered)
    desks.keeper.go_on_with(desks.found)
    after, log = desks.lesson.state, desks.lesson.log
    assert before is not None
    assert after is not None
    assert log is not None
    assert (after.stage, after.absent) == (Stage.RUNNING, before.absent)
    assert isinstance(log.events[-1], CameBack)
    desks.writers.flush(5)
    third = _program(made, parent)
    assert isinstance(third.found, Recovered)
    assert third.found.log == log


@pytest.mark.parametrize(("lost", "corrected"), [(False, True), (True, False)])
def test_a_wall_clock_that_was_set_meanwhile_is_followed_but_not_one_that_was_lost(
    made: list[Desks], parent: QObject, *, lost: bool, corrected: bool
) -> None:
    crashed = _program(made, parent)
    _begin(crashed)
    crashed.writers.flush(5)
    desks = _program(made, parent)
    assert isinstance(desks.found, Recovered)
    found = replace(desks.found, away_unknown=lost, gone=later(desks.found.gone, HOUR))
    assert isinstance(desks.lesson.clock, LessonClock)
    desks.lesson.clock.offset = Millis(desks.found.offset + HOUR)
    desks.keeper.go_on_with(found)
    log = desks.lesson.log
    assert log is not None
    assert any(isinstance(event, ClockCorrected) for event in log.events) is corrected


def test_the_lesson_goes_on_by_as_much_as_the_teacher_says(made: list[Desks], parent: QObject) -> None:
    crashed = _program(made, parent)
    _begin(crashed)
    crashed.writers.flush(5)
    desks = _program(made, parent)
    assert isinstance(desks.found, Recovered)
    desks.keeper.go_on_with(replace(desks.found, away_unknown=True))
    desks.keeper.add_to_absence(0)
    before = desks.lesson.clock.now()
    desks.keeper.add_to_absence(minutes(2))
    state = desks.lesson.state
    assert state is not None
    assert state.absence is not None
    assert between(state.absence.gone, state.absence.back) >= minutes(2)
    assert between(before, desks.lesson.clock.now()) >= minutes(2)
    desks.writers.flush(5)
    again = _program(made, parent)
    assert isinstance(again.found, Recovered)
    assert again.found.gone >= later(before, minutes(2))


def test_yesterdays_lesson_is_kept_and_the_teacher_is_told_so(
    made: list[Desks], parent: QObject, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desks = _program(made, parent)
    _begin(desks)
    desks.writers.flush(5)
    night = minutes(14 * 60)
    incl, wall = SystemClock.incl, SystemClock.wall

    def later_incl(clock: SystemClock) -> Millis:
        return Millis(incl(clock) + night)

    def later_wall(clock: SystemClock) -> int:
        return wall(clock) + night

    monkeypatch.setattr(SystemClock, "incl", later_incl)
    monkeypatch.setattr(SystemClock, "wall", later_wall)
    again = _program(made, parent)
    assert isinstance(again.found, LeftBehind)
    (concern,) = concerns_of(again.library, again.safety, again.saving)
    assert "lesson with Period 3 Math was still open; it is kept with your lessons, up to" in concern.safe
    assert concern.todo == "You can begin the next one."
    again.keeper.keep(again.found)
    assert [record.opened.roster.name for record in again.library.lessons] == ["Period 3 Math"]


def test_a_damaged_lesson_file_is_told_of_and_kept(
    made: list[Desks], parent: QObject, data_folder: Path
) -> None:
    (data_folder / "lesson.slots").write_bytes(b"SBSLOT\x01\n" + b"x" * 16_000)
    desks = _program(made, parent)
    assert desks.found is None
    assert [problem.title for problem in desks.library.problems] == ["The lesson that was under way"]
    assert len(list((data_folder / "quarantine").iterdir())) == 1
