"""Who is where in each round of playlists: students down, rounds across."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from stationboard.domain.document import StationId, StudentId
from stationboard.domain.look import looks
from stationboard.domain.playlist import Playlist
from stationboard.domain.station import Station
from stationboard.library.routines.individual import seat_in
from stationboard.library.routines.tables import Cell
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.style import SMALL, enlarged, font
from stationboard.qt.console.parts.group_signs import paint_of
from stationboard.qt.console.parts.summaries import count_of_students
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.wrapping import line_height, lines_in, paint_lines
from stationboard.qt.console.routines.station_cells import StationCells

_ROW: Final = 32
_NAMES: Final = 116
_LEAST: Final = 82
_MOST_ROWS: Final = 10
"""With more students than this the grid scrolls."""
_HINT: Final = Qt.ItemDataRole.UserRole
_OVER: Final = Qt.ItemDataRole.UserRole + 1
_DESK: Final = "–"
_HUES: Final = tuple(color for _, color, _ in looks(6))

_Index = QModelIndex | QPersistentModelIndex


class SeatGrid(StationCells):
    """Every cell can be set by hand; a `Cell` counts the round and the student, both from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Who is where in each round"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(_SeatPainter(self))
        self.setHorizontalHeader(_RoundHeader(self))

    def show_seats(
        self, block: Playlist, students: Sequence[tuple[StudentId, str]], stations: tuple[Station, ...]
    ) -> None:
        """Show the plan of `block` for students with their names; the keyboard stays in its cell."""
        self.stations = stations
        names = {station.id: station.name for station in stations}
        hues = {station.id: place % len(_HUES) for place, station in enumerate(stations)}
        before = self.currentRow(), self.currentColumn()
        self.setRowCount(len(students))
        self.setColumnCount(1 + block.count)
        heads = [self.tr("Student"), *_round_names(self, block.count)]
        for column, words in enumerate(heads):
            self.setHorizontalHeaderItem(column, QTableWidgetItem(words))
        for row, (student, name) in enumerate(students):
            self.setItem(row, 0, _item(name, None, name))
            for turn in range(block.count):
                at = seat_in(block, student, turn)
                told = self.tr("own desk") if at is None else names.get(at, _DESK)
                item = _item(_DESK if at is None else told, None if at is None else hues.get(at), told)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {heads[turn + 1]}: {told}")
                self.setItem(row, turn + 1, item)
        if 0 <= before[0] < len(students) and 0 < before[1] <= block.count:
            self.setCurrentCell(*before)
        elif students and block.count:
            self.setCurrentCell(0, 1)
        self._fit()

    @override
    def cell_at(self, row: int, column: int) -> Cell | None:
        inside = 0 <= row < self.rowCount() and 0 < column < self.columnCount()
        return Cell(column - 1, row) if inside else None

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NAMES + _LEAST, 2 * _ROW)

    def _fit(self) -> None:
        row = enlarged(_ROW)
        self.verticalHeader().setDefaultSectionSize(row)
        widths = fit_columns(self)
        head = max(row, self.horizontalHeader().sizeHint().height())
        bar = self.horizontalScrollBar().sizeHint().height() if widths else 0
        self.setFixedHeight(head + row * min(_MOST_ROWS, max(1, self.rowCount())) + bar + 4)

    @property
    def bar_width(self) -> int:
        """Pixels that the bar at the side takes, where there are more students than fit."""
        return self.verticalScrollBar().sizeHint().width() if self.rowCount() > _MOST_ROWS else 0


