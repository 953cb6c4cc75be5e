from __future__ import annotations

import pytest

from stationboard.domain.document import ClassId
from stationboard.qt.console.classes.listed_class import class_from, has_groups, name_from_file, new_id
from stationboard.store.rosters.reading import read_roster


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("Room_12.csv", "Room 12"),
        ("  5B  math.txt", "5B math"),
        ("no ending", "no ending"),
        ("x" * 300 + ".csv", "x" * 200),
    ],
)
def test_a_class_is_named_after_its_file(file: str, name: str) -> None:
    assert name_from_file(file) == name


def test_no_two_classes_get_the_same_id() -> None:
    assert len({new_id() for _ in range(100)}) == 100


def test_a_preferred_name_takes_the_place_of_the_first_name() -> None:
    preview = read_roster(b"First name,Last name,Preferred name\nRobert,Lee,Bobby\nAnn,Ray,\n", "list.csv")
    roster = class_from(preview, ClassId("c"), "C")
    assert [(one.first, one.last) for one in roster.students] == [("Bobby", "Lee"), ("Ann", "Ray")]


def test_a_child_of_whom_only_the_last_name_is_known_goes_by_it() -> None:
    preview = read_roster(b"First name,Last name\n,Lee\nAnn,Ray\n", "list.csv")
    roster = class_from(preview, ClassId("c"), "C")
    assert (roster.students[0].first, roster.students[0].last) == ("Lee", "")


def test_children_without_a_group_stay_in_a_class_whose_list_names_groups() -> None:
    preview = read_roster(b"Name,Group\nAnn Lee,Red\nBen Ray,\n", "list.csv")
    roster = class_from(preview, ClassId("c"), "C")
    assert has_groups(preview)
    assert len(roster.students) == 2
    assert [len(group.students) for group in roster.groupings[0].groups] == [1]
