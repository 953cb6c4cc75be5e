"""Lists a source's columns, so that the teacher can say what each is read for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from stationboard.store.rosters.layout import Layout
from stationboard.store.rosters.offer import OfferedColumn
from stationboard.store.rosters.private import is_private
from stationboard.store.rosters.rows import MOST_COLUMNS, Row
from stationboard.store.rosters.table import Table

_SHOWN = 3
"""Entries of each column."""
_LOOKED_AT = 40
"""Rows in which they are looked for."""
_LONGEST = 40


def offered_columns(layout: Layout, table: Table) -> tuple[OfferedColumn, ...]:
    """Every column that has a heading or entries in the first rows."""
    uses = {column.position: column.field for column in layout.columns}
    rows = layout.rows[:_LOOKED_AT]
    width = max((len(row.cells) for row in (*table.rows[:_LOOKED_AT], *rows)), default=0)
    found: list[OfferedColumn] = []
    for position in range(min(width, MOST_COLUMNS)):
        heading = "" if layout.heading is None else layout.heading.cell(position)
        private = is_private(heading)
        sample = "" if private else _sample(rows, position)
        if heading or sample:
            found.append(OfferedColumn(position, heading, sample, uses.get(position), private))
    return tuple(found)


def _sample(rows: Sequence[Row], position: int) -> str:
    entries = dict.fromkeys(cell[:_LONGEST] for row in rows if (cell := row.cell(position)))
    return " · ".join(islice(entries, _SHOWN))
