"""Finds pictograms by the words a teacher types."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import lucide

from stationboard.qt.icons import icon_names

FIRST: Final = {
    "presentation": "teacher table lesson board",
    "laptop": "computer online chromebook",
    "users": "group partner together team",
    "pencil": "write writing independent workbook",
    "puzzle": "hands on puzzle",
    "book-open": "read reading library story",
    "headphones": "listen listening audio",
    "dices": "game math play",
    "calculator": "math count",
    "notebook-pen": "write writing journal",
    "library": "read reading shelf",
    "mic": "speak speaking record",
    "palette": "art paint",
    "scissors": "craft cut",
    "flask-conical": "science lab experiment",
    "microscope": "science lab",
    "globe": "geography social studies",
    "keyboard-music": "music sing song",
    "tablet": "ipad computer online",
    "monitor": "computer screen",
    "gamepad-2": "game play",
    "blocks": "build center",
    "ruler": "measure math",
    "message-circle": "talk discuss speaking",
    "whole-word": "vocabulary word spelling",
    "languages": "language translate",
    "clipboard-list": "task check list",
    "hammer": "make build",
    "hand": "help",
    "eye": "look watch",
    "ear": "listen listening",
    "glasses": "read reading",
    "leaf": "nature",
    "map": "geography",
    "drama": "theater act role play",
    "camera": "photo film",
    "brain": "think",
    "lightbulb": "idea think",
    "shapes": "geometry math",
    "spell-check": "spelling word",
    "file-text": "worksheet paper test",
    "star": "choice",
    "trophy": "challenge",
    "heart": "feelings",
    "armchair": "quiet calm corner",
    "apple": "snack break",
}
"""What is offered before anything is typed, things found in classrooms, with teachers' own words for them."""
_NEARER: Final = 4
"""How much nearer than others a thing found in classrooms is."""
_WORDS: Final = re.compile(r"[^\W_]+")


def find_icons(text: str, most: int = 60) -> tuple[str, ...]:
    """Names of pictograms that have to do with every word of `text`, the closest first."""
    wanted = _WORDS.findall(text.casefold())
    if not wanted:
        return tuple(FIRST)[:most]
    found: list[tuple[int, str]] = []
    for name, known in _known().items():
        ranks = [_rank(word, name, known) for word in wanted]
        if None not in ranks:
            rank = sum(rank for rank in ranks if rank is not None)
            found.append((rank - _NEARER if name in FIRST else rank, name))
    return tuple(name for _, name in sorted(found)[:most])


def _rank(word: str, name: str, known: frozenset[str]) -> int | None:
    """How far the pictogram is from a word, 0 being nearest; nothing where they have nothing in common.

    A plural finds what the singular finds.
    """
    for more, one in enumerate(dict.fromkeys((word, word.removesuffix("s")))):
        parts = name.split("-")
        if one == name:
            return more
        if one in parts:
            return 1 + more + (one != parts[0])
        if one in known:
            return 4 + more
        if len(one) > 1 and any(part.startswith(one) for part in (*parts, *known)):
            return 6 + more
    return None


@cache
def _known() -> dict[str, frozenset[str]]:
    """For each pictogram the words it is known by: tags and categories of the set."""
    words: dict[str, set[str]] = {name: set(FIRST.get(name, "").split()) for name in icon_names()}
    with lucide.get_db_connection() as connection:
        if connection is not None:
            for table, column in (("icon_tags", "tag"), ("icon_categories", "category")):
                for name, told in connection.execute(f"SELECT name, {column} FROM {table}"):  # noqa: S608 - both names stand here
                    words.setdefault(str(name), set()).update(_WORDS.findall(str(told).casefold()))
    return {name: frozenset(known) for name, known in words.items()}
