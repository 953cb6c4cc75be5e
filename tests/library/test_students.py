"""Students who join, leave, and are called otherwise."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from stationboard.domain.confidential import Confidential, PrivateFacts, Tie
from stationboard.domain.document import GroupingId, StudentId
from stationboard.domain.name_rule import NameRule
from stationboard.domain.quantity import clock_time
from stationboard.domain.roster import Roster
from stationboard.domain.times_away import TimeAway, Weekday
from stationboard.library.classes import NewStudent
from stationboard.library.classroom import Classroom, without
from stationboard.library.groupings import formed
from stationboard.library.students import (
    MOST_STUDENTS,
    named,
    names_in,
    numbered,
    renamed,
    same_names,
    with_name_rule,
    with_students,
    with_times_away,
    without_students,
)
from tests.support.classroom import roster, student_id

KAI = student_id("Kai N")


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("Ava Rossi", "Ava", "Rossi"),
        ("  Maria   De la Cruz ", "Maria", "De la Cruz"),
        ("Rossi, Ava", "Ava", "Rossi"),
        ("Madonna", "Madonna", ""),
        ("李 小龙", "李", "小龙"),
        ("محمد علي", "محمد", "علي"),
        ("🦊 Fox", "🦊", "Fox"),
    ],
)
def test_a_typed_name_is_first_and_last_name(typed: str, first: str, last: str) -> None:
    assert named(typed) == NewStudent(first, last)


def test_a_pasted_list_is_a_student_a_line_whatever_numbers_stand_before() -> None:
    assert names_in("1. Ava Rossi\n\n 2) Ray, Ben\r\n3 Cy\n") == (
        NewStudent("Ava", "Rossi"),
        NewStudent("Ben", "Ray"),
        NewStudent("Cy"),
    )


def test_a_new_student_gets_an_id_that_nobody_has() -> None:
    once = with_students(Roster(id=roster().id, name="C"), names_in("Ava\nBen\nCy"))
    less = without_students(once, {StudentId("s2")})
    more = with_students(less, (NewStudent("Dee"),))
    assert [student.id for student in more.students] == ["s1", "s3", "s4"]
    assert Roster.model_validate(more.model_dump()) == more


def test_a_class_never_gets_larger_than_a_file_may_hold() -> None:
    many = with_students(roster(), (NewStudent("A"),) * (MOST_STUDENTS + 1))
    assert Roster.model_validate(many.model_dump()) == many


def test_names_of_two_hundred_letters_are_kept_and_longer_ones_cut_when_typed() -> None:
    more = with_students(roster(), (named("x" * 250 + " " + "y" * 400),))
    assert len(more.students[-1].first) == 200
    assert Roster.model_validate(more.model_dump()) == more


def test_an_empty_name_is_refused_and_a_new_one_kept() -> None:
    student = roster().students[0]
    assert renamed(roster(), student, first="Zoë", shown="Z").students[0].first == "Zoë"
    with pytest.raises(ValidationError):
        renamed(roster(), student, first="  ")
    with pytest.raises(ValidationError):
        numbered(roster(), student, -1)
    assert numbered(roster(), student, 7).students[0].number == 7


def test_times_away_stay_with_a_student_who_is_renamed() -> None:
    time = TimeAway(weekdays=(Weekday.MONDAY,), leaves=clock_time(9), back=clock_time(10))
    known = with_times_away(roster(), roster().students[0], (time,))
    assert renamed(known, known.students[0], first="Zoë").students[0].away == (time,)


def test_who_leaves_is_in_no_group_of_now_or_of_earlier_and_nothing_private_is_left() -> None:
    people = roster()
    everyone = tuple(student.id for student in people.students)
    people = formed(people, people.groupings[0], (everyone[:10], everyone[10:]), "2026-11-23")
    private = Confidential(
        id=people.id,
        students=(PrivateFacts(student=KAI, notes="sits in front"),),
        apart=(Tie(students=(KAI, everyone[0])), Tie(students=(KAI, everyone[1], everyone[2]))),
    )
    after = without(Classroom(people, private), {KAI})
    assert KAI not in after.roster.model_dump_json()
    assert KAI not in after.private.model_dump_json()
    assert after.private.apart == (Tie(students=(everyone[1], everyone[2])),)
    assert Roster.model_validate(after.roster.model_dump()) == after.roster


def test_two_of_one_name_are_noticed_whatever_the_letter_case() -> None:
    more = with_students(roster(), names_in("ava r\nNew One"))
    assert [name.casefold() for name in same_names(more)] == ["ava r"]
    assert same_names(roster()) == ()


def test_the_name_rule_is_kept_with_the_class() -> None:
    assert with_name_rule(roster(), NameRule.SYMBOL).name_rule is NameRule.SYMBOL


def test_the_grouping_is_still_the_same_one_without_a_student() -> None:
    assert without_students(roster(), {KAI}).groupings[0].id == GroupingId("math")
