"""Planning anew in mid-lesson, with a planner of the test's own."""

from __future__ import annotations

from collections.abc import Callable

from stationboard.domain.quantity import Instant
from stationboard.domain.sentence import Sentence, say
from stationboard.lesson import commands as cmd
from stationboard.lesson.events import NewSeat
from stationboard.lesson.replanning import FewerRounds, StudentBack, Trouble, rounds_to_come, shut_by
from stationboard.lesson.state import State
from stationboard.lesson.whereabouts import station_of
from tests.support import models
from tests.support.classroom import student_id
from tests.support.console import Console
from tests.support.models import COMPUTERS, GAMES, TEACHER

OpenWith = Callable[..., Console]
AVA, LIAM = map(student_id, ("Ava R", "Liam T"))


def _planner(state: State, trouble: Trouble, now: Instant) -> tuple[NewSeat, ...] | Sentence:
    """Whoever would be at a station that shuts goes to Math Games; fewer than two rounds cannot be."""
    if isinstance(trouble, StudentBack):
        return ()
    if isinstance(trouble, FewerRounds) and not trouble.rounds:
        return say("Without a further round nobody can be at {station}.", station="Computers")
    shut = shut_by(state, trouble)
    return tuple(
        NewSeat(phase=at, student=seat.student, station=GAMES)
        for at in rounds_to_come(state, now)
        for seat in state.chart.phases[at].seats
        if seat.station in shut and seat.student in (AVA, LIAM)
    )


def test_without_a_planner_nothing_is_offered(open_with: OpenWith) -> None:
    console = open_with(models.playlist())
    assert not console.run.tools.replan.isVisible()


def test_who_would_move_is_seen_before_anybody_moves(open_with: OpenWith) -> None:
    console = open_with(models.playlist(), _planner)
    console.at(2)
    console.click(console.run.tools.replan)
    sheet = console.run.sheets.replan
    assert sheet is not None
    assert sheet.which.currentText() == "Ms. Rivera"
    assert sheet.message.text() == "2 students would move:"
    assert sheet.words() == (
        "Ava R.: Teacher Table → Math Games in round 2",
        "Liam T.: Teacher Table → Math Games in round 3",
    )
    before = console.desk.log
    console.click(sheet.kinds[1])
    assert sheet.which.currentText() == "Teacher Table"
    assert console.desk.log is before
    console.click(sheet.take)
    assert not sheet.isVisible()
    assert console.state.closed == {TEACHER}
    assert station_of(console.state, console.state.chart.phases[2], AVA) == GAMES
    assert console.run.last.text.text() == "Closed Teacher Table and planned 2 students anew"
    console.click(console.run.last.undo)
    assert not console.state.closed


def test_a_plan_that_cannot_be_is_told_in_the_planners_sentence(open_with: OpenWith) -> None:
    console = open_with(models.playlist(), _planner)
    console.at(2)
    console.click(console.run.tools.replan)
    sheet = console.run.sheets.replan
    assert sheet is not None
    console.click(sheet.kinds[2])
    sheet.which.setCurrentIndex(1)
    sheet.which.activated.emit(1)
    assert sheet.message.text() == "Without a further round nobody can be at Computers."
    assert not sheet.take.isEnabled()
    sheet.which.setCurrentIndex(0)
    sheet.which.activated.emit(0)
    assert sheet.which.currentText() == "1 more round"
    assert sheet.message.text() == "Nobody has to move."
    console.click(sheet.take)
    assert [span.skipped for span in console.state.work.spans] == [False, False, False, True, True]


def test_a_student_who_is_back_is_brought_back_with_the_plan(open_with: OpenWith) -> None:
    console = open_with(models.playlist(), _planner)
    console.desk.wish(cmd.SendAway(AVA))
    console.click(console.run.tools.replan)
    sheet = console.run.sheets.replan
    assert sheet is not None
    console.click(sheet.kinds[3])
    assert sheet.which.currentText() == "Ava R."
    console.click(sheet.take)
    assert not console.state.away


def test_what_has_not_happened_cannot_be_chosen(open_with: OpenWith) -> None:
    console = open_with(models.playlist(), _planner)
    console.at(40)
    console.desk.wish(cmd.CloseStation(COMPUTERS))
    console.click(console.run.tools.replan)
    sheet = console.run.sheets.replan
    assert sheet is not None
    assert [button.isEnabled() for button in sheet.kinds] == [True, True, False, False]
