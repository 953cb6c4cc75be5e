"""Which computers' edits a version of a document holds: how two versions stand to each other."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

Edits = Mapping[str, int]
"""For each line of edits how many of them are in it (a version vector): `{"room-12-1f3a": 17, "home-9c20":
4}`.

A line is a computer's name; a computer that goes on from a version without its own newest edit begins
another.
"""


class Order(Enum):
    """How one version stands to another."""

    SAME = auto()
    AHEAD = auto()
    """It holds every edit of the other, and more."""
    BEHIND = auto()
    """The other holds every edit of it, and more."""
    APART = auto()
    """Each holds an edit that the other does not: both must be kept."""


def order(one: Edits, other: Edits) -> Order:
    """How `one` stands to `other`."""
    ahead = any(count > other.get(line, 0) for line, count in one.items())
    behind = any(count > one.get(line, 0) for line, count in other.items())
    if ahead and behind:
        return Order.APART
    if ahead:
        return Order.AHEAD
    return Order.BEHIND if behind else Order.SAME


def together(one: Edits, other: Edits) -> Edits:
    """The edits of both."""
    return {line: max(one.get(line, 0), other.get(line, 0)) for line in (*one, *other)}


def with_one_more(base: Edits, seen: Edits, computer: str) -> Edits:
    """`base` with a new edit of `computer`; `seen` holds all edits known of this document.

    A line may only be gone on with by a version that holds the whole of it. Otherwise two different edits
    would bear the same number, and one of them would be taken for part of the other.
    """
    line, number = computer, 2
    while seen.get(line, 0) > base.get(line, 0):
        line, number = f"{computer}-{number}", number + 1
    return {**base, line: base.get(line, 0) + 1}
