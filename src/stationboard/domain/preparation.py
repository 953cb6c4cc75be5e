"""The flipped classroom's check at the door: who has prepared goes on at once, the others catch up first."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from stationboard.domain.block import AnyBlock, Change
from stationboard.domain.document import Line, StationId
from stationboard.domain.quantity import minutes
from stationboard.domain.quantity_fields import Length


class PreparationCheck(AnyBlock):
    """Everyone works on one thing while the teacher asks; then students start by what the teacher noted.

    Who had prepared is private: the class sees names at two stations, and no reason.
    """

    kind: Literal["preparation"] = "preparation"
    length: Length = minutes(5)
    """Of the check."""
    directions: Line = ""
    """What the class does meanwhile."""
    voice: int | None = Field(default=None, ge=0, le=4)
    ready: StationId
    """Where those who have prepared start, and those the teacher has not asked."""
    catch_up: StationId
    catch_up_length: Length = minutes(10)
    change: Change | None = None
    """The transition after the check."""
