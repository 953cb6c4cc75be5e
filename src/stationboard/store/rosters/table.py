"""Rows of cells, wherever they stood."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.sentence import Sentence
from stationboard.store.rosters.rows import Row


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet, or the text of one file; `delimiter` and `encoding` are "" where there is none."""

    name: str
    rows: tuple[Row, ...]
    delimiter: str = ""
    encoding: str = ""
    doubts: tuple[Sentence, ...] = ()
