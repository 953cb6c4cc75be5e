"""The rotation chart as a table: a row for each round, a column for each group."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from stationboard.domain.chart import Chart, Phase, PhaseKind
from stationboard.domain.roster import Group
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.style import BODY, font
from stationboard.qt.console.parts.group_signs import paint_of, paint_symbol
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.words import length_words, phase_title
from stationboard.qt.console.parts.wrapping import line_height, lines_in, paint_lines

_ROW: Final = 40
_HEAD: Final = 40
_FIRST: Final = 168
"""Width of the column that names the rounds, in pixels."""
_LEAST: Final = 112
"""A group's column is at least so wide; more groups than fit are reached by scrolling sideways."""
_PAD: Final = 8
_MOST_LINES: Final = 3
_PART: Final = Qt.ItemDataRole.UserRole
"""The group of a cell, or nothing for a part of the lesson that is not split into groups."""

_Index = QModelIndex | QPersistentModelIndex


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
        self.setHorizontalHeader(_GroupHeader(self))
        self.setItemDelegate(_CellPainter(self))
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
        return QSize(_FIRST + _LEAST, _HEAD)

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
                    len(_lines(item.text(), self._span_width(row, column)))
                    for column in range(self.columnCount())
                    if (item := self.item(row, column)) is not None
                ),
                default=1,
            )
            self.setRowHeight(row, max(_ROW, round(lines * line_height(font(BODY))) + 2 * _PAD))
        bar = self.horizontalScrollBar().sizeHint().height() if groups and share < _LEAST else 0
        self.setFixedHeight(self.verticalHeader().length() + _HEAD + bar + 2)

    def _span_width(self, row: int, column: int) -> int:
        return sum(self.columnWidth(column + more) for more in range(self.columnSpan(row, column)))


class _GroupHeader(QHeaderView):
    """Column heads in the groups' colors."""

    def __init__(self, parent: QTableWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._table = parent
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(_HEAD)
        self.setHighlightSections(False)
        self.viewport().setAutoFillBackground(False)
        self.setAutoFillBackground(False)

    @override
    def paintSection(self, painter: QPainter, rect: object, logicalIndex: int, /) -> None:
        item = self._table.horizontalHeaderItem(logicalIndex)
        group = item.data(_PART) if item is not None else None
        box = QRectF(rect).adjusted(2, 2, -2, -2)  # type: ignore[call-overload] # a QRect, as Qt says
        if not isinstance(group, Group):
            return
        paint = paint_of(group.color, colors_of(self))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(paint.fill))
        painter.drawRoundedRect(box, 7, 7)
        letters = font(BODY, QFont.Weight.Bold)
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        symbol = QRectF(box.right() - 26 if leftward else box.left() + 10, box.center().y() - 8, 16, 16)
        paint_symbol(painter, symbol, group.symbol, paint.on_fill)
        line = lines_in(group.name, letters, box.width() - 42, 1)
        top = box.center().y() - line_height(letters) / 2
        align = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
        start = QPointF(box.left() + (8 if leftward else 34), top)
        paint_lines(painter, start, box.width() - 42, line, letters, paint.on_fill, align=align)
        painter.restore()


class _CellPainter(QStyledItemDelegate):
    """Cells tinted with their group's color."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, /) -> None:
        table = self.parent()
        if not isinstance(table, ChartTable):
            return
        colors = colors_of(table)
        group = index.data(_PART)
        box = QRectF(option.rect).adjusted(2, 2, -2, -2)  # pyright: ignore[reportUnknownMemberType,reportUnknownArgumentType,reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = colors.ink
        align = Qt.AlignmentFlag.AlignHCenter
        if isinstance(group, Group):
            painter.setBrush(QColor(paint_of(group.color, colors).tint))
            painter.setPen(QPen(QColor(colors.line), 1))
            painter.drawRoundedRect(box, 7, 7)
        elif index.column():
            painter.setBrush(QColor(colors.whole_past))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, 7, 7)
        else:
            leftward = table.layoutDirection() is Qt.LayoutDirection.RightToLeft
            align = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
            ink = colors.muted
        lines = _lines(str(index.data()), option.rect.width())  # pyright: ignore[reportUnknownMemberType,reportUnknownArgumentType,reportAttributeAccessIssue]
        top = box.center().y() - line_height(font(BODY)) * len(lines) / 2
        where = QPointF(box.left() + _PAD - 2, top)
        paint_lines(painter, where, box.width() - 2 * _PAD + 4, lines, font(BODY), ink, align=align)
        painter.restore()


def _lines(text: str, width: int) -> tuple[str, ...]:
    return lines_in(text, font(BODY), width - 2 * _PAD, _MOST_LINES)


def _item(text: str, group: Group | None = None) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    item.setToolTip(plain_tip(text))
    item.setData(_PART, group)
    return item


def _row_title(phase: Phase) -> str:
    title = phase_title(phase)
    return f"{title} · {length_words(phase.length)}" if phase.length is not None else title
