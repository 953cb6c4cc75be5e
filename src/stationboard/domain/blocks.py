"""The kinds of blocks there are, and what must hold for each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, assert_never

from pydantic import Field

from stationboard.domain.block import Ends
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import BlockId, StationId
from stationboard.domain.playlist import Playlist
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.rounds import Ring, Rounds
from stationboard.domain.side_by_side import SideBySide
from stationboard.domain.whole_class import Break, WholeClass

Block = Annotated[
    WholeClass | Rounds | Break | SideBySide | Playlist | ChoiceTime | PreparationCheck,
    Field(discriminator="kind"),
]


def ids_of(block: Block) -> tuple[BlockId, ...]:
    """The id of `block`, and those of the blocks inside it."""
    return (block.id, *block.inner_ids) if isinstance(block, SideBySide) else (block.id,)


def stations_named(block: Block) -> Iterator[StationId]:
    """Every station that `block` names, as often as it does."""
    match block:
        case WholeClass() | Break():
            return
        case Rounds():
            yield from block.stations
            if not isinstance(block.fill, Ring):
                yield from (cell for row in block.fill.rows for cell in row.cells if cell is not None)
        case SideBySide():
            for side in block.sides:
                for inner in side.blocks:
                    yield from stations_named(inner)
        case Playlist():
            yield from block.stations
            yield from (cell for row in block.rows for cell in row.cells if cell is not None)
            yield from (wish.station for wish in block.wishes)
        case ChoiceTime():
            yield from block.stations
            yield from block.must
        case PreparationCheck():
            yield from (block.ready, block.catch_up)
        case _:
            assert_never(block)


def check_times(block: Block) -> None:
    """Raises `ValueError` with a sentence where the times of `block` contradict each other."""
    match block:
        case WholeClass() | Break() | ChoiceTime():
            if block.length is not None and block.until is not None:
                raise ValueError(f'block "{block.id}" has both a length and an end time; keep one of them')
            if isinstance(block, Break):
                _check_break(block)
            elif block.length is None and block.until is None and block.ends is Ends.AUTOMATIC:
                raise ValueError(f'block "{block.id}" needs a length, an end time, or "ends": "teacher"')
        case SideBySide():
            for side in block.sides:
                for inner in side.blocks:
                    if isinstance(inner, WholeClass) and inner.length is None:
                        raise ValueError(f'block "{inner.id}" needs a length, because others go on beside it')
                    if isinstance(inner, Rounds) and not inner.lengths:
                        raise ValueError(
                            f'rounds "{inner.id}" need lengths, because others go on beside them'
                        )
        case Rounds() | Playlist() | PreparationCheck():
            pass
        case _:
            assert_never(block)


def _check_break(block: Break) -> None:
    if block.length is None and block.until is None:
        raise ValueError(f'break "{block.id}" needs a length, or a time at which it ends')
    if block.at is not None and block.until is not None and block.until <= block.at:
        raise ValueError(f'break "{block.id}" ends before it begins')
