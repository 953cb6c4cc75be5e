"""What a teacher is told of a class before it runs a routine."""

from __future__ import annotations

from stationboard.domain.document import BlockId, StationId, StudentId
from stationboard.domain.roster import Roster, Student
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.planning.class_cautions import class_cautions
from tests.support.classroom import roster, routine


def _told(plan: Routine, people: Roster) -> list[str]:
    return [str(one.sentence) for one in class_cautions(plan, people, PlaceInCycle())]


def _with(*names: str) -> Roster:
    new = tuple(Student(id=StudentId(f"new-{at}"), first=name) for at, name in enumerate(names))
    return roster().model_copy(update={"students": (*roster().students, *new)})


def test_students_in_no_group_are_named_before_the_board_leaves_them_out() -> None:
    assert _told(routine(), roster()) == []
    assert _told(routine(), _with("Zed")) == ["Zed is in no group, and so not on the board."]
    assert _told(routine(), _with("Zed", "Yan")) == ["Zed and Yan are in no group, and so not on the board."]
    many = _told(routine(), _with(*"ABCDEFGH"))
    assert many == ["A, B, C, D, E, F and 2 more are in no group, and so not on the board."]


def test_a_grouping_that_another_one_stands_in_for_is_told_once() -> None:
    def rounds(key: str, days: tuple[int, ...] = ()) -> Rounds:
        return Rounds(
            id=BlockId(key), grouping="Reading groups", stations=(StationId("games"),), count=1, days=days
        )

    plan = Routine.model_validate(
        {**dict(routine()), "blocks": (rounds("a"), rounds("b"), rounds("c", (2,)))}
    )
    assert _told(plan, roster()) == [
        "Period 3 Math has no grouping “Reading groups”; “Math groups” stands in for it."
    ]
