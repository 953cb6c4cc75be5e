"""The rounds of a day whose visits are known."""

from __future__ import annotations

from stationboard.planning.edge_coloring import rounds_for
from stationboard.planning.rotation.bounds import Bounds
from stationboard.planning.rotation.counts import Counts
from stationboard.planning.rotation.plan import DayRow
from stationboard.planning.solving.model import Model, Solved, Solver, Unknown
from stationboard.planning.solving.watching import Stop

DayTable = tuple[DayRow, ...]
"""For each group its row of one day."""


def is_plain(bounds: Bounds, day: int) -> bool:
    """Whether every group may be at every station in each round of the day."""
    turns = {rows for stations in bounds.turns for days in stations for rows in (days[day],) if rows}
    here = {rows[day] for rows in bounds.here}
    return len(turns | here) < 2 and not bounds.shared


def day_rounds(
    bounds: Bounds, counts: Counts, day: int, rounds: int, solver: Solver, stop: Stop
) -> DayTable | Unknown | None:
    """A row for each group with the visits of `counts`; None where there is none, Unknown when stopped.

    On a plain day there always is one.
    """
    if is_plain(bounds, day):
        return _colored(bounds, counts, day, rounds)
    model = Model()
    columns: dict[tuple[int, int, int], int] = {}
    for who in bounds.groups:
        for at in bounds.stations:
            own: list[int] = []
            if counts[who][at][day]:
                for turn in bounds.turns[who][at][day]:
                    columns[who, at, turn] = model.column()
                    own.append(columns[who, at, turn])
            model.sum_of(own, least=counts[who][at][day], most=counts[who][at][day])
        for turn in bounds.here[who][day]:
            at_once = [columns[who, at, turn] for at in bounds.stations if (who, at, turn) in columns]
            model.sum_of(at_once, least=1, most=1)
    for turn in range(rounds):
        there = {
            at: [columns[who, at, turn] for who in bounds.groups if (who, at, turn) in columns]
            for at in bounds.stations
        }
        for at, own in there.items():
            model.sum_of(own, most=bounds.places[at])
        for shared in bounds.shared:
            _one_of(model, [there[at] for at in shared if there[at]])
    outcome = solver.solve(model, stop)
    if isinstance(outcome, Unknown):
        return outcome
    if not isinstance(outcome, Solved):
        return None
    return day_table(bounds, {key: bool(outcome.values[column]) for key, column in columns.items()}, rounds)


def day_table(bounds: Bounds, chosen: dict[tuple[int, int, int], bool], rounds: int) -> DayTable:
    """The rows in which the chosen group, station and round are."""
    rows: list[list[int | None]] = [[None] * rounds for _ in bounds.groups]
    for (who, at, turn), is_chosen in chosen.items():
        if is_chosen:
            rows[who][turn] = at
    return tuple(map(tuple, rows))


def _one_of(model: Model, stations: list[list[int]]) -> None:
    used: list[int] = []
    for there in stations:
        column = model.column()
        model.row([(column, -len(there)), *((one, 1) for one in there)], most=0)
        used.append(column)
    model.sum_of(used, most=1)


def _colored(bounds: Bounds, counts: Counts, day: int, rounds: int) -> DayTable:
    turns = next((rows[day] for rows in bounds.here if rows[day]), ())
    visits = [
        (who, at) for who in bounds.groups for at in bounds.stations for _ in range(counts[who][at][day])
    ]
    colors = rounds_for(visits, bounds.places, len(turns))
    chosen = {(who, at, turns[color]): True for (who, at), color in zip(visits, colors, strict=True)}
    return day_table(bounds, chosen, rounds)
