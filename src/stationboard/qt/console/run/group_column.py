"""One group on the run page: its head, its whereabouts, its students."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.domain.document import GroupId
from stationboard.qt.console.run.add_student import AddStudent
from stationboard.qt.console.run.chip_column import ChipColumn
from stationboard.qt.console.run.column_content import ColumnContent
from stationboard.qt.console.run.group_header import GroupHeader
from stationboard.qt.console.run.place_line import PlaceLine


class GroupColumn(ChipColumn):
    """Signals: `group_menu_wished` and `newcomers_wished` with the group and the point for the menu."""

    group_menu_wished = Signal(str, QPoint)
    newcomers_wished = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.header: Final = GroupHeader()
        self.line: Final = PlaceLine()
        self.add: Final = AddStudent()
        super().__init__((self.header, self.line), self.add, parent)
        self.content: ColumnContent | None = None
        self.header.clicked.connect(self._wish_group_menu)
        self.add.clicked.connect(self._wish_newcomers)

    @property
    def group(self) -> GroupId | None:
        """The group shown, if it is one."""
        return self.content.group.id if self.content is not None and self.content.group is not None else None

    @property
    @override
    def takes_students(self) -> bool:
        return self.group is not None

    def show_content(self, content: ColumnContent) -> None:
        """Show a group."""
        if content == self.content:
            return
        self.content = content
        self.header.show_group(content.group, len(content.students))
        self.line.show_content(content)
        self.line.setVisible(content.has_place)
        self.add.setVisible(content.group is not None)
        self.add.show_group(content.group.name if content.group is not None else "")
        self.show_chips(content.students)

    def _wish_group_menu(self) -> None:
        if self.group is not None:
            self.group_menu_wished.emit(self.group, self.header.mapToGlobal(self.header.rect().bottomLeft()))

    def _wish_newcomers(self) -> None:
        if self.group is not None:
            self.newcomers_wished.emit(self.group, self.add.mapToGlobal(self.add.rect().bottomLeft()))
