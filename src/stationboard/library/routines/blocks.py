"""The blocks of a routine, added, moved and changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from stationboard.domain.block import Change, Ends, Turns
from stationboard.domain.blocks import Block
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import BlockId
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import ClockTime, minutes
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import say
from stationboard.domain.side_by_side import SideBySide
from stationboard.domain.whole_class import Break, WholeClass
from stationboard.library.routines.changes import (
    EditRefused,
    block_of,
    every_block,
    with_block,
    with_fields,
)
from stationboard.library.routines.ids import new_id
from stationboard.library.routines.rows import outer_of, row_of, with_row
from stationboard.library.routines.times import Lasts, Until

MOST_BLOCKS = 60
MOST_ON_A_SIDE = 20


def with_whole_class(routine: Routine, title: str, after: BlockId | None) -> Routine:
    """`routine` with ten minutes for the whole class behind the block `after`, or at the end."""
    return added(routine, WholeClass(id=fresh_id(routine, title), title=title, length=minutes(10)), after)


def with_break(routine: Routine, title: str, after: BlockId | None) -> Routine:
    """`routine` with a break of ten minutes behind the block `after`, or at the end."""
    return added(routine, Break(id=fresh_id(routine, title), title=title, length=minutes(10)), after)


def with_rounds(routine: Routine, after: BlockId | None) -> Routine:
    """`routine` with a round of fifteen minutes for each of its stations, a minute to move between them.

    Raises:
        EditRefused: the routine has no stations yet.
    """
    if not routine.stations:
        raise EditRefused(say("Make a station first; then groups can go round."))
    rounds = Rounds(
        id=fresh_id(routine, "rounds"),
        stations=tuple(station.id for station in routine.stations),
        count=len(routine.stations),
        lengths=(minutes(15),),
        change=Change(length=minutes(1)),
    )
    return added(routine, rounds, after)


def with_block_again(routine: Routine, block_id: BlockId) -> Routine:
    """`routine` with a copy of the block right behind it; what is inside it is copied too."""
    block = block_of(routine, block_id)
    taken = _taken(routine)
    return added(routine, _renamed(block, taken), block_id)


def without_block(routine: Routine, block_id: BlockId) -> Routine:
    """`routine` without the block.

    Raises:
        EditRefused: it is the only one, or the only one of its side.
    """
    row = row_of(routine, block_id)
    if len(row) == 1:
        if outer_of(routine, block_id) is not None:
            raise EditRefused(say("Each side needs one block at least; add another one first."))
        raise EditRefused(say("A routine needs one block at least; add another one first."))
    return with_row(routine, block_id, [one for one in row if one.id != block_id])


def with_block_at(routine: Routine, block_id: BlockId, place: int) -> Routine:
    """`routine` with the block at `place` of its row, counted from 0; a place outside is the nearest end."""
    block = block_of(routine, block_id)
    others = [one for one in row_of(routine, block_id) if one.id != block_id]
    others.insert(min(max(0, place), len(others)), block)
    return with_row(routine, block_id, others)


def with_title(routine: Routine, block_id: BlockId, title: str) -> Routine:
    """`routine` with another title of the block, which may be empty."""
    return with_block(routine, with_fields(block_of(routine, block_id), title=title))


def with_duration(routine: Routine, block_id: BlockId, lasts: Lasts | Until | None) -> Routine:
    """`routine` with another length, or time of ending, of a block that is no rounds.

    Raises:
        EditRefused: there is none, and it is not the teacher who ends the block; or others wait for its end.
    """
    block = block_of(routine, block_id)
    if isinstance(block, Turns):
        raise EditRefused(say("Rounds have lengths of their own."))
    if isinstance(block, SideBySide):
        raise EditRefused(say("The sides say how long this takes; give their parts other lengths."))
    if outer_of(routine, block_id) is not None and not isinstance(lasts, Lasts):
        raise EditRefused(say("Others go on beside this: type how many minutes it takes."))
    if isinstance(block, PreparationCheck):
        if not isinstance(lasts, Lasts):
            raise EditRefused(say("The check takes some minutes; type how many."))
        return with_block(routine, with_fields(block, length=lasts.length))
    match lasts:
        case Lasts(length):
            return with_block(routine, with_fields(block, length=length, until=None))
        case Until(time):
            return with_block(routine, with_fields(block, length=None, until=time))
        case None:
            if isinstance(block, Break) or block.ends is Ends.AUTOMATIC:
                raise EditRefused(say("A time is needed here: minutes such as 15, or until 10:25."))
            return with_block(routine, with_fields(block, length=None, until=None))
        case _:
            assert_never(lasts)


def with_ends(routine: Routine, block_id: BlockId, ends: Ends) -> Routine:
    """`routine` with the block (or each of its rounds) ending by itself, or when the teacher goes on.

    Raises:
        EditRefused: the block has no time at which it could end by itself.
    """
    block = block_of(routine, block_id)
    timeless = isinstance(block, WholeClass | Break | ChoiceTime) and duration_of(block) is None
    if ends is Ends.AUTOMATIC and (timeless or (isinstance(block, Turns) and not block.lengths)):
        raise EditRefused(say("Type how long this block lasts; then it can end by itself."))
    return with_block(routine, with_fields(block, ends=ends))


def with_days(routine: Routine, block_id: BlockId, days: Sequence[int]) -> Routine:
    """`routine` with the block on these days of the cycle only; on every day where there are none."""
    return with_block(routine, with_fields(block_of(routine, block_id), days=tuple(days)))


def with_directions(routine: Routine, block_id: BlockId, directions: str) -> Routine:
    """`routine` with other words for the whole class on the board."""
    return with_block(routine, with_fields(_all_together(routine, block_id), directions=directions))


def with_voice(routine: Routine, block_id: BlockId, voice: int | None) -> Routine:
    """`routine` with another voice level for the whole class, 0 to 4, or none told."""
    return with_block(routine, with_fields(_all_together(routine, block_id), voice=voice))


def with_break_at(routine: Routine, block_id: BlockId, at: ClockTime | None) -> Routine:
    """`routine` with a break that cuts in at a time of day, or comes in its turn where there is none."""
    block = block_of(routine, block_id)
    if not isinstance(block, Break):
        raise EditRefused(say("Only a break can begin at a time of day."))
    return with_block(routine, with_fields(block, at=at))


def duration_of(block: WholeClass | Break | ChoiceTime) -> Lasts | Until | None:
    """How long the block lasts; nothing where only the teacher ends it."""
    if block.length is not None:
        return Lasts(block.length)
    return Until(block.until) if block.until is not None else None


def fresh_id(routine: Routine, wanted: str) -> BlockId:
    """An id for a block that no other one has."""
    return fresh_ids(routine, wanted)[0]


def fresh_ids(routine: Routine, *wanted: str) -> tuple[BlockId, ...]:
    """Ids for several new blocks."""
    taken = _taken(routine)
    return tuple(_next_id(one, taken) for one in wanted)


def added(routine: Routine, block: Block, after: BlockId | None) -> Routine:
    """`routine` with a new block behind the block `after`, in the same row with it, or at the very end.

    Raises:
        EditRefused: there are too many.
    """
    row = routine.blocks if after is None else row_of(routine, after)
    if row is routine.blocks and len(row) >= MOST_BLOCKS:
        raise EditRefused(say("A routine can have {count} blocks at most.", count=MOST_BLOCKS))
    if len(row) >= MOST_ON_A_SIDE and row is not routine.blocks:
        raise EditRefused(say("A side can have {count} blocks at most.", count=MOST_ON_A_SIDE))
    found = (at for at, one in enumerate(row, start=1) if one.id == after)
    place = next(found, len(row))
    together = (*row[:place], block, *row[place:])
    return with_fields(routine, blocks=together) if after is None else with_row(routine, after, together)


def _all_together(routine: Routine, block_id: BlockId) -> WholeClass | PreparationCheck:
    block = block_of(routine, block_id)
    if not isinstance(block, WholeClass | PreparationCheck):
        raise EditRefused(say("Only time for the whole class has words of its own on the board."))
    return block


def _taken(routine: Routine) -> list[str]:
    return [block.id for block in every_block(routine)]


def _renamed(block: Block, taken: list[str]) -> Block:
    """`block` under an id that is not `taken`, and so what is inside it."""
    copied = with_fields(block, id=_next_id(block.id, taken))
    if not isinstance(copied, SideBySide):
        return copied
    sides = tuple(
        with_fields(side, blocks=tuple(with_fields(one, id=_next_id(one.id, taken)) for one in side.blocks))
        for side in copied.sides
    )
    return with_fields(copied, sides=sides)


def _next_id(wanted: str, taken: list[str]) -> BlockId:
    found = BlockId(new_id(wanted, taken))
    taken.append(found)
    return found
