"""The groups side by side, with everything that moves a student between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from stationboard.domain.document import GroupId, StudentId
from stationboard.lesson.commands import MoveStudent
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.run.chip_column import ChipColumn
from stationboard.qt.console.run.chip_columns import ChipColumns
from stationboard.qt.console.run.column_content import columns_of
from stationboard.qt.console.run.group_column import GroupColumn
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.console.run.people_menus import StudentMenu, group_menu, newcomers_menu


class GroupColumns(ChipColumns):
    """One column for each group, last those in none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Groups"))
        self.columns: list[GroupColumn] = []
        WithLetters(self, self._fit)

    @property
    @override
    def shown(self) -> Sequence[ChipColumn]:
        return self.columns

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

    @override
    def send(self, student: str, column: ChipColumn) -> None:
        if isinstance(column, GroupColumn) and column.group is not None:
            self.wished.emit(MoveStudent(StudentId(student), column.group))

    @override
    def student_menu(self, moment: Moment, student: StudentId) -> QMenu:
        made = StudentMenu(self, moment, student, self.wished.emit)
        made.add_groups(columns_of(moment))
        return made.finished(lambda: self.call_wished.emit(student), lambda: self.row_wished.emit(student))

    def _add_column(self) -> None:
        column = GroupColumn()
        self._take_in(column)
        column.group_menu_wished.connect(self._open_group_menu)
        column.newcomers_wished.connect(self._open_newcomers)
        self.columns.append(column)

    def _open_group_menu(self, group: str, point: QPoint) -> None:
        if self._moment is not None:
            contents = columns_of(self._moment)
            self._open(group_menu(self, self._moment, contents, GroupId(group), self.wished.emit), point)

    def _open_newcomers(self, group: str, point: QPoint) -> None:
        if self._moment is not None:
            self._open(
                newcomers_menu(self, columns_of(self._moment), GroupId(group), self.wished.emit), point
            )

    def _stack(self) -> None:
        """All whereabouts in one row, or all in two, so that the chips stay level."""
        if not self.columns:
            return
        width = self._spread() - 2
        stacked = not all(column.line.fits_in_one_row(width) for column in self.columns)
        for column in self.columns:
            column.line.stack(stacked=stacked)

    @override
    def _fit(self) -> None:
        super()._fit()
        self._stack()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._stack()
