"""A table without a solver, by simulated annealing.

Places and closed rounds are kept throughout: a trial exchanges two groups in one round, or lets one go where
there is a place. What is owed, and evenness, is what the search is after.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from stationboard.planning.rotation.bounds import Bounds
from stationboard.planning.rotation.evenness import least_imbalance
from stationboard.planning.rotation.plan import Table
from stationboard.planning.rotation.tallies import Tallies
from stationboard.planning.rotation.task import RotationTask
from stationboard.planning.solving.watching import Stop

TRIALS: Final = 200_000
"""About two seconds; the most balanced plan known on all instances (benchmarks/planning.py)."""

_LOOK = 256
"""Trials between two questions whether to stop."""


@dataclass(frozen=True, slots=True)
class Tried:
    """The best table of a search: by how many visits it breaks rules, and whether none is better."""

    table: Table
    broken: int
    proven: bool


def annealed_table(
    task: RotationTask,
    bounds: Bounds,
    start: Table,
    seed: int,
    stop: Stop,
    trials: int,
    better: Callable[[Table], None],
) -> Tried:
    """The best table of so many `trials` from `start`; `better` hears of tables that keep every rule."""
    least = least_imbalance(bounds)
    tallies = Tallies(bounds, start)
    chance = random.Random(seed).random
    scale = len(bounds.stations)
    rounds = [
        (day, turn, [who for who in bounds.groups if turn in bounds.here[who][day]])
        for day, one in enumerate(task.days)
        for turn in range(len(one.minutes))
    ]
    rounds = [one for one in rounds if one[2]]
    best, table, broken = tallies.cost, tallies.table(), tallies.broken
    told = start
    heat = 0.0
    for number in range(trials if rounds else 0):
        if number % _LOOK == 0:
            if told is not table and not broken:
                better(table)
                told = table
            if stop() or best == least:
                break
            heat = scale * 2 * 0.05 ** (number / trials)
        day, turn, here = rounds[int(chance() * len(rounds))]
        who = here[int(chance() * len(here))]
        at = int(chance() * scale)
        if not _may(bounds, tallies, who, day, turn, at):
            continue
        there = tallies.there[day][turn][at]
        before = tallies.cost
        old = tallies.rows[who][day][turn]
        other: int | None = None
        if len(there) >= bounds.places[at] or (there and chance() < 0.5):
            other = there[int(chance() * len(there))]
            if turn not in bounds.turns[other][old][day]:
                continue
            tallies.move(other, day, turn, old)
        tallies.move(who, day, turn, at)
        worse = tallies.cost - before
        if worse > 0 and chance() >= math.exp(-worse / heat):
            tallies.move(who, day, turn, old)
            if other is not None:
                tallies.move(other, day, turn, at)
        elif tallies.cost < best:
            best, table, broken = tallies.cost, tallies.table(), tallies.broken
    return Tried(table, broken, best == least)


def _may(bounds: Bounds, tallies: Tallies, who: int, day: int, turn: int, at: int) -> bool:
    return at != tallies.rows[who][day][turn] and turn in bounds.turns[who][at][day]
