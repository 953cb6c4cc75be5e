"""Parts of the class at different plans: the sides, what is done there, the turns."""

from __future__ import annotations

from stationboard.domain.block import Change
from stationboard.domain.document import BlockId
from stationboard.domain.quantity import minutes
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import say
from stationboard.domain.side_by_side import Side, SideBySide
from stationboard.domain.whole_class import WholeClass
from stationboard.library.routines.blocks import MOST_ON_A_SIDE, added, fresh_id, fresh_ids
from stationboard.library.routines.changes import EditRefused, block_of, with_block, with_fields
from stationboard.library.routines.rows import with_side_row

MOST_SIDES = 6
MOST_TURNS = 6
_FEWEST_SIDES = 2


def with_side_by_side(
    routine: Routine, names: tuple[str, str], walk: Change, after: BlockId | None
) -> Routine:
    """`routine` with two sides of twenty minutes, called `names`, that swap after the time to `walk`."""
    block_id, *inner_ids = fresh_ids(routine, "side-by-side", *names)
    sides = tuple(
        Side(name=name, blocks=(WholeClass(id=inner, title=name, length=minutes(20)),))
        for name, inner in zip(names, inner_ids, strict=True)
    )
    return added(routine, SideBySide(id=block_id, sides=sides, walk=walk), after)


def side_by_side_of(routine: Routine, block_id: BlockId) -> SideBySide:
    """The block with this id.

    Raises:
        EditRefused: it has no sides.
    """
    block = block_of(routine, block_id)
    if not isinstance(block, SideBySide):
        raise EditRefused(say("This block has no sides."))
    return block


def with_another_side(routine: Routine, block_id: BlockId, name: str) -> Routine:
    """`routine` with one side more, at which everybody is for twenty minutes; each part goes there in turn.

    Raises:
        EditRefused: there are too many.
    """
    block = side_by_side_of(routine, block_id)
    if len(block.sides) >= MOST_SIDES:
        raise EditRefused(say("There can be {count} sides at most.", count=MOST_SIDES))
    inner = WholeClass(id=fresh_id(routine, name), title=name, length=minutes(20))
    turns = block.turns + 1 if block.turns == len(block.sides) else block.turns
    sides = (*block.sides, Side(name=name, blocks=(inner,)))
    return with_block(routine, with_fields(block, sides=sides, turns=min(turns, MOST_TURNS)))


def without_side(routine: Routine, block_id: BlockId, place: int) -> Routine:
    """`routine` without the side at `place`.

    Raises:
        EditRefused: only two are left.
    """
    block = side_by_side_of(routine, block_id)
    if len(block.sides) == _FEWEST_SIDES:
        raise EditRefused(say("Side by side needs two sides at least."))
    turns = block.turns - 1 if block.turns == len(block.sides) else block.turns
    sides = (*block.sides[:place], *block.sides[place + 1 :])
    return with_block(routine, with_fields(block, sides=sides, turns=turns))


def with_side_field(routine: Routine, block_id: BlockId, at: int, /, **fields: object) -> Routine:
    """`routine` with another `name`, `place` or `adult` of the side at `at`.

    Raises:
        EditRefused: it would have no name, or a value is not allowed.
    """
    block = side_by_side_of(routine, block_id)
    side = block.sides[at]
    if not str(fields.get("name", side.name)).strip():
        raise EditRefused(say("A side needs a name, such as Lab."))
    sides = (*block.sides[:at], with_fields(side, **fields), *block.sides[at + 1 :])
    return with_block(routine, with_fields(block, sides=sides))


def with_turns(routine: Routine, block_id: BlockId, turns: int) -> Routine:
    """`routine` with every part at so many sides, one after the other."""
    return with_block(routine, with_fields(side_by_side_of(routine, block_id), turns=turns))


def with_inner_whole_class(routine: Routine, block_id: BlockId, place: int, title: str) -> Routine:
    """`routine` with ten minutes all together at the end of a side."""
    inner = WholeClass(id=fresh_id(routine, title), title=title, length=minutes(10))
    return _with_inner(routine, block_id, place, inner)


def with_inner_rounds(routine: Routine, block_id: BlockId, place: int) -> Routine:
    """`routine` with two rounds of ten minutes at the end of a side, at stations that no other side has.

    Raises:
        EditRefused: the routine has no stations yet.
    """
    block = side_by_side_of(routine, block_id)
    if not routine.stations:
        raise EditRefused(say("Make a station first; then groups can go round."))
    elsewhere = {
        station
        for at, side in enumerate(block.sides)
        for inner in side.blocks
        if at != place and isinstance(inner, Rounds)
        for station in inner.stations
    }
    free = [station.id for station in routine.stations if station.id not in elsewhere]
    chosen = tuple(free[:2]) or tuple(station.id for station in routine.stations[:2])
    inner = Rounds(
        id=fresh_id(routine, "rounds"),
        stations=chosen,
        count=2,
        lengths=(minutes(10),),
        change=Change(length=minutes(1)),
    )
    return _with_inner(routine, block_id, place, inner)


def _with_inner(routine: Routine, block_id: BlockId, place: int, inner: WholeClass | Rounds) -> Routine:
    block = side_by_side_of(routine, block_id)
    row = block.sides[place].blocks
    if len(row) >= MOST_ON_A_SIDE:
        raise EditRefused(say("A side can have {count} blocks at most.", count=MOST_ON_A_SIDE))
    return with_side_row(routine, block, place, (*row, inner))
