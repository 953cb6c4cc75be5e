"""Columns of students side by side: the keyboard goes over them, a dragged chip scrolls them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QWidget
from typing_extensions import override

from stationboard.domain.document import StudentId
from stationboard.qt.console.look.style import MARGIN, enlarged
from stationboard.qt.console.run.chip_act import ChipAct
from stationboard.qt.console.run.chip_acts import command_of
from stationboard.qt.console.run.chip_column import ChipColumn
from stationboard.qt.console.run.columns_grid import LOWEST, ColumnsGrid
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.console.run.people_menus import attendance
from stationboard.qt.console.run.student_chip import StudentChip

_RIM: Final = 48
"""A chip dragged this near to the edge scrolls the columns."""


class ChipColumns(QScrollArea):
    """Signals: `wished` with each command the teacher wishes for; `call_wished` and `row_wished` with the id
    of a student for whom the sheet shall be opened.
    """

    wished = Signal(object)
    call_wished = Signal(str)
    row_wished = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment: Moment | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        paper = QWidget()
        paper.setProperty("paper", "clear")
        self._grid = ColumnsGrid(paper)
        self.setWidget(paper)

    @property
    def shown(self) -> Sequence[ChipColumn]:
        """The columns in order."""
        raise NotImplementedError

    def chip(self, student: StudentId) -> StudentChip | None:
        """The chip of a student, if one is shown."""
        return next(
            (chip for column in self.shown for chip in column.chips if chip.content.student == student),
            None,
        )

    def send(self, student: str, column: ChipColumn) -> None:
        """Send a student to where `column` stands for."""
        raise NotImplementedError

    def student_menu(self, moment: Moment, student: StudentId) -> QMenu:
        """All that can be done for a student."""
        raise NotImplementedError

    def _take_in(self, column: ChipColumn) -> None:
        """Answer a new column, which becomes the last one."""
        column.chip_made.connect(self._answer)
        column.dropped.connect(self.send)
        column.installEventFilter(self)

    def _answer(self, chip: StudentChip) -> None:
        chip.mark_wished.connect(self._mark)
        chip.menu_wished.connect(self._open_student_menu)
        chip.sent.connect(self._send_by_number)
        chip.step_wished.connect(self._step)
        chip.act_wished.connect(self._act)

    def _mark(self, student: str) -> None:
        if self._moment is not None:
            self.wished.emit(attendance(self._moment, StudentId(student)))

    def _act(self, student: str, act: ChipAct) -> None:
        who = StudentId(student)
        if act is ChipAct.CALL:
            self.call_wished.emit(student)
        elif act is ChipAct.ROW:
            self.row_wished.emit(student)
        elif self._moment is not None:
            self.wished.emit(command_of(self._moment, who, act))
            self._focus(self.chip(who))

    def _send_by_number(self, student: str, number: int) -> None:
        """Send a student to the column with this number; the keyboard stays with the student."""
        aims = [column for column in self.shown if column.takes_students]
        if number <= len(aims):
            self.send(student, aims[number - 1])
            self._focus(self.chip(StudentId(student)))

    def _focus(self, chip: StudentChip | None) -> None:
        if chip is None:
            return
        chip.setFocus(Qt.FocusReason.OtherFocusReason)
        for column in self.shown:
            if chip in column.chips:
                self.ensureWidgetVisible(column, 0, MARGIN)
                column.reveal(chip)

    def _step(self, across: int, down: int) -> None:
        """Go on by keyboard from the chip with the focus."""
        filled = [column for column in self.shown if column.chips]
        for place, column in enumerate(filled):
            for row, chip in enumerate(column.chips):
                if chip.hasFocus():
                    aim = filled[min(max(0, place + across), len(filled) - 1)]
                    self._focus(aim.chips[min(max(0, row + down), len(aim.chips) - 1)])
                    return

    def _open_student_menu(self, student: str, point: QPoint) -> None:
        if self._moment is not None:
            self._open(self.student_menu(self._moment, StudentId(student)), point)

    def _open(self, menu: QMenu, point: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    def _fit(self) -> None:
        """Letters are of another size than before."""
        self.setMinimumHeight(enlarged(LOWEST))
        self._spread()

    def _spread(self) -> int:
        """Put the columns as far apart as there is room; the width of each."""
        return self._grid.lay_out(self.shown, self.viewport().width())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._spread()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if isinstance(event, QDragMoveEvent) and isinstance(watched, QWidget):
            y = watched.mapTo(self.viewport(), event.position().toPoint()).y()
            if event.type() is QEvent.Type.DragMove and not _RIM <= y <= self.viewport().height() - _RIM:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + (8 if y > _RIM else -8))
        return super().eventFilter(watched, event)
