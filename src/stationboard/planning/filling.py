"""Who is where in each round, by ring or by table."""

from __future__ import annotations

from itertools import chain, repeat

from stationboard.domain.chart import Placement
from stationboard.domain.document import StationId
from stationboard.domain.roster import Group
from stationboard.domain.rounds import Direction, Planned, Ring, Rounds, Row, Table
from stationboard.domain.routine import PlaceInCycle


def placements(
    rounds: Rounds, groups: tuple[Group, ...], place: PlaceInCycle
) -> tuple[tuple[Placement, ...], ...]:
    """For each round of the block, a placement for every group of `groups`."""
    match rounds.fill:
        case Ring():
            return tuple(_ring_row(rounds, rounds.fill, groups, place, turn) for turn in range(rounds.count))
        case Table(rows=rows) | Planned(rows=rows):
            return _table_rows(rounds, rows, groups, place)


def _ring_row(
    rounds: Rounds, ring: Ring, groups: tuple[Group, ...], place: PlaceInCycle, turn: int
) -> tuple[Placement, ...]:
    """A ring has a place for each group and each station; a place without a station is a rest."""
    rests = max(0, len(groups) - len(rounds.stations))
    ring_places: tuple[StationId | None, ...] = (*rounds.stations, *repeat(None, rests))
    turns = turn + place.rounds_done + ring.advance_per_day * (place.day - 1)
    shift = turns if ring.direction is Direction.FORWARD else -turns
    return tuple(
        Placement(group.id, ring_places[(seat + ring.start + shift) % len(ring_places)])
        for seat, group in enumerate(groups)
    )


def _table_rows(
    rounds: Rounds, table: tuple[Row, ...], groups: tuple[Group, ...], place: PlaceInCycle
) -> tuple[tuple[Placement, ...], ...]:
    """The day's rows in order; a table without rows for this day holds the same rows every day."""
    days = {row.day for row in table}
    wanted = place.day if place.day in days else min(days, default=place.day)
    rows = [row.cells for row in table if row.day == wanted]
    return tuple(
        tuple(
            Placement(group.id, cell) for group, cell in zip(groups, chain(cells, repeat(None)), strict=False)
        )
        for cells in (rows[turn] if turn < len(rows) else () for turn in range(rounds.count))
    )
