"""How the cards of a round are set: type sizes, and how much is told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Details(IntEnum):
    """How much a card tells; what there is no room for goes in this order."""

    ALL = 0
    NO_EXTRAS = 1
    NO_NAMES = 2
    NO_DIRECTIONS = 3
    NO_VOICE = 4
    NO_NEXT = 5


@dataclass(frozen=True, slots=True)
class Style:
    """What all cards of a round have in common."""

    big: float
    """Type size of stations, in pixels."""
    name: float
    """Type size of groups and next places; smaller than that of stations only where many groups share one."""
    small: float
    """Type size of everything else."""
    details: Details
    icons: bool = True
    then: bool = True
    """Whether "then" stands before the arrow."""
    voice_beside: bool = False
    """Whether the voice level stands at the end of the group's line."""
    head_lines: int = 2
    second: bool = True
    """Whether stations are also named in the class's second language."""

    @property
    def pad(self) -> float:
        """Free space at the sides of a card."""
        return self.big * 0.42

    @property
    def sign(self) -> float:
        """Width of the column of icon, symbol and arrow."""
        return self.big * 0.82

    @property
    def mark(self) -> float:
        """Size of a group's symbol."""
        return self.name * 0.82

    @property
    def lead(self) -> float:
        """From that column to the names."""
        return self.big * 0.34
