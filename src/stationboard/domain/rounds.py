"""A grouping rotating over stations, and the ways of saying who is where in each round."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from stationboard.domain.block import Turns
from stationboard.domain.document import Document, Line, StationId


class Direction(StrEnum):
    """Which way groups go round a ring of stations, in the order the stations are listed."""

    FORWARD = "forward"
    BACKWARD = "backward"


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


class Per(StrEnum):
    """What visits are counted over."""

    DAY = "day"
    PLAN = "plan"


class Owed(Document):
    """How often a group is to be at a station, at least and at most."""

    group: Annotated[int, Field(ge=0, le=59)] | None = None
    """The group's place in its grouping; every group where empty."""
    station: StationId
    least: int = Field(default=0, ge=0, le=400)
    most: int = Field(default=400, ge=0, le=400)
    per: Per = Per.PLAN
    never_first: bool = False
    """Not in the first round of a day."""


class Planned(Document):
    """A chart that the planner fills from the visits owed; its rows are kept, so that the plan stays."""

    kind: Literal["planned"] = "planned"
    owed: tuple[Owed, ...] = Field(default=(), max_length=400)
    rows: tuple[Row, ...] = Field(default=(), max_length=400)


Fill = Annotated[Ring | Table | Planned, Field(discriminator="kind")]


class Rounds(Turns):
    """A grouping rotates over stations; a station listed twice has double length, or two places."""

    kind: Literal["rounds"] = "rounds"
    grouping: Line = ""
    """Name of the grouping in force, so that any class can run the routine; else the class's first one."""
    fill: Fill = Ring()
