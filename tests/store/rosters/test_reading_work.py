"""The work of reading grows with the list and no faster: what is counted here is not timed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stationboard.store.rosters.reading import read_list
from stationboard.store.rosters.source import ListSource, NamedBytes
from tests.support.counting import calls_of

_SMALL, _LARGE = 400, 4_000
_USER = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds"


def one_list(rows: int) -> ListSource:
    lines = [f"{number},Ann{number},Lee{number},Math {number % 7},x,y,z" for number in range(rows)]
    text = "\n".join(("ID,First name,Last name,Section,Phone,DOB,Notes", *lines))
    return ListSource("list.csv", (NamedBytes("list.csv", text.encode()),))


def a_school(students: int) -> ListSource:
    users = [f"u{number},,,true,o1,student,x,,Ann{number},Lee,,{number}" for number in range(students)]
    seats = [
        f"e{number}-{period},,,c{period},o1,u{number},student"
        for number in range(students)
        for period in range(3)
    ]
    files = {
        "manifest.csv": ["propertyName,value"],
        "users.csv": [
            f"{_USER},givenName,familyName,middleName,identifier",
            *users,
        ],
        "classes.csv": ["sourcedId,status,dateLastModified,title", "c0,,,Math", "c1,,,Art", "c2,,,Music"],
        "enrollments.csv": [
            "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role",
            *seats,
        ],
    }
    named = (NamedBytes(name, "\n".join(lines).encode()) for name, lines in files.items())
    return ListSource("Export", tuple(named))


@pytest.mark.parametrize("make", [one_list, a_school])
def test_ten_times_the_students_are_about_ten_times_the_work(make: Callable[[int], ListSource]) -> None:
    small, large = make(_SMALL), make(_LARGE)
    ratio = calls_of(lambda: read_list(large)) / calls_of(lambda: read_list(small))
    assert ratio < 1.2 * _LARGE / _SMALL


def test_columns_that_are_not_read_cost_nothing_for_each_row() -> None:
    def more_for_columns(rows: int) -> int:
        wide = [f"{number},Ann,Lee" + ",x" * 40 for number in range(rows)]
        narrow = [line[: line.index(",x")] for line in wide]
        headings = "ID,First name,Last name"
        return work([headings + ",Phone" * 40, *wide]) - work([headings, *narrow])

    def work(lines: list[str]) -> int:
        source = ListSource("list.csv", (NamedBytes("list.csv", "\n".join(lines).encode()),))
        return calls_of(lambda: read_list(source))

    assert more_for_columns(1_000) - more_for_columns(500) < 50
