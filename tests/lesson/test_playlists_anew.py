"""Planning playlists anew in mid-lesson moves nobody who need not move."""

from __future__ import annotations

from stationboard.domain.document import BlockId, StationId
from stationboard.domain.playlist import Playlist, Wish
from stationboard.domain.quantity import minutes
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import Sentence
from stationboard.lesson import commands as cmd
from stationboard.lesson.events import NewSeat
from stationboard.lesson.playlists_anew import plan_anew
from stationboard.lesson.replanning import FewerRounds, StationShut, StudentBack, commands_for
from stationboard.lesson.whereabouts import station_of
from stationboard.planning.playlist_planning import prepared
from tests.support.classroom import Lesson, moment, roster, routine, started, stations, student_id

TEACHER, COMPUTERS, GAMES, WORKBOOK = (station.id for station in stations())
AVA = student_id("Ava R")


def _lesson() -> Lesson:
    block = Playlist(
        id=BlockId("own"),
        stations=(COMPUTERS, GAMES, WORKBOOK),
        count=3,
        lengths=(minutes(15),),
        wishes=tuple(Wish(station=one) for one in (COMPUTERS, GAMES, WORKBOOK)),
    )
    limited = tuple(one.model_copy(update={"capacity": 9}) for one in stations())
    plan = Routine.model_validate({**dict(routine()), "stations": limited, "blocks": (block,)})
    return started(prepared(plan, roster()))


def _seats(answer: tuple[NewSeat, ...] | Sentence) -> tuple[NewSeat, ...]:
    assert not isinstance(answer, Sentence), str(answer)
    return answer


def test_a_student_who_leaves_moves_nobody() -> None:
    lesson = _lesson()
    lesson.do(cmd.MarkAbsent(AVA), 20)
    changed = _seats(plan_anew(lesson.state, FewerRounds(1), moment(20)))
    assert {seat.student for seat in changed} <= {AVA}


def test_a_station_that_closes_moves_those_who_were_to_go_there_and_few_others() -> None:
    lesson = _lesson()
    going = {
        student.id
        for student in roster().students
        if any(station_of(lesson.state, lesson.state.chart.phases[at], student.id) == GAMES for at in (1, 2))
    }
    trouble = StationShut(GAMES)
    seats = _seats(plan_anew(lesson.state, trouble, moment(5)))
    assert going <= {seat.student for seat in seats}
    assert all(seat.station != GAMES and seat.phase > 0 for seat in seats)
    for command in commands_for(lesson.state, trouble, seats, moment(5)):
        lesson.do(command, 5)
    third = lesson.look(35).phase
    assert StationId("games") not in [station_of(lesson.state, third, one.id) for one in roster().students]


def test_a_child_who_is_back_gets_something_to_do_and_nobody_else_moves() -> None:
    lesson = _lesson()
    lesson.do(cmd.MarkAbsent(AVA), 2)
    changed = _seats(plan_anew(lesson.state, StudentBack(AVA), moment(20)))
    assert {seat.student for seat in changed} <= {AVA}


def test_a_lesson_without_playlists_is_refused_with_a_sentence() -> None:
    told = plan_anew(started().state, StationShut(GAMES), moment(12))
    assert str(told) == "Only rounds with playlists that are still to come can be planned anew."
