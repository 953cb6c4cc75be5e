"""Cells of a rotation chart, set one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from stationboard.domain.document import BlockId, StationId
from stationboard.domain.roster import Group
from stationboard.domain.rounds import Planned, Ring, Rounds, Row, Table
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.library.routines.changes import with_block, with_fields
from stationboard.library.routines.rounds import rounds_of
from stationboard.planning.filling import placements


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a chart: the round and the group's place in the grouping, both from 0."""

    round: int
    group: int


NO_CELLS: Final[Mapping[Cell, StationId | None]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Page:
    """The chart of one block on one day, for the groups of one class."""

    block: BlockId
    day: int
    groups: tuple[Group, ...]


def as_table(routine: Routine, page: Page) -> Routine:
    """`routine` with a table of the teacher's own that says what the ring or the plan said, day by day."""
    rounds = rounds_of(routine, page.block)
    if isinstance(rounds.fill, Table):
        return routine
    if isinstance(rounds.fill, Planned) and rounds.fill.rows:
        return with_block(routine, with_fields(rounds, fill=Table(rows=rounds.fill.rows)))
    return with_block(routine, with_fields(rounds, fill=Table(rows=written_out(routine, rounds, page))))


def written_out(
    routine: Routine, rounds: Rounds, page: Page, cells: Mapping[Cell, StationId | None] = NO_CELLS
) -> tuple[Row, ...]:
    """The whole chart row by row, each day of the cycle by itself; `cells` of the page are otherwise."""
    days = range(1, routine.cycle + 1)
    if isinstance(rounds.fill, Ring) and not rounds.fill.advance_per_day and not cells:
        days = range(1, 2)
    rows: list[Row] = []
    for day in days:
        for at, row in enumerate(_rows(rounds, page, day)):
            changed = {cell.group: to for cell, to in cells.items() if day == page.day and cell.round == at}
            rest = _beyond(rounds, page, day, at)
            row_now = (changed.get(seat, station) for seat, station in enumerate(row))
            rows.append(Row(day=day, cells=(*row_now, *rest)))
    return tuple(rows)


def with_cell(routine: Routine, page: Page, cell: Cell, station: StationId | None) -> Routine:
    """`routine` with a group at another station in one round, or at none."""
    return _with_table(routine, rounds_of(routine, page.block), page, {cell: station})


def with_swap(routine: Routine, page: Page, one: Cell, other: Cell) -> Routine:
    """`routine` with the stations of two cells changed about."""
    rounds = rounds_of(routine, page.block)
    rows = _rows(rounds, page, page.day)
    cells = {one: rows[other.round][other.group], other: rows[one.round][one.group]}
    return _with_table(routine, rounds, page, cells)


def with_filled(routine: Routine, page: Page) -> Routine:
    """`routine` with every empty cell of the day at the station that is free then and new to the group.

    Where no station is both, one that is free; where none is free, the cell stays empty.
    """
    rounds = rounds_of(routine, page.block)
    rows = [list(row) for row in _rows(rounds, page, page.day)]
    for row in rows:
        for group, station in enumerate(row):
            if station is None:
                free = [one for one in rounds.stations if one not in row]
                visited = {other[group] for other in rows}
                row[group] = next((one for one in free if one not in visited), next(iter(free), None))
    cells = {Cell(at, seat): station for at, row in enumerate(rows) for seat, station in enumerate(row)}
    return _with_table(routine, rounds, page, cells)


def with_cleared(routine: Routine, page: Page) -> Routine:
    """`routine` with every cell of the day empty."""
    rounds = rounds_of(routine, page.block)
    seats = [Cell(at, seat) for at in range(rounds.count) for seat in range(len(page.groups))]
    return _with_table(routine, rounds, page, dict.fromkeys(seats))


def _rows(rounds: Rounds, page: Page, day: int) -> tuple[tuple[StationId | None, ...], ...]:
    filled = placements(rounds, page.groups, PlaceInCycle(day=day))
    return tuple(tuple(placement.station for placement in row) for row in filled)


def _with_table(routine: Routine, rounds: Rounds, page: Page, cells: dict[Cell, StationId | None]) -> Routine:
    """The chart written out with other cells; a plan stays one, so that what is owed is not forgotten."""
    rows = written_out(routine, rounds, page, cells)
    fill = rounds.fill
    filled = with_fields(fill, rows=rows) if isinstance(fill, Planned) else Table(rows=rows)
    return with_block(routine, with_fields(rounds, fill=filled))


def _beyond(rounds: Rounds, page: Page, day: int, at: int) -> tuple[StationId | None, ...]:
    """Cells for more groups than this class has, which another class may need."""
    if isinstance(rounds.fill, Ring) or not rounds.fill.rows:
        return ()
    days = {row.day for row in rounds.fill.rows}
    rows = [row.cells for row in rounds.fill.rows if row.day == (day if day in days else min(days))]
    return rows[at][len(page.groups) :] if at < len(rows) else ()
