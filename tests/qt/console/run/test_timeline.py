from __future__ import annotations

from PySide6.QtWidgets import QApplication

from stationboard.domain.quantity import minutes
from stationboard.lesson import commands as cmd
from stationboard.qt.console.run.moment import moment_of
from stationboard.qt.console.run.timeline_plan import Plan, Tense, plan_of
from tests.support.console import Console


def plan(console: Console) -> Plan:
    moment = moment_of(console.desk, twelve_hours=True)
    assert moment is not None
    return plan_of(moment)


def test_parts_of_the_lesson_are_past_now_or_to_come(console: Console) -> None:
    assert {piece.tense for piece in plan(console).pieces} == {Tense.COMING}
    console.click(console.run.clock.main)
    console.at(28)
    tenses = [piece.tense for piece in plan(console).pieces]
    assert tenses == [Tense.PAST, Tense.PAST, Tense.PAST, Tense.NOW, *[Tense.COMING] * 5]


def test_time_added_pushes_what_is_to_come(console: Console) -> None:
    console.click(console.run.clock.main)
    before = plan(console).done
    console.desk.wish(cmd.AddTime(minutes(3)))
    assert plan(console).done - before == minutes(3)
    assert console.run.timeline.shown_times().count("10:25 bell") == 1


def test_a_pause_pushes_what_is_to_come(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(5)
    console.desk.wish(cmd.Pause())
    before = plan(console).done
    console.at(7)
    assert plan(console).done - before == minutes(2)


def test_clock_times_stand_under_the_bar(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(40)
    times = console.run.timeline.shown_times()
    assert {"9:05", "9:45 now", "10:25 bell"} <= set(times)


def test_titles_that_do_not_fit_are_shortened_by_meaning_or_left_out(console: Console) -> None:
    timeline = console.run.timeline
    timeline.setFixedWidth(900)
    QApplication.processEvents()
    assert timeline.shown_titles() == ("Opening", "Round 1", "Round 2", "Round 3", "Round 4", "Closing")
    timeline.setFixedWidth(300)
    QApplication.processEvents()
    assert timeline.shown_titles() == ("1", "2", "3", "4")


def test_the_time_line_can_be_heard(console: Console) -> None:
    console.click(console.run.clock.main)
    console.at(28)
    told = console.run.timeline.accessibleDescription()
    assert "Round 1 was from 9:15 to 9:30." in told
    assert "Round 2 is now, from 9:31 to 9:46." in told
    assert "Closing from 10:18 to 10:25." in told
