"""Where the adults are, and the parts of a class beside each other."""

from __future__ import annotations

from stationboard.domain.block import Change
from stationboard.domain.document import BlockId
from stationboard.domain.quantity import minutes
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.side_by_side import Side, SideBySide
from stationboard.domain.whole_class import WholeClass
from stationboard.lesson.adults import adult_plans
from stationboard.lesson.lanes import lanes_of
from tests.support.classroom import Lesson, moment, routine, started, stations

TEACHER, COMPUTERS, GAMES, WORKBOOK = (station.id for station in stations())


def _swap() -> Lesson:
    """Half the class in the lab while the other half is in the classroom, then they swap."""
    lesson = WholeClass(id=BlockId("talk"), title="Mini-lesson", length=minutes(20))
    lab = Rounds(id=BlockId("lab"), stations=(COMPUTERS, GAMES), count=2, lengths=(minutes(10),))
    block = SideBySide(
        id=BlockId("swap"),
        sides=(
            Side(name="Classroom", adult="Ms. Rivera", blocks=(lesson,)),
            Side(name="Lab", adult="Mr. Ode", blocks=(lab,)),
        ),
        walk=Change(title="Line up at the door", length=minutes(3)),
    )
    tail = Rounds(id=BlockId("after"), stations=(TEACHER, WORKBOOK), count=1, lengths=(minutes(15),))
    given = tuple(
        one.model_copy(update={"adult": "Mr. Ode"}) if one.id == WORKBOOK else one for one in stations()
    )
    return started(Routine.model_validate({**dict(routine()), "stations": given, "blocks": (block, tail)}))


def test_each_adult_has_a_plan_for_the_lesson() -> None:
    lesson = _swap()
    told = {
        plan.adult: [(stay.place, stay.start, stay.end) for stay in plan.stays]
        for plan in adult_plans(lesson.state, moment(5))
    }
    assert told == {
        "Ms. Rivera": [
            ("Classroom", moment(0), moment(43)),
            ("Teacher Table", moment(43), moment(58)),
        ],
        "Mr. Ode": [("Lab", moment(0), moment(43)), ("Workbook", moment(43), moment(58))],
    }


def test_what_an_adult_has_done_already_is_no_plan_any_more() -> None:
    lesson = _swap()
    assert [stay.place for stay in adult_plans(lesson.state, moment(50))[0].stays] == ["Teacher Table"]


def test_the_parts_of_the_class_are_told_apart_while_they_do_different_things() -> None:
    lesson = _swap()
    first, later = lesson.look(5), lesson.look(30)
    assert [lane.side for lane in lanes_of(lesson.state, first.phase)] == ["Classroom", "Lab"]
    assert [lane.side for lane in lanes_of(lesson.state, later.phase)] == ["Lab", "Classroom"]
    assert [lane.groups for lane in lanes_of(lesson.state, later.phase)] == [
        ("foxes", "owls"),
        ("otters", "bees"),
    ]
    assert lanes_of(lesson.state, lesson.look(50).phase) == ()
    assert lanes_of(lesson.state, lesson.look(21).phase) == ()
