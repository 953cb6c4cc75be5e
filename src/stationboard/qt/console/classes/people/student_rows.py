"""The students of a class as rows of a table, whose names can be typed over."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from stationboard.domain.document import StudentId
from stationboard.domain.roster import Student
from stationboard.qt.console.parts.tips import plain_tip

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class Column(IntEnum):
    """What stands in each column."""

    FIRST = 0
    LAST = 1
    SHOWN = 2
    NUMBER = 3
    SEEN = 4
    """What the class sees by the rule of the class."""


class StudentRows(QAbstractTableModel):
    """Signal: `typed` with a student's id, a `Column` and the text typed there."""

    typed = Signal(str, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._students: tuple[Student, ...] = ()
        self._seen: dict[StudentId, str] = {}
        self._headings = (
            self.tr("First name"),
            self.tr("Last name"),
            self.tr("Nickname"),
            self.tr("Number"),
            self.tr("The class sees"),
        )

    @property
    def students(self) -> tuple[Student, ...]:
        """Who is in the rows, in order."""
        return self._students

    def show_students(self, students: Sequence[Student], seen: dict[StudentId, str]) -> None:
        """Show these students; rows that stay the same ones keep their selection."""
        ids = [student.id for student in students]
        if ids == [student.id for student in self._students]:
            self._students, self._seen = tuple(students), seen
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self._students, self._seen = tuple(students), seen
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(self._students)

    @override
    def columnCount(self, parent: _Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def flags(self, index: _Index, /) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags if index.column() == Column.SEEN else flags | Qt.ItemFlag.ItemIsEditable

    @override
    def data(self, index: _Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        student = self._students[index.row()]
        text = self._text(student, Column(index.column()))
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return text
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(text)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._headings[index.column()]}: {text}"
            case _:
                return None

    @override
    def setData(self, index: _Index, value: object, /, role: int = Qt.ItemDataRole.EditRole) -> bool:
        student = self._students[index.row()]
        if role != Qt.ItemDataRole.EditRole or str(value) == self._text(student, Column(index.column())):
            return False
        self.typed.emit(student.id, index.column(), str(value))
        return True

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._headings[section]
        return None

    def _text(self, student: Student, column: Column) -> str:
        match column:
            case Column.FIRST:
                return student.first
            case Column.LAST:
                return student.last
            case Column.SHOWN:
                return student.shown
            case Column.NUMBER:
                return "" if student.number is None else str(student.number)
            case Column.SEEN:
                return self._seen.get(student.id, "")
