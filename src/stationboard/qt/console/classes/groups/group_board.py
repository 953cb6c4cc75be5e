"""The groups of a grouping side by side, between which students are moved."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from stationboard.domain.document import GroupId, StudentId
from stationboard.domain.roster import Group, Grouping, Roster
from stationboard.domain.shown_names import teacher_names
from stationboard.library.groupings import in_no_group
from stationboard.qt.console.classes.groups.group_box import GroupBox
from stationboard.qt.console.parts.even_grid import EvenGrid


class GroupBoard(QWidget):
    """The last box is for those in no group.

    Signals: `placed` with a tuple of students and the group's id (or nothing); `locked` with students who
    are to stay, or to stay no longer; `group_menu_wished` with a group's id and the point.
    """

    placed = Signal(object, object)
    locked = Signal(object)
    group_menu_wished = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: list[GroupBox] = []
        self._grid = EvenGrid(self, least=170, most=280)

    @property
    def chosen(self) -> tuple[StudentId, ...]:
        """Who is chosen, in all boxes."""
        return tuple(one for box in self.boxes for one in box.students.chosen)

    def show_grouping(self, roster: Roster, grouping: Grouping | None, locked: Collection[StudentId]) -> None:
        """Show how the class is split."""
        groups = grouping.groups if grouping is not None else ()
        names = teacher_names(roster.students)
        shown: list[tuple[Group | None, tuple[StudentId, ...]]] = [(one, one.students) for one in groups]
        shown.append((None, in_no_group(roster, grouping)))
        while len(self.boxes) > len(shown):
            box = self.boxes.pop()
            self._grid.removeWidget(box)
            box.hide()
            box.deleteLater()
        while len(self.boxes) < len(shown):
            self._add_box()
        for box, (group, students) in zip(self.boxes, shown, strict=True):
            box.show_group(group, len(students))
            box.students.show_students(students, names, locked)
        self.updateGeometry()

    def box_of(self, group: GroupId | None) -> GroupBox | None:
        """The box of a group, or of those in none."""
        return next((box for box in self.boxes if box.group_id == group), None)

    def _add_box(self) -> None:
        box = GroupBox(lambda: self.chosen, self)
        box.header.clicked.connect(lambda: self._wish_group_menu(box))
        students = box.students
        students.dropped.connect(self._dropping(box))
        students.sent.connect(self._send)
        students.stepped.connect(self._stepping(box))
        students.lock_wished.connect(lambda: self.locked.emit(self.chosen))
        students.menu_wished.connect(self._open_menu)
        students.chosen_alone.connect(lambda: self._clear_but(box))
        self.boxes.append(box)
        self._grid.addWidget(box)
        box.show()

    def _send(self, number: int) -> None:
        """To the group of this number; the keyboard follows the students."""
        groups = [box for box in self.boxes if box.group is not None]
        if number <= len(groups) and self.chosen:
            self._place(groups[number - 1].group_id if number else None)

    def _place(self, group: GroupId | None) -> None:
        moved = self.chosen
        if not moved:
            return
        self.placed.emit(moved, group)
        goal = self.box_of(group)
        if goal is not None:
            goal.students.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dropping(self, box: GroupBox) -> Callable[[tuple[StudentId, ...]], None]:
        return lambda dropped: self.placed.emit(dropped, box.group_id)

    def _stepping(self, box: GroupBox) -> Callable[[int], None]:
        return lambda by: self._step(box, by)

    def _step(self, box: GroupBox, by: int) -> None:
        place = min(max(0, self.boxes.index(box) + by), len(self.boxes) - 1)
        self.boxes[place].students.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear_but(self, box: GroupBox) -> None:
        for other in self.boxes:
            if other is not box:
                other.students.clearSelection()

    def _wish_group_menu(self, box: GroupBox) -> None:
        if box.group is not None:
            point = box.header.mapToGlobal(box.header.rect().bottomLeft())
            self.group_menu_wished.emit(box.group.id, point)

    def _open_menu(self, point: QPoint) -> None:
        if not self.chosen:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        send = menu.addMenu(self.tr("Send to"))
        for box in self.boxes:
            title = self.tr("No group yet") if box.group is None else box.group.name
            send.addAction(title.replace("&", "&&")).triggered.connect(self._placing(box.group_id))
        menu.addAction(self.tr("Keep in place, or let go")).triggered.connect(
            lambda: self.locked.emit(self.chosen)
        )
        menu.popup(point)

    def _placing(self, group: GroupId | None) -> Callable[[], None]:
        return lambda: self._place(group)
