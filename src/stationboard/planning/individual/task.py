"""What individual rotation is asked for: the places, and the playlists that are to find theirs."""

from __future__ import annotations

from dataclasses import dataclass, field

from stationboard.domain.document import StationId, StudentId


@dataclass(frozen=True, slots=True)
class Wish:
    """One station of a playlist.

    `after` are the wishes of the same playlist (from 0) that must be done in an earlier round; while one of
    them is left out, this one is too. Two visits to one station are two wishes.
    """

    station: StationId
    must: bool
    priority: int = 1
    after: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Playlist:
    """What one student is to do; `away` are the rounds (from 0) in which the student is not here."""

    student: StudentId
    name: str
    wishes: tuple[Wish, ...]
    away: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Places:
    """How many students a station takes in each round; in a round with no places it is closed.

    A teacher's check-in is a station with few places.
    """

    station: StationId
    name: str
    rounds: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """What a plan is worth: points for a must-do, and off for each idle round beyond one.

    A wish that is no must-do is worth its priority (PLANNING, section 5).
    """

    must: int = 1000
    idle: int = 3


@dataclass(frozen=True, slots=True)
class Task:
    """A playlist for each student, and how many rounds there are.

    Whoever has nothing to do in a round is at the desk, which has room for all and is no wish.
    """

    rounds: int
    stations: tuple[Places, ...]
    playlists: tuple[Playlist, ...]
    weights: Weights = field(default_factory=Weights)

    def worth(self, wish: Wish) -> int:
        """What it is worth that `wish` is done."""
        return self.weights.must if wish.must else wish.priority
