"""A routine rehearsed at many times its speed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from stationboard.domain.block import Ends
from stationboard.domain.quantity import Millis, minutes, seconds
from stationboard.domain.routine import Routine
from stationboard.domain.whole_class import WholeClass
from stationboard.lesson.cues import Cue, CueKind
from stationboard.lesson.reading import Reading, View
from stationboard.library.routines.blocks import with_ends
from stationboard.planning.compiling import PlanError
from stationboard.qt.rehearsal_desk import SPEEDS, RehearsalDesk
from tests.support.classroom import roster, routine
from tests.support.hand_clock import HandClock
from tests.support.school import told_by


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def rehearsal(clock: HandClock, qtbot: QtBot, qapp: QObject) -> RehearsalDesk:
    return RehearsalDesk(clock, qapp)


def _reading(rehearsal: RehearsalDesk) -> Reading:
    assert rehearsal.desk is not None
    reading = rehearsal.desk.reading()
    assert reading is not None
    return reading


def _wait(rehearsal: RehearsalDesk, clock: HandClock, by: Millis) -> None:
    clock.go_on(by)
    rehearsal.look()


def test_ten_times_as_fast_six_seconds_are_a_minute(rehearsal: RehearsalDesk, clock: HandClock) -> None:
    rehearsal.begin(roster(), routine(), 1)
    _wait(rehearsal, clock, seconds(6))
    assert _reading(rehearsal).left == minutes(9)


def test_it_pauses_goes_on_and_changes_its_speed_on_the_way(
    rehearsal: RehearsalDesk, clock: HandClock
) -> None:
    rehearsal.begin(roster(), routine(), 1)
    rehearsal.pause()
    _wait(rehearsal, clock, minutes(5))
    assert _reading(rehearsal).left == minutes(10)
    rehearsal.set_speed(60)
    assert not rehearsal.runs
    rehearsal.pause()
    _wait(rehearsal, clock, seconds(2))
    assert _reading(rehearsal).left == minutes(8)


def test_jumping_goes_from_change_to_change_and_ends_at_the_end(rehearsal: RehearsalDesk) -> None:
    ended = told_by(rehearsal.ended)
    rehearsal.begin(roster(), routine(), 1)
    seen: list[View] = []
    while rehearsal.desk is not None:
        seen.append(_reading(rehearsal).view)
        rehearsal.jump()
    work = [View.ROUND, View.TRANSITION]
    assert seen == [View.WHOLE_CLASS, *work * 3, View.ROUND, View.WHOLE_CLASS]
    assert len(ended) == 1


@pytest.mark.parametrize("speed", SPEEDS)
def test_every_cue_of_the_lesson_is_heard_at_every_speed(
    rehearsal: RehearsalDesk, clock: HandClock, speed: int
) -> None:
    rehearsal.set_speed(speed)
    desk = rehearsal.begin(roster(), routine(), 1)
    told = told_by(desk.cued)
    _wait(rehearsal, clock, Millis(7))  # no look falls just on a cue
    while rehearsal.desk is not None:
        _wait(rehearsal, clock, Millis(rehearsal.tick_ms))
    cues = [_kind(cue) for (cue,) in told]
    assert cues.count(CueKind.WARNING) == 4
    assert cues.count(CueKind.START) >= 4


def _kind(cue: object) -> CueKind:
    assert isinstance(cue, Cue)
    return cue.kind


def test_a_block_that_waits_for_the_teacher_does_not_hold_up_the_rehearsal(
    rehearsal: RehearsalDesk, clock: HandClock
) -> None:
    plan: Routine = with_ends(routine(), routine().blocks[0].id, Ends.TEACHER)
    opening = plan.blocks[0]
    assert isinstance(opening, WholeClass)
    rehearsal.begin(roster(), plan, 1)
    _wait(rehearsal, clock, seconds(61))
    rehearsal.look()
    assert _reading(rehearsal).view is View.ROUND


def test_stopping_leaves_nothing_behind(rehearsal: RehearsalDesk) -> None:
    desk = rehearsal.begin(roster(), routine(), 1)
    rehearsal.stop()
    assert rehearsal.desk is None
    assert desk.state is None
    rehearsal.jump()
    rehearsal.pause()
    rehearsal.stop()
    rehearsal.look()


def test_a_class_without_groups_is_refused_and_nothing_begins(rehearsal: RehearsalDesk) -> None:
    with pytest.raises(PlanError):
        rehearsal.begin(roster().model_copy(update={"groupings": ()}), routine(), 1)
    assert rehearsal.desk is None
