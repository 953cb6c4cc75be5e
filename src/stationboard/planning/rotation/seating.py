"""A first table: every group somewhere in each round, with no regard to what is owed."""

from __future__ import annotations

from stationboard.planning.flow import Network
from stationboard.planning.rotation.bounds import Bounds
from stationboard.planning.rotation.plan import Table
from stationboard.planning.rotation.task import RotationTask


def first_table(task: RotationTask, bounds: Bounds) -> Table | None:
    """Each group at a station that is open to it and has a place; None where a round has too few places."""
    rows: list[list[tuple[int | None, ...]]] = [[] for _ in bounds.groups]
    for day, one in enumerate(task.days):
        cells = [_seated(bounds, day, turn) for turn in range(len(one.minutes))]
        seated = [cell for cell in cells if cell is not None]
        if len(seated) < len(cells):
            return None
        for who in bounds.groups:
            rows[who].append(tuple(cell[who] for cell in seated))
    return tuple(map(tuple, rows))


def _seated(bounds: Bounds, day: int, turn: int) -> list[int | None] | None:
    here = [who for who in bounds.groups if turn in bounds.here[who][day]]
    first_station = 2 + len(bounds.groups)
    network = Network(first_station + len(bounds.stations))
    ways: list[tuple[int, int, int]] = []
    for who in here:
        network.arc(0, 2 + who, 1)
        ways.extend(
            (network.arc(2 + who, first_station + at, 1), who, at)
            for at in bounds.stations
            if turn in bounds.turns[who][at][day]
        )
    for at, places in enumerate(bounds.places):
        network.arc(first_station + at, 1, places)
    if network.fill() < len(here):
        return None
    cells: list[int | None] = [None] * len(bounds.groups)
    for arc, who, at in ways:
        if network.flow(arc):
            cells[who] = at
    return cells
