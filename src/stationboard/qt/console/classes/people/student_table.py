"""The table in which the students of a class are named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from stationboard.domain.document import StudentId
from stationboard.domain.roster import Student
from stationboard.qt.console.classes.people.student_rows import Column, StudentRows
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.lettering import paint_words
from stationboard.qt.console.look.style import SMALL, enlarged, font
from stationboard.qt.console.parts.letter_width import LetterHeight, WithLetters

_ROW: Final = 38
_LEAST_ROWS: Final = 6
_PAD: Final = 10
_NUMBER: Final = 78
_LONGEST: Final = 200
_DELETES: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_Index = QModelIndex | QPersistentModelIndex


class StudentTable(QTableView):
    """Signals: `typed` with a student's id, a `Column` and the text; `deletion_wished`; `chosen_changed`."""

    typed = Signal(str, int, str)
    deletion_wished = Signal()
    chosen_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: Final = StudentRows(self)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setItemDelegate(_Cells(self))
        self.setHorizontalHeader(_Header(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.NUMBER, QHeaderView.ResizeMode.Fixed)
        WithLetters(self, self._fit_rows)
        self.rows.typed.connect(self.typed)
        self.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.rows.modelReset.connect(self.chosen_changed)

    @property
    def chosen(self) -> tuple[StudentId, ...]:
        """The students of the rows that are selected, in order."""
        places = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return tuple(self.rows.students[place].id for place in places)

    def show_students(self, students: Sequence[Student], seen: dict[StudentId, str]) -> None:
        """Show these students; those selected stay so where they are still there."""
        chosen, at = self.chosen, self.currentIndex()
        self.rows.show_students(students, seen)
        if self.chosen != chosen:
            self.choose(chosen, at.column() if at.isValid() else 0)

    def choose(self, students: Sequence[StudentId], column: int = 0) -> None:
        """Select the rows of `students`, and scroll to the last of them."""
        places = [place for place, one in enumerate(self.rows.students) if one.id in set(students)]
        self.clearSelection()
        flags = self.selectionModel().SelectionFlag
        for place in places:
            index = self.rows.index(place, column)
            self.selectionModel().select(index, flags.Select | flags.Rows)
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        if places:
            self.scrollTo(self.rows.index(places[-1], column))

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(enlarged(_ROW))
        self.horizontalHeader().resizeSection(Column.NUMBER, enlarged(_NUMBER))
        self.setMinimumHeight(_LEAST_ROWS * enlarged(_ROW))

    def _tell_chosen(self) -> None:
        self.chosen_changed.emit()

    def _can_edit(self) -> bool:
        """The Enter that ends the typing comes here too, and must not begin it again."""
        index = self.currentIndex()
        ready = self.state() is not QAbstractItemView.State.EditingState
        return ready and index.isValid() and bool(index.flags() & Qt.ItemFlag.ItemIsEditable)

    @override
    def sizeHint(self) -> QSize:
        return QSize(enlarged(420), 12 * enlarged(_ROW))

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in _DELETES and self.chosen:
            self.deletion_wished.emit()
        elif event.key() in _ENTERS and self._can_edit():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _Header(QHeaderView):
    """Headings in small letters above a thin line."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        LetterHeight(self, _ROW - 4)
        self.setHighlightSections(False)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int, /) -> None:
        colors = colors_of(self.window())
        painter.save()
        painter.fillRect(rect, QColor(colors.card))
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), QColor(colors.line))
        heading = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        painter.setFont(font(SMALL))
        painter.setPen(QColor(colors.muted))
        _paint_cell(self, painter, rect, heading)
        painter.restore()


class _Cells(QStyledItemDelegate):
    """Text with room at its sides, and an editor that takes no more letters than a name may have."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, /) -> None:
        table = self.parent()
        if not isinstance(table, StudentTable):
            return
        colors = colors_of(table.window())
        rect = table.visualRect(index)
        chosen = table.selectionModel().isSelected(index)
        painter.save()
        fill = colors.blue_paper if chosen else colors.chip if index.row() % 2 else colors.card
        painter.fillRect(rect, QColor(fill))
        painter.setFont(font())
        painter.setPen(QColor(colors.muted if index.column() == Column.SEEN else colors.ink))
        _paint_cell(table, painter, rect, str(index.data()))
        if table.hasFocus() and index == table.currentIndex():
            painter.setPen(QPen(QColor(colors.blue), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        painter.restore()

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index, /) -> QWidget:
        field = QLineEdit(parent)
        field.setMaxLength(_LONGEST)
        field.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        return field


def _paint_cell(view: QWidget, painter: QPainter, rect: QRect, text: str) -> None:
    box = QRectF(rect).adjusted(_PAD, 0, -_PAD, 0)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(box.width()))
    paint_words(painter, box, shown, leftward=view.layoutDirection() is Qt.LayoutDirection.RightToLeft)
