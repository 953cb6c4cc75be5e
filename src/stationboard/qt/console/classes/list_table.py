"""The rows of a class list, as they were read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.style import SMALL, enlarged, font
from stationboard.qt.console.parts.letter_width import LetterHeight, WithLetters
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.wrapping import line_height, lines_in, paint_lines

_ROW: Final = 34
_PAD: Final = 12
_FIRST: Final = 72
"""Width of the first column in pixels."""

Index = QModelIndex | QPersistentModelIndex
Row = tuple[str, ...]


class Rows(QAbstractTableModel):
    """Texts in rows; a model, because five thousand rows of widgets' items would be felt."""

    def __init__(self, headings: Row, rows: Sequence[Row], parent: QTableView) -> None:
        super().__init__(parent)
        self._headings = headings
        self._rows = rows

    def say_anew(self, rows: Sequence[Row]) -> None:
        """Let as many rows say something else."""
        self._rows = rows
        last = self.index(len(rows) - 1, len(self._headings) - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    @override
    def rowCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._headings)

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        text = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None


class _Header(QHeaderView):
    """Headings in small letters above a thin line."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        LetterHeight(self, _ROW)
        self.viewport().setAutoFillBackground(False)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int, /) -> None:
        colors = colors_of(self.window())
        painter.save()
        painter.fillRect(rect, QColor(colors.card))
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), QColor(colors.line))
        heading = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        paint_text(painter, rect, heading, font(SMALL), colors.muted, self.layoutDirection())
        painter.restore()


class Cells(QStyledItemDelegate):
    """Text with room at its sides."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        table = self.parent()
        if not isinstance(table, ListTable):
            return
        colors = colors_of(table.window())
        rect = table.visualRect(index)
        painter.save()
        painter.fillRect(rect, QColor(colors.chip if index.row() % 2 else colors.card))
        paint_text(painter, rect, str(index.data()), font(), colors.ink, table.layoutDirection())
        if table.hasFocus() and index == table.currentIndex():
            painter.setPen(QPen(QColor(colors.blue), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        painter.restore()


def paint_text(
    painter: QPainter, rect: QRect, text: str, letters: QFont, color: str, direction: Qt.LayoutDirection
) -> None:
    """Paint one line of text into a cell, from the side where one begins to read."""
    room = rect.width() - 2 * _PAD
    rightward = direction is Qt.LayoutDirection.LeftToRight
    align = Qt.AlignmentFlag.AlignLeft if rightward else Qt.AlignmentFlag.AlignRight
    top_left = QPointF(rect.left() + _PAD, rect.top() + (rect.height() - line_height(letters)) / 2)
    paint_lines(painter, top_left, room, lines_in(text, letters, room, 1), letters, color, align=align)


class ListTable(QTableView):
    """Rows of text to look through; the first column is narrow, the last one takes the room that is left."""

    def __init__(self, name: str, headings: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings = headings
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalHeader(_Header(self))
        self.setItemDelegate(Cells(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.show_rows(())
        WithLetters(self, self._fit_rows)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show `rows` in place of those before."""
        self.take_model(Rows(self._headings, rows, self))

    def take_model(self, rows: Rows) -> None:
        """Show a model of rows in place of the one before."""
        before = self.model()
        self.setModel(rows)
        if isinstance(before, Rows):
            before.deleteLater()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, enlarged(_FIRST))

    def height_of(self, rows: int) -> int:
        """The height in pixels that shows so many rows."""
        return (rows + 1) * enlarged(_ROW)

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(enlarged(_ROW))
        self.horizontalHeader().resizeSection(0, enlarged(_FIRST))

    def texts(self) -> tuple[Row, ...]:
        """What is shown, row by row."""
        model = self.model()
        return tuple(
            tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
            for row in range(model.rowCount())
        )
