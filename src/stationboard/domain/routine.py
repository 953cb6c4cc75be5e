"""A routine: a reusable plan of a lesson, made of blocks that any class can run."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import Field, model_validator

from stationboard.domain.document import KEY, BlockId, Document, Line, Name, RoutineId, StationId
from stationboard.domain.png import png_bytes
from stationboard.domain.quantity import minutes
from stationboard.domain.quantity_fields import Length, TimeOfDay
from stationboard.domain.room import RoomPlan, check_rooms
from stationboard.domain.roster import first_repeated
from stationboard.domain.station import Station

MOST_PICTURE_BYTES: Final = 2**20
"""Of all pictures of a routine together, decoded: every lesson file holds a copy of them."""


class Ends(StrEnum):
    """How a phase comes to its end: by the clock, or when the teacher goes on."""

    AUTOMATIC = "automatic"
    TEACHER = "teacher"


class Direction(StrEnum):
    """Which way groups go round a ring of stations, in the order the stations are listed."""

    FORWARD = "forward"
    BACKWARD = "backward"


class Change(Document):
    """The time to clean up and move, with the steps the class knows."""

    length: Length = minutes(1)
    steps: tuple[Line, ...] = Field(default=(), max_length=8)
    ends: Ends = Ends.AUTOMATIC


class _Block(Document):
    """What every block has."""

    id: Annotated[BlockId, KEY]
    title: Line = ""
    days: tuple[Annotated[int, Field(ge=1, le=60)], ...] = ()
    """The days of the cycle on which this block is held; every day where empty."""
    ends: Ends = Ends.AUTOMATIC


class WholeClass(_Block):
    """Everyone in one place: for a length, until a clock time, or until the teacher goes on."""

    kind: Literal["whole_class"] = "whole_class"
    length: Length | None = None
    until: TimeOfDay | None = None
    directions: Line = ""
    voice: int | None = Field(default=None, ge=0, le=4)


class Break(_Block):
    """Nobody is placed. With `at` it cuts whatever is under way, whose remaining minutes follow after it."""

    kind: Literal["break"] = "break"
    length: Length | None = None
    at: TimeOfDay | None = None
    until: TimeOfDay | None = None


class Ring(Document):
    """Each round every group goes one station on; groups start side by side in the order of the grouping."""

    kind: Literal["ring"] = "ring"
    direction: Direction = Direction.FORWARD
    start: int = Field(default=0, ge=0, le=1000)
    """How many stations on the first group starts."""
    advance_per_day: int = Field(default=0, ge=0, le=1000)
    """How many turns further each day of the cycle starts than the day before."""


class Row(Document):
    """One round of a table: a station, or nothing, for each group in the order of the grouping."""

    day: int = Field(default=1, ge=1, le=60)
    cells: tuple[StationId | None, ...] = Field(max_length=60)


class Table(Document):
    """The teacher's own chart: any station in any cell, also none, shared or repeated."""

    kind: Literal["table"] = "table"
    rows: tuple[Row, ...] = Field(min_length=1, max_length=400)


Fill = Annotated[Ring | Table, Field(discriminator="kind")]


class Rounds(_Block):
    """A grouping rotates over stations."""

    kind: Literal["rounds"] = "rounds"
    grouping: Line = ""
    """Name of the grouping in force, so that any class can run the routine; else the class's first one."""
    stations: tuple[StationId, ...] = Field(min_length=1, max_length=60)
    """The order of the ring; a station listed twice has double length, or two places."""
    count: int = Field(ge=1, le=60)
    lengths: tuple[Length, ...] = Field(min_length=1, max_length=60)
    """Length of each round; the last one holds for the rounds that follow it."""
    fill: Fill = Ring()
    change: Change | None = None
    """The transition between two rounds."""
    arrive: Change | None = None
    """The transition before the first round."""
    leave: Change | None = None
    """The transition after the last round."""


Block = Annotated[WholeClass | Rounds | Break, Field(discriminator="kind")]


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
            ("blocks", (b.id for b in self.blocks)),
        ):
            twice = first_repeated(ids)
            if twice is not None:
                raise ValueError(f'two {what} have the id "{twice}"')
        known = {station.id for station in self.stations}
        check_rooms(self.rooms, known)
        for block in self.blocks:
            for station in _stations_named(block):
                if station not in known:
                    raise ValueError(
                        f'block "{block.id}" names a station "{station}" that the routine does not have'
                    )
            _check_times(block)
        if sum(png_bytes(station.picture) for station in self.stations) > MOST_PICTURE_BYTES:
            raise ValueError("the pictures of the stations take more than 1 MiB together; take one away")
        return self


class PlaceInCycle(Document):
    """Where a class stands in a routine that outlives the day; what was done moves it on, not the date."""

    day: int = Field(default=1, ge=1, le=60)
    rounds_done: int = Field(default=0, ge=0, le=10_000)
    """Rounds of the running cycle that earlier lessons already held; a ring goes on from there."""


def _stations_named(block: Block) -> list[StationId]:
    if not isinstance(block, Rounds):
        return []
    cells = [cell for row in block.fill.rows for cell in row.cells] if isinstance(block.fill, Table) else []
    return [*block.stations, *(cell for cell in cells if cell is not None)]


def _check_times(block: Block) -> None:
    if isinstance(block, Rounds):
        return
    if block.length is not None and block.until is not None:
        raise ValueError(f'block "{block.id}" has both a length and an end time; keep one of them')
    if isinstance(block, Break):
        if block.length is None and block.until is None:
            raise ValueError(f'break "{block.id}" needs a length, or a time at which it ends')
        if block.at is not None and block.until is not None and block.until <= block.at:
            raise ValueError(f'break "{block.id}" ends before it begins')
    elif block.length is None and block.until is None and block.ends is Ends.AUTOMATIC:
        raise ValueError(f'block "{block.id}" needs a length, an end time, or "ends": "teacher"')
