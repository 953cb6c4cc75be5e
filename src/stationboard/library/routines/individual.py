"""Individual rotation in a routine: the playlist, whose it is, who is where in each round."""

from __future__ import annotations

from collections.abc import Sequence

from stationboard.domain.block import Change
from stationboard.domain.document import BlockId, StationId, StudentId
from stationboard.domain.playlist import Playlist, StudentRow, Wish
from stationboard.domain.quantity import minutes
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import say
from stationboard.library.playlists.wants import Wants, as_wishes, check_order
from stationboard.library.routines.blocks import added, fresh_id
from stationboard.library.routines.changes import EditRefused, block_of, with_block, with_fields


def with_playlist(routine: Routine, after: BlockId | None) -> Routine:
    """`routine` with a round of fifteen minutes for each station, all of which everybody is to visit.

    Raises:
        EditRefused: the routine has no stations yet.
    """
    if not routine.stations:
        raise EditRefused(say("Make a station first; then it can stand on playlists."))
    stations = tuple(station.id for station in routine.stations)
    block = Playlist(
        id=fresh_id(routine, "playlists"),
        stations=stations,
        count=len(stations),
        lengths=(minutes(15),),
        change=Change(length=minutes(1)),
        wishes=tuple(Wish(station=station) for station in stations[:20]),
    )
    return added(routine, block, after)


def playlist_of(routine: Routine, block_id: BlockId) -> Playlist:
    """The block of playlists with this id.

    Raises:
        EditRefused: there is none.
    """
    block = block_of(routine, block_id)
    if not isinstance(block, Playlist):
        raise EditRefused(say("This block has no playlists."))
    return block


def with_wishes(routine: Routine, block_id: BlockId, wants: Wants) -> Routine:
    """`routine` with another playlist for those who have no own one; its stations are opened.

    Raises:
        EditRefused: stations on it wait for each other.
    """
    check_order(wants)
    block = playlist_of(routine, block_id)
    wanted = tuple(StationId(one.key) for one in wants)
    stations = tuple(dict.fromkeys((*block.stations, *wanted)))
    return with_block(routine, with_fields(block, wishes=as_wishes(wants), stations=stations))


def with_lists(routine: Routine, block_id: BlockId, lists: str) -> Routine:
    """`routine` with the class's own playlists of this name; with its first ones where it is empty."""
    return with_block(routine, with_fields(playlist_of(routine, block_id), lists=lists))


def with_student_rows(routine: Routine, block_id: BlockId, rows: Sequence[StudentRow]) -> Routine:
    """`routine` with the plan that was found for a class."""
    return with_block(routine, with_fields(playlist_of(routine, block_id), rows=tuple(rows)))


def with_seat(
    routine: Routine, block_id: BlockId, student: StudentId, turn: int, station: StationId | None
) -> Routine:
    """`routine` with a student at another station in one round (from 0), or at the own desk."""
    block = playlist_of(routine, block_id)
    return with_block(routine, with_fields(block, rows=_with_cell(block, student, turn, station)))


def with_seats_swapped(
    routine: Routine, block_id: BlockId, one: tuple[StudentId, int], other: tuple[StudentId, int]
) -> Routine:
    """`routine` with the places of two students and rounds (from 0) changed about."""
    block = playlist_of(routine, block_id)
    first, second = seat_in(block, *one), seat_in(block, *other)
    halfway = with_fields(block, rows=_with_cell(block, *one, second))
    return with_block(routine, with_fields(halfway, rows=_with_cell(halfway, *other, first)))


def without_seats(routine: Routine, block_id: BlockId) -> Routine:
    """`routine` without any plan: everybody is at the own desk until there is another."""
    return with_block(routine, with_fields(playlist_of(routine, block_id), rows=()))


def seat_in(block: Playlist, student: StudentId, turn: int) -> StationId | None:
    """Where a student is in a round (from 0); nothing at the own desk."""
    row = next((one.cells for one in block.rows if one.student == student), ())
    return row[turn] if turn < len(row) else None


def _with_cell(
    block: Playlist, student: StudentId, turn: int, station: StationId | None
) -> tuple[StudentRow, ...]:
    known = next((one.cells for one in block.rows if one.student == student), ())
    cells = [*known, *[None] * (max(block.count, turn + 1) - len(known))]
    cells[turn] = station
    row = StudentRow(student=student, cells=tuple(cells))
    if any(one.student == student for one in block.rows):
        return tuple(row if one.student == student else one for one in block.rows)
    return (*block.rows, row)
