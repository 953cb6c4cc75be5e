"""Splitting a class by chance, with students who are to be together, apart, or in a certain group."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from stationboard.domain.document import StudentId
from stationboard.planning.blocks import Block, blocks_of

BUDGET = 500_000
"""Looks at a block before the search gives up, about half a second."""


@dataclass(frozen=True, slots=True)
class Ties:
    """Who is to be together, who apart (each from each), and who stays in which group (from 0)."""

    apart: tuple[tuple[StudentId, ...], ...] = ()
    together: tuple[tuple[StudentId, ...], ...] = ()
    pinned: Mapping[StudentId, int] = field(default_factory=dict[StudentId, int])


@dataclass(frozen=True, slots=True)
class Found:
    """Groups that keep every tie."""

    groups: tuple[tuple[StudentId, ...], ...]


@dataclass(frozen=True, slots=True)
class Impossible:
    """There are no such groups, which is proven: every way was tried or ruled out."""


@dataclass(frozen=True, slots=True)
class Unsettled:
    """None were found in the time there was, which proves nothing."""


Outcome = Found | Impossible | Unsettled


def split(
    students: Sequence[StudentId],
    count: int,
    ties: Ties,
    seed: int,
    largest: int | None = None,
    budget: int = BUDGET,
) -> Outcome:
    """`students` in `count` groups of at most `largest`, as even in size as the ties let them be.

    Gives up after `budget` looks at a block for each size it tries.

    The search is a graph coloring with limited colors: blocks of students who stay together are placed in
    order of saturation (Brélaz 1979), with going back. The same seed gives the same groups.
    """
    blocks = blocks_of(students, ties.apart, ties.together, ties.pinned)
    if blocks is None or any(block.pin is not None and block.pin >= count for block in blocks):
        return Impossible()
    even = max(1, -(-len(students) // count))
    widest = len(students) if largest is None else largest
    chance = random.Random(seed)
    shuffled = list(blocks)
    chance.shuffle(shuffled)
    tied = tuple(block for block in shuffled if block.is_tied)
    steps = [room for room in (even, even + 1, even + 2) if room < widest]
    for room in (*steps, widest):
        outcome = _place(tied, count, room, chance, budget)
        if isinstance(outcome, tuple):
            return _filled(outcome, [block for block in shuffled if not block.is_tied], widest, chance)
        if room == widest:
            return outcome
    return Unsettled()


def _place(
    blocks: tuple[Block, ...], count: int, room: int, chance: random.Random, left: int
) -> tuple[tuple[StudentId, ...], ...] | Impossible | Unsettled:
    """Every block in a group that has room for it and none of those it keeps apart from.

    Gives up after `left` looks at a block.
    """
    search = _Search(blocks, count, room, chance)
    trail: list[tuple[int, Iterator[int]]] = []
    while len(search.where) < len(blocks):
        at = search.hardest()
        options = search.options(at)
        while (seat := next(options, None)) is None:
            if not trail:
                return Impossible()
            at, options = trail.pop()
            search.take_out(at)
        search.put(at, seat)
        trail.append((at, options))
        left -= len(blocks)
        if left < 0:
            return Unsettled()
    return search.groups()


class _Search:
    """Blocks on their way into groups."""

    def __init__(self, blocks: tuple[Block, ...], count: int, room: int, chance: random.Random) -> None:
        self.where: dict[int, int] = {}
        self._blocks = blocks
        self._room = room
        self._filled = [0] * count
        self._order = chance.sample(range(count), count)
        place = {one: at for at, block in enumerate(blocks) for one in block.students}
        self._rivals = [{place[one] for one in block.apart if one in place} for block in blocks]
        self._pinned = {block.pin for block in blocks if block.pin is not None}

    def hardest(self) -> int:
        """The block with the fewest ways left, pinned ones first."""
        free = (at for at in range(len(self._blocks)) if at not in self.where)
        return max(free, key=self._hardness)

    def _hardness(self, at: int) -> tuple[bool, int, int, int]:
        block = self._blocks[at]
        taken = {self.where[rival] for rival in self._rivals[at] if rival in self.where}
        return block.pin is not None, len(taken), len(self._rivals[at]), len(block.students)

    def options(self, at: int) -> Iterator[int]:
        """The groups the block may go into, the emptiest first.

        Of groups that are empty and nobody's in particular one stands for all: they differ in nothing.
        """
        block = self._blocks[at]
        taken = {self.where[rival] for rival in self._rivals[at] if rival in self.where}
        fitting = [
            seat
            for seat in (self._order if block.pin is None else [block.pin])
            if seat not in taken and self._filled[seat] + len(block.students) <= self._room
        ]
        fresh = [seat for seat in fitting if not self._filled[seat] and seat not in self._pinned]
        others = [seat for seat in fitting if seat not in fresh[1:]]
        return iter(sorted(others, key=lambda seat: self._filled[seat]))

    def put(self, at: int, seat: int) -> None:
        """Put a block into a group."""
        self.where[at] = seat
        self._filled[seat] += len(self._blocks[at].students)

    def take_out(self, at: int) -> None:
        """Take it out again."""
        self._filled[self.where.pop(at)] -= len(self._blocks[at].students)

    def groups(self) -> tuple[tuple[StudentId, ...], ...]:
        """Who is in each group now."""
        made: list[list[StudentId]] = [[] for _ in self._filled]
        for at, seat in self.where.items():
            made[seat].extend(self._blocks[at].students)
        return tuple(map(tuple, made))


def _filled(
    groups: tuple[tuple[StudentId, ...], ...], free: list[Block], widest: int, chance: random.Random
) -> Outcome:
    """The groups with everybody else, who goes where there is most room."""
    made = [list(group) for group in groups]
    order = chance.sample(range(len(made)), len(made))
    for block in free:
        seat = min(order, key=lambda at: len(made[at]))
        if len(made[seat]) >= widest:
            return Impossible()
        made[seat].extend(block.students)
    for group in made:
        chance.shuffle(group)
    return Found(tuple(map(tuple, made)))
