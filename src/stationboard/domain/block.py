"""What every block of a routine has."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from stationboard.domain.document import KEY, BlockId, Document, Line, StationId
from stationboard.domain.quantity import Millis, minutes
from stationboard.domain.quantity_fields import Length


class Ends(StrEnum):
    """How a phase comes to its end: by the clock, or when the teacher goes on."""

    AUTOMATIC = "automatic"
    TEACHER = "teacher"


class Change(Document):
    """The time to clean up and move, with the steps the class knows."""

    title: Line = ""
    """What the class is told in place of "Time to move": "Line up now"."""
    length: Length = minutes(1)
    steps: tuple[Line, ...] = Field(default=(), max_length=8)
    ends: Ends = Ends.AUTOMATIC


class AnyBlock(Document):
    """What every block has."""

    id: Annotated[BlockId, KEY]
    title: Line = ""
    days: tuple[Annotated[int, Field(ge=1, le=60)], ...] = ()
    """The days of the cycle on which this block is held; every day where empty."""
    ends: Ends = Ends.AUTOMATIC


class Turns(AnyBlock):
    """A block of rounds at stations, with the transitions around them."""

    stations: tuple[StationId, ...] = Field(min_length=1, max_length=60)
    """The stations open, in the order of a ring."""
    count: int = Field(ge=1, le=60)
    lengths: tuple[Length, ...] = Field(default=(), max_length=60)
    """Length of each round; the last one holds for the rounds that follow it. Where empty, no clock runs, and
    the teacher goes on."""
    change: Change | None = None
    """The transition between two rounds."""
    arrive: Change | None = None
    """The transition before the first round."""
    leave: Change | None = None
    """The transition after the last round."""

    def length_of(self, turn: int) -> Millis | None:
        """How long round `turn` (from 0) is; nothing where no clock runs."""
        return self.lengths[min(turn, len(self.lengths) - 1)] if self.lengths else None
