"""New groups that keep what only the teacher knows."""

from __future__ import annotations

from stationboard.domain.confidential import Confidential, Tie
from stationboard.domain.document import ClassId
from stationboard.domain.roster import Roster
from stationboard.domain.sentence import Sentence
from stationboard.library.classroom import Classroom
from stationboard.library.proposing import Sizes, proposal
from stationboard.library.students import names_in, with_students
from stationboard.planning.splitting import Found
from tests.support.classroom import roster, student_id

AVA, LIAM, NOOR = student_id("Ava R"), student_id("Liam T"), student_id("Noor A")
NONE = Confidential(id=roster().id)


def _found(outcome: Found | Sentence) -> Found:
    assert isinstance(outcome, Found), str(outcome)
    return outcome


def test_locked_students_stay_and_pairs_are_kept() -> None:
    private = Confidential(
        id=roster().id, apart=(Tie(students=(AVA, LIAM)),), together=(Tie(students=(AVA, NOOR)),)
    )
    room = Classroom(roster(), private)
    for seed in range(10):
        groups = _found(proposal(room, roster().groupings[0], Sizes(count=4), {AVA}, seed)).groups
        assert {AVA, NOOR} <= set(groups[0])
        assert LIAM not in groups[0]
        assert {len(group) for group in groups} == {5, 6}


def test_a_reason_names_the_students_as_the_teacher_knows_them() -> None:
    private = Confidential(id=roster().id, apart=(Tie(students=(AVA, LIAM, NOOR)),))
    said = proposal(Classroom(roster(), private), None, Sizes(count=2), (), 1)
    assert str(said) == (
        "Ava R., Liam T. and Noor A. must all be apart from one another, but there are only two groups."
    )


def test_a_group_that_would_be_no_more_cannot_keep_its_locked_students() -> None:
    ravi = student_id("Ravi P")
    said = proposal(Classroom(roster(), NONE), roster().groupings[0], Sizes(count=2), {ravi}, 1)
    assert "would be no more" in str(said)


def test_groups_of_a_size_are_more_where_students_must_be_apart() -> None:
    six = with_students(Roster(id=ClassId("c"), name="C"), names_in("A\nB\nC\nD\nE\nF"))
    everyone = tuple(student.id for student in six.students)
    private = Confidential(id=six.id, apart=(Tie(students=everyone[:4]),))
    assert len(_found(proposal(Classroom(six, private), None, Sizes(largest=3), (), 1)).groups) == 4


def test_four_hundred_students_in_pairs_are_refused_with_the_size_that_can_be_had() -> None:
    many = with_students(Roster(id=ClassId("c"), name="C"), names_in("A\n" * 400))
    told = proposal(Classroom(many, Confidential(id=many.id)), None, Sizes(largest=2), (), 1)
    assert str(told) == ("A class has 60 groups at most: for 400 students the largest group has to hold 7.")


def test_a_class_of_nobody_has_empty_groups() -> None:
    nobody = Classroom(Roster(id=ClassId("c"), name="C"), Confidential(id=ClassId("c")))
    assert _found(proposal(nobody, None, Sizes(count=3), (), 1)).groups == ((), (), ())
