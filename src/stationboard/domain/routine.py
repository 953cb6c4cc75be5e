"""A routine: a reusable plan of a lesson, made of blocks that any class can run."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field, model_validator

from stationboard.domain.blocks import Block, check_times, ids_of, stations_named
from stationboard.domain.document import KEY, Document, Line, Name, RoutineId
from stationboard.domain.png import png_bytes
from stationboard.domain.quantity import minutes
from stationboard.domain.quantity_fields import Length, TimeOfDay
from stationboard.domain.room import RoomPlan, check_rooms
from stationboard.domain.roster import first_repeated
from stationboard.domain.side_by_side import SideBySide
from stationboard.domain.station import Station

MOST_PICTURE_BYTES: Final = 2**20
"""Of all pictures of a routine together, decoded: every lesson file holds a copy of them."""


class Routine(Document):
    """A reusable plan made of blocks."""

    id: Annotated[RoutineId, KEY]
    name: Name
    stations: tuple[Station, ...] = Field(default=(), max_length=60)
    blocks: tuple[Block, ...] = Field(min_length=1, max_length=60)
    cycle: int = Field(default=1, ge=1, le=60)
    """Days after which the plan repeats."""
    starts: TimeOfDay | None = None
    """When the period begins, for plans tied to the clock; otherwise the plan begins when it is started."""
    period: Length | None = None
    """Length of the period, from its beginning to the bell."""
    warning: Length | None = minutes(2)
    """How long before the end of a round the class is warned; never where empty."""
    help_line: Line = ""
    """What the class does when it needs help ("Ask 3 before me")."""
    source: Line = ""
    """Where the plan was published."""
    rooms: tuple[RoomPlan, ...] = Field(default=(), max_length=6)
    """Where the stations are; a station has one place at most."""
    show_room: bool = False
    """Whether the board shows the rooms when groups move."""

    @model_validator(mode="after")
    def _names_are_known(self) -> Routine:
        for what, ids in (
            ("stations", (s.id for s in self.stations)),
            ("blocks", (one for block in self.blocks for one in ids_of(block))),
        ):
            twice = first_repeated(ids)
            if twice is not None:
                raise ValueError(f'two {what} have the id "{twice}"')
        known = {station.id for station in self.stations}
        check_rooms(self.rooms, known)
        for block in self.blocks:
            if isinstance(block, SideBySide) and block.meeting_places & known:
                raise ValueError(f'a station has the id of a meeting place of block "{block.id}"; rename it')
            for station in stations_named(block):
                if station not in known:
                    raise ValueError(
                        f'block "{block.id}" names a station "{station}" that the routine does not have'
                    )
            check_times(block)
        if sum(png_bytes(station.picture) for station in self.stations) > MOST_PICTURE_BYTES:
            raise ValueError("the pictures of the stations take more than 1 MiB together; take one away")
        return self


class PlaceInCycle(Document):
    """Where a class stands in a routine that outlives the day; what was done moves it on, not the date."""

    day: int = Field(default=1, ge=1, le=60)
    rounds_done: int = Field(default=0, ge=0, le=10_000)
    """Rounds that earlier lessons already held: the lesson goes on with the one after them."""
