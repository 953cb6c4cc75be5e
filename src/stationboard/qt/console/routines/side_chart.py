"""Who is where while parts of the class follow different plans: a row for each stretch of time."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget
from typing_extensions import override

from stationboard.domain.chart import Chart, Phase, PhaseKind
from stationboard.domain.document import BlockId
from stationboard.domain.quantity import Millis, as_minutes
from stationboard.domain.roster import Group
from stationboard.qt.console.look.style import BODY, enlarged, font
from stationboard.qt.console.parts.chart_cells import (
    CELL_PAD,
    GROUP,
    HEAD_HEIGHT,
    CellPainter,
    GroupHeader,
    cell_lines,
)
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.wrapping import line_height

_ROW: Final = 36
_FIRST: Final = 84
_LEAST: Final = 96


class SideChart(QTableWidget):
    """It is looked at and not edited: the sides below it say what is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Who is on which side"))
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

    def show_chart(self, chart: Chart, block: BlockId, groups: tuple[Group, ...]) -> None:
        """Show the rounds of `block` in `chart`, their times in minutes after its beginning."""
        names = {station.id: station.name for station in chart.stations}
        rows: list[tuple[str, Phase]] = []
        now = 0
        for phase in chart.phases:
            if phase.block == block:
                end = now + (phase.length or 0)
                if phase.kind is PhaseKind.ROUND:
                    rows.append((f"{as_minutes(Millis(now))}–{as_minutes(Millis(end))}", phase))
                now = end
        self.clear()
        self.setRowCount(len(rows))
        self.setColumnCount(1 + len(groups))
        self.setHorizontalHeaderItem(0, QTableWidgetItem(""))
        for column, group in enumerate(groups, start=1):
            self.setHorizontalHeaderItem(column, _item(group.name, group))
        for row, (times, phase) in enumerate(rows):
            told = self.tr("Minute {times}").format(times=times)
            first = _item(times, None)
            first.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            self.setItem(row, 0, first)
            for column, group in enumerate(groups, start=1):
                station = phase.station_of(group.id)
                item = _item(names.get(station, "–") if station is not None else "–", group)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{group.name}, {told}: {item.text()}")
                self.setItem(row, column, item)
        self._fit()

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
        first, least = enlarged(_FIRST), enlarged(_LEAST)
        self.setColumnWidth(0, first)
        share = (self.viewport().width() - first) // groups if groups else 0
        for column in range(1, groups + 1):
            self.setColumnWidth(column, max(least, share))
        for row in range(self.rowCount()):
            items = ((column, self.item(row, column)) for column in range(self.columnCount()))
            lines = max(
                len(cell_lines(item.text(), self.columnWidth(column)))
                for column, item in items
                if item is not None
            )
            self.setRowHeight(row, max(_ROW, round(lines * line_height(font(BODY))) + 2 * CELL_PAD))
        bar = self.horizontalScrollBar().sizeHint().height() if groups and share < least else 0
        self.setFixedHeight(self.verticalHeader().length() + HEAD_HEIGHT + bar + 2)


def _item(text: str, group: Group | None) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    item.setToolTip(plain_tip(text))
    item.setData(GROUP, group)
    return item
