"""How a group is told apart at a glance: a color and a symbol, always together."""

from __future__ import annotations

from enum import StrEnum


class GroupColor(StrEnum):
    """Colors a group may have, led by Okabe and Ito's set for color-blind eyes; none is a level."""

    VERMILION = "vermilion"
    BLUE = "blue"
    GREEN = "green"
    OCHRE = "ochre"
    PURPLE = "purple"
    SKY = "sky"
    SLATE = "slate"
    ROSE = "rose"
    TEAL = "teal"
    BROWN = "brown"
    INDIGO = "indigo"
    MOSS = "moss"


class GroupSymbol(StrEnum):
    """Symbols a group may have; the board draws them itself, so that they need no font."""

    TRIANGLE = "triangle"
    SQUARE = "square"
    CIRCLE = "circle"
    HEXAGON = "hexagon"
    STAR = "star"
    DIAMOND = "diamond"
    CROSS = "cross"
    HEART = "heart"
    PENTAGON = "pentagon"
    MOON = "moon"
    DROP = "drop"
    CHEVRON = "chevron"


NEUTRAL_NAMES = (
    "Foxes",
    "Owls",
    "Otters",
    "Bees",
    "Pandas",
    "Hawks",
    "Turtles",
    "Whales",
    "Robins",
    "Lynxes",
    "Cranes",
    "Geckos",
)
"""Names for new groups: animals that nobody ranks, in no order of level."""


def looks(count: int) -> tuple[tuple[str, GroupColor, GroupSymbol], ...]:
    """Name, color and symbol for `count` new groups: different up to twelve, then the name is numbered."""
    colors, symbols = tuple(GroupColor), tuple(GroupSymbol)

    def look(place: int) -> tuple[str, GroupColor, GroupSymbol]:
        lap, seat = divmod(place, len(NEUTRAL_NAMES))
        name = NEUTRAL_NAMES[seat] if lap == 0 else f"{NEUTRAL_NAMES[seat]} {lap + 1}"
        return name, colors[seat], symbols[(seat + lap) % len(symbols)]

    return tuple(map(look, range(count)))
