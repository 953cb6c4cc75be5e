"""Lays a roster out as the teacher chose."""

from __future__ import annotations

from collections.abc import Iterable

from stationboard.domain.sentence import say
from stationboard.store.rosters.columns import NAMES, find_header
from stationboard.store.rosters.layout import Layout
from stationboard.store.rosters.preview import Column, Field, RosterError
from stationboard.store.rosters.table import Table


def lay_out_as_chosen(table: Table, uses: Iterable[tuple[int, Field]], *, headed: bool) -> Layout:
    """The layout that the teacher chose, column by column.

    Raises:
        RosterError: no column is chosen for the names.
    """
    chosen = dict(uses)
    if not NAMES.intersection(chosen.values()):
        raise RosterError(say("Choose the column that holds the names."))
    header = find_header(table.rows)
    at = 0 if header is None and headed else None if header is None else header.at
    heading = None if at is None else table.rows[at]
    columns = tuple(
        Column(position, "" if heading is None else heading.cell(position), field)
        for position, field in sorted(chosen.items())
    )
    below = table.rows if at is None else table.rows[at + 1 :]
    return Layout(table.delimiter, None if heading is None else heading.line, columns, below, heading)
