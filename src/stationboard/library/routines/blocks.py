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
from stationboard.library.routines.changes import EditRefused, block_of, with_block, with_fields
from stationboard.library.routines.ids import new_id
from stationboard.library.routines.times import Lasts, Until

MOST_BLOCKS = 60


def with_whole_class(routine: Routine, title: str, after: BlockId | None) -> Routine:
    """`routine` with ten minutes for the whole class behind the block `after`, or at the end."""
    return _added(routine, WholeClass(id=_id(routine, title), title=title, length=minutes(10)), after)


def with_break(routine: Routine, title: str, after: BlockId | None) -> Routine:
    """`routine` with a break of ten minutes behind the block `after`, or at the end."""
    return _added(routine, Break(id=_id(routine, title), title=title, length=minutes(10)), after)


def with_rounds(routine: Routine, after: BlockId | None) -> Routine:
    """`routine` with a round of fifteen minutes for each of its stations, a minute to move between them.

    Raises:
        EditRefused: the routine has no stations yet.
    """
    if not routine.stations:
        raise EditRefused(say("Make a station first; then groups can go round."))
    rounds = Rounds(
        id=_id(routine, "rounds"),
        stations=tuple(station.id for station in routine.stations),
        count=len(routine.stations),
        lengths=(minutes(15),),
        change=Change(length=minutes(1)),
    )
    return _added(routine, rounds, after)


def with_block_again(routine: Routine, block_id: BlockId) -> Routine:
    """`routine` with a copy of the block right behind it."""
    block = block_of(routine, block_id)
    return _added(routine, with_fields(block, id=_id(routine, block_id)), block_id)


def without_block(routine: Routine, block_id: BlockId) -> Routine:
    """`routine` without the block.

    Raises:
        EditRefused: it is the only one.
    """
    if len(routine.blocks) == 1:
        raise EditRefused(say("A routine needs one block at least; add another one first."))
    return with_fields(routine, blocks=tuple(one for one in routine.blocks if one.id != block_id))


def with_block_at(routine: Routine, block_id: BlockId, place: int) -> Routine:
    """`routine` with the block at `place`, counted from 0; a place outside is the nearest end."""
    block = block_of(routine, block_id)
    others = [one for one in routine.blocks if one.id != block_id]
    others.insert(min(max(0, place), len(others)), block)
    return with_fields(routine, blocks=tuple(others))


def with_title(routine: Routine, block_id: BlockId, title: str) -> Routine:
    """`routine` with another title of the block, which may be empty."""
    return with_block(routine, with_fields(block_of(routine, block_id), title=title))


def with_duration(routine: Routine, block_id: BlockId, lasts: Lasts | Until | None) -> Routine:
    """`routine` with another length, or time of ending, of a block that is no rounds.

    Raises:
        EditRefused: there is none, and it is not the teacher who ends the block.
    """
    block = block_of(routine, block_id)
    if isinstance(block, Turns | SideBySide):
        raise EditRefused(say("Rounds have lengths of their own."))
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
    return with_block(routine, with_fields(_whole_class(routine, block_id), directions=directions))


def with_voice(routine: Routine, block_id: BlockId, voice: int | None) -> Routine:
    """`routine` with another voice level for the whole class, 0 to 4, or none told."""
    return with_block(routine, with_fields(_whole_class(routine, block_id), voice=voice))


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


def _whole_class(routine: Routine, block_id: BlockId) -> WholeClass:
    block = block_of(routine, block_id)
    if not isinstance(block, WholeClass):
        raise EditRefused(say("Only time for the whole class has words of its own on the board."))
    return block


def _id(routine: Routine, wanted: str) -> BlockId:
    return BlockId(new_id(wanted, (block.id for block in routine.blocks)))


def _added(routine: Routine, block: Block, after: BlockId | None) -> Routine:
    if len(routine.blocks) >= MOST_BLOCKS:
        raise EditRefused(say("A routine can have {count} blocks at most.", count=MOST_BLOCKS))
    found = (at for at, one in enumerate(routine.blocks, start=1) if one.id == after)
    place = next(found, len(routine.blocks))
    return with_fields(routine, blocks=(*routine.blocks[:place], block, *routine.blocks[place:]))
