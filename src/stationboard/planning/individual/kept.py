"""What of an earlier plan a new one must keep, or had better keep."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.planning.individual.plan import Cells
from stationboard.planning.individual.task import Task


@dataclass(frozen=True, slots=True)
class Kept:
    """An earlier plan.

    Rounds before `first` are over and stay as they were. For the later ones `cells` has each playlist's row,
    and `bound` the rounds in which it costs `cost` points to be elsewhere.
    """

    first: int
    cells: tuple[Cells, ...]
    bound: tuple[frozenset[int], ...]
    cost: int


def nothing_kept(task: Task) -> Kept:
    """A plan made from nothing."""
    count = len(task.playlists)
    return Kept(0, ((None,) * task.rounds,) * count, (frozenset[int](),) * count, 0)


def changes(kept: Kept, table: tuple[Cells, ...]) -> int:
    """How many bound cells of `table` are not what they were."""
    return sum(
        cells[turn] != old[turn]
        for cells, old, bound in zip(table, kept.cells, kept.bound, strict=True)
        for turn in bound
    )
