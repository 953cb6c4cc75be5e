"""The groups of a class: choosing a grouping, changing it, making it anew."""

from __future__ import annotations

from random import Random
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationboard.domain.document import GroupId, GroupingId, StudentId
from stationboard.domain.roster import Group, Grouping, Roster
from stationboard.domain.sentence import Sentence, say
from stationboard.domain.shown_names import teacher_names
from stationboard.library import groupings as edits
from stationboard.library.level_names import caution
from stationboard.qt.class_desk import ClassDesk
from stationboard.qt.console.classes.group_lists import GroupLists, listed_groups
from stationboard.qt.console.classes.groups.forming_card import FormingCard
from stationboard.qt.console.classes.groups.group_board import GroupBoard
from stationboard.qt.console.classes.groups.group_menu import group_menu
from stationboard.qt.console.classes.groups.grouping_bar import GroupingBar
from stationboard.qt.console.classes.groups.grouping_menu import grouping_menu
from stationboard.qt.console.classes.groups.name_line import NameLine
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.words import in_words


class GroupsPart(QWidget):
    """A board of groups, or, while new ones are made, those proposed."""

    def __init__(self, desk: ClassDesk, chance: Random, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: GroupingId | None = None
        self._grouping: Grouping | None = None
        self._locked: frozenset[StudentId] = frozenset()
        self.bar: Final = GroupingBar()
        self.naming: Final = NameLine()
        self.forming: Final = FormingCard(chance)
        self.message: Final = Notice()
        self.board: Final = GroupBoard()
        self.proposed: Final = GroupLists()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        for widget in (self.bar, self.naming, self.forming, self.message, self.board, self.proposed):
            rows.addWidget(widget)
        rows.addStretch(1)
        self._connect()
        self._close_forming()
        self.look()

    def look(self) -> None:
        """Show the class as it is."""
        roster = self._desk.roster
        self._grouping = self.bar.show_groupings(roster, self._wanted)
        self._locked &= {student.id for student in roster.students}
        self.board.show_grouping(roster, self._grouping, self._locked)
        self._caution()

    def _connect(self) -> None:
        self._desk.changed.connect(self._look_anew)
        self._desk.refused.connect(self._refuse)
        self.bar.changed.connect(self._choose)
        self.bar.form.clicked.connect(self._open_forming)
        self.bar.add_group.clicked.connect(self._add_group)
        self.bar.more.clicked.connect(self._open_menu)
        self.board.placed.connect(self._place)
        self.board.locked.connect(self._lock)
        self.board.group_menu_wished.connect(self._open_group_menu)
        self.forming.proposed.connect(self._show_proposed)
        self.forming.used.connect(self._use)
        self.forming.left.connect(self._close_forming)

    def _look_anew(self) -> None:
        """What was proposed for the class as it was is proposed no more."""
        self._close_forming()
        self.naming.hide()
        self.look()

    def _choose(self) -> None:
        self._wanted = self.bar.chosen
        self._look_anew()

    def _refuse(self, sentence: Sentence) -> None:
        self.message.warn(in_words(sentence))
        self.message.show()

    def _caution(self) -> None:
        """Say what the class could take amiss in the groups, if anything: one thing at a time."""
        groups = self._grouping.groups if self._grouping is not None else ()
        said = next(filter(None, (caution(one.name, [g.name for g in groups]) for one in groups)), None)
        if said is None and self._grouping is not None:
            said = _same_look(self._grouping)
        self.message.setVisible(said is not None)
        if said is not None:
            self.message.warn(in_words(said))

    def _with_some_grouping(self) -> tuple[Roster, Grouping]:
        """The class with the grouping shown, or with a first one where there was none."""
        roster = self._desk.roster
        if self._grouping is not None:
            return roster, self._grouping
        made = edits.with_grouping(roster, self.tr("Groups"), self._desk.today())
        roster = roster if isinstance(made, Sentence) else made
        return roster, roster.groupings[-1]

    def _place(self, students: tuple[StudentId, ...], group: GroupId | None) -> None:
        if self._grouping is None:
            return
        goal = next((one for one in self._grouping.groups if one.id == group), None)
        where = self.tr("no group") if goal is None else goal.name
        if len(students) == 1:
            name = teacher_names(self._desk.roster.students).get(students[0], "")
            told = say("Moved {student} to {group}", student=name, group=where)
        else:
            told = say("Moved {count} students to {group}", count=len(students), group=where)
        self._desk.do(edits.placed(self._desk.roster, self._grouping, students, group), told)

    def _lock(self, students: tuple[StudentId, ...]) -> None:
        chosen = frozenset(students)
        self._locked = self._locked - chosen if chosen <= self._locked else self._locked | chosen
        self.look()

    def _add_group(self) -> None:
        roster, grouping = self._with_some_grouping()
        self._desk.do(edits.with_group(roster, grouping), say("Added a group"))

    def _open_forming(self) -> None:
        roster, grouping = self._desk.roster, self._grouping
        if not roster.students:
            self._refuse(say("Add some students first; then they can be put into groups."))
            return
        self.board.hide()
        self.proposed.show()
        self.forming.open(self._desk.room, grouping, self._locked)

    def _close_forming(self) -> None:
        self.forming.hide()
        self.proposed.hide()
        self.board.show()

    def _formed(self) -> tuple[Roster, GroupingId]:
        roster, grouping = self._with_some_grouping()
        groups = self.forming.groups or ()
        return edits.formed(roster, grouping, groups, self._desk.today()), grouping.id

    def _show_proposed(self) -> None:
        if self.forming.groups is None:
            self.proposed.show_groups(())
            return
        roster, shown = self._formed()
        found = next(one for one in roster.groupings if one.id == shown)
        self.proposed.show_groups(listed_groups(roster, found))

    def _use(self) -> None:
        if self.forming.groups is not None:
            roster, self._wanted = self._formed()
            self._desk.do(roster, say("Made new groups"))

    def _open_menu(self) -> None:
        menu = grouping_menu(self, self._desk, self._grouping, self._ask_new, self._ask_name, self._duplicate)
        menu.popup(self.bar.more.mapToGlobal(self.bar.more.rect().bottomLeft()))

    def _ask_new(self) -> None:
        self.naming.ask(self.tr("Name of the grouping, such as Reading groups"), "", self._add_grouping)

    def _add_grouping(self, name: str) -> None:
        made = edits.with_grouping(self._desk.roster, name, self._desk.today())
        if isinstance(made, Roster):
            self._wanted = made.groupings[-1].id
        self._desk.do(made, say("Added {grouping}", grouping=name))

    def _ask_name(self) -> None:
        if self._grouping is not None:
            self.naming.ask(self.tr("Name of the grouping"), self._grouping.name, self._rename)

    def _rename(self, name: str) -> None:
        if self._grouping is not None:
            told = say("Renamed {grouping}", grouping=self._grouping.name)
            self._desk.do(edits.renamed(self._desk.roster, self._grouping, name), told)

    def _duplicate(self) -> None:
        if self._grouping is None:
            return
        name = self.tr("{grouping} (copy)").format(grouping=self._grouping.name[:190])
        made = edits.with_copy(self._desk.roster, self._grouping, name, self._desk.today())
        if isinstance(made, Roster):
            self._wanted = made.groupings[-1].id
        self._desk.do(made, say("Duplicated {grouping}", grouping=self._grouping.name))

    def _open_group_menu(self, group_id: str, point: QPoint) -> None:
        grouping = self._grouping
        group = next((one for one in grouping.groups if one.id == group_id), None) if grouping else None
        if grouping is not None and group is not None:
            menu = group_menu(
                self, self._desk.roster, grouping, group, self._desk.do, lambda: self._ask_group_name(group)
            )
            menu.popup(point)

    def _ask_group_name(self, group: Group) -> None:
        def take(name: str) -> None:
            if self._grouping is not None:
                changed = group.model_copy(update={"name": name})
                told = say("Renamed {group}", group=group.name)
                self._desk.do(edits.with_changed_group(self._desk.roster, self._grouping, changed), told)

        self.naming.ask(self.tr("Name of the group"), group.name, take)


def _same_look(grouping: Grouping) -> Sentence | None:
    for one in grouping.groups:
        other = edits.with_the_same_look(grouping, one)
        if other is not None:
            text = "{first} and {second} have the same color and symbol; the class could mix them up."
            return say(text, first=one.name, second=other.name)
    return None
