"""Changing a document so that what comes out is as sound as what is read from a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from pydantic import ValidationError

from stationboard.domain.blocks import Block
from stationboard.domain.document import BlockId, Document
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import Sentence, say
from stationboard.domain.side_by_side import SideBySide

D = TypeVar("D", bound=Document)


class EditRefused(Exception):  # noqa: N818 - it is no error of the program: the teacher reads its sentence
    """An edit that would leave no sound routine; the message is one sentence, and nothing changed."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


def with_fields(document: D, **fields: object) -> D:
    """`document` with other values in some fields.

    Raises:
        EditRefused: a value is not allowed there.
    """
    try:
        return type(document).model_validate({**dict(document), **fields})
    except ValidationError as error:
        raise EditRefused(_sentence_of(error)) from error


def every_block(routine: Routine) -> Iterator[Block]:
    """The blocks in order, each followed by those inside it."""
    for block in routine.blocks:
        yield block
        if isinstance(block, SideBySide):
            for side in block.sides:
                yield from side.blocks


def block_of(routine: Routine, block_id: BlockId) -> Block:
    """The block with this id, be it inside another one.

    Raises:
        EditRefused: there is none any more.
    """
    for block in every_block(routine):
        if block.id == block_id:
            return block
    raise EditRefused(say("This block is not in the routine any more."))


def with_block(routine: Routine, block: Block) -> Routine:
    """`routine` with `block` in place of the one of the same id."""
    return with_fields(routine, blocks=tuple(_with(one, block) for one in routine.blocks))


def _with(here: Block, block: Block) -> Block:
    if here.id == block.id:
        return block
    if not isinstance(here, SideBySide) or block.id not in here.inner_ids:
        return here
    sides = tuple(
        with_fields(side, blocks=tuple(block if one.id == block.id else one for one in side.blocks))
        for side in here.sides
    )
    return with_fields(here, sides=sides)


def _sentence_of(error: ValidationError) -> Sentence:
    """The first thing that is wrong, in words."""
    first = error.errors(include_url=False, include_input=False)[0]
    context = first.get("ctx", {})
    match first["type"]:
        case "value_error":
            told = str(context.get("error", first["msg"]))
            return say("{what}.", what=f"{told[:1].upper()}{told[1:]}".rstrip("."))
        case "string_too_short":
            return say("A name is needed here.")
        case "string_too_long":
            return say("At most {count} letters fit here.", count=str(context.get("max_length", "")))
        case "too_long":
            return say("There can be {count} of these at most.", count=str(context.get("max_length", "")))
        case "too_short":
            return say("At least one is needed here.")
        case "greater_than" | "greater_than_equal" | "less_than" | "less_than_equal":
            return say("That is too little." if first["type"].startswith("greater") else "That is too much.")
        case _:
            return say("This cannot be: {why}.", why=first["msg"])
