"""The most balanced table there is, by a solver: visits first, then rounds.

Days whose visits find no rounds get their rounds into the model, and the visits are counted again; with all
of them in it, the model is the whole question.
"""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.planning.rotation.bounds import Bounds
from stationboard.planning.rotation.counts import CountModel, count_model
from stationboard.planning.rotation.plan import Table
from stationboard.planning.rotation.rounds import DayTable, day_rounds, day_table
from stationboard.planning.rotation.task import RotationTask
from stationboard.planning.solving.model import Solved, Solver, Unknown, Unsolvable
from stationboard.planning.solving.watching import Stop, never


@dataclass(frozen=True, slots=True)
class Kept:
    """A table that keeps every rule; `proven` where none is more balanced."""

    table: Table
    proven: bool


def solved_table(
    task: RotationTask, bounds: Bounds, solver: Solver, stop: Stop, *, balanced: bool
) -> Kept | Unsolvable | Unknown:
    """A table that keeps every rule, the most balanced one where that is wanted, or that there is none."""
    in_rounds: set[int] = set()
    while True:
        made = count_model(bounds, in_rounds, balanced=balanced)
        outcome = solver.solve(made.model, stop)
        if not isinstance(outcome, Solved):
            return outcome
        counts = made.counts(bounds, outcome.values)
        tables: list[DayTable] = []
        missing: set[int] = set()
        for day, one in enumerate(task.days):
            length = len(one.minutes)
            if day in in_rounds:
                tables.append(_told(bounds, made, outcome.values, day, length))
                continue
            # A stop asked for during the counts still leaves time for the rounds, which are few.
            found = day_rounds(bounds, counts, day, length, solver, stop if outcome.proven else never)
            if isinstance(found, Unknown):
                return found
            if found is None:
                missing.add(day)
            else:
                tables.append(found)
        if not missing:
            return Kept(tuple(zip(*tables, strict=True)) or ((),) * len(task.groups), outcome.proven)
        in_rounds |= missing


def _told(bounds: Bounds, made: CountModel, values: tuple[int, ...], day: int, length: int) -> DayTable:
    chosen = {
        (who, at, turn): bool(values[column])
        for (who, at, one, turn), column in made.turns.items()
        if one == day
    }
    return day_table(bounds, chosen, length)
