"""What is told of single students: calls, must-dos, rows, stamina, new plans."""

from __future__ import annotations

from stationboard.domain.chart import PhaseKind
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import BlockId
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import minutes
from stationboard.domain.routine import Routine
from stationboard.lesson import commands as cmd
from stationboard.lesson import events as ev
from stationboard.lesson.callings import callings
from stationboard.lesson.musts import musts_left
from stationboard.lesson.replanning import AdultGone, StationShut, StudentBack, rounds_to_come, shut_by
from stationboard.lesson.rows import row_of
from stationboard.lesson.stamina import longest_stamina
from stationboard.lesson.telling import last_edit
from stationboard.lesson.whereabouts import station_of
from tests.support.classroom import Lesson, moment, routine, started, stations, student_id

AVA, LIAM, MIA, OMAR = map(student_id, ("Ava R", "Liam T", "Mia S", "Omar H"))
TEACHER, COMPUTERS, GAMES, WORKBOOK = (station.id for station in stations())


def _lesson(*blocks: object) -> Lesson:
    return started(Routine.model_validate({**dict(routine()), "blocks": blocks}))


def _choice(**more: object) -> ChoiceTime:
    fields = {"id": "choice", "stations": (COMPUTERS, GAMES, WORKBOOK), "length": minutes(30)}
    return ChoiceTime.model_validate({**fields, **more})


def test_those_called_together_have_one_timer() -> None:
    lesson = started()
    lesson.do(cmd.CallStudents((AVA, MIA), TEACHER, minutes(8)), 12)
    lesson.do(cmd.CallStudents((OMAR,), TEACHER), 14)
    first, second = callings(lesson.state)
    assert (first.students, second.students) == ((AVA, MIA), (OMAR,))
    assert first.left(moment(15)) == minutes(5)
    assert first.left(moment(21)) == -minutes(1)
    assert (second.left(moment(15)), second.passed(moment(15))) == (None, minutes(1))


def test_what_a_student_must_still_do_gets_less_with_each_visit() -> None:
    lesson = _lesson(_choice(must=(COMPUTERS, WORKBOOK)))
    phase = lesson.look(1).phase
    assert musts_left(lesson.state, phase, AVA) == (COMPUTERS, WORKBOOK)
    lesson.do(cmd.Seat(AVA, 0, COMPUTERS), 1)
    lesson.do(cmd.Seat(AVA, 0, GAMES), 9)
    assert musts_left(lesson.state, phase, AVA) == (WORKBOOK,)
    lesson.do(cmd.CloseStation(WORKBOOK), 10)
    assert musts_left(lesson.state, phase, AVA) == ()


def test_a_students_row_has_every_round_and_tells_what_is_the_students_own() -> None:
    lesson = started()
    lesson.do(cmd.HoldStudent(AVA), 12)
    assert [(cell.station, cell.own) for cell in row_of(lesson.state, AVA)] == [
        (TEACHER, False),
        (TEACHER, True),
        (GAMES, False),
        (WORKBOOK, False),
    ]


def test_stamina_is_the_longest_choice_time_without_its_pauses() -> None:
    lesson = _lesson(_choice(stamina=True), _choice(id="second", stamina=True))
    assert longest_stamina(lesson.log, moment(10)) is None
    lesson.do(cmd.Pause(), 5)
    lesson.do(cmd.Resume(), 9)
    lesson.do(cmd.MoveOn(), 20)
    assert longest_stamina(lesson.log, moment(21)) == minutes(16)
    lesson.do(cmd.End(), 44)
    assert longest_stamina(lesson.log, moment(60)) == minutes(24)


def test_without_a_stamina_clock_there_is_no_record() -> None:
    lesson = _lesson(_choice())
    lesson.do(cmd.End(), 20)
    assert longest_stamina(lesson.log, moment(20)) is None


def test_all_others_are_noted_at_once_and_a_note_can_be_taken_back() -> None:
    lesson = _lesson(PreparationCheck(id=BlockId("check"), ready=GAMES, catch_up=COMPUTERS))
    lesson.do(cmd.TellPreparation(AVA, prepared=False), 1)
    others = tuple(one.id for one in lesson.state.opened.roster.students if one.id != AVA)
    lesson.do(cmd.TellPreparationOfAll(others, prepared=False), 2)
    assert str(last_edit(lesson.log)) == "Noted about 22 students"
    after = lesson.look(7).phase
    assert {station_of(lesson.state, after, one) for one in others} == {COMPUTERS}
    lesson.do(cmd.TellPreparation(AVA, prepared=None), 7)
    assert AVA not in lesson.state.prepared
    assert station_of(lesson.state, lesson.look(7).phase, AVA) == GAMES
    lesson.do(cmd.Undo(), 8)
    lesson.do(cmd.Undo(), 8)
    assert lesson.state.prepared == {AVA: False}
    assert lesson.refused(cmd.TellPreparationOfAll((AVA,), prepared=False), 8) == "That is noted already."


def test_a_new_plan_may_close_a_station_in_one_step() -> None:
    lesson = started()
    seat = ev.NewSeat(phase=3, student=AVA, station=GAMES)
    lesson.do(cmd.Replan((seat,), closed=(COMPUTERS,)), 12)
    assert lesson.state.closed == {COMPUTERS}
    assert str(last_edit(lesson.log)) == "Closed Computers and planned Ava R. anew"
    rounds = [one for one in lesson.state.chart.phases if one.kind is PhaseKind.ROUND]
    assert all(COMPUTERS not in phase.stations for phase in rounds)
    assert station_of(lesson.state, lesson.look(30).phase, AVA) == GAMES
    assert station_of(lesson.state, lesson.look(30).phase, LIAM) is None
    lesson.do(cmd.Undo(), 13)
    assert not lesson.state.closed
    wrong = cmd.Replan((ev.NewSeat(phase=3, student=AVA, station=COMPUTERS),), closed=(COMPUTERS,))
    assert lesson.refused(wrong, 13) == "Choose a station that is open."
    assert lesson.refused(cmd.Replan(()), 13) == "Nobody's place would change."


def test_an_adult_who_leaves_shuts_the_stations_they_lead() -> None:
    lesson = started()
    assert shut_by(lesson.state, AdultGone("Ms. Rivera")) == (TEACHER,)
    assert shut_by(lesson.state, StationShut(GAMES)) == (GAMES,)
    assert shut_by(lesson.state, StudentBack(AVA)) == ()
    assert rounds_to_come(lesson.state, moment(12)) == (3, 5, 7)
