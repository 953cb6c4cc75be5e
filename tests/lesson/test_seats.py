"""Students with places of their own: called, held, on playlists, choosing, catching up."""

from __future__ import annotations

from stationboard.domain.block import Change
from stationboard.domain.blocks import Block
from stationboard.domain.chart import Step
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import BlockId, StationId
from stationboard.domain.playlist import Playlist, StudentRow
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import minutes
from stationboard.domain.routine import Routine
from stationboard.lesson import commands as cmd
from stationboard.lesson import events as ev
from stationboard.lesson.reading import View
from stationboard.lesson.telling import last_edit
from stationboard.lesson.whereabouts import by_themselves, places_left, station_of, with_group
from tests.support.classroom import Lesson, routine, started, stations, student_id

AVA, LIAM, MIA, OMAR = map(student_id, ("Ava R", "Liam T", "Mia S", "Omar H"))
TEACHER, COMPUTERS, GAMES, WORKBOOK = (station.id for station in stations())


def _lesson(*blocks: Block, places: int | None = None) -> Lesson:
    given = tuple(
        one.model_copy(update={"capacity": places}) if one.id == GAMES else one for one in stations()
    )
    return started(Routine.model_validate({**dict(routine()), "stations": given, "blocks": blocks}))


def _choice(**more: object) -> ChoiceTime:
    fields = {"id": "choice", "stations": (COMPUTERS, GAMES, WORKBOOK), "length": minutes(30)}
    return ChoiceTime.model_validate({**fields, **more})


def test_students_called_to_the_teacher_leave_their_group_and_come_back_to_where_it_is_by_then() -> None:
    lesson = started()
    lesson.do(cmd.CallStudents((AVA, MIA), TEACHER, minutes(8)), 12)
    phase = lesson.look(12).phase
    assert station_of(lesson.state, phase, MIA) == TEACHER
    assert MIA not in with_group(lesson.state, phase, lesson.state.chart.groups[1].id)
    assert dict(by_themselves(lesson.state, phase)) == {AVA: TEACHER, MIA: TEACHER}
    assert str(last_edit(lesson.log)) == "Called Ava R. and Mia S. to Teacher Table"
    lesson.do(cmd.GiveBack((AVA, MIA)), 30)
    second = lesson.look(30).phase
    assert station_of(lesson.state, second, MIA) == second.station_of(lesson.state.chart.groups[1].id)


def test_a_call_names_students_and_a_station_that_are_there() -> None:
    lesson = started()
    assert lesson.refused(cmd.CallStudents((), TEACHER), 12) == "Choose the students to call first."
    assert lesson.refused(cmd.GiveBack((AVA,)), 12) == "None of these students is called away."
    lesson.do(cmd.CloseStation(TEACHER), 12)
    assert lesson.refused(cmd.CallStudents((AVA,), TEACHER), 12) == "Choose a station that is open."


def test_a_student_may_stay_for_one_more_round_while_the_group_goes_on() -> None:
    lesson = started()
    here = station_of(lesson.state, lesson.look(12).phase, AVA)
    lesson.do(cmd.HoldStudent(AVA), 12)
    second, third = lesson.look(30).phase, lesson.look(46).phase
    group = lesson.state.chart.groups[0].id
    assert station_of(lesson.state, second, AVA) == here != second.station_of(group)
    assert station_of(lesson.state, third, AVA) == third.station_of(group)


def test_on_playlists_each_student_has_a_row_and_is_told_to_move_or_stay() -> None:
    rows = (
        StudentRow(student=AVA, cells=(TEACHER, GAMES)),
        StudentRow(student=LIAM, cells=(COMPUTERS, COMPUTERS)),
    )
    lesson = _lesson(
        Playlist(
            id=BlockId("own"),
            stations=(TEACHER, COMPUTERS, GAMES),
            count=2,
            lengths=(minutes(10),),
            change=Change(length=minutes(1)),
            rows=rows,
        )
    )
    first = lesson.look(1)
    assert (station_of(lesson.state, first.phase, AVA), station_of(lesson.state, first.phase, OMAR)) == (
        TEACHER,
        None,
    )
    steps = {move.student: (move.step, move.goal) for move in first.own_moves}
    assert steps[AVA] == (Step.MOVE, GAMES)
    assert steps[LIAM] == (Step.STAY, COMPUTERS)
    assert station_of(lesson.state, lesson.look(12).phase, AVA) == GAMES


