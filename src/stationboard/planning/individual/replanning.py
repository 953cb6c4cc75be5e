"""Planning anew in the middle of a lesson, with as few changes as can be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from stationboard.domain.document import StationId, StudentId
from stationboard.planning.individual.kept import Kept
from stationboard.planning.individual.making import planned
from stationboard.planning.individual.plan import Cells, Plan
from stationboard.planning.individual.task import Task
from stationboard.planning.solving.search import Search
from stationboard.planning.solving.watching import unheard

TRIALS: Final = 60_000
"""Without a solver: about four tenths of a second, for the class is waiting."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A student who will be elsewhere in a round (from 0) than was planned; None is the desk."""

    student: StudentId
    turn: int
    was: StationId | None
    will: StationId | None


@dataclass(frozen=True, slots=True)
class Replanned:
    """The new plan, and all it changes for those who are here."""

    plan: Plan
    moved: tuple[Moved, ...]

    @property
    def students(self) -> tuple[StudentId, ...]:
        """Who will be elsewhere at some time."""
        return tuple(dict.fromkeys(one.student for one in self.moved))


def replan(
    before: Task,
    plan: Plan,
    now: Task,
    first: int,
    search: Search,
    better: Callable[[Plan], None] = unheard,
    *,
    freely: bool = False,
) -> Replanned:
    """A plan for `now` with `plan` in it as far as can be.

    First as many must-dos as can be are done, then as few cells as can be change, then wishes count. Rounds
    before `first` are over and stay as they were. Whoever was away in a round and is back is not moved by
    being given something to do.

    Args:
        before: what `plan` was made for.
        plan: what was planned.
        now: what is true now (see `mid_lesson`); the wishes of a playlist stand in the same order as before.
        first: the first round, from 0, that has not begun.
        search: with what means.
        better: hears of plans on the way.
        freely: change whatever makes the plan better, with no regard to how many must move.
    """
    kept = _kept(before, plan, now, first, freely=freely)
    made = planned(now, kept, search, better, TRIALS)
    return Replanned(made, _moves(now, _kept(before, plan, now, first, freely=False), made))


def _kept(before: Task, plan: Plan, now: Task, first: int, *, freely: bool) -> Kept:
    rows = {row.student: row.cells for row in plan.rows}
    away = {playlist.student: playlist.away for playlist in before.playlists}
    cells: list[Cells] = []
    bound: list[frozenset[int]] = []
    for playlist in now.playlists:
        old = rows.get(playlist.student, ())[: now.rounds]
        cells.append((*old, *((None,) * (now.rounds - len(old)))))
        planned_for = frozenset(range(first, len(old))) - away.get(playlist.student, frozenset())
        bound.append(frozenset() if freely else planned_for - playlist.away)
    # More than a cell can gain by changing: a wish of the highest priority, and an idle round less.
    dearest = max((wish.priority for one in now.playlists for wish in one.wishes), default=0)
    cost = 0 if freely else dearest + now.weights.idle + 1
    return Kept(min(first, now.rounds), tuple(cells), tuple(bound), cost)


def _moves(task: Task, kept: Kept, plan: Plan) -> tuple[Moved, ...]:
    return tuple(
        Moved(
            playlist.student,
            turn,
            *(
                None if cell is None else playlist.wishes[cell].station
                for cell in (old[turn], row.cells[turn])
            ),
        )
        for playlist, old, bound, row in zip(task.playlists, kept.cells, kept.bound, plan.rows, strict=True)
        for turn in sorted(bound)
        if row.cells[turn] != old[turn]
    )
