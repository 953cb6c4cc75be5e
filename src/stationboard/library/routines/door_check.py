"""The check at the door: where students start by whether they had prepared."""

from __future__ import annotations

from stationboard.domain.block import Change
from stationboard.domain.document import BlockId, StationId
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import Millis, minutes
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import say
from stationboard.library.routines.blocks import added, fresh_id
from stationboard.library.routines.changes import EditRefused, block_of, with_block, with_fields

_TWO = 2


def with_preparation(routine: Routine, title: str, after: BlockId | None) -> Routine:
    """`routine` with a check of five minutes, after which some catch up for ten.

    Raises:
        EditRefused: the routine has not two stations yet.
    """
    if len(routine.stations) < _TWO:
        raise EditRefused(say("Make two stations first: one to start at, and one to catch up at."))
    ready, catch_up = routine.stations[:_TWO]
    block = PreparationCheck(
        id=fresh_id(routine, title),
        title=title,
        ready=ready.id,
        catch_up=catch_up.id,
        change=Change(length=minutes(1)),
    )
    return added(routine, block, after)


def with_ready(routine: Routine, block_id: BlockId, station: StationId) -> Routine:
    """`routine` with another station for those who have prepared.

    Raises:
        EditRefused: the others catch up there.
    """
    return _with_places(routine, block_id, ready=station)


def with_catch_up(routine: Routine, block_id: BlockId, station: StationId) -> Routine:
    """`routine` with another station for those who catch up.

    Raises:
        EditRefused: those who have prepared start there.
    """
    return _with_places(routine, block_id, catch_up=station)


def with_catch_up_length(routine: Routine, block_id: BlockId, length: Millis) -> Routine:
    """`routine` with another time to catch up."""
    return with_block(routine, with_fields(_check(routine, block_id), catch_up_length=length))


def _with_places(routine: Routine, block_id: BlockId, **places: StationId) -> Routine:
    block = with_fields(_check(routine, block_id), **places)
    if block.ready == block.catch_up:
        raise EditRefused(say("Those who catch up need a station of their own."))
    return with_block(routine, block)


def _check(routine: Routine, block_id: BlockId) -> PreparationCheck:
    block = block_of(routine, block_id)
    if not isinstance(block, PreparationCheck):
        raise EditRefused(say("Nothing is checked in this block."))
    return block
