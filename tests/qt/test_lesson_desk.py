"""The desk that holds the lesson: wishes, refusals, cues, and the ticker that makes everybody look."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from stationboard.domain.quantity import Millis, clock_time, seconds
from stationboard.domain.routine import PlaceInCycle
from stationboard.domain.sentence import Sentence
from stationboard.lesson import commands as cmd
from stationboard.lesson.cues import Cue, CueKind
from stationboard.lesson.events import CameBack, ClockCorrected
from stationboard.lesson.reading import View
from stationboard.machine.clock import SystemClock
from stationboard.machine.vigil import Reading
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.qt.ticker import Ticker
from tests.support.classroom import NINE_FIVE, roster, routine
from tests.support.hand_clock import HandClock, ListJournal
from tests.support.school import told_by


@dataclass
class Bench:
    clock: HandClock
    journal: ListJournal
    desk: LessonDesk
    cues: list[CueKind]
    said: list[str]

    def go_on(self, by: Millis) -> None:
        self.clock.go_on(by)
        self.desk.look()


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    clock, journal = HandClock(), ListJournal()
    desk = LessonDesk(clock, journal)
    made = Bench(clock, journal, desk, [], [])

    def hear(sentence: Sentence) -> None:
        made.said.append(str(sentence))

    def note(cue: Cue) -> None:
        made.cues.append(cue.kind)

    desk.cued.connect(note)
    desk.refused.connect(hear)
    desk.open(roster(), routine(), PlaceInCycle(), clock_time(10, 25))
    return made


def test_a_lesson_put_on_the_board_is_kept_before_it_starts(bench: Bench) -> None:
    assert [event.event for event in bench.journal.events] == ["opened"]
    reading = bench.desk.reading()
    assert reading is not None
    assert reading.view is View.READY


def test_a_refused_wish_is_told_and_keeps_nothing(bench: Bench) -> None:
    assert not bench.desk.wish(cmd.MoveOn())
    assert bench.said == ["The lesson has not started yet."]
    assert len(bench.journal.events) == 1


def test_the_bell_of_the_period_goes_with_the_lesson(bench: Bench) -> None:
    bench.desk.wish(cmd.Start(NINE_FIVE))
    reading = bench.desk.reading()
    assert reading is not None
    assert reading.late == 0


def test_cues_are_given_as_they_fall_due_each_once(bench: Bench) -> None:
    bench.desk.wish(cmd.Start(NINE_FIVE))
    for _ in range(28 * 60):
        bench.go_on(seconds(1))
    assert bench.cues == [CueKind.START, CueKind.HEADS_UP, CueKind.WARNING, CueKind.CLEAN_UP, CueKind.START]


def test_after_a_stall_only_what_is_still_fresh_is_heard(bench: Bench) -> None:
    bench.desk.wish(cmd.Start(NINE_FIVE))
    bench.go_on(seconds(26 * 60 + 1))
    assert bench.cues == [CueKind.START]


class SetClock(SystemClock):
    """The computer's clocks, set by hand."""

    def __init__(self) -> None:
        self.shown = Reading(Millis(0), Millis(0), Millis(0))

    def reading(self) -> Reading:
        return self.shown

    def go_on(self, awake: int, asleep: int = 0, step: int = 0) -> None:
        now = self.shown
        self.shown = Reading(
            Millis(now.incl + awake + asleep),
            Millis(now.excl + awake),
            Millis(now.wall + awake + asleep + step),
        )


def test_a_computer_that_slept_tells_the_desk_since_when(bench: Bench) -> None:
    system = SetClock()
    ticker = Ticker(bench.desk, system)
    bench.desk.wish(cmd.Start(NINE_FIVE))
    gone = bench.clock.now()
    system.go_on(250, asleep=20_000)
    bench.clock.go_on(Millis(20_250))
    ticker.tick()
    assert [event for event in bench.journal.events if isinstance(event, CameBack)] == [
        CameBack(at=bench.clock.now(), gone=gone)
    ]
    state = bench.desk.state
    assert state is not None
    assert state.absence is not None


def test_a_click_right_after_waking_does_not_hide_the_sleep(bench: Bench) -> None:
    system = SetClock()
    ticker = Ticker(bench.desk, system)
    bench.desk.wish(cmd.Start(NINE_FIVE))
    ticker.tick()
    system.go_on(250, asleep=40 * 60_000)
    bench.clock.go_on(Millis(40 * 60_000 + 250))
    bench.desk.wish(cmd.Pause())
    assert [event.event for event in bench.journal.events][-2:] == ["came_back", "paused"]
    reading = bench.desk.reading()
    assert reading is not None
    assert reading.view is View.WHOLE_CLASS
    assert reading.held


def test_a_wall_clock_that_was_set_is_noted_and_the_countdown_goes_on(bench: Bench) -> None:
    system = SetClock()
    ticker = Ticker(bench.desk, system)
    bench.desk.wish(cmd.Start(NINE_FIVE))
    before = bench.desk.reading()
    system.go_on(250, step=3_600_000)
    ticker.tick()
    assert [event.event for event in bench.journal.events][-1] == "clock_corrected"
    assert isinstance(bench.journal.events[-1], ClockCorrected)
    after = bench.desk.reading()
    assert before is not None
    assert after is not None
    assert after.left == before.left


def test_windows_that_stood_still_are_noted_in_the_log_and_nowhere_else(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    system = SetClock()
    ticker = Ticker(bench.desk, system)
    bench.desk.wish(cmd.Start(NINE_FIVE))
    system.go_on(5_000)
    bench.clock.go_on(Millis(5_000))
    ticker.tick()
    assert [event.event for event in bench.journal.events] == ["opened", "started"]
    assert caplog.messages == ["Nobody looked at the clocks for 5000 ms."]


def test_a_board_that_is_painted_after_a_sleep_shows_the_right_time_before_the_timer_comes(
    bench: Bench, qtbot: QtBot, qapp: QApplication
) -> None:
    system, board = SetClock(), QWidget()
    qtbot.addWidget(board)
    ticker = Ticker(bench.desk, system)
    ticker.look_before(board, qapp)
    board.show()
    qtbot.waitExposed(board)
    bench.desk.wish(cmd.Start(NINE_FIVE))
    qapp.processEvents()
    looks = told_by(bench.desk.looked)
    board.repaint()
    qapp.processEvents()
    assert looks == [], "a look that is fresh is not made once more"
    bench.clock.go_on(Millis(20_000))
    board.repaint()
    qapp.processEvents()
    assert len(looks) == 1
    bench.clock.go_on(Millis(20_000))
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qapp.processEvents()
    assert len(looks) == 2


def test_an_ordinary_tick_notes_nothing(bench: Bench) -> None:
    system = SetClock()
    ticker = Ticker(bench.desk, system)
    bench.desk.wish(cmd.Start(NINE_FIVE))
    for _ in range(8):
        system.go_on(250)
        bench.clock.go_on(Millis(250))
        ticker.tick()
    assert [event.event for event in bench.journal.events] == ["opened", "started"]
