"""The lab's board tells of the lab, the classroom's of the classroom."""

from __future__ import annotations

import pytest

from stationboard.board.frame import Frame, MoveBody, RoundBody
from stationboard.board.telling import Manner
from stationboard.board.wing import wing_names
from stationboard.domain.block import Change, Ends
from stationboard.domain.document import BlockId
from stationboard.domain.quantity import minutes
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.side_by_side import Side, SideBySide
from stationboard.domain.whole_class import WholeClass
from stationboard.lesson import commands as cmd
from tests.board.samples import seen
from tests.support.classroom import Lesson, routine, started, stations

TEACHER, COMPUTERS, GAMES, WORKBOOK = (station.id for station in stations())


def _lesson(**more: object) -> Lesson:
    desks = WholeClass(id=BlockId("together"), title="Small groups", length=minutes(31))
    inner = Rounds(
        id=BlockId("inner"),
        stations=(COMPUTERS, GAMES),
        count=2,
        lengths=(minutes(15),),
        change=Change(length=minutes(1)),
    )
    fields = {
        "id": "sides",
        "sides": (
            Side(name="Classroom", place="Room 12", blocks=(desks,)),
            Side(name="Lab", place="Learning Lab", blocks=(inner,)),
        ),
        "walk": Change(length=minutes(3), steps=("Line up", "Walk")),
    }
    sides = SideBySide.model_validate({**fields, **more})
    closing = WholeClass(id=BlockId("closing"), title="Closing", length=minutes(5))
    return started(Routine.model_validate({**dict(routine()), "blocks": (sides, closing)}))


def _seen(play: Lesson, at: float, wing: str) -> Frame:
    return seen(play, at, Manner(wing=wing))


def _cards(frame: Frame) -> dict[str, list[str]]:
    assert isinstance(frame.body, RoundBody)
    return {card.title: [party.name for party in card.groups] for card in frame.body.cards}


def _digits(frame: Frame) -> str:
    assert frame.clock is not None
    return frame.clock.digits


def test_a_lesson_names_its_sides() -> None:
    assert wing_names(_lesson().state.chart) == ("Classroom", "Lab")


def test_each_board_shows_its_own_stations_and_groups_and_the_whole_one_all() -> None:
    play = _lesson()
    assert _cards(_seen(play, 5, "Lab")) == {"Computers": ["Otters"], "Math Games": ["Bees"]}
    assert _cards(_seen(play, 5, "classroom")) == {"Small groups": ["Foxes", "Owls"]}
    assert len(_cards(_seen(play, 5, ""))) == 3


def test_a_board_counts_to_the_next_change_that_concerns_it() -> None:
    play = _lesson()
    assert _digits(_seen(play, 5, "Lab")) == "10:00"
    assert _digits(_seen(play, 5, "Classroom")) == "26:00"
    assert _digits(_seen(play, 20, "Classroom")) == "11:00"


def test_a_change_in_which_nobody_of_the_side_moves_shows_as_its_round() -> None:
    play = _lesson()
    lab, classroom = _seen(play, 15.5, "Lab"), _seen(play, 15.5, "Classroom")
    assert isinstance(lab.body, MoveBody)
    assert [way.name for way in lab.body.ways] == ["Otters", "Bees"]
    assert isinstance(classroom.body, RoundBody)
    assert _digits(classroom) == "15:30"
    before, after = _seen(play, 14, "Classroom"), _seen(play, 17, "Classroom")
    assert before.body == classroom.body == after.body


def test_rounds_are_counted_as_the_side_has_them() -> None:
    play = _lesson()
    labels = [
        (frame.body.number, frame.body.count)
        for frame in (_seen(play, 20, "Lab"), _seen(play, 20, "Classroom"), _seen(play, 60, "Classroom"))
        if isinstance(frame.body, RoundBody)
    ]
    assert labels == [(2, 4), (1, 2), (2, 2)]


@pytest.mark.parametrize(
    ("wing", "title"),
    [
        ("", "Line up now"),
        ("Classroom", "Line up now · 3 min to Learning Lab"),
        ("Lab", "Line up now · 3 min to Room 12"),
    ],
)
def test_a_walk_says_how_long_it_is_and_where_to(wing: str, title: str) -> None:
    body = _seen(_lesson(), 32, wing).body
    assert isinstance(body, MoveBody)
    assert body.title == title
    assert body.steps == ("Line up", "Walk")
    assert len(body.ways) == 4


def test_the_board_of_a_side_is_headed_by_its_room() -> None:
    assert _seen(_lesson(), 5, "Lab").heading.place == "Learning Lab, Period 3"
    assert _seen(_lesson(), 5, "").heading.place == "Room 12, Period 3"


def test_what_all_do_together_is_on_every_board() -> None:
    play = _lesson()
    assert _seen(play, 67, "Lab").body == _seen(play, 67, "").body


def test_a_name_that_no_side_has_changes_nothing() -> None:
    play = _lesson()
    assert _seen(play, 5, "Gym") == _seen(play, 5, "")


def test_a_side_is_warned_of_its_own_end_only() -> None:
    play = _lesson()
    bodies = [
        _seen(play, at, wing).body for at, wing in ((13.5, "Lab"), (13.5, "Classroom"), (29.5, "Classroom"))
    ]
    notices = [isinstance(body, RoundBody) and body.notice is not None for body in bodies]
    assert notices == [True, False, True]


def test_where_the_teacher_ends_a_round_its_side_waits_as_well() -> None:
    play = _lesson(ends=Ends.TEACHER)
    assert _digits(_seen(play, 5, "Classroom")) == "10:00"
    play.do(cmd.MoveOn(), 16)
    assert isinstance(_seen(play, 16.5, "Classroom").body, RoundBody)
