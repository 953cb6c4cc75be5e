"""The row in which a block stands: the routine's own, or that of a side."""

from __future__ import annotations

from collections.abc import Sequence

from stationboard.domain.blocks import Block
from stationboard.domain.document import BlockId
from stationboard.domain.routine import Routine
from stationboard.domain.side_by_side import SideBySide
from stationboard.library.routines.changes import with_block, with_fields


def outer_of(routine: Routine, block_id: BlockId) -> tuple[SideBySide, int] | None:
    """The block on one of whose sides this one is, with the place of the side; nothing for other blocks."""
    for block in routine.blocks:
        if isinstance(block, SideBySide):
            for place, side in enumerate(block.sides):
                if any(inner.id == block_id for inner in side.blocks):
                    return block, place
    return None


def row_of(routine: Routine, block_id: BlockId) -> tuple[Block, ...]:
    """The blocks in a row with this one."""
    found = outer_of(routine, block_id)
    return routine.blocks if found is None else found[0].sides[found[1]].blocks


def with_row(routine: Routine, block_id: BlockId, row: Sequence[Block]) -> Routine:
    """`routine` with other blocks in the row in which this one stands.

    Raises:
        EditRefused: a block among them cannot be there.
    """
    found = outer_of(routine, block_id)
    if found is None:
        return with_fields(routine, blocks=tuple(row))
    outer, place = found
    return with_side_row(routine, outer, place, row)


def with_side_row(routine: Routine, outer: SideBySide, place: int, row: Sequence[Block]) -> Routine:
    """`routine` with other blocks on one side of `outer`.

    Raises:
        EditRefused: a block among them cannot be there.
    """
    side = with_fields(outer.sides[place], blocks=tuple(row))
    sides = (*outer.sides[:place], side, *outer.sides[place + 1 :])
    return with_block(routine, with_fields(outer, sides=sides))
