"""The students of a list, to be looked over: a line may be left out, a name written otherwise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyleOptionViewItem, QWidget
from typing_extensions import override

from stationboard.qt.console.classes.corrections import Corrections
from stationboard.qt.console.classes.list_table import Cells, Index, ListTable, Rows, paint_text
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.style import font
from stationboard.qt.console.parts.buttons import paint_focus
from stationboard.store.rosters.preview import ImportedStudent, RosterPreview

LONGEST_FIRST: Final = 200
LONGEST_LAST: Final = 300
GROUP_COLUMN: Final = 3
_FIRST, _LAST = 1, 2
_BOX: Final = 18
"""Side of the sign for a line that is taken, in pixels."""


class _StudentRows(Rows):
    """One student a row; the first column can be ticked, the names can be written anew."""

    def __init__(
        self,
        headings: tuple[str, ...],
        students: tuple[ImportedStudent, ...],
        corrections: Corrections,
        change: Callable[[Corrections], None],
        parent: ListTable,
    ) -> None:
        super().__init__(headings, [_row(one, corrections) for one in students], parent)
        self._students = students
        self._lines = [one.line for one in students]
        self._corrections = corrections
        self._change = change

    def correct(self, corrections: Corrections) -> None:
        """Show what the teacher has put right by now."""
        self._corrections = corrections
        self.say_anew([_row(one, corrections) for one in self._students])

    def is_out(self, row: int) -> bool:
        """Whether the teacher leaves this line out."""
        return self._lines[row] in self._corrections.out

    def toggle(self, row: int) -> None:
        """Leave a line out, or take it again."""
        line = self._lines[row]
        self._change(self._corrections.leave_out(line, out=line not in self._corrections.out))

    @override
    def flags(self, index: Index, /) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() in (_FIRST, _LAST):
            return usual | Qt.ItemFlag.ItemIsEditable
        return usual | Qt.ItemFlag.ItemIsUserCheckable if not index.column() else usual

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.EditRole:
            return super().data(index, Qt.ItemDataRole.DisplayRole)
        if role == Qt.ItemDataRole.CheckStateRole and not index.column():
            return Qt.CheckState.Unchecked if self.is_out(index.row()) else Qt.CheckState.Checked
        return super().data(index, role)

    @override
    def setData(self, index: Index, value: object, /, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.CheckStateRole and not index.column():
            self.toggle(index.row())
            return True
        row = index.row()
        names = [str(self.data(self.index(row, column))) for column in (_FIRST, _LAST)]
        names[index.column() - _FIRST] = " ".join(str(value).split())
        first, last = names
        if not (first or last):
            return False
        self._change(self._corrections.call(self._lines[row], first[:LONGEST_FIRST], last[:LONGEST_LAST]))
        return True


def _row(student: ImportedStudent, corrections: Corrections) -> tuple[str, ...]:
    first, last = corrections.names.get(student.line, (student.preferred or student.first, student.last))
    return (str(student.line), first, last, student.group)


class _StudentCells(Cells):
    """Text with a tick before it; pale where the line is left out."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        table = self.parent()
        rows = index.model()
        if not isinstance(table, ListedStudents) or not isinstance(rows, _StudentRows):
            return
        colors = colors_of(table.window())
        rect = table.visualRect(index)
        out = rows.is_out(index.row())
        painter.save()
        painter.fillRect(rect, QColor(colors.chip if index.row() % 2 else colors.card))
        if not index.column():
            box = QRectF(rect.left() + 8, rect.center().y() - _BOX / 2, _BOX, _BOX)
            if table.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                box.moveRight(rect.right() - 8)
            sign = "square" if out else "square-check"
            paint_glyph(painter, box, sign, colors.muted if out else colors.blue)
            rect = (
                rect.adjusted(_BOX, 0, _BOX, 0)
                if box.left() < rect.center().x()
                else rect.adjusted(-_BOX, 0, -_BOX, 0)
            )
        letters = font()
        letters.setStrikeOut(out)
        color = colors.muted if out else colors.ink
        paint_text(painter, rect, str(index.data()), letters, color, table.layoutDirection())
        if index == table.currentIndex() and table.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_focus(painter, QRectF(table.visualRect(index)).adjusted(1, 1, -1, -1), colors)
        painter.restore()

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index, /) -> QWidget:
        line = QLineEdit(parent)
        line.setFrame(False)
        line.setMaxLength(LONGEST_FIRST if index.column() == _FIRST else LONGEST_LAST)
        line.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        return line


class ListedStudents(ListTable):
    """A table of the students read; Space leaves a line out, Enter or a double click writes a name anew.

    Signal: `corrected` with the `Corrections` as they are now.
    """

    corrected = Signal(object)

    def __init__(self, name: str, headings: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(name, headings, parent)
        self._titles = headings
        self._students: tuple[ImportedStudent, ...] = ()
        self.setItemDelegate(_StudentCells(self))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )

    def show_students(self, preview: RosterPreview, corrections: Corrections) -> None:
        """Show the students of a list with what the teacher has put right."""
        rows = self.model()
        if isinstance(rows, _StudentRows) and preview.students == self._students:
            rows.correct(corrections)
            return
        self._students = preview.students
        self.take_model(_StudentRows(self._titles, preview.students, corrections, self._take, self))

    def _take(self, corrections: Corrections) -> None:
        self.corrected.emit(corrections)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        index, rows = self.currentIndex(), self.model()
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # what the line edit did not want, such as Enter at its end
        elif event.key() == Qt.Key.Key_Space and index.isValid() and isinstance(rows, _StudentRows):
            rows.toggle(index.row())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.column() in (_FIRST, _LAST):
            self.edit(index)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        index, rows = self.indexAt(event.position().toPoint()), self.model()
        super().mouseReleaseEvent(event)
        if index.isValid() and not index.column() and isinstance(rows, _StudentRows):
            rows.toggle(index.row())
