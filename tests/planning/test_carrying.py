"""Lessons that go on with a later round."""

from __future__ import annotations

from stationboard.domain.block import Change
from stationboard.domain.document import BlockId
from stationboard.domain.playlist import Playlist, StudentRow
from stationboard.domain.quantity import minutes
from stationboard.domain.routine import PlaceInCycle
from stationboard.planning.carrying import rounds_in
from stationboard.planning.compiling import compile_chart
from tests.support.classroom import roster, routine, stations, student_id

AVA = student_id("Ava R")


def test_the_opening_stays_and_the_numbers_of_the_rounds_too() -> None:
    chart = compile_chart(routine(), roster(), PlaceInCycle(rounds_done=3))
    assert [(phase.title, phase.round, phase.rounds) for phase in chart.phases] == [
        ("Opening", 0, 0),
        ("", 4, 4),
        ("Closing", 0, 0),
    ]


def test_whole_lessons_that_were_held_leave_nothing_out() -> None:
    again = compile_chart(routine(), roster(), PlaceInCycle(rounds_done=4))
    assert again == compile_chart(routine(), roster(), PlaceInCycle())
    assert rounds_in(compile_chart(routine(), roster(), PlaceInCycle(rounds_done=5))) == 3


def test_a_playlist_goes_on_in_the_students_rows() -> None:
    names = tuple(station.id for station in stations())
    block = Playlist(
        id=BlockId("own"),
        stations=names,
        count=3,
        lengths=(minutes(10),),
        change=Change(),
        rows=(StudentRow(student=AVA, cells=names[:3]),),
    )
    plan = routine().model_copy(update={"blocks": (block,)})
    chart = compile_chart(plan, roster(), PlaceInCycle(rounds_done=1))
    seats = [phase.seat_of(AVA) for phase in chart.phases if phase.round]
    assert [seat.station for seat in seats if seat is not None] == list(names[1:3])
