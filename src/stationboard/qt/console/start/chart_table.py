"""The rotation chart as a table: a row for each round, a column for each group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget
from typing_extensions import override

from stationboard.domain.chart import Chart, Phase, PhaseKind
from stationboard.domain.document import StationId
from stationboard.domain.roster import Group
from stationboard.qt.console.look.style import BODY, enlarged, font
from stationboard.qt.console.parts.chart_cells import (
    CELL_PAD,
    GROUP,
    HEAD_HEIGHT,
    IS_HEAD,
    CellPainter,
    GroupHeader,
    cell_lines,
)
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.words import length_words, phase_title
from stationboard.qt.console.parts.wrapping import line_height

_ROW: Final = 40
_FIRST: Final = 168
"""Width of the column that names the rounds, in pixels."""
_LEAST: Final = 112
"""A group's column is at least so wide; groups that do not fit beside the others stand below them."""


class ChartTable(QTableWidget):
    """Shows a chart as high as it is, so that the page scrolls and not the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self._columns = 0
        """Groups side by side."""
        self.setAccessibleName(self.tr("Rotation chart"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setHorizontalHeader(GroupHeader(self))
        self.setItemDelegate(CellPainter(self))
        self.viewport().setAutoFillBackground(False)
        WithLetters(self, self._fit)

    def show_chart(self, chart: Chart) -> None:
        """Show who is where in each round, and what comes between."""
        self._chart = chart
        self._columns = 0
        self._fit()

    def _fill(self, chart: Chart, columns: int) -> None:
        """Lay the groups out in rows of so many columns; those that have no room beside stand below."""
        rows = [phase for phase in chart.phases if phase.kind is not PhaseKind.TRANSITION]
        blocks = [chart.groups[at : at + columns] for at in range(0, len(chart.groups), columns)] or [()]
        self.clearSpans()
        self.clear()
        self.setRowCount(len(blocks) * (len(rows) + 1) - 1)
        self.setColumnCount(1 + min(columns, len(chart.groups)))
        self.setHorizontalHeaderItem(0, QTableWidgetItem(""))
        for column, group in enumerate(blocks[0], start=1):
            self.setHorizontalHeaderItem(column, _item(group.name, group))
        names = {station.id: station.name for station in chart.stations}
        top = 0
        for block in blocks:
            if top:
                self._show_heads(top - 1, block)
            for row, phase in enumerate(rows, start=top):
                self._show_phase(row, phase, block, names)
            top += len(rows) + 1

    def _show_heads(self, row: int, groups: tuple[Group, ...]) -> None:
        for column, group in enumerate(groups, start=1):
            head = _item(group.name, group)
            head.setData(IS_HEAD, True)
            self.setItem(row, column, head)

    def _show_phase(
        self, row: int, phase: Phase, groups: tuple[Group, ...], names: Mapping[StationId, str]
    ) -> None:
        title = _row_title(phase)
        self.setItem(row, 0, _item(title))
        if phase.kind is not PhaseKind.ROUND:
            self._show_together(row, len(groups), phase)
            return
        for column, group in enumerate(groups, start=1):
            station = phase.station_of(group.id)
            item = _item(names[station] if station is not None else "–", group)
            told = self.tr("no station") if station is None else names[station]
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{group.name}, {title}: {told}")
            self.setItem(row, column, item)

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
        return QSize(enlarged(_FIRST + _LEAST), enlarged(HEAD_HEIGHT))

    def _fit(self) -> None:
        """Make the columns fill the width, and the table as high as its rows."""
        chart = self._chart
        if chart is None:
            return
        first, room = enlarged(_FIRST), self.viewport().width()
        fitting = max(1, (room - first) // enlarged(_LEAST))
        if min(fitting, len(chart.groups)) != self._columns or not self.rowCount():
            self._columns = min(fitting, len(chart.groups))
            self._fill(chart, max(1, self._columns))
        groups = self.columnCount() - 1
        self.setColumnWidth(0, first)
        for column in range(1, groups + 1):
            self.setColumnWidth(column, (room - first) // groups)
        for row in range(self.rowCount()):
            lines = max(
                (
                    len(cell_lines(item.text(), self._span_width(row, column)))
                    for column in range(self.columnCount())
                    if (item := self.item(row, column)) is not None
                ),
                default=1,
            )
            high = round(lines * line_height(font(BODY))) + 2 * CELL_PAD
            self.setRowHeight(row, max(enlarged(_ROW), high))
        self.setFixedHeight(self.verticalHeader().length() + enlarged(HEAD_HEIGHT) + 2)

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
