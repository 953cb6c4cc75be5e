"""Choice time: stations with places, at which students place themselves."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from stationboard.domain.block import AnyBlock
from stationboard.domain.document import StationId
from stationboard.domain.quantity_fields import Length, TimeOfDay


class ChoiceTime(AnyBlock):
    """No rounds: students choose among the stations that have places left, or are placed."""

    kind: Literal["choice"] = "choice"
    stations: tuple[StationId, ...] = Field(min_length=1, max_length=60)
    must: tuple[StationId, ...] = Field(default=(), max_length=60)
    """The stations everyone has to visit in this block; the others may be visited."""
    length: Length | None = None
    until: TimeOfDay | None = None
    once_each: bool = False
    """Whether nobody may choose a station a second time in a lesson (Daily 5)."""
    stamina: bool = False
    """Whether the board counts up beside the class's record, in place of down."""
