"""A teacher sets up playlists in a routine."""

from __future__ import annotations

import pytest

from stationboard.domain.block import Turns
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.playlist import StudentRow
from stationboard.library.playlists.wants import Want, wants_of
from stationboard.library.routines import individual as edits
from stationboard.library.routines.changes import EditRefused
from stationboard.library.routines.rounds import with_count, with_lengths, with_order
from stationboard.library.routines.stations import with_station_in_rounds, without_station
from tests.support.classroom import routine, student_id
from tests.support.every_model import COMPUTERS, GAMES, OPENING, PLAYLISTS, TEACHER, WORKBOOK, every_model

AVA, LIAM = student_id("Ava R"), student_id("Liam T")


def test_playlists_begin_with_every_station_as_a_must() -> None:
    plan = edits.with_playlist(routine(), OPENING)
    block = edits.playlist_of(plan, plan.blocks[1].id)
    assert [(wish.station, wish.must) for wish in block.wishes] == [
        (station.id, True) for station in routine().stations
    ]
    assert block.count == 4
    bare = routine().model_copy(update={"stations": (), "blocks": routine().blocks[:1]})
    with pytest.raises(EditRefused, match="Make a station first"):
        edits.with_playlist(bare, None)


def test_a_station_on_the_playlist_is_open_and_one_that_closes_is_on_no_list() -> None:
    plan = with_order(every_model(), PLAYLISTS, (TEACHER, COMPUTERS))
    plan = edits.with_wishes(plan, PLAYLISTS, (Want(TEACHER), Want(GAMES, must=False, after=(TEACHER,))))
    assert edits.playlist_of(plan, PLAYLISTS).stations == (TEACHER, COMPUTERS, GAMES)
    plan = edits.with_seat(plan, PLAYLISTS, AVA, 0, TEACHER)
    closed = edits.playlist_of(with_order(plan, PLAYLISTS, (COMPUTERS, GAMES)), PLAYLISTS)
    assert wants_of(closed.wishes) == (Want(GAMES, must=False),)
    assert edits.seat_in(closed, AVA, 0) is None
    with pytest.raises(EditRefused, match="one station at least"):
        with_order(plan, PLAYLISTS, ())


def test_stations_that_wait_for_each_other_are_refused() -> None:
    circle = (Want(TEACHER, after=(GAMES,)), Want(GAMES, after=(TEACHER,)))
    with pytest.raises(EditRefused, match="wait for each other"):
        edits.with_wishes(every_model(), PLAYLISTS, circle)


def test_places_are_set_swapped_and_emptied_by_hand() -> None:
    plan = edits.with_seat(every_model(), PLAYLISTS, AVA, 1, GAMES)
    plan = edits.with_seat(plan, PLAYLISTS, LIAM, 0, WORKBOOK)
    assert edits.playlist_of(plan, PLAYLISTS).rows[0] == StudentRow(student=AVA, cells=(None, GAMES, None))
    swapped = edits.playlist_of(edits.with_seats_swapped(plan, PLAYLISTS, (AVA, 1), (LIAM, 0)), PLAYLISTS)
    assert (edits.seat_in(swapped, AVA, 1), edits.seat_in(swapped, LIAM, 0)) == (WORKBOOK, GAMES)
    assert edits.playlist_of(edits.without_seats(plan, PLAYLISTS), PLAYLISTS).rows == ()
    rows = (StudentRow(student=AVA, cells=(TEACHER,)),)
    assert edits.playlist_of(edits.with_student_rows(plan, PLAYLISTS, rows), PLAYLISTS).rows == rows


def test_rounds_lengths_and_the_lists_in_use() -> None:
    plan = with_lengths(with_count(every_model(), PLAYLISTS, 5), PLAYLISTS, ())
    block = edits.playlist_of(edits.with_lists(plan, PLAYLISTS, "This week"), PLAYLISTS)
    assert (block.count, block.lengths, block.lists) == (5, (), "This week")
    with pytest.raises(EditRefused, match="no playlists"):
        edits.with_lists(plan, OPENING, "This week")


def test_a_station_that_is_deleted_leaves_every_kind_of_block() -> None:
    plan = edits.with_seat(every_model(), PLAYLISTS, AVA, 0, WORKBOOK)
    gone = without_station(plan, WORKBOOK)
    assert WORKBOOK not in gone.model_dump_json()
    with pytest.raises(EditRefused, match="Students start at Computers after Preparation check"):
        without_station(plan, COMPUTERS)


def test_a_new_station_joins_rounds_playlists_and_choice() -> None:
    plan = without_station(every_model(), WORKBOOK)
    back = plan.model_copy(update={"stations": every_model().stations})
    joined = with_station_in_rounds(back, WORKBOOK)
    assert [block.stations[-1] for block in joined.blocks if isinstance(block, Turns | ChoiceTime)] == [
        WORKBOOK
    ] * 3