def test_a_new_plan_moves_only_who_it_names_and_only_in_rounds_to_come() -> None:
    lesson = _lesson(Playlist(id=BlockId("own"), stations=(TEACHER, GAMES), count=3, lengths=(minutes(10),)))
    seat = ev.NewSeat(phase=0, student=AVA, station=GAMES)
    assert lesson.refused(cmd.Replan((seat,)), 12) == "That part of the lesson is over."
    lesson.do(cmd.Replan((ev.NewSeat(phase=2, student=AVA, station=GAMES),)), 12)
    assert station_of(lesson.state, lesson.look(25).phase, AVA) == GAMES
    assert station_of(lesson.state, lesson.look(15).phase, AVA) is None


def test_in_choice_time_a_full_station_takes_nobody_unless_the_teacher_says_so() -> None:
    lesson = _lesson(_choice(), places=1)
    assert lesson.look(1).view is View.CHOICE
    lesson.do(cmd.Seat(AVA, 0, GAMES), 1)
    assert places_left(lesson.state, lesson.look(1).phase, GAMES) == 0
    assert lesson.refused(cmd.Seat(MIA, 0, GAMES), 1) == "Math Games is full."
    lesson.do(cmd.Seat(MIA, 0, GAMES, forced=True), 1)
    assert places_left(lesson.state, lesson.look(1).phase, GAMES) == -1
    assert places_left(lesson.state, lesson.look(1).phase, WORKBOOK) is None


def test_where_nothing_may_be_chosen_twice_a_station_left_is_not_chosen_again() -> None:
    lesson = _lesson(_choice(once_each=True))
    lesson.do(cmd.Seat(AVA, 0, GAMES), 1)
    lesson.do(cmd.Seat(AVA, 0, WORKBOOK), 9)
    assert (
        lesson.refused(cmd.Seat(AVA, 0, GAMES), 15)
        == "Math Games has been chosen before; choose another one."
    )
    lesson.do(cmd.Unseat(AVA, 0), 20)
    assert station_of(lesson.state, lesson.look(20).phase, AVA) is None


def test_students_wait_for_the_teacher_in_the_order_they_asked() -> None:
    lesson = _lesson(_choice())
    lesson.do(cmd.AskForHelp(MIA), 3)
    lesson.do(cmd.AskForHelp(AVA), 4)
    assert lesson.refused(cmd.AskForHelp(AVA), 5) == "The student is already waiting."
    assert [student for student, _ in lesson.state.waiting] == [MIA, AVA]
    lesson.do(cmd.GiveHelp(MIA), 6)
    assert [student for student, _ in lesson.state.waiting] == [AVA]


def test_who_has_not_prepared_catches_up_first_and_the_words_do_not_tell() -> None:
    check = PreparationCheck(id=BlockId("check"), ready=GAMES, catch_up=COMPUTERS)
    lesson = _lesson(check)
    lesson.do(cmd.TellPreparation(AVA, prepared=False), 1)
    lesson.do(cmd.TellPreparation(MIA, prepared=True), 1)
    assert str(last_edit(lesson.log)) == "Noted about Mia S."
    after = lesson.look(7).phase
    where = {student: station_of(lesson.state, after, student) for student in (AVA, MIA, OMAR)}
    assert where == {AVA: COMPUTERS, MIA: GAMES, OMAR: GAMES}
    lesson.do(cmd.TellPreparation(AVA, prepared=True), 7)
    assert station_of(lesson.state, lesson.look(7).phase, AVA) == GAMES


def test_whom_nobody_asks_about_preparation_cannot_be_noted() -> None:
    assert started().refused(cmd.TellPreparation(AVA, prepared=True), 1).startswith("This lesson asks nobody")


def test_a_station_that_closes_sends_those_who_sit_there_on_as_well() -> None:
    lesson = _lesson(_choice())
    lesson.do(cmd.Seat(AVA, 0, GAMES), 1)
    lesson.do(cmd.CloseStation(GAMES, instead=WORKBOOK), 2)
    assert station_of(lesson.state, lesson.look(2).phase, AVA) == StationId("workbook")


def test_undo_takes_each_of_these_back() -> None:
    lesson = _lesson(_choice())
    before = lesson.state
    for command in (cmd.Seat(AVA, 0, GAMES), cmd.CallStudents((AVA,), WORKBOOK), cmd.AskForHelp(AVA)):
        lesson.do(command, 2)
    for _ in range(3):
        lesson.do(cmd.Undo(), 3)
    assert lesson.state == before
