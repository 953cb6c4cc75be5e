"""A playlist is put together."""

from __future__ import annotations

import pytest

from stationboard.domain.playlist import OwnWish
from stationboard.library.playlists import wants as edits
from stationboard.library.playlists.wants import Want
from stationboard.library.routines.changes import EditRefused

LIST = (Want("Reading"), Want("Games", must=False, after=("Reading",)), Want("Writing"))


def test_stations_are_added_at_the_end_and_only_once() -> None:
    assert [one.key for one in edits.with_want(LIST, "Art", must=False)] == [
        "Reading",
        "Games",
        "Writing",
        "Art",
    ]
    with pytest.raises(EditRefused, match="only once"):
        edits.with_want(LIST, "games")
    full = tuple(Want(f"Station {number}") for number in range(20))
    with pytest.raises(EditRefused, match="20 stations at most"):
        edits.with_want(full, "One more")


def test_what_is_taken_off_keeps_nothing_waiting() -> None:
    assert edits.without_want(LIST, "Reading") == (Want("Games", must=False), Want("Writing"))


@pytest.mark.parametrize(
    ("key", "by", "order"),
    [
        ("Writing", -1, ["Reading", "Writing", "Games"]),
        ("Reading", 9, ["Games", "Writing", "Reading"]),
        ("Reading", -1, ["Reading", "Games", "Writing"]),
        ("Nowhere", 1, ["Reading", "Games", "Writing"]),
    ],
)
def test_a_station_is_moved_no_further_than_to_an_end(key: str, by: int, order: list[str]) -> None:
    assert [one.key for one in edits.moved(LIST, key, by)] == order


def test_must_priority_and_what_comes_before() -> None:
    changed = edits.with_priority(edits.with_must(LIST, "Games", must=True), "Games", 9)
    assert changed[1] == Want("Games", priority=5, after=("Reading",))
    assert edits.with_after(LIST, "Writing", ("Games",))[2].after == ("Games",)
    with pytest.raises(EditRefused, match="wait for each other"):
        edits.with_after(LIST, "Reading", ("Games",))
    with pytest.raises(EditRefused, match="wait for each other"):
        edits.with_after(LIST, "Reading", ("Reading",))


def test_a_students_own_list_is_the_same_list() -> None:
    own = edits.as_own_wishes(LIST)
    assert own[1] == OwnWish(station="Games", must=False, after=("Reading",))
    assert edits.wants_of(own) == LIST
    assert edits.wants_of(edits.as_wishes((Want("reading"),))) == (Want("reading"),)
