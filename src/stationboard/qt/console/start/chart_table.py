"""The rotation chart as a table: a row for each round, a column for each group."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget
from typing_extensions import override

from stationboard.domain.chart import Chart, Phase, PhaseKind
from stationboard.domain.roster import Group
from stationboard.qt.console.look.style import BODY, font
from stationboard.qt.console.parts.chart_cells import (
    CELL_PAD,
    GROUP,
    HEAD_HEIGHT,
    CellPainter,
    GroupHeader,
    cell_lines,
)
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.words import length_words, phase_title
from stationboard.qt.console.parts.wrapping import line_height

_ROW: Final = 40
_FIRST: Final = 168
"""Width of the column that names the rounds, in pixels."""
_LEAST: Final = 112
"""A group's column is at least so wide; more groups than fit are reached by scrolling sideways."""


class ChartTable(QTableWidget):
    """Shows a chart as high as it is, so that the page scrolls and not the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Rotation chart"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setHorizontalHeader(GroupHeader(self))
        self.setItemDelegate(CellPainter(self))
        self.viewport().setAutoFillBackground(False)

    def show_chart(self, chart: Chart) -> None:
        """Show who is where in each round, and what comes between."""
        rows = [phase for phase in chart.phases if phase.kind is not PhaseKind.TRANSITION]
        names = {station.id: station.name for station in chart.stations}
        self.clearSpans()
        self.clear()
        self.setRowCount(len(rows))
        self.setColumnCount(1 + len(chart.groups))
        self.setHorizontalHeaderItem(0, QTableWidgetItem(""))
        for column, group in enumerate(chart.groups, start=1):
            head = _item(group.name, group)
            self.setHorizontalHeaderItem(column, head)
        for row, phase in enumerate(rows):
            self.setItem(row, 0, _item(_row_title(phase)))
            if phase.kind is not PhaseKind.ROUND:
                self._show_together(row, len(chart.groups), phase)
                continue
            for column, group in enumerate(chart.groups, start=1):
                station = phase.station_of(group.id)
                self.setItem(row, column, _item(names[station] if station is not None else "–", group))
        self._fit()

    def _show_together(self, row: int, groups: int, phase: Phase) -> None:
        if groups:
            together = self.tr("Break") if phase.kind is PhaseKind.BREAK else self.tr("Whole class")
            self.setItem(row, 1, _item(together))
            if groups > 1:
                self.setSpan(row, 1, 1, groups)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_FIRST + _LEAST, HEAD_HEIGHT)

    def _fit(self) -> None:
        """Make the columns fill the width, and the table as high as its rows."""
        groups = self.columnCount() - 1
        if groups < 0:
            return
        self.setColumnWidth(0, _FIRST)
        share = (self.viewport().width() - _FIRST) // groups if groups else 0
        for column in range(1, groups + 1):
            self.setColumnWidth(column, max(_LEAST, share))
        for row in range(self.rowCount()):
            lines = max(
                (
                    len(cell_lines(item.text(), self._span_width(row, column)))
                    for column in range(self.columnCount())
                    if (item := self.item(row, column)) is not None
                ),
                default=1,
            )
            self.setRowHeight(row, max(_ROW, round(lines * line_height(font(BODY))) + 2 * CELL_PAD))
        bar = self.horizontalScrollBar().sizeHint().height() if groups and share < _LEAST else 0
        self.setFixedHeight(self.verticalHeader().length() + HEAD_HEIGHT + bar + 2)

    def _span_width(self, row: int, column: int) -> int:
        return sum(self.columnWidth(column + more) for more in range(self.columnSpan(row, column)))


def _item(text: str, group: Group | None = None) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    item.setToolTip(plain_tip(text))
    item.setData(GROUP, group)
    return item


def _row_title(phase: Phase) -> str:
    title = phase_title(phase)
    return f"{title} · {length_words(phase.length)}" if phase.length is not None else title
