"""How rounds go: count, lengths, stations, the ring."""

from __future__ import annotations

from collections.abc import Sequence

from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import BlockId, StationId
from stationboard.domain.playlist import Playlist
from stationboard.domain.quantity import Millis
from stationboard.domain.rounds import Direction, Ring, Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import say
from stationboard.domain.side_by_side import SideBySide
from stationboard.library.routines.changes import EditRefused, block_of, with_block, with_fields
from stationboard.library.routines.rows import outer_of


def rounds_of(routine: Routine, block_id: BlockId) -> Rounds:
    """The block of rounds with this id.

    Raises:
        EditRefused: there is none.
    """
    block = block_of(routine, block_id)
    if not isinstance(block, Rounds):
        raise EditRefused(say("This block has no rounds."))
    return block


def turns_of(routine: Routine, block_id: BlockId) -> Rounds | Playlist:
    """The block of rounds with this id, whether groups or single students go round.

    Raises:
        EditRefused: there is none.
    """
    block = block_of(routine, block_id)
    if not isinstance(block, Rounds | Playlist):
        raise EditRefused(say("This block has no rounds."))
    return block


def with_count(routine: Routine, block_id: BlockId, count: int) -> Routine:
    """`routine` with another number of rounds; a table keeps its rows, and new rounds begin empty."""
    return _with_turns(routine, block_id, count=count)


def with_lengths(routine: Routine, block_id: BlockId, lengths: Sequence[Millis]) -> Routine:
    """`routine` with other lengths of the rounds: one for all, one for each, or none where no clock runs.

    Raises:
        EditRefused: there are more lengths than rounds, or none while others go on beside these rounds.
    """
    count = turns_of(routine, block_id).count
    if len(lengths) > count:
        text = "There are {lengths} lengths for {rounds} rounds; type one for all, or one for each."
        raise EditRefused(say(text, lengths=len(lengths), rounds=count))
    if not lengths and outer_of(routine, block_id) is not None:
        raise EditRefused(say("Others go on beside these rounds, so they need lengths: type minutes."))
    return _with_turns(routine, block_id, lengths=tuple(lengths))


def with_order(routine: Routine, block_id: BlockId, stations: Sequence[StationId]) -> Routine:
    """`routine` with these stations open, in this order; one named twice has double length.

    What a station that is closed was wanted for goes with it: a wish, a duty, a student's place there.

    Raises:
        EditRefused: there is none.
    """
    block = block_of(routine, block_id)
    if not stations:
        raise EditRefused(say("Groups need one station at least to go to."))
    match block:
        case Rounds():
            return _with(routine, block_id, stations=tuple(stations))
        case Playlist():
            wishes = tuple(
                with_fields(wish, after=tuple(one for one in wish.after if one in stations))
                for wish in block.wishes
                if wish.station in stations
            )
            rows = tuple(
                with_fields(row, cells=tuple(cell if cell in stations else None for cell in row.cells))
                for row in block.rows
            )
            return with_block(routine, with_fields(block, stations=tuple(stations), wishes=wishes, rows=rows))
        case ChoiceTime():
            once = tuple(dict.fromkeys(stations))
            must = tuple(one for one in block.must if one in once)
            return with_block(routine, with_fields(block, stations=once, must=must))
        case _:
            raise EditRefused(say("This block has no stations of its own to be put in order."))


def with_grouping(routine: Routine, block_id: BlockId, grouping: str) -> Routine:
    """`routine` with the grouping of this name in force; with the class's first one where it is empty."""
    block = block_of(routine, block_id)
    if not isinstance(block, Rounds | SideBySide):
        raise EditRefused(say("No groups go round in this block."))
    return with_block(routine, with_fields(block, grouping=grouping))


def with_direction(routine: Routine, block_id: BlockId, direction: Direction) -> Routine:
    """`routine` with groups going round the other way."""
    return _with_ring(routine, block_id, direction=direction)


def with_start(routine: Routine, block_id: BlockId, start: int) -> Routine:
    """`routine` with the first group starting `start` stations on."""
    return _with_ring(routine, block_id, start=start)


def with_advance(routine: Routine, block_id: BlockId, turns: int) -> Routine:
    """`routine` with each day of the cycle starting `turns` further on than the day before."""
    return _with_ring(routine, block_id, advance_per_day=turns)


def as_ring(routine: Routine, block_id: BlockId) -> Routine:
    """`routine` with the groups going round in turn instead of by a table."""
    return _with(routine, block_id, fill=Ring())


def _with_ring(routine: Routine, block_id: BlockId, **fields: object) -> Routine:
    rounds = rounds_of(routine, block_id)
    if not isinstance(rounds.fill, Ring):
        raise EditRefused(say("These rounds follow a table; let the groups go round in turn first."))
    return _with(routine, block_id, fill=with_fields(rounds.fill, **fields))


def _with(routine: Routine, block_id: BlockId, **fields: object) -> Routine:
    return with_block(routine, with_fields(rounds_of(routine, block_id), **fields))


def _with_turns(routine: Routine, block_id: BlockId, **fields: object) -> Routine:
    return with_block(routine, with_fields(turns_of(routine, block_id), **fields))
