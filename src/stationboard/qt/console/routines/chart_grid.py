"""The rotation chart of one block, to be edited cell by cell."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTableWidgetItem, QWidget
from typing_extensions import override

from stationboard.domain.chart import Placement
from stationboard.domain.roster import Group
from stationboard.domain.station import Station
from stationboard.qt.console.look.style import BODY, enlarged, font
from stationboard.qt.console.parts.chart_cells import (
    CELL_PAD,
    GROUP,
    HEAD_HEIGHT,
    CellPainter,
    GroupHeader,
    cell_lines,
)
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.wrapping import line_height
from stationboard.qt.console.routines.station_cells import StationCells

_ROW: Final = 40
_FIRST: Final = 82
_LEAST: Final = 104
_NARROWEST: Final = 64
"""Cells become so narrow, their words breaking, before the chart scrolls sideways."""
_EMPTY: Final = "–"


class ChartGrid(StationCells):
    """Rounds down, groups across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prepare()
        WithLetters(self, self._fit)
        self.setItemDelegate(CellPainter(self))

    def _prepare(self) -> None:
        self.setAccessibleName(self.tr("Rotation chart"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalHeader(GroupHeader(self))

    def show_rows(
        self,
        groups: tuple[Group, ...],
        rows: tuple[tuple[Placement, ...], ...],
        stations: tuple[Station, ...],
    ) -> None:
        """Show who is where; the keyboard stays in its cell."""
        self.stations = stations
        names = {station.id: station.name for station in stations}
        before = self.currentRow(), self.currentColumn()
        self.setRowCount(len(rows))
        self.setColumnCount(1 + len(groups))
        self.setHorizontalHeaderItem(0, QTableWidgetItem(""))
        for column, group in enumerate(groups, start=1):
            self.setHorizontalHeaderItem(column, _item(group.name, group, enabled=True))
        for at, row in enumerate(rows):
            number = self.tr("Round {number}").format(number=at + 1)
            self.setItem(at, 0, _item(number, None, enabled=False))
            for column, (group, placement) in enumerate(zip(groups, row, strict=True), start=1):
                name = _EMPTY if placement.station is None else names.get(placement.station, _EMPTY)
                item = _item(name, group, enabled=True)
                told = self.tr("empty") if placement.station is None else name
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{group.name}, {number}: {told}")
                self.setItem(at, column, item)
        if 0 <= before[0] < len(rows) and 0 < before[1] <= len(groups):
            self.setCurrentCell(*before)
        elif rows and groups:
            self.setCurrentCell(0, 1)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(enlarged(_FIRST + _LEAST), enlarged(HEAD_HEIGHT))

    def _fit(self) -> None:
        """Make the columns fill the width, and the table as high as its rows."""
        groups = self.columnCount() - 1
        if groups < 0:
            return
        first, least = enlarged(_FIRST), enlarged(_NARROWEST)
        self.setColumnWidth(0, first)
        share = (self.viewport().width() - first) // groups if groups else 0
        for column in range(1, groups + 1):
            self.setColumnWidth(column, max(least, share))
        for row in range(self.rowCount()):
            texts = ((column, self.item(row, column)) for column in range(self.columnCount()))
            lines = max(
                len(cell_lines(item.text(), self.columnWidth(column)))
                for column, item in texts
                if item is not None
            )
            self.setRowHeight(row, max(enlarged(_ROW), round(lines * line_height(font(BODY))) + 2 * CELL_PAD))
        bar = self.horizontalScrollBar().sizeHint().height() if groups and share < least else 0
        self.setFixedHeight(self.verticalHeader().length() + enlarged(HEAD_HEIGHT) + bar + 2)


def _item(text: str, group: Group | None, *, enabled: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setFlags(
        Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if enabled else Qt.ItemFlag.NoItemFlags
    )
    item.setToolTip(plain_tip(text))
    item.setData(GROUP, group)
    return item
