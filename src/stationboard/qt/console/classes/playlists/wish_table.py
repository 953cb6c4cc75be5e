"""The table in which stations are put on students' playlists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from stationboard.domain.document import StudentId
from stationboard.domain.playlist import Playlists
from stationboard.qt.console.classes.playlists.wish_rows import WISH, WishRows
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.lettering import paint_centered
from stationboard.qt.console.look.style import SMALL, enlarged, font
from stationboard.qt.console.parts.wrapping import line_height, lines_in, paint_lines

_ROW: Final = 34
_HEAD: Final = 46
_NAMES: Final = 104
_LEAST: Final = 78
_DOT: Final = 22
_TURNING: Final = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_TAKING: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_Index = QModelIndex | QPersistentModelIndex


class WishTable(QTableView):
    """A click or Space turns a cell from nothing to must, to may, to nothing; Delete empties it.

    Signals: `turned` and `emptied` with a student's id and a station's name; `chosen_changed`.
    """

    turned = Signal(str, str)
    emptied = Signal(str, str)
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: Final = WishRows(self)
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("Playlists of all students"))
        self.setAccessibleDescription(
            self.tr("Space puts a station on the list as a must, then as a may, then takes it off.")
        )
        self.setItemDelegate(_Cells(self))
        self.setHorizontalHeader(_Header(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.setMinimumHeight(6 * _ROW)
        self.viewport().setAutoFillBackground(False)

    @property
    def chosen(self) -> StudentId | None:
        """The student in whose row the keyboard is."""
        row = self.currentIndex().row()
        return self.rows.students[row][0] if 0 <= row < len(self.rows.students) else None

    def show_lists(
        self, playlists: Playlists, students: Sequence[tuple[StudentId, str]], stations: Sequence[str]
    ) -> None:
        """Show these lists; the keyboard stays at its student and station, wherever they stand now."""
        before, station = self.chosen, self._station_at(self.currentIndex().column())
        self.rows.show_lists(playlists, students, stations)
        ids = [student for student, _ in students]
        if ids:
            row = ids.index(before) if before is not None and before in ids else 0
            column = self.rows.stations.index(station) + 1 if station in self.rows.stations else 0
            if (row, column) != (self.currentIndex().row(), self.currentIndex().column()):
                self.setCurrentIndex(self.rows.index(row, column))
        self._fit()

    def _station_at(self, column: int) -> str:
        return self.rows.stations[column - 1] if 0 < column <= len(self.rows.stations) else ""

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, 14 * _ROW)

    @override
    def currentChanged(self, current: _Index, previous: _Index, /) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.chosen_changed.emit()
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if plain and event.key() in _TURNING:
            self._tell(self.turned, self.currentIndex())
        elif plain and event.key() in _TAKING:
            self._tell(self.emptied, self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index == self.currentIndex():
            self._tell(self.turned, index)

    def _tell(self, signal: object, index: QModelIndex) -> None:
        if index.isValid() and index.column() > 0:
            student, station = self.rows.students[index.row()][0], self.rows.stations[index.column() - 1]
            (self.turned if signal is self.turned else self.emptied).emit(student, station)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Rows as high as their letters; columns that fill the width, or are scrolled to."""
        self.verticalHeader().setDefaultSectionSize(enlarged(_ROW))
        self.horizontalHeader().setFixedHeight(enlarged(_HEAD))
        stations = self.rows.columnCount() - 1
        names, least = enlarged(_NAMES), enlarged(_LEAST)
        share = (self.viewport().width() - names) // stations if stations > 0 else 0
        self.setColumnWidth(0, names if stations else max(names, self.viewport().width()))
        for column in range(1, stations + 1):
            self.setColumnWidth(column, max(least, share))


class _Header(QHeaderView):
    """Names of the stations, in two lines where one is too short."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.viewport().setAutoFillBackground(False)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int, /) -> None:
        colors = colors_of(self.window())
        letters = font(SMALL, QFont.Weight.DemiBold)
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        room = rect.width() - 8
        lines = lines_in(words, letters, room, 2)
        align = Qt.AlignmentFlag.AlignHCenter
        if logicalIndex == 0:
            leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            align = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
        top = rect.center().y() - line_height(letters) * len(lines) / 2
        painter.save()
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), QColor(colors.line))
        paint_lines(painter, QPointF(rect.left() + 4, top), room, lines, letters, colors.muted, align=align)
        painter.restore()


class _Cells(QStyledItemDelegate):
    """A dot with the place on the list: full for a must, a ring for a may."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, /) -> None:
        table = self.parent()
        if not isinstance(table, WishTable):
            return
        colors = colors_of(table.window())
        box = QRectF(table.visualRect(index))
        here = index.row() == table.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, QColor(colors.blue_paper if here else colors.card))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(colors.line))
        if index.column() == 0:
            leftward = table.layoutDirection() is Qt.LayoutDirection.RightToLeft
            align = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
            room = box.width() - 16
            lines = lines_in(str(index.data()), font(), room, 1)
            top = QPointF(box.left() + 8, box.center().y() - line_height(font()) / 2)
            paint_lines(painter, top, room, lines, font(), colors.ink, align=align)
        else:
            wish = index.data(WISH)
            told = cast("tuple[object, ...]", wish) if isinstance(wish, tuple) else None
            self._paint_wish(painter, box, told, table)
        if table.hasFocus() and table.currentIndex() == index:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors.blue), 2))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -3), 6, 6)
        painter.restore()

    def _paint_wish(
        self, painter: QPainter, box: QRectF, wish: tuple[object, ...] | None, table: WishTable
    ) -> None:
        colors = colors_of(table.window())
        if wish is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.line))
            painter.drawEllipse(box.center(), 2.5, 2.5)
            return
        place, must = wish
        side = enlarged(_DOT)
        dot = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
        painter.setPen(QPen(QColor(colors.blue), 1.5))
        painter.setBrush(QColor(colors.blue if must else colors.card))
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
        painter.setFont(font(SMALL, QFont.Weight.DemiBold))
        painter.setPen(QColor(colors.on_blue if must else colors.blue))
        paint_centered(painter, dot, str(place))
