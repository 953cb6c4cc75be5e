from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton

from stationboard.domain.document import StationId
from stationboard.domain.quantity import Millis, minutes, seconds
from stationboard.lesson import commands as cmd
from stationboard.qt.console.run.amount_field import AmountField
from tests.support.console import Console, open_menu, trigger
from tests.support.school import told_by


def test_the_heading_tells_the_routine_and_its_shape(console: Console) -> None:
    assert console.run.heading.text() == "Math Rotations"
    assert console.run.summary.text() == "4 groups · 4 stations · 15 min rounds · 1 min to move"


def test_the_late_bar_says_how_late_and_one_click_makes_good(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(15)
    assert console.message() == "Next: time to move at 9:30, then Round 2."
    console.desk.wish(cmd.AddTime(minutes(3)))
    assert console.message() == "Running 3 min behind. Closing would end after the bell."
    skip = next(button for button in console.run.strip.buttons if button.label == "Skip Closing")
    assert skip.accessibleDescription() == "The rounds keep their length; there is no closing together."
    console.choose("Shorten rounds")
    late = console.reading.late
    assert late is not None
    assert late <= 0
    assert console.message() == "Next: time to move at 9:32, then Round 2."
    console.click(console.run.last.undo)
    assert console.message() == "Running 3 min behind. Closing would end after the bell."


def test_the_teacher_is_told_before_the_class_is_warned(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(10)
    console.at(22, 20)
    assert console.message() == "Next: time to move at 9:30, then Round 2."
    console.at(22, 40)
    assert console.message() == "The class is warned in 0:20."
    console.choose("2 more minutes")
    assert console.reading.left == minutes(4) + seconds(20)
    assert "warned" not in console.message()


def test_after_sleep_the_lost_time_can_be_given_back(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(12)
    gone = console.clock.now()
    console.wait(seconds(20))
    console.desk.wish(cmd.ComeBack(gone))
    assert console.message() == "Slept 0:20; the timer kept going."
    console.choose("Give back 0:20")
    assert console.reading.left == minutes(13)


def test_after_sleep_all_can_be_kept_as_it_is(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(12)
    gone = console.clock.now()
    console.wait(seconds(20))
    console.desk.wish(cmd.ComeBack(gone))
    before = console.desk.log
    console.choose("Keep")
    assert console.desk.log is before
    assert console.message() == "Next: time to move at 9:30, then Round 2."


def test_after_a_crash_the_words_are_others(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(12)
    gone = console.clock.now()
    console.wait(seconds(20))
    console.desk.wish(cmd.ComeBack(gone))
    console.run.show_return_after_crash()
    assert console.message() == "Back after 0:20; the timer kept going."


def _back_without_a_clock(console: Console) -> list[int]:
    """The lesson after a dead battery, with what the teacher answers put into it as the program does."""
    console.click(console.run.clock.main)
    console.at(12)
    console.desk.wish(cmd.ComeBack(console.clock.now()))
    answers: list[int] = []

    def add(off: int) -> None:
        answers.append(off)
        gone = console.clock.now()
        console.clock.go_on(Millis(off))
        if off:
            console.desk.wish(cmd.ComeBack(gone))

    console.run.off_told.connect(add)
    console.run.show_return_after_crash(away_unknown=True)
    return answers


def test_after_a_dead_clock_battery_the_teacher_is_asked_how_long_it_was(console: Console) -> None:
    answers = _back_without_a_clock(console)
    assert console.message() == "The computer has lost its clock. How long was it off?"
    assert [button.label for button in console.run.strip.buttons] == ["0 min", "1 min", "2 min", "5 min"]
    console.wait(seconds(30))
    assert console.message() == "The computer has lost its clock. How long was it off?"
    console.choose("2 min")
    assert answers == [minutes(2)]
    assert console.reading.left == minutes(13) - seconds(30) - minutes(2)
    assert console.message() == "Back after 2:00; the timer kept going."


def test_a_computer_that_was_hardly_off_changes_nothing(console: Console) -> None:
    answers = _back_without_a_clock(console)
    before = console.desk.log
    console.choose("0 min")
    assert answers == [0]
    assert console.desk.log is before
    assert console.message() == "Next: time to move at 9:30, then Round 2."


def test_a_round_that_ended_meanwhile_waits_for_the_teacher(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(12)
    gone = console.clock.now()
    console.clock.go_on(minutes(40))
    console.desk.wish(cmd.ComeBack(gone))
    assert console.message() == "Round 1 ended 27:00 ago."
    console.choose("Next")
    assert console.reading.index == 2


def test_a_lesson_that_lay_open_over_night_is_called_yesterdays_and_can_be_finished(
    console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    console.click(console.run.clock.main)
    console.at(12)
    gone = console.clock.now()
    console.clock.go_on(minutes(23 * 60))
    monkeypatch.setattr(console.clock, "date", lambda: "2026-11-24")
    console.desk.wish(cmd.ComeBack(gone))
    assert console.message() == "Yesterday's lesson is still open; it is kept as it was."
    finished = told_by(console.run.finish_wished)
    console.choose("Finish lesson")
    assert len(finished) == 1


def test_a_lesson_that_lay_open_past_the_next_period_can_go_on_where_it_was(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(12)
    gone = console.clock.now()
    console.clock.go_on(minutes(100))
    console.desk.wish(cmd.ComeBack(gone))
    assert console.message() == "This lesson lay open for 1:40:00; it is kept as it was."
    console.choose("Go on with it")
    assert console.reading.left == minutes(13)


def test_eyes_on_me_and_back(console: Console) -> None:
    console.click(console.run.clock.main)
    console.click(console.run.tools.eyes)
    assert console.reading.attention
    assert console.run.tools.eyes.label == "Go on"
    console.click(console.run.tools.eyes)
    assert not console.reading.attention
    assert console.run.tools.eyes.label == "Eyes on me"


def test_hold_and_let_go(console: Console) -> None:
    console.click(console.run.clock.main)
    console.click(console.run.tools.hold)
    assert console.reading.held
    assert console.run.clock.line.text() == "Opening · held at 9:15"
    console.click(console.run.tools.hold)
    assert not console.reading.held


def test_the_class_had_started_earlier(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(1)
    console.click(console.run.tools.ago)
    trigger(open_menu(), "We started 3 min ago")
    assert console.reading.left == minutes(6)
    console.click(console.run.tools.ago)
    field = open_menu().findChild(AmountField)
    assert isinstance(field, AmountField)
    QTest.keyClicks(field, "1:30")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert console.reading.left == minutes(4.5)


def test_a_station_goes_on_with_its_backup_and_comes_back(console: Console) -> None:
    console.click(console.run.clock.main)
    console.click(console.run.tools.down)
    console.click(_button(console, "Use backup", "Computers"))
    assert console.state.on_backup == {StationId("computers")}
    console.click(_button(console, "Bring back", "Computers"))
    assert not console.state.on_backup


def test_a_broken_station_sends_its_groups_elsewhere_and_can_be_brought_back(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(12)
    console.click(console.run.tools.down)
    console.click(_button(console, "Send elsewhere", "Computers"))
    trigger(open_menu(), "Workbook")
    open_menu().close()
    assert console.state.closed == {StationId("computers")}
    assert all(
        placement.station != "computers"
        for phase in console.state.chart.phases[1:]
        for placement in phase.placements
    )
    console.click(_button(console, "Bring back", "Computers"))
    assert not console.state.closed
    QTest.keyClick(console.run.station_down, Qt.Key.Key_Escape)
    assert not console.run.station_down.isVisible()


def test_undo_says_what_it_would_undo_and_redo_comes_when_there_is_something(console: Console) -> None:
    console.click(console.run.clock.main)
    assert not console.run.last.redo.isVisible()
    console.click(console.run.clock.more)
    assert console.run.last.text.text() == "Added 1:00"
    console.click(console.run.last.undo)
    assert console.run.last.text.text() == "Started the lesson"
    console.click(console.run.last.redo)
    assert console.reading.left == minutes(11)


def test_the_board_is_shown_and_blanked_from_here(console: Console) -> None:
    shown, blanked = QSignalSpy(console.run.show_board_wished), QSignalSpy(console.run.blank_wished)
    console.click(console.run.projector.show_board)
    console.click(console.run.projector.blank)
    assert (shown.count(), blanked.count()) == (1, 1)
    console.run.projector.show_blank(blank=True)
    assert console.run.projector.blank.label == "Unblank"


def test_without_a_lesson_the_page_says_where_to_begin(console: Console) -> None:
    state = console.state.opened
    console.desk.put_away()
    assert console.run.heading.text() == "No lesson is open"
    assert not console.run.panel.isVisible()
    assert console.window.sidebar.heading.text() == "Station Board"
    console.desk.open(state.roster, state.routine, state.place)
    assert console.run.heading.text() == "Math Rotations"
    assert console.run.panel.isVisible()
    assert console.run.columns.isVisible()


def test_a_paused_lesson_is_seen_to_get_late(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(15)
    console.desk.wish(cmd.Pause())
    console.at(19)
    assert console.message() == "Running 4 min behind. Closing would end after the bell."
    assert "9:24 now" in console.run.timeline.shown_times()


def test_looking_changes_nothing_that_stands_already(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(12)
    chip, message = console.chip("Ava R"), console.run.strip.message
    buttons = tuple(console.run.strip.buttons)
    console.wait(seconds(1))
    assert console.chip("Ava R") is chip
    assert console.run.strip.message is message
    assert tuple(console.run.strip.buttons) == buttons


def _button(console: Console, label: str, station: str) -> QPushButton:
    QApplication.processEvents()
    for button in console.run.station_down.findChildren(QPushButton):
        if (
            button.isVisible()
            and button.accessibleName() == label
            and button.accessibleDescription() == station
        ):
            return button
    raise AssertionError(label)
