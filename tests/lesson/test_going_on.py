"""Lessons that end before their rounds are done."""

from __future__ import annotations

from dataclasses import replace

from stationboard.domain.document import StationId
from stationboard.domain.quantity import clock_time, minutes
from stationboard.domain.routine import PlaceInCycle
from stationboard.domain.times_away import TimeAway, Weekday
from stationboard.lesson import commands as cmd
from stationboard.lesson.going_on import GoingOn, going_on
from stationboard.lesson.log import opened
from stationboard.lesson.record import LessonRecord
from stationboard.lesson.visits import missed, visits
from stationboard.planning.compiling import compile_chart
from tests.support.classroom import Lesson, moment, roster, routine, started, stations, student_id

AVA, MIA, LUCAS, EMMA = map(student_id, ("Ava R", "Mia S", "Lucas M", "Emma V"))
TEACHER, COMPUTERS, GAMES, WORKBOOK = (station.id for station in stations())
"""The first round is from minute 10 to 25, the second from 26 to 41, the third from 42 to 57."""


def _after(lesson: Lesson) -> GoingOn:
    record = LessonRecord(id="lesson-1", events=lesson.log.events)
    return going_on((record,), roster().id, lesson.state.opened.routine)


def _ended(at: float) -> Lesson:
    lesson = started()
    lesson.do(cmd.End(), at)
    return lesson


def test_a_drill_ends_the_lesson_in_round_2_and_tomorrow_goes_on_with_round_3() -> None:
    found = _after(_ended(31))
    assert found.place == PlaceInCycle(day=1, rounds_done=2)
    assert (found.ended_in, found.rounds, found.date) == (2, 4, "2026-11-23")
    tomorrow = compile_chart(routine(), roster(), found.place)
    assert [phase.title or phase.round for phase in tomorrow.phases if phase.kind != "transition"] == [
        "Opening",
        3,
        4,
        "Closing",
    ]
    today = compile_chart(routine(), roster(), PlaceInCycle())
    assert tomorrow.phases[1] == today.phases[5]


def test_a_round_that_had_just_begun_is_held_again() -> None:
    assert _after(_ended(26.5)).place.rounds_done == 1


def test_a_drill_that_began_with_a_pause_counts_only_the_time_before_it() -> None:
    lesson = started()
    lesson.do(cmd.Pause(), 26.5)
    lesson.do(cmd.End(), 50)
    found = _after(lesson)
    assert found.place.rounds_done == 1
    assert found.missed[AVA] == (COMPUTERS, GAMES, WORKBOOK)


def test_a_lesson_that_ended_in_its_opening_begins_anew() -> None:
    assert _after(_ended(8)).place == PlaceInCycle()


def test_once_all_rounds_are_done_the_next_day_of_the_cycle_follows() -> None:
    plan = routine().model_copy(update={"cycle": 3})
    lesson = started(plan)
    lesson.do(cmd.End(), 70)
    assert _after(lesson).place == PlaceInCycle(day=2)


def test_a_lesson_that_went_on_ends_the_cycle_with_its_last_round() -> None:
    place = PlaceInCycle(rounds_done=2)
    follows = Lesson(opened(replace(started().state.opened, place=place)))
    follows.do(cmd.Start(follows.state.opened.local))
    follows.do(cmd.End(), 30)
    assert _after(follows).place == PlaceInCycle()


def test_where_no_lesson_was_held_the_plan_begins_at_its_beginning() -> None:
    assert going_on((), roster().id, routine()) == GoingOn()
    assert not GoingOn().is_carried


def test_what_was_missed_is_known_student_by_student() -> None:
    owed = missed(_ended(31).log)
    assert owed[AVA] == (GAMES, WORKBOOK)
    assert owed[MIA] == (WORKBOOK, TEACHER)
    assert len(owed) == 23


def test_whoever_was_absent_missed_everything_and_whoever_left_a_round_missed_that() -> None:
    lesson = started()
    lesson.do(cmd.MarkAbsent(AVA), 1)
    lesson.do(cmd.SendAway(MIA), 28)
    lesson.do(cmd.BringBack(MIA), 41)
    lesson.do(cmd.End(), 90)
    assert missed(lesson.log) == {AVA: (TEACHER, COMPUTERS, GAMES, WORKBOOK), MIA: (GAMES,)}


def test_a_student_called_away_for_most_of_a_round_missed_it_and_was_with_the_teacher() -> None:
    lesson = started()
    lesson.do(cmd.CallStudents((MIA, LUCAS), TEACHER), 11)
    lesson.do(cmd.GiveBack((LUCAS,)), 15)
    lesson.do(cmd.GiveBack((MIA,)), 24)
    lesson.do(cmd.End(), 90)
    assert missed(lesson.log) == {MIA: (COMPUTERS,)}
    assert visits(lesson.log, moment(90))[MIA].count(TEACHER) == 2


def test_what_was_undone_was_not_missed() -> None:
    lesson = started()
    lesson.do(cmd.MarkAbsent(AVA), 1)
    lesson.do(cmd.Undo(), 60)
    lesson.do(cmd.End(), 90)
    assert missed(lesson.log) == {}


def test_a_student_out_every_week_missed_the_round_in_which_they_were_out() -> None:
    people = roster()
    monday = TimeAway(weekdays=(Weekday.MONDAY,), leaves=clock_time(9, 14), back=clock_time(9, 29))
    ava = people.students[0].model_copy(update={"away": (monday,)})
    people = people.model_copy(update={"students": (ava, *people.students[1:])})
    lesson = started(people=people)
    lesson.do(cmd.End(), 90)
    assert missed(lesson.log) == {AVA: (StationId("teacher"),)}


def test_a_class_that_had_started_earlier_was_there_from_then_on() -> None:
    lesson = started()
    lesson.do(cmd.MoveOn(), 1)
    lesson.do(cmd.StartedAgo(minutes(5)), 2)
    lesson.do(cmd.End(), 90)
    assert missed(lesson.log) == {}
