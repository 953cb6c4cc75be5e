"""The time to clean up and move before, between and after rounds."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from stationboard.domain.block import Change, Ends
from stationboard.domain.document import BlockId
from stationboard.domain.quantity import Millis, minutes
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import say
from stationboard.library.routines.changes import EditRefused, with_block, with_fields
from stationboard.library.routines.rounds import rounds_of

MOST_STEPS: Final = 8


class When(StrEnum):
    """Where a transition stands; the values are the fields of the block."""

    ARRIVE = "arrive"
    CHANGE = "change"
    LEAVE = "leave"


def transition_of(rounds: Rounds, when: When) -> Change | None:
    """The transition there, if there is one."""
    match when:
        case When.ARRIVE:
            return rounds.arrive
        case When.CHANGE:
            return rounds.change
        case When.LEAVE:
            return rounds.leave


def with_transition(routine: Routine, block_id: BlockId, when: When) -> Routine:
    """`routine` with a minute to move there."""
    return _with(routine, block_id, when, Change(length=minutes(1)))


def without_transition(routine: Routine, block_id: BlockId, when: When) -> Routine:
    """`routine` without a time to move there."""
    return _with(routine, block_id, when, None)


def with_transition_length(routine: Routine, block_id: BlockId, when: When, length: Millis) -> Routine:
    """`routine` with another time to move there."""
    return _with(routine, block_id, when, with_fields(_transition(routine, block_id, when), length=length))


def with_transition_ends(routine: Routine, block_id: BlockId, when: When, ends: Ends) -> Routine:
    """`routine` with a time to move there that ends by itself, or when the teacher goes on."""
    return _with(routine, block_id, when, with_fields(_transition(routine, block_id, when), ends=ends))


def with_steps(routine: Routine, block_id: BlockId, when: When, steps: Sequence[str]) -> Routine:
    """`routine` with other steps, such as "Clean up" and "Walk", told while the class moves.

    Raises:
        EditRefused: there are too many, or one is too long.
    """
    told = tuple(step.strip() for step in steps if step.strip())
    if len(told) > MOST_STEPS:
        raise EditRefused(say("There can be {count} steps at most.", count=MOST_STEPS))
    return _with(routine, block_id, when, with_fields(_transition(routine, block_id, when), steps=told))


def _transition(routine: Routine, block_id: BlockId, when: When) -> Change:
    found = transition_of(rounds_of(routine, block_id), when)
    if found is None:
        raise EditRefused(say("There is no time to move here."))
    return found


def _with(routine: Routine, block_id: BlockId, when: When, change: Change | None) -> Routine:
    return with_block(routine, with_fields(rounds_of(routine, block_id), **{when.value: change}))
