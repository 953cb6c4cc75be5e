"""A plan for a rotation."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.document import GroupId, StationId
from stationboard.planning.rotation.task import RotationTask

DayRow = tuple[int | None, ...]
"""For each round of a day the station (its place in the task) of one group; None is away."""

Table = tuple[tuple[DayRow, ...], ...]
"""For each group a row for each day."""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Where one group is: for each day the station of each round; None is away."""

    group: GroupId
    days: tuple[tuple[StationId | None, ...], ...]


@dataclass(frozen=True, slots=True)
class RotationPlan:
    """A row for each group, in the order of the task, which keeps every rule.

    `imbalance` sums up, over all groups and stations, by how many visits each differs from the even share (a
    group's rounds divided by the number of stations); `proven` where no plan is more balanced.
    """

    rows: tuple[GroupRow, ...]
    imbalance: float
    proven: bool


def imbalance_of(task: RotationTask, table: Table) -> int:
    """The imbalance of a table times the number of stations, which makes it a whole number."""
    stations = range(len(task.stations))
    total = 0
    for rows in table:
        cells = [cell for row in rows for cell in row if cell is not None]
        total += sum(abs(len(stations) * cells.count(station) - len(cells)) for station in stations)
    return total


def plan_of(task: RotationTask, table: Table, *, proven: bool) -> RotationPlan:
    """The plan that a table holds."""
    return RotationPlan(
        tuple(
            GroupRow(
                crew.group,
                tuple(
                    tuple(None if cell is None else task.stations[cell].station for cell in row)
                    for row in rows
                ),
            )
            for crew, rows in zip(task.groups, table, strict=True)
        ),
        imbalance_of(task, table) / max(1, len(task.stations)),
        proven,
    )
