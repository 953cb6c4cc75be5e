"""Classes that cannot be."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from stationboard.domain.document import ClassId, GroupId, GroupingId, StudentId
from stationboard.domain.look import GroupColor, GroupSymbol, looks
from stationboard.domain.roster import Group, Grouping, Roster, Student


def _students(*names: str) -> tuple[Student, ...]:
    return tuple(
        Student(id=StudentId(f"s{seat}"), first=name.split(" ")[0], last=" ".join(name.split(" ")[1:]))
        for seat, name in enumerate(names)
    )


def _group(group: str, *students: str) -> Group:
    return Group(
        id=GroupId(group),
        name=group,
        color=GroupColor.BLUE,
        symbol=GroupSymbol.STAR,
        students=tuple(StudentId(student) for student in students),
    )


def _grouping(*groups: Group) -> Grouping:
    return Grouping(id=GroupingId("g"), name="Math", groups=groups)


def test_nobody_is_in_two_groups_of_one_grouping() -> None:
    with pytest.raises(ValidationError, match="in two groups"):
        _grouping(_group("a", "s1"), _group("b", "s1"))


def test_a_group_holds_only_students_of_the_class() -> None:
    with pytest.raises(ValidationError, match="not in the class"):
        Roster(
            id=ClassId("c"), name="C", students=_students("A B"), groupings=(_grouping(_group("a", "s9")),)
        )


def test_ids_are_not_given_twice() -> None:
    with pytest.raises(ValidationError, match="two students"):
        Roster(id=ClassId("c"), name="C", students=_students("A B") + _students("C D"))
    with pytest.raises(ValidationError, match="two groups"):
        Roster(id=ClassId("c"), name="C", groupings=(_grouping(_group("a"), _group("a")),))


def test_a_grouping_is_found_by_name_and_the_first_one_stands_in() -> None:
    other = Grouping(id=GroupingId("r"), name="Reading groups")
    roster = Roster(id=ClassId("c"), name="C", groupings=(_grouping(), other))
    assert roster.grouping("reading GROUPS") is other
    assert roster.grouping("") is roster.groupings[0]
    assert roster.grouping("Science") is roster.groupings[0]
    assert Roster(id=ClassId("c"), name="C").grouping("Math") is None


def test_twelve_groups_have_twelve_colors_and_twelve_symbols() -> None:
    found = looks(12)
    assert (
        len({look[0] for look in found})
        == len({look[1] for look in found})
        == len({look[2] for look in found})
        == 12
    )
    assert len({look[0] for look in looks(30)}) == 30
    assert len({look[1:] for look in looks(30)}) == 30
