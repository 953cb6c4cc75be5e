"""A station: a place in the room with an activity."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from stationboard.domain.document import KEY, Document, Line, Name, StationId
from stationboard.domain.png import PngText
from stationboard.domain.quantity_fields import Length


class StationKind(StrEnum):
    """What students do at a station, after the kinds of blended-learning models."""

    TEACHER = "teacher"
    ONLINE = "online"
    COLLABORATIVE = "collaborative"
    INDEPENDENT = "independent"
    HANDS_ON = "hands_on"


class Station(Document):
    """A place with an activity; every text here may be shown to the class."""

    id: Annotated[StationId, KEY]
    name: Name
    second_name: Line = ""
    """The name in the class's second language, shown under the first."""
    kind: StationKind = StationKind.INDEPENDENT
    icon: Line = ""
    """Name of a pictogram; the kind's own where empty."""
    picture: PngText = ""
    """Shown in place of the pictogram."""
    adult: Line = ""
    """Who leads it; two stations of one adult in the same round are warned about."""
    capacity: int | None = Field(default=None, ge=1, le=400)
    """Places for students; no limit where empty."""
    place: Line = ""
    directions: Line = ""
    materials: Line = ""
    voice: int | None = Field(default=None, ge=0, le=4)
    """Voice level: 0 silent, 1 whisper, 2 table talk, 3 presenting, 4 outdoors."""
    when_done: Line = ""
    backup: Line = ""
    """What to do here when the usual activity fails ("Workbook page 12")."""
    minutes: Annotated[Length, Field(gt=0)] | None = None
    """How long the activity takes, where it takes a time of its own; a shorter round is warned about."""
