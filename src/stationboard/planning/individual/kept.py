"""What of an earlier plan a new one must keep, or had better keep."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stationboard.planning.individual.plan import Cells
from stationboard.planning.individual.task import Task


@dataclass(frozen=True, slots=True)
class Kept:
    """An earlier plan.

    Rounds before `first` are over and stay as they were. For the later ones `cells` has each playlist's row,
    and `bound` the rounds in which being elsewhere is a change. A search by trials takes `cost` points off
    for each of them; see `weighed` for a solver.
    """

    first: int
    cells: tuple[Cells, ...]
    bound: tuple[frozenset[int], ...]
    cost: int


def nothing_kept(task: Task) -> Kept:
    """A plan made from nothing."""
    count = len(task.playlists)
    return Kept(0, ((None,) * task.rounds,) * count, (frozenset[int](),) * count, 0)


def weighed(task: Task, kept: Kept) -> tuple[Task, Kept]:
    """The same with points so far apart that must-dos come first, changes next, and only then wishes.

    A smaller price would do for most cells, but one change may let several others have what they wish.
    """
    if not any(kept.bound):
        return task, kept
    idle = task.weights.idle
    rounds = task.rounds - kept.first
    wishes = sum(
        sum(sorted((wish.priority for wish in one.wishes if not wish.must), reverse=True)[:rounds])
        for one in task.playlists
    )
    cost = wishes + idle * rounds * len(task.playlists) + 1
    must = cost * (sum(map(len, kept.bound)) + 1)
    return replace(task, weights=replace(task.weights, must=must)), replace(kept, cost=cost)
