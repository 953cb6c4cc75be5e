"""Tells the classes in one list apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from stationboard.store.rosters.layout import Layout
from stationboard.store.rosters.offer import ClassChoice
from stationboard.store.rosters.preview import Field
from stationboard.store.rosters.rows import Row
from stationboard.store.rosters.screening import reason_against


def classes_in(layout: Layout) -> tuple[tuple[ClassChoice, ...], int]:
    """The classes that the list names, by name, and the number of students in all of it.

    Each student counts once, however many classes they are in; rows that are no student do not count.
    """
    count: Counter[str] = Counter()
    everybody: set[str | int] = set()
    known: dict[tuple[str, str, str], bool] = {}
    for row in layout.rows:
        cells = layout.cell(row, Field.STATUS), layout.cell(row, Field.ROLE)
        judged = layout.name_in(row), *cells
        if judged not in known:
            known[judged] = reason_against(*judged) is None
        if known[judged]:
            count[layout.cell(row, Field.CLASS)] += 1
            everybody.add(layout.cell(row, Field.NUMBER) or row.line)
    named = sorted((name for name in count if name), key=str.casefold)
    return tuple(ClassChoice(name, count[name]) for name in named), len(everybody)


def only_class(layout: Layout, class_name: str) -> Layout:
    """The same list with the rows of one class, or of everybody where none is named."""
    if not class_name:
        return layout
    return replace(layout, rows=tuple(row for row in layout.rows if _is_in(layout, row, class_name)))


def _is_in(layout: Layout, row: Row, class_name: str) -> bool:
    return layout.cell(row, Field.CLASS) == class_name
