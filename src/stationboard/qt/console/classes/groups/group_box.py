"""One group of a grouping: its head, its students."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from stationboard.domain.document import GroupId, StudentId
from stationboard.domain.roster import Group
from stationboard.qt.console.classes.groups.student_list import StudentList
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.run.group_header import GroupHeader


class GroupBox(Card):
    """The head opens the group's menu; without a group it is the place of those who are in none."""

    def __init__(self, carried: Callable[[], tuple[StudentId, ...]], parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=1)
        self.group: Group | None = None
        self.header: Final = GroupHeader()
        self.students: Final = StudentList(carried)
        self.rows.setSpacing(0)
        self.rows.addWidget(self.header)
        inside = QFrame()
        around = QVBoxLayout(inside)
        around.setContentsMargins(GAP // 2, GAP // 2, GAP // 2, GAP // 2)
        around.addWidget(self.students)
        self.rows.addWidget(inside, 1)

    @property
    def group_id(self) -> GroupId | None:
        """The group shown, if it is one."""
        return None if self.group is None else self.group.id

    def show_group(self, group: Group | None, count: int) -> None:
        """Show the head of `group`, which has `count` students."""
        self.group = group
        self.header.show_group(group, count)
        name = self.tr("No group yet") if group is None else group.name
        self.students.setAccessibleName(name)
