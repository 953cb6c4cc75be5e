"""Students who stay together as one block, with those the block keeps apart from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stationboard.domain.document import StudentId


@dataclass(frozen=True, slots=True)
class Block:
    """Students who are placed as one."""

    students: tuple[StudentId, ...]
    apart: frozenset[StudentId]
    """Those of other blocks with whom none of them may be."""
    pin: int | None
    """The group it is in already, from 0."""

    @property
    def is_tied(self) -> bool:
        """Whether anything is said about where it goes."""
        return bool(self.apart) or self.pin is not None or len(self.students) > 1


def blocks_of(
    students: Sequence[StudentId],
    apart: Sequence[Sequence[StudentId]],
    together: Sequence[Sequence[StudentId]],
    pinned: Mapping[StudentId, int],
) -> tuple[Block, ...] | None:
    """`students` as blocks, in order; nothing where two of one block are to be apart, or pinned apart.

    Ties that name somebody who is not among `students` hold for the others.
    """
    head = {one: one for one in students}

    def find(one: StudentId) -> StudentId:
        while head[one] != one:
            head[one] = one = head[head[one]]
        return one

    for tie in together:
        known = [one for one in tie if one in head]
        for one in known[1:]:
            head[find(one)] = find(known[0])
    rivals: dict[StudentId, set[StudentId]] = {}
    for tie in apart:
        known = [one for one in tie if one in head]
        for one in known:
            rivals.setdefault(find(one), set()).update(other for other in known if other != one)
    members: dict[StudentId, list[StudentId]] = {}
    for one in students:
        members.setdefault(find(one), []).append(one)
    blocks: list[Block] = []
    for first, block in members.items():
        pins = {pinned[one] for one in block if one in pinned}
        against = rivals.get(first, set())
        if len(pins) > 1 or against & set(block):
            return None
        blocks.append(Block(tuple(block), frozenset(against), next(iter(pins), None)))
    return tuple(blocks)
