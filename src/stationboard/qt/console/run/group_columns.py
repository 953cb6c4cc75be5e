"""The groups side by side, with everything that moves a student between them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QScrollArea, QWidget
from typing_extensions import override

from stationboard.domain.document import GroupId, StudentId
from stationboard.lesson.commands import MoveStudent
from stationboard.qt.console.look.style import MARGIN, enlarged
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.run.column_content import columns_of
from stationboard.qt.console.run.group_column import LEAST_WIDTH, GroupColumn
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.console.run.people_menus import attendance, group_menu, newcomers_menu, student_menu
from stationboard.qt.console.run.student_chip import StudentChip

_BETWEEN: Final = 15
_BETWEEN_NARROW: Final = 10
_NARROW: Final = 700
"""Below this width, at usual letters, the columns stand closer."""
_LOWEST: Final = 200
"""A group is at least so high in pixels at usual letters; its students scroll."""
_RIM: Final = 48
"""A chip dragged this near to the edge scrolls the columns."""


class GroupColumns(QScrollArea):
    """Signal: `wished` with each command the teacher wishes for."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment: Moment | None = None
        self.columns: list[GroupColumn] = []
        self._laid_out: object = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Groups"))
        paper = QWidget()
        paper.setProperty("paper", "clear")
        self._grid = QGridLayout(paper)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_BETWEEN)
        self.setWidget(paper)
        WithLetters(self, self._stack)

    def look(self, moment: Moment) -> None:
        """Show the groups as they are at `moment`."""
        self._moment = moment
        contents = columns_of(moment)
        while len(self.columns) > len(contents):
            column = self.columns.pop()
            column.hide()
            column.deleteLater()
        while len(self.columns) < len(contents):
            self._add_column()
        for column, content in zip(self.columns, contents, strict=True):
            column.show_content(content)
        self._stack()

    def chip(self, student: StudentId) -> StudentChip | None:
        """The chip of a student, if one is shown."""
        return next(
            (chip for column in self.columns for chip in column.chips if chip.content.student == student),
            None,
        )

    def _add_column(self) -> None:
        column = GroupColumn()
        column.chip_made.connect(self._answer)
        column.dropped.connect(self._move)
        column.group_menu_wished.connect(self._open_group_menu)
        column.newcomers_wished.connect(self._open_newcomers)
        column.installEventFilter(self)
        self.columns.append(column)

    def _answer(self, chip: StudentChip) -> None:
        chip.mark_wished.connect(self._mark)
        chip.menu_wished.connect(self._open_student_menu)
        chip.sent.connect(self._send)
        chip.step_wished.connect(self._step)

    def _mark(self, student: str) -> None:
        if self._moment is not None:
            self.wished.emit(attendance(self._moment, StudentId(student)))

    def _move(self, student: str, group: str) -> None:
        self.wished.emit(MoveStudent(StudentId(student), GroupId(group)))

    def _send(self, student: str, number: int) -> None:
        """Send a student to the group in column `number`; the keyboard stays with the student."""
        groups = [column.group for column in self.columns if column.group is not None]
        if number <= len(groups):
            self._move(student, groups[number - 1])
            self._focus(self.chip(StudentId(student)))

    def _focus(self, chip: StudentChip | None) -> None:
        if chip is None:
            return
        chip.setFocus(Qt.FocusReason.OtherFocusReason)
        for column in self.columns:
            if chip in column.chips:
                self.ensureWidgetVisible(column, 0, MARGIN)
                column.reveal(chip)

    def _step(self, across: int, down: int) -> None:
        """Go on by keyboard from the chip with the focus."""
        filled = [column for column in self.columns if column.chips]
        for place, column in enumerate(filled):
            for row, chip in enumerate(column.chips):
                if chip.hasFocus():
                    aim = filled[min(max(0, place + across), len(filled) - 1)]
                    self._focus(aim.chips[min(max(0, row + down), len(aim.chips) - 1)])
                    return

    def _open_student_menu(self, student: str, point: QPoint) -> None:
        if self._moment is not None:
            contents = columns_of(self._moment)
            self._open(
                student_menu(self, self._moment, contents, StudentId(student), self.wished.emit), point
            )

    def _open_group_menu(self, group: str, point: QPoint) -> None:
        if self._moment is not None:
            contents = columns_of(self._moment)
            self._open(group_menu(self, self._moment, contents, GroupId(group), self.wished.emit), point)

    def _open_newcomers(self, group: str, point: QPoint) -> None:
        if self._moment is not None:
            self._open(
                newcomers_menu(self, columns_of(self._moment), GroupId(group), self.wished.emit), point
            )

    def _open(self, menu: QMenu, point: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    def _stack(self) -> None:
        """All whereabouts in one row, or all in two, so that the chips stay level."""
        count = len(self.columns)
        if not count:
            return
        room = self.viewport().width()
        between = _BETWEEN_NARROW if room < enlarged(_NARROW) else _BETWEEN
        across = max(1, min(count, (room + between) // (enlarged(LEAST_WIDTH) + between)))
        self._lay_out(across, between)
        width = (room - between * (across - 1)) // across - 2
        stacked = not all(column.line.fits_in_one_row(width) for column in self.columns)
        for column in self.columns:
            column.line.stack(stacked=stacked)

    def _lay_out(self, across: int, between: int) -> None:
        """So many groups side by side; those that have no room stand below."""
        self.setMinimumHeight(enlarged(_LOWEST))
        for column in self.columns:
            column.setMinimumHeight(enlarged(_LOWEST))
        places = [divmod(at, across) for at in range(len(self.columns))]
        if (places, between, len(self.columns)) == self._laid_out:
            return
        self._laid_out = (places, between, len(self.columns))
        self._grid.setSpacing(between)
        for column, (row, at) in zip(self.columns, places, strict=True):
            self._grid.addWidget(column, row, at)
        for at in range(self._grid.columnCount()):
            self._grid.setColumnStretch(at, 1 if at < across else 0)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 1 if row <= places[-1][0] else 0)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._stack()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if isinstance(event, QDragMoveEvent) and isinstance(watched, QWidget):
            y = watched.mapTo(self.viewport(), event.position().toPoint()).y()
            if event.type() is QEvent.Type.DragMove and not _RIM <= y <= self.viewport().height() - _RIM:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + (8 if y > _RIM else -8))
        return super().eventFilter(watched, event)
