"""What a teacher reads who must choose between two versions of a class."""

from __future__ import annotations

from stationboard.domain.document import GroupId, StudentId
from stationboard.domain.look import looks
from stationboard.domain.roster import Group, Roster, Student
from stationboard.library.class_differences import class_differences
from tests.support.classroom import roster, student_id


def told(there: Roster, here: Roster | None = None) -> list[str]:
    return [str(sentence) for sentence in class_differences(here or roster(), there)]


def regrouped(*groups: Group) -> Roster:
    (grouping,) = roster().groupings
    return roster().model_copy(update={"groupings": (grouping.model_copy(update={"groups": groups}),)})


def without(*names: str) -> Roster:
    gone = {student_id(name) for name in names}
    (grouping,) = roster().groupings
    groups = tuple(
        group.model_copy(update={"students": tuple(one for one in group.students if one not in gone)})
        for group in grouping.groups
    )
    return roster().model_copy(
        update={
            "students": tuple(one for one in roster().students if one.id not in gone),
            "groupings": (grouping.model_copy(update={"groups": groups}),),
        }
    )


def test_two_versions_that_say_the_same_have_nothing_to_tell() -> None:
    assert told(roster()) == []


def test_a_student_who_came_and_two_who_left_are_named() -> None:
    new = Student(id=StudentId("new"), first="Nora", last="Quist")
    there = without("Ava R", "Max E")
    there = there.model_copy(update={"students": (*there.students, new)})
    assert told(there) == ["With Nora Quist.", "Without Ava R and Max E."]


def test_of_many_names_only_some_are_told() -> None:
    names = [f"{one.first} {one.last}" for one in roster().students][:10]
    assert told(without(*names)) == ["Without Ava R, Liam T, Noor A, Mateo C, Zoe K, Eli B and 4 more."]


def test_a_student_in_another_group_is_told_with_the_group() -> None:
    first, second, *rest = roster().groupings[0].groups
    ava = student_id("Ava R")
    there = regrouped(
        first.model_copy(update={"students": tuple(one for one in first.students if one != ava)}),
        second.model_copy(update={"students": (*second.students, ava)}),
        *rest,
    )
    assert told(there) == [f"Ava R in the group “{second.name}”."]


def test_a_group_more_or_less_or_renamed_is_told() -> None:
    first, second, third, fourth = roster().groupings[0].groups
    _, (_, color, symbol) = looks(5)[:2]
    new = Group(id=GroupId("five"), name="Five", color=color, symbol=symbol)
    there = regrouped(first.model_copy(update={"name": "Reds"}), second, third, fourth, new)
    assert told(there) == ["With the group “Five”.", f"The group “Reds” instead of “{first.name}”."]
    assert told(roster(), there)[0] == "Without the group “Five”."


def test_fields_and_new_spellings_are_told() -> None:
    first, *rest = roster().students
    changed = first.model_copy(update={"first": "Eva"})
    there = roster().model_copy(update={"name": "5B", "room": "", "students": (changed, *rest)})
    assert told(there) == [
        "Name: “5B”, not “Period 3 Math”.",
        "Room: “–”, not “Room 12”.",
        "“Eva R” instead of “Ava R”.",
    ]


def test_another_order_is_told_where_nothing_else_is_other() -> None:
    there = roster().model_copy(update={"students": tuple(reversed(roster().students))})
    assert told(there) == ["The same students and groups in another order."]


def test_a_student_without_a_group_is_told() -> None:
    first, *rest = roster().groupings[0].groups
    there = regrouped(first.model_copy(update={"students": first.students[1:]}), *rest)
    assert told(there) == ["Ava R in no group."]
