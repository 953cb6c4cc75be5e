"""The students of one group, to be chosen and carried elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from stationboard.domain.document import StudentId
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.style import enlarged
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.icons import icon

STUDENTS_MIME: Final = "application/x-stationboard-students"
_ROW: Final = 34
_LEAST_ROWS: Final = 3
_MOST_ROWS: Final = 12
_STUDENT: Final = Qt.ItemDataRole.UserRole
_ADDING: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class StudentList(QListWidget):
    """Several students may be chosen, with Ctrl, Shift, a frame drawn round them, or the keyboard.

    Signals: `dropped` with the ids of students let go here; `sent` with the number of the group (from 1,
    0 for none); `stepped` with how many lists the keyboard goes on; `lock_wished`; `menu_wished` with the
    point; `chosen_alone` when what is chosen elsewhere is chosen no more.
    """

    dropped = Signal(object)
    sent = Signal(int)
    stepped = Signal(int)
    lock_wished = Signal()
    menu_wished = Signal(object)
    chosen_alone = Signal()

    def __init__(self, carried: Callable[[], tuple[StudentId, ...]], parent: QWidget | None = None) -> None:
        """`carried` tells which students, of all lists, a drag takes along."""
        super().__init__(parent)
        self._carried = carried
        self._sending = False
        self._shown: object = None
        self.setProperty("paper", "clear")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        WithLetters(self, self._fit_rows)
        self.setAccessibleDescription(
            self.tr("M and a digit, or a digit, to send to a group; 0 for no group; L to keep in place")
        )

    def _fit_rows(self) -> None:
        for at in range(self.count()):
            self.item(at).setSizeHint(QSize(60, enlarged(_ROW)))

    @property
    def chosen(self) -> tuple[StudentId, ...]:
        """Who is chosen here, in order."""
        return tuple(
            self._student(self.item(row)) for row in range(self.count()) if self.item(row).isSelected()
        )

    def show_students(
        self, students: Sequence[StudentId], names: Mapping[StudentId, str], locked: Collection[StudentId]
    ) -> None:
        """Show these students; those chosen stay so."""
        shown = [(one, names.get(one, ""), one in locked) for one in students]
        if shown == self._shown:
            return
        self._shown = shown
        chosen, row = set(self.chosen), self.currentRow()
        self.clear()
        for one, name, in_place in shown:
            item = QListWidgetItem(name)
            item.setData(_STUDENT, one)
            item.setSizeHint(QSize(60, enlarged(_ROW)))
            item.setToolTip(plain_tip(name))
            if in_place:
                item.setIcon(icon("lock", colors_of(self).muted, 16))
                words = self.tr("{student}, stays in place").format(student=name)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            self.addItem(item)
            item.setSelected(one in chosen)
        if students:
            self.setCurrentRow(
                min(max(0, row), len(students) - 1), self.selectionModel().SelectionFlag.NoUpdate
            )
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(enlarged(190), min(_MOST_ROWS, max(_LEAST_ROWS, self.count())) * enlarged(_ROW) + 4)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(enlarged(110), _LEAST_ROWS * enlarged(_ROW))

    @override
    def startDrag(self, supportedActions: Qt.DropAction, /) -> None:
        students = self._carried()
        if not students:
            return
        drag = QDrag(self)
        drag.setMimeData(students_mime(students))
        drag.setPixmap(self.viewport().grab(self.visualItemRect(self.currentItem())))
        drag.exec(Qt.DropAction.MoveAction)

    @override
    def dragEnterEvent(self, e: QDragEnterEvent, /) -> None:
        self._accept(e)

    @override
    def dragMoveEvent(self, e: QDragMoveEvent, /) -> None:
        self._accept(e)

    @override
    def dropEvent(self, event: QDropEvent, /) -> None:
        self._accept(event)
        if event.isAccepted():
            words = bytes(event.mimeData().data(STUDENTS_MIME).data()).decode()
            self.dropped.emit(tuple(StudentId(one) for one in words.split()))

    def _accept(self, event: QDropEvent) -> None:
        if event.mimeData().hasFormat(STUDENTS_MIME):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        item = self.itemAt(event.position().toPoint())
        if not event.modifiers() & _ADDING and (item is None or not item.isSelected()):
            self.chosen_alone.emit()
        super().mousePressEvent(event)

    @override
    def contextMenuEvent(self, arg__1: QContextMenuEvent, /) -> None:
        self.menu_wished.emit(arg__1.globalPos())

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key, plain = event.key(), not event.modifiers() & _ADDING
        sending, self._sending = self._sending, False
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 and (plain or sending):
            self.sent.emit(key - Qt.Key.Key_0)
        elif key == Qt.Key.Key_M:
            self._sending = True
        elif key == Qt.Key.Key_L and plain:
            self.lock_wished.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(1 if (key == Qt.Key.Key_Right) is not leftward else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu) and self.currentRow() >= 0:
            self.menu_wished.emit(
                self.viewport().mapToGlobal(self.visualItemRect(self.currentItem()).bottomLeft())
            )
        else:
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and plain:
                self.chosen_alone.emit()
            super().keyPressEvent(event)

    @staticmethod
    def _student(item: QListWidgetItem) -> StudentId:
        return StudentId(str(item.data(_STUDENT)))


def students_mime(students: Sequence[StudentId]) -> QMimeData:
    """What a drag of students carries."""
    carried = QMimeData()
    carried.setData(STUDENTS_MIME, QByteArray(" ".join(students).encode()))
    return carried
