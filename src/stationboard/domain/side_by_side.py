"""Parts of a class that follow different plans at once, and then swap."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from stationboard.domain.block import AnyBlock, Change
from stationboard.domain.document import BlockId, Document, Line, Name, StationId
from stationboard.domain.rounds import Rounds
from stationboard.domain.whole_class import WholeClass

SideBlock = Annotated[WholeClass | Rounds, Field(discriminator="kind")]


class Side(Document):
    """What one part of the class does meanwhile; every block of it has a length of its own."""

    name: Name
    """As the class calls it: "Lab"."""
    place: Line = ""
    """The room, where it is another one."""
    adult: Line = ""
    """Who leads it."""
    blocks: tuple[SideBlock, ...] = Field(min_length=1, max_length=20)


class SideBySide(AnyBlock):
    """The groups of a grouping are dealt to the sides in order; each turn every part goes one side on."""

    kind: Literal["side_by_side"] = "side_by_side"
    grouping: Line = ""
    """Name of the grouping in force, so that any class can run the routine; else the class's first one."""
    sides: tuple[Side, ...] = Field(min_length=2, max_length=6)
    turns: int = Field(default=2, ge=1, le=6)
    """How many sides every part is at, one after the other."""
    walk: Change | None = None
    """The time to walk between two turns ("Line up at the door")."""
    arrive: Change | None = None
    """The time to walk before the first turn."""
    leave: Change | None = None
    """The time to walk after the last turn."""

    @property
    def inner_ids(self) -> tuple[BlockId, ...]:
        """The ids of all blocks of all sides."""
        return tuple(inner.id for side in self.sides for inner in side.blocks)

    @property
    def meeting_places(self) -> frozenset[StationId]:
        """The ids of the stations that stand for what is done all together on one side."""
        return frozenset(
            meeting_place(inner)
            for side in self.sides
            for inner in side.blocks
            if isinstance(inner, WholeClass)
        )


def meeting_place(inner: WholeClass) -> StationId:
    """The id of the station that stands for `inner` in a chart."""
    return StationId(f"all-{inner.id}"[:64])
