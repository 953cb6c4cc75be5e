"""The time to clean up and move before, between and after rounds, or to walk to another side."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final, assert_never

from stationboard.domain.block import Change, Ends
from stationboard.domain.blocks import Block
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import BlockId
from stationboard.domain.playlist import Playlist
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import Millis, minutes
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import say
from stationboard.domain.side_by_side import SideBySide
from stationboard.domain.whole_class import Break, WholeClass
from stationboard.library.routines.changes import EditRefused, block_of, with_block, with_fields

MOST_STEPS: Final = 8
A_MINUTE: Final = Change(length=minutes(1))


class When(StrEnum):
    """Where a transition stands; the values are the fields of the block."""

    ARRIVE = "arrive"
    CHANGE = "change"
    LEAVE = "leave"
    WALK = "walk"
    """From one side to the next."""


def transition_of(block: Block, when: When) -> Change | None:
    """The transition there, if there is one."""
    match block:
        case Rounds() | Playlist():
            return {When.ARRIVE: block.arrive, When.CHANGE: block.change, When.LEAVE: block.leave}.get(when)
        case SideBySide():
            return {When.ARRIVE: block.arrive, When.WALK: block.walk, When.LEAVE: block.leave}.get(when)
        case PreparationCheck():
            return block.change if when is When.CHANGE else None
        case WholeClass() | Break() | ChoiceTime():
            return None
        case _:
            assert_never(block)


def with_transition(routine: Routine, block_id: BlockId, when: When, change: Change = A_MINUTE) -> Routine:
    """`routine` with a time to move there: a minute, where `change` does not say otherwise."""
    return _with(routine, block_id, when, change)


def without_transition(routine: Routine, block_id: BlockId, when: When) -> Routine:
    """`routine` without a time to move there."""
    return _with(routine, block_id, when, None)


def with_transition_title(routine: Routine, block_id: BlockId, when: When, title: str) -> Routine:
    """`routine` with other words for the class at a time to move, such as "Line up now"."""
    return _with(routine, block_id, when, with_fields(_transition(routine, block_id, when), title=title))


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
    found = transition_of(block_of(routine, block_id), when)
    if found is None:
        raise EditRefused(say("There is no time to move here."))
    return found


def _with(routine: Routine, block_id: BlockId, when: When, change: Change | None) -> Routine:
    block = block_of(routine, block_id)
    if when.value not in type(block).model_fields:
        raise EditRefused(say("There is no time to move here."))
    return with_block(routine, with_fields(block, **{when.value: change}))
