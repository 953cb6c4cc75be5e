"""How the class knows groups, stations and voice levels."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.look import GroupColor, GroupSymbol


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence, `strong` where the eye should find it."""

    text: str
    strong: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Badge:
    """How a group is known: name, color and symbol together."""

    name: str
    color: GroupColor
    symbol: GroupSymbol


@dataclass(frozen=True, slots=True)
class Spot:
    """A station's name and pictogram."""

    name: str
    icon: str
    picture: str = ""
    """A PNG as base64, in place of the pictogram."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How loud one may be."""

    level: int
    words: str
    """Such as ``1 · Whisper``."""
