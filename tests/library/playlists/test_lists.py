"""The students' own playlists."""

from __future__ import annotations

import pytest

from stationboard.domain.playlist import Playlists
from stationboard.domain.roster import Roster
from stationboard.domain.sentence import Sentence
from stationboard.library.class_differences import class_differences
from stationboard.library.playlists import lists as edits
from stationboard.library.playlists.wants import Want
from stationboard.library.students import without_students
from tests.support.classroom import roster, student_id

AVA, LIAM, MAX = map(student_id, ("Ava R", "Liam T", "Max E"))
READS = (Want("Reading"), Want("Games", must=False))


def _named(name: str = "This week", room: Roster | None = None) -> Roster:
    made = edits.with_playlists(room or roster(), name)
    assert isinstance(made, Roster)
    return made


def _set(room: Roster, name: str = "This week") -> Playlists:
    return next(one for one in room.playlists if one.name == name)


def test_lists_are_kept_in_the_order_of_the_class_and_an_empty_one_is_none() -> None:
    room = _named()
    room = edits.with_list(room, _set(room), MAX, READS)
    room = edits.with_list(room, _set(room), AVA, READS)
    assert [own.student for own in _set(room).lists] == [AVA, MAX]
    assert edits.wants_of_student(_set(room), AVA) == READS
    room = edits.with_list(room, _set(room), AVA, ())
    assert [own.student for own in _set(room).lists] == [MAX]
    assert edits.wants_of_student(_set(room), AVA) == ()
    Roster.model_validate(room.model_dump())


def test_a_list_is_copied_to_others_in_place_of_theirs() -> None:
    room = _named()
    room = edits.with_list(room, _set(room), AVA, READS)
    room = edits.with_list(room, _set(room), LIAM, (Want("Art"),))
    room = edits.with_list_for(room, _set(room), AVA, (LIAM, MAX))
    assert [edits.wants_of_student(_set(room), one) for one in (AVA, LIAM, MAX)] == [READS] * 3


@pytest.mark.parametrize(("name", "says"), [("this WEEK", "already"), ("  ", "need a name")])
def test_two_sets_have_two_names(name: str, says: str) -> None:
    for told in (
        edits.with_playlists(_named(), name),
        edits.with_copy(_named(), _set(_named()), name),
        edits.renamed(_named("Next", _named()), _set(_named()), name if says != "already" else "next"),
    ):
        assert isinstance(told, Sentence)
        assert says in str(told)


def test_sets_are_copied_renamed_and_deleted() -> None:
    room = edits.with_list(_named(), _set(_named()), AVA, READS)
    copied = edits.with_copy(room, _set(room), "Next week")
    assert isinstance(copied, Roster)
    assert _set(copied, "Next week").lists == _set(room).lists
    renamed = edits.renamed(copied, _set(copied), "THIS week")
    assert isinstance(renamed, Roster)
    assert [one.name for one in renamed.playlists] == ["THIS week", "Next week"]
    assert edits.without_playlists(renamed, _set(renamed, "Next week")).playlists == renamed.playlists[:1]


def test_the_stations_of_a_set_are_told_once_each_whatever_their_letters() -> None:
    room = edits.with_list(_named(), _set(_named()), AVA, READS)
    room = edits.with_list(room, _set(room), LIAM, (Want("reading"), Want("Art")))
    assert edits.stations_wanted(_set(room)) == ("Reading", "Games", "Art")


def test_a_student_who_is_deleted_takes_the_list_along() -> None:
    room = edits.with_many_lists(_named(), _set(_named()), {AVA: READS, LIAM: READS})
    assert [own.student for own in _set(without_students(room, {AVA})).lists] == [LIAM]


def test_another_version_with_other_lists_is_told_in_words() -> None:
    room = edits.with_list(_named(), _set(_named()), AVA, READS)
    assert [str(one) for one in class_differences(roster(), room)] == ["With the playlists “This week”."]
    assert [str(one) for one in class_differences(_named(), room)] == [
        "Another playlist in “This week” for Ava R."
    ]
    assert [str(one) for one in class_differences(room, roster())] == ["Without the playlists “This week”."]
