"""Tells how surely two names are one child's."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from enum import IntEnum
from functools import lru_cache

from stationboard.library.nicknames import may_be_one

_ALIKE = 0.84
"""By this ratio "Jon Smith" is like "John Smith", and "Ann Lee" is not like "Amy Lee"."""


class Likeness(IntEnum):
    """How two names compare, the surest first."""

    SAME = 1
    SPELLING = 2
    """They differ in case, accents, signs or spaces only."""
    SHORTER = 3
    """One says less of the last name: an initial, or nothing."""
    NICKNAME = 4
    SIMILAR = 5
    """A slip of the keyboard apart."""


def likeness(first: str, last: str, other_first: str, other_last: str) -> Likeness | None:
    """How alike two names are, or None where they are two children's."""
    if (first, last) == (other_first, other_last):
        return Likeness.SAME
    names = plain_name(first), plain_name(last)
    others = plain_name(other_first), plain_name(other_last)
    letters = "".join(names).replace(" ", "")
    if letters and letters == "".join(others).replace(" ", ""):
        return Likeness.SPELLING
    if names[0] and names[0] == others[0] and _says_less(names[1], others[1]):
        return Likeness.SHORTER
    if names[1] and names[1] == others[1] and may_be_one(names[0], others[0]):
        return Likeness.NICKNAME
    if _similar(" ".join(names), " ".join(others)):
        return Likeness.SIMILAR
    return None


@lru_cache(maxsize=1024)  # each name of a class is compared with each of the list
def plain_name(name: str) -> str:
    """A name in small letters, without accents and signs."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(one if one.isalnum() else " " for one in letters if not _accent(one)).split())


def _accent(letter: str) -> bool:
    return unicodedata.combining(letter) > 0


def _says_less(last: str, other: str) -> bool:
    short, long = sorted((last, other), key=len)
    return not short or (len(short) == 1 and long.startswith(short))


def _similar(name: str, other: str) -> bool:
    if not name.strip() or not other.strip():
        return False
    matcher = SequenceMatcher(None, name, other, autojunk=False)
    return (
        matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE
    )
