"""A table of stations that is filled by keyboard, by drag, or from a menu."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableWidget, QWidget
from typing_extensions import override

from stationboard.domain.station import Station
from stationboard.library.routines.tables import Cell
from stationboard.qt.console.routines.station_menu import station_menu
from stationboard.qt.console.routines.station_typing import StationTyping

_EMPTYING: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_OPENING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})


class StationCells(QTableWidget):
    """Letters choose a station by how its name begins, Delete empties, Enter lists all.

    Signals: `placed` with a `Cell` and a station's id or None; `swapped` with two `Cell`s.
    """

    placed = Signal(object, object)
    swapped = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stations: tuple[Station, ...] = ()
        """Those that can be chosen."""
        self._typing = StationTyping()
        self._pressed: tuple[Cell, QPoint] | None = None
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys go from cell to cell, letters choose a station, Enter lists all, Delete empties."
            )
        )
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.viewport().setAutoFillBackground(False)
        self.currentCellChanged.connect(self._forget_typing)
        self.cellDoubleClicked.connect(self._open_menu)

    def cell_at(self, row: int, column: int) -> Cell | None:
        """The cell of the chart that stands there, if it can be filled: here, all but the first column."""
        inside = 0 <= row < self.rowCount() and 0 < column < self.columnCount()
        return Cell(row, column - 1) if inside else None

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        cell = self.cell_at(self.currentRow(), self.currentColumn())
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
        cell = self.cell_at(index.row(), index.column())
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
        cell = self.cell_at(index.row(), index.column())
        if pressed is not None and cell is not None and cell != pressed[0]:
            self.setCurrentCell(index.row(), index.column())
            self.swapped.emit(pressed[0], cell)

    def _type(self, cell: Cell, text: str) -> None:
        self._typing = self._typing.then(text, self.stations)
        if self._typing.found is not None:
            self.placed.emit(cell, self._typing.found.id)

    def _forget_typing(self) -> None:
        self._typing = StationTyping()

    def _open_menu(self, row: int, column: int) -> None:
        cell = self.cell_at(row, column)
        if cell is None:
            return
        menu = station_menu(self, self.stations, lambda station: self.placed.emit(cell, station))
        box = self.visualRect(self.model().index(row, column))
        menu.popup(self.viewport().mapToGlobal(box.bottomLeft()))
