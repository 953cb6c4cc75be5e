"""How the class sees its students' names."""

from __future__ import annotations

from enum import StrEnum


class NameRule(StrEnum):
    """What stands for a student on the board; two never read alike."""

    NAME = "name"
    """The nickname where there is one, else first name and last initial."""
    FIRST = "first"
    """The first name (or nickname) alone, with the initial only where two are alike."""
    NUMBER = "number"
    """The student's number."""
    SYMBOL = "symbol"
    """A neutral word such as "Kite", always the same one for a student."""


SYMBOL_WORDS = (
    "Kite",
    "Harbor",
    "Trumpet",
    "Lantern",
    "Pebble",
    "Comet",
    "Blanket",
    "Anchor",
    "Pencil",
    "Marble",
    "Sail",
    "Cedar",
    "Ribbon",
    "Canyon",
    "Acorn",
    "Puzzle",
    "Fountain",
    "Button",
    "Balloon",
    "Drum",
    "Island",
    "Feather",
    "Compass",
    "Walnut",
    "Bridge",
    "Velvet",
    "Garden",
    "Whistle",
    "Pine",
    "Shell",
    "Ladder",
    "Breeze",
    "Copper",
    "Tulip",
    "Wagon",
    "Prism",
    "Orchard",
    "Basket",
    "Cloud",
    "Notebook",
    "Mitten",
    "Valley",
    "Pocket",
    "Canoe",
    "Teapot",
    "Spruce",
    "Window",
    "Lamp",
    "Tunnel",
    "Umbrella",
    "Bell",
    "Saddle",
    "Backpack",
    "Teacup",
    "Wheel",
    "Bucket",
    "Rocket",
    "Mango",
    "Thimble",
    "Lighthouse",
    "Ladle",
    "Easel",
    "Birch",
    "Scarf",
)
"""Words that say nothing about a child: things that nobody ranks and nobody is called."""
