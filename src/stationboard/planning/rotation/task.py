"""What a rotation over one or more days is asked for: days, groups, stations, and the teacher's rules."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from stationboard.domain.document import GroupId, StationId
from stationboard.domain.sentence import Sentence

Round = tuple[int, int]
"""A day and one of its rounds, both from 0."""


class Per(Enum):
    """What a number of visits is counted over."""

    DAY = auto()
    PLAN = auto()


@dataclass(frozen=True, slots=True)
class Day:
    """A day and the length of each of its rounds in minutes; `name` stands in sentences after “On”."""

    name: str
    minutes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Crew:
    """A group; in its `away` rounds it is at no station."""

    group: GroupId
    name: str
    away: frozenset[Round] = frozenset()


@dataclass(frozen=True, slots=True)
class Post:
    """A station: how many groups it takes at once, when it is closed, how many minutes it needs."""

    station: StationId
    name: str
    places: int = 1
    closed: frozenset[Round] = frozenset()
    least_minutes: int = 0


@dataclass(frozen=True, slots=True)
class Visits:
    """How often a group is at a station, at least and at most."""

    group: GroupId
    station: StationId
    least: int
    most: int
    per: Per
    words: Sentence | None = None


@dataclass(frozen=True, slots=True)
class NotFirst:
    """A group does not begin a day at a station."""

    group: GroupId
    station: StationId
    words: Sentence | None = None


@dataclass(frozen=True, slots=True)
class OneAdult:
    """One adult works at these stations, so in each round only one of them is visited."""

    name: str
    stations: tuple[StationId, ...]
    words: Sentence | None = None


Rule = Visits | NotFirst | OneAdult
"""What the teacher asked for; where `words` hold how it was put, sentences about it repeat them."""


@dataclass(frozen=True, slots=True)
class RotationTask:
    """Days, groups and stations with the teacher's rules; each group is at one station in each round."""

    days: tuple[Day, ...]
    groups: tuple[Crew, ...]
    stations: tuple[Post, ...]
    rules: tuple[Rule, ...] = ()

    @property
    def rounds(self) -> tuple[Round, ...]:
        """All rounds in order."""
        return tuple((day, turn) for day, one in enumerate(self.days) for turn in range(len(one.minutes)))
