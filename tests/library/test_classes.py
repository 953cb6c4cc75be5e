"""Classes made from lists, and groups formed in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stationboard.domain.document import ClassId
from stationboard.library.classes import NewStudent, new_class, with_groups_by_count, with_groups_by_size


def _students(count: int) -> list[NewStudent]:
    return [NewStudent(f"Student{number}", "Last") for number in range(count)]


@given(st.integers(0, 60), st.integers(1, 20), st.integers(0, 5))
def test_groups_by_count_hold_everybody_once_and_differ_by_one_at_most(
    students: int, count: int, seed: int
) -> None:
    roster = with_groups_by_count(new_class(ClassId("c"), "C", _students(students)), count, seed)
    groups = roster.groupings[0].groups
    sizes = [len(group.students) for group in groups]
    assert len(groups) == count
    assert sum(sizes) == students
    assert max(sizes) - min(sizes) <= 1
    assert len({student for group in groups for student in group.students}) == students


@given(st.integers(1, 60), st.integers(1, 20))
def test_groups_by_size_are_never_larger_than_asked(students: int, size: int) -> None:
    roster = with_groups_by_size(new_class(ClassId("c"), "C", _students(students)), size, seed=0)
    assert max(len(group.students) for group in roster.groupings[0].groups) <= size


def test_the_same_seed_makes_the_same_groups_and_another_one_others() -> None:
    roster = new_class(ClassId("c"), "C", _students(24))
    assert with_groups_by_count(roster, 4, 1) == with_groups_by_count(roster, 4, 1)
    assert with_groups_by_count(roster, 4, 1) != with_groups_by_count(roster, 4, 2)


def test_groups_that_the_list_names_become_the_first_grouping() -> None:
    students = [
        NewStudent("Ava", group="Red"),
        NewStudent("Ben", group="Blue"),
        NewStudent("Cy", group="Red"),
    ]
    groups = new_class(ClassId("c"), "C", students).groupings[0].groups
    assert [(group.name, len(group.students)) for group in groups] == [("Red", 2), ("Blue", 1)]
