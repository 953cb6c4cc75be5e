"""Choice time: what is open, what must be done, what rules hold."""

from __future__ import annotations

from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import BlockId, StationId
from stationboard.domain.quantity import minutes
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import say
from stationboard.library.routines.blocks import added, fresh_id
from stationboard.library.routines.changes import EditRefused, block_of, with_block, with_fields


def with_choice(routine: Routine, title: str, after: BlockId | None) -> Routine:
    """`routine` with twenty minutes in which students choose among all stations.

    Raises:
        EditRefused: the routine has no stations yet.
    """
    if not routine.stations:
        raise EditRefused(say("Make a station first; then students can choose."))
    block = ChoiceTime(
        id=fresh_id(routine, title),
        title=title,
        stations=tuple(station.id for station in routine.stations),
        length=minutes(20),
    )
    return added(routine, block, after)


def with_must(routine: Routine, block_id: BlockId, station: StationId, *, must: bool) -> Routine:
    """`routine` with a station that everyone has to visit in this block, or may visit."""
    block = _choice(routine, block_id)
    others = [one for one in block.must if one != station]
    wanted = {*others, station} if must else set(others)
    return with_block(routine, with_fields(block, must=tuple(one for one in block.stations if one in wanted)))


def with_once_each(routine: Routine, block_id: BlockId, *, once_each: bool) -> Routine:
    """`routine` with nobody at one station twice in a lesson, or with free choice."""
    return with_block(routine, with_fields(_choice(routine, block_id), once_each=once_each))


def with_stamina(routine: Routine, block_id: BlockId, *, stamina: bool) -> Routine:
    """`routine` with a board that counts up beside the class's record, or down."""
    return with_block(routine, with_fields(_choice(routine, block_id), stamina=stamina))


def _choice(routine: Routine, block_id: BlockId) -> ChoiceTime:
    block = block_of(routine, block_id)
    if not isinstance(block, ChoiceTime):
        raise EditRefused(say("Nobody chooses in this block."))
    return block
