"""What the board says of one station."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.board.known import Badge, Runs, Spot, Voice


@dataclass(frozen=True, slots=True)
class Next:
    """Where a group goes afterwards."""

    words: Runs
    moves: bool
    """Whether it leaves its place, so that an arrow is drawn."""


@dataclass(frozen=True, slots=True)
class Party:
    """A group at a station, with the names of those who are here; without a badge, students by themselves."""

    badge: Badge | None
    names: tuple[str, ...]
    next: Next | None

    @property
    def name(self) -> str:
        """The group's name; empty where there is no group."""
        return self.badge.name if self.badge is not None else ""


@dataclass(frozen=True, slots=True)
class Places:
    """How many students more a station takes, in words: "2 places left", "full", "no limit"."""

    words: str
    full: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A station in a round."""

    spot: Spot | None
    """Nothing for the place of groups that have no station."""
    title: str
    parties: tuple[Party, ...]
    second: str = ""
    """The title in the class's second language."""
    directions: str = ""
    voice: Voice | None = None
    extra: tuple[str, ...] = ()
    """Where it is, what to do when done: shown when there is room."""
    remark: str = ""
    """Why nobody is here: "open", "closed today"."""
    places: Places | None = None
    """How many places are left, where students choose."""
    must: str = ""
    """"must do", where everyone has to come here."""

    @property
    def groups(self) -> tuple[Party, ...]:
        """The groups here, without students by themselves."""
        return tuple(party for party in self.parties if party.badge is not None)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all who are here."""
        return tuple(name for party in self.parties for name in party.names)