class SeatCounts(QTableWidget):
    """How many students are at each station in each round, of how many places."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Students at each station"))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(_SeatPainter(self))

    def show_counts(
        self,
        block: Playlist,
        students: Sequence[StudentId],
        stations: Mapping[StationId, Station],
        aside: int,
    ) -> None:
        """Show the counts of the plan of `block` for these students, `aside` pixels left free at the end."""
        self.setViewportMargins(0, 0, aside, 0)
        opened = tuple(dict.fromkeys(block.stations))
        rounds = _round_names(self, block.count)
        self.setRowCount(len(opened))
        self.setColumnCount(1 + block.count)
        for row, key in enumerate(opened):
            station = stations[key]
            self.setItem(row, 0, _item(station.name, None, station.name))
            for turn in range(block.count):
                heads = sum(seat_in(block, student, turn) == key for student in students)
                places = station.capacity
                words = str(heads)
                told = count_of_students(heads)
                if places is not None:
                    words = self.tr("{heads} of {places}").format(heads=heads, places=places)
                    told = self.tr("{students}, {places} places").format(
                        students=count_of_students(heads), places=places
                    )
                item = _item(words, None, told)
                item.setData(_OVER, places is not None and heads > places)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{station.name}, {rounds[turn]}: {told}")
                self.setItem(row, turn + 1, item)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NAMES + _LEAST, _ROW)

    def _fit(self) -> None:
        row = enlarged(_ROW - 4)
        self.verticalHeader().setDefaultSectionSize(row)
        bar = self.horizontalScrollBar().sizeHint().height() if fit_columns(self) else 0
        self.setFixedHeight(row * max(1, self.rowCount()) + bar + 2)


def fit_columns(table: QTableWidget) -> bool:
    """Make the columns fill the width; whether there are more than fit, so that one scrolls sideways."""
    rounds = table.columnCount() - 1
    if rounds < 0:
        return False
    first, least = enlarged(_NAMES), enlarged(_LEAST)
    table.setColumnWidth(0, first)
    share = (table.viewport().width() - first) // rounds if rounds else 0
    for column in range(1, rounds + 1):
        table.setColumnWidth(column, max(least, share))
    return bool(rounds) and share < least


class _RoundHeader(QHeaderView):
    """Plain words above the rounds."""

    def __init__(self, parent: QTableWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._table = parent
        self.setHighlightSections(False)
        self.viewport().setAutoFillBackground(False)
        self.setFixedHeight(enlarged(_ROW))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int, /) -> None:
        item = self._table.horizontalHeaderItem(logicalIndex)
        words = "" if item is None else item.text()
        letters = font(SMALL, QFont.Weight.DemiBold)
        align = Qt.AlignmentFlag.AlignHCenter
        if logicalIndex == 0:
            leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            align = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
        top = QPointF(rect.left() + 6, rect.center().y() - line_height(letters) / 2)
        lines = lines_in(words, letters, rect.width() - 12, 1)
        painter.save()
        ink = colors_of(self.window()).muted
        paint_lines(painter, top, rect.width() - 12, lines, letters, ink, align=align)
        painter.restore()


class _SeatPainter(QStyledItemDelegate):
    """Cells tinted by station, amber where too many are at one."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, /) -> None:
        table = self.parent()
        if not isinstance(table, QTableWidget):
            return
        colors = colors_of(table)
        box = QRectF(table.visualRect(index)).adjusted(1.5, 1.5, -1.5, -1.5)
        hue, over = index.data(_HINT), bool(index.data(_OVER))
        leftward = table.layoutDirection() is Qt.LayoutDirection.RightToLeft
        lead = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, align = colors.ink, Qt.AlignmentFlag.AlignHCenter
        if index.column() == 0:
            ink, align = colors.muted, lead
        elif over:
            painter.setPen(QPen(QColor(colors.amber_line), 1))
            painter.setBrush(QColor(colors.amber_paper))
            painter.drawRoundedRect(box, 6, 6)
            ink = colors.amber_ink
        else:
            tint = colors.chip if hue is None else paint_of(_HUES[int(hue)], colors).tint
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tint))
            painter.drawRoundedRect(box, 6, 6)
        if table.hasFocus() and table.currentIndex() == index:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors.blue), 3))
            painter.drawRoundedRect(box, 6, 6)
        lines = lines_in(str(index.data()), font(SMALL), box.width() - 10, 1)
        top = QPointF(box.left() + 5, box.center().y() - line_height(font(SMALL)) / 2)
        paint_lines(painter, top, box.width() - 10, lines, font(SMALL), ink, align=align)
        painter.restore()


def _round_names(widget: QWidget, count: int) -> list[str]:
    return [widget.tr("Round {number}").format(number=number) for number in range(1, count + 1)]


def _item(text: str, hue: int | None, tip: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    item.setToolTip(plain_tip(tip))
    item.setData(_HINT, hue)
    return item
