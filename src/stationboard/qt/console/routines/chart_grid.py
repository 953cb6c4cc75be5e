"""The rotation chart of one block, to be edited cell by cell."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from stationboard.domain.chart import Placement
from stationboard.domain.roster import Group
from stationboard.domain.station import Station
from stationboard.library.routines.tables import Cell
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
from stationboard.qt.console.routines.station_menu import station_menu
from stationboard.qt.console.routines.station_typing import StationTyping

_ROW: Final = 40
_FIRST: Final = 82
_LEAST: Final = 104
_NARROWEST: Final = 64
"""Cells become so narrow, their words breaking, before the chart scrolls sideways."""
_EMPTY: Final = "–"
_EMPTYING: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_OPENING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})


class ChartGrid(QTableWidget):
    """Rounds down, groups across. Letters choose a station by how its name begins, Delete empties.

    Signals: `placed` with a `Cell` and a station's id or None; `swapped` with two `Cell`s.
    """

    placed = Signal(object, object)
    swapped = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stations: tuple[Station, ...] = ()
        self._typing = StationTyping()
        self._pressed: tuple[Cell, QPoint] | None = None
        self._prepare()
        WithLetters(self, self._fit)
        self.setItemDelegate(CellPainter(self))
        self.currentCellChanged.connect(self._forget_typing)
        self.cellDoubleClicked.connect(self._open_menu)

    def _prepare(self) -> None:
        self.setAccessibleName(self.tr("Rotation chart"))
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys go from cell to cell, letters choose a station, Enter lists all, Delete empties."
            )
        )
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setHorizontalHeader(GroupHeader(self))
        self.viewport().setAutoFillBackground(False)

    def show_rows(
        self,
        groups: tuple[Group, ...],
        rows: tuple[tuple[Placement, ...], ...],
        stations: tuple[Station, ...],
    ) -> None:
        """Show who is where; the keyboard stays in its cell."""
        self._stations = stations
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
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        cell = self._cell(self.currentRow(), self.currentColumn())
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if cell is not None and plain and key in _EMPTYING:
            self.placed.emit(cell, None)
        elif cell is not None and plain and key in _OPENING:
            self._open_menu(self.currentRow(), self.currentColumn())
        elif cell is not None and plain and event.text().strip():
            self._type(cell, event.text())
        elif key == Qt.Key.Key_Space:
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str, /) -> None:
        """Letters choose a station instead of going to a cell."""

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        cell = self._cell(index.row(), index.column())
        self._pressed = (cell, event.position().toPoint()) if cell is not None else None

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if self._pressed is not None:
            far = (event.position().toPoint() - self._pressed[1]).manhattanLength()
            if far >= QApplication.startDragDistance():
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        super().mouseReleaseEvent(event)
        self.viewport().unsetCursor()
        pressed, self._pressed = self._pressed, None
        index = self.indexAt(event.position().toPoint())
        cell = self._cell(index.row(), index.column())
        if pressed is not None and cell is not None and cell != pressed[0]:
            self.setCurrentCell(index.row(), index.column())
            self.swapped.emit(pressed[0], cell)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(enlarged(_FIRST + _LEAST), enlarged(HEAD_HEIGHT))

    def _type(self, cell: Cell, text: str) -> None:
        self._typing = self._typing.then(text, self._stations)
        if self._typing.found is not None:
            self.placed.emit(cell, self._typing.found.id)

    def _forget_typing(self) -> None:
        self._typing = StationTyping()

    def _open_menu(self, row: int, column: int) -> None:
        cell = self._cell(row, column)
        if cell is None:
            return
        menu = station_menu(self, self._stations, lambda station: self.placed.emit(cell, station))
        box = self.visualRect(self.model().index(row, column))
        menu.popup(self.viewport().mapToGlobal(box.bottomLeft()))

    def _cell(self, row: int, column: int) -> Cell | None:
        inside = 0 <= row < self.rowCount() and 0 < column < self.columnCount()
        return Cell(row, column - 1) if inside else None

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
