"""Playlists are read out of a table."""

from __future__ import annotations

import pytest

from stationboard.domain.roster import Roster
from stationboard.library.playlists.reading import ReadWishes, read_wishes
from stationboard.library.playlists.wants import Want
from tests.support.classroom import roster, student_id

AVA, LIAM = student_id("Ava R"), student_id("Liam T")


def _read(*rows: str, room: Roster | None = None) -> ReadWishes:
    cells = [(line, tuple(row.split(","))) for line, row in enumerate(rows, start=1)]
    return read_wishes(cells, room or roster())


def _told(*rows: str) -> list[str]:
    return [str(one) for one in _read(*rows).problems]


def test_headings_may_stand_in_any_order() -> None:
    read = _read("Priority,Station,Student,After", "5,Reading,Ava R,", "2,Games,Ava R,Reading")
    assert read.problems == ()
    assert read.lists == {AVA: (Want("Reading", priority=5), Want("Games", priority=2, after=("Reading",)))}


def test_without_headings_it_is_student_station_must_priority_after() -> None:
    read = _read("ava r,Reading", "Liam T,Games,may,1", ",Writing,Must do,,games")
    assert read.lists == {
        AVA: (Want("Reading"),),
        LIAM: (Want("Games", must=False, priority=1), Want("Writing", after=("Games",))),
    }


def test_several_stations_may_come_before_one() -> None:
    read = _read("Ava R,Art", "Ava R,Games", "Ava R,Reading,must,3,Art; Games|Art")
    assert read.lists[AVA][2].after == ("Art", "Games")


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("Zed,Games", "Line 2: no student of the class is called “Zed”."),
        (",,,", "Line 2: the station is missing."),
        ("Liam T,Games,perhaps", "Line 2: “perhaps” is neither must nor may."),
        ("Liam T,Games,may,9", "Line 2: a priority is a number from 1 to 5, not “9”."),
        ("Liam T,Games,may,high", "Line 2: a priority is a number from 1 to 5, not “high”."),
        ("Ava R,reading", "Line 2: reading is on the list of Ava R already."),
        ("Ava R,Games,,,Art", "Line 2: Art is not on the list of Ava R, so nothing can come after it."),
        ("Ava R,Games,,,Games", "Line 2: Games would wait for itself."),
    ],
)
def test_a_row_that_cannot_be_is_left_out_with_a_sentence(row: str, says: str) -> None:
    read = _read("Ava R,Reading", row)
    assert [str(one) for one in read.problems] == [says]
    assert read.lists == {AVA: (Want("Reading"),)}


def test_a_name_that_two_students_have_is_told() -> None:
    students = roster().students
    twin = students[1].model_copy(update={"first": "Ava", "last": "Rex"})
    room = roster().model_copy(update={"students": (students[0], twin, *students[2:])})
    (problem,) = _read("Ava,Games", room=room).problems
    assert str(problem) == "Line 1: more than one student is called “Ava”."
    assert _read("Ava Rex,Games", room=room).lists == {LIAM: (Want("Games"),)}


def test_students_are_known_by_last_name_first_by_number_and_by_nickname() -> None:
    students = roster().students
    known = students[0].model_copy(update={"last": "Rossi", "number": 14, "shown": "Avi"})
    room = roster().model_copy(update={"students": (known, *students[1:])})
    for name in ("Rossi, Ava", "Ava Rossi", "14", "avi", "Ava R.", "AVA"):
        rows = [(1, (name, "Reading"))]
        assert read_wishes(rows, room).lists == {AVA: (Want("Reading"),)}, name


def test_a_list_has_an_end_and_nothing_waits_for_what_was_left_out() -> None:
    rows = [f"Ava R,Station {number}" for number in range(20)]
    assert _told(*rows, "Ava R,One more") == ["Line 21: a playlist has 20 stations at most."]
    read = _read("Ava R,Reading,,,Games", "Ava R,Games,,9")
    assert read.lists == {}
    assert len(read.problems) == 2
