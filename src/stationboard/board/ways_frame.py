"""What the board says of ways from one station to another."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.board.known import Badge, Spot


@dataclass(frozen=True, slots=True)
class Way:
    """The way of one group at a change, or of students who are not with their groups."""

    badge: Badge | None
    origin: Spot | None
    goal: Spot | None
    """Nothing where it has no station afterwards."""
    moves: bool
    words: str
    """What stands in place of the arrow or the goal: "stay", "free"."""
    names: tuple[str, ...] = ()
    """Who they are, where there is no badge."""

    @property
    def name(self) -> str:
        """What they are called."""
        return self.badge.name if self.badge is not None else ", ".join(self.names)


@dataclass(frozen=True, slots=True)
class NameLine:
    """One student's line on the list of names."""

    name: str
    """Empty for a student who is not here: the others keep their places."""
    goal: Spot | None
    moves: bool
    words: str = ""
    """What stands in place of the arrow or the goal: "stay", "at your desk"."""


@dataclass(frozen=True, slots=True)
class Roll:
    """The list in which everyone finds their name, always in the same order."""

    lines: tuple[NameLine, ...]
    turn: int = 0
    """Counts on while time goes by: where not all names have room, each turn shows some of them."""
