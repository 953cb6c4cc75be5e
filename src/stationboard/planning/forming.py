"""Forming groups for a class: so many groups, or groups of such a size."""

from __future__ import annotations

import random

from stationboard.domain.document import GroupId, StudentId
from stationboard.domain.look import looks
from stationboard.domain.roster import Group


def groups_by_count(students: tuple[StudentId, ...], count: int, prefix: str, seed: int) -> tuple[Group, ...]:
    """`students` shuffled into `count` groups whose sizes differ by one at most.

    Args:
        students: everybody to be placed.
        count: how many groups, at least 1; more groups than students leaves some empty.
        prefix: what the new groups' ids begin with.
        seed: the same seed gives the same groups.
    """
    shuffled = list(students)
    random.Random(seed).shuffle(shuffled)
    return tuple(
        Group(
            id=GroupId(f"{prefix}-{seat + 1}"),
            name=name,
            color=color,
            symbol=symbol,
            students=tuple(shuffled[seat::count]),
        )
        for seat, (name, color, symbol) in enumerate(looks(count))
    )


def count_for_size(students: int, size: int) -> int:
    """How many groups of about `size` (at least 1) `students` make; no group is larger than `size`."""
    return max(1, -(-students // size))
