"""Columns in a grid: as many side by side as there is room for, the others below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from stationboard.qt.console.look.style import enlarged
from stationboard.qt.console.run.chip_column import LEAST_WIDTH

LOWEST: Final = 200
"""A column is at least so high in pixels at usual letters; its students scroll."""
_BETWEEN: Final = 15
_BETWEEN_NARROW: Final = 10
_NARROW: Final = 700
"""Below this width, at usual letters, the columns stand closer."""
_MANY: Final = 5
"""So do more columns than this."""


class ColumnsGrid:
    """Lays columns out on `paper`."""

    def __init__(self, paper: QWidget) -> None:
        self._grid = QGridLayout(paper)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_BETWEEN)
        self._laid_out: object = None

    def lay_out(self, columns: Sequence[QWidget], room: int) -> int:
        """Put `columns` into `room` pixels of width; the width of each."""
        count = max(1, len(columns))
        close = room < enlarged(_NARROW) or count > _MANY
        between = _BETWEEN_NARROW if close else _BETWEEN
        across = max(1, min(count, (room + between) // (enlarged(LEAST_WIDTH) + between)))
        places = [divmod(at, across) for at in range(len(columns))]
        for column in columns:
            column.setMinimumHeight(enlarged(LOWEST))
        if (places, between) != self._laid_out:
            self._laid_out = (places, between)
            self._grid.setSpacing(between)
            for column, (row, at) in zip(columns, places, strict=True):
                self._grid.addWidget(column, row, at)
            for at in range(self._grid.columnCount()):
                self._grid.setColumnStretch(at, 1 if at < across else 0)
            for row in range(self._grid.rowCount()):
                self._grid.setRowStretch(row, 1 if places and row <= places[-1][0] else 0)
        return (room - between * (across - 1)) // across
