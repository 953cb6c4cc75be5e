"""What a newer list would change in a class, for the teacher to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationboard.domain.roster import Roster, Student
from stationboard.library.classes import NewStudent
from stationboard.library.likeness import Likeness
from stationboard.library.merged import merged
from stationboard.library.merging import Joined, Left, MergePlan, Renamed, is_likely, merge_plan
from stationboard.qt.console.classes.change_list import ChangeList, ChangeRow
from stationboard.qt.console.classes.listed_class import new_student_id
from stationboard.qt.console.look.style import enlarged
from stationboard.qt.console.parts.buttons import PlainButton, PrimaryButton
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.qt.console.parts.summaries import count_of_students

_WIDTH: Final = 640
_HIGHEST: Final = 420
"""Pixels of the list; more changes scroll."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A class before and after a list was brought in, and how many changes that took."""

    before: Roster
    after: Roster
    changes: int


class MergeSheet(Sheet):
    """Shows who joins, who has another name, who left. Signal: `accepted` with the `Merged` class."""

    accepted = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, _WIDTH)
        self.show_title(self.tr("Bring the list into the class"))
        self._roster: Roster | None = None
        self._plan = MergePlan((), ())
        self._places: dict[int, int] = {}
        self.summary = Prose("", "muted")
        self.list = ChangeList(self.tr("Changes to the class"))
        self.cancel = PlainButton(self.tr("Leave the class as it is"))
        self.accept = PrimaryButton(self.tr("Make the changes"), icon="check")
        self.rows.setSpacing(12)
        self.rows.addWidget(self.summary)
        self.rows.addWidget(self.list)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.accept)
        self.rows.addLayout(foot)
        self.list.changed.connect(self._show_state)
        self.cancel.clicked.connect(self.hide_away)
        self.accept.clicked.connect(self._accept)

    def compare(self, roster: Roster, listed: tuple[NewStudent, ...]) -> None:
        """Show what `listed` would change in `roster`."""
        self._roster, self._plan = roster, merge_plan(roster.students, listed)
        self.list.show_rows(self._change_rows())
        self.list.setFixedHeight(min(enlarged(_HIGHEST), self.list.height_of_rows()))
        self.list.setVisible(bool(self._plan.changes))
        self.summary.show_text(self._summary_words(roster.name))
        self._show_state()
        self.lay_down()
        if self._plan.changes:
            self.list.setFocus()
            self.list.setCurrentIndex(self.list.model().index(1, 0))

    @property
    def ticked(self) -> frozenset[int]:
        """The places in the plan of the changes that are ticked."""
        return frozenset(self._places[row] for row in self.list.ticked_rows)

    def _change_rows(self) -> list[ChangeRow]:
        rows: list[ChangeRow] = []
        self._places = {}
        headings = {
            Renamed: self.tr("Another name on the list"),
            Joined: self.tr("New on the list"),
            Left: self.tr("No longer on the list (nobody leaves unless you tick it)"),
        }
        for kind, heading in headings.items():
            places = [at for at, change in enumerate(self._plan.changes) if type(change) is kind]
            if places:
                rows.append(ChangeRow(heading))
            for at in places:
                self._places[len(rows)] = at
                rows.append(self._change_row(self._plan.changes[at]))
        return rows

    def _change_row(self, change: Joined | Left | Renamed) -> ChangeRow:
        ticked = is_likely(change)
        match change:
            case Joined(new):
                group = self.tr("In the list's group {group}").format(group=new.group) if new.group else ""
                return ChangeRow(_name(new), group, ticked)
            case Left(student):
                return ChangeRow(
                    _name(student), self.tr("Tick to take this student out of the class"), ticked
                )
            case Renamed(student, new, why):
                words = self.tr("{before} is now {after}")
                named = words.format(before=_name(student), after=_name(new))
                return ChangeRow(named, self._reason(why), ticked)
            case _:
                assert_never(change)

    def _reason(self, why: Likeness | None) -> str:
        match why:
            case None | Likeness.SAME:
                return self.tr("The same number on the list")
            case Likeness.SPELLING:
                return self.tr("Spelled a little differently")
            case Likeness.SHORTER:
                return self.tr("One of the two is shorter")
            case Likeness.NICKNAME:
                return self.tr("One may be short for the other")
            case Likeness.SIMILAR:
                return self.tr("Perhaps the same child; not ticked, both are in the class")
            case _:
                assert_never(why)

    def _summary_words(self, name: str) -> str:
        stay = count_of_students(len(self._plan.kept))
        if self._plan.changes:
            words = self.tr(
                "{class_name}: {students} stay as they are. Everyone who stays keeps groups and notes."
            )
        else:
            words = self.tr("{class_name} has just the students of the list ({students}): nothing changes.")
        return words.format(class_name=name, students=stay)

    def _count(self) -> int:
        """How many students the class would change by: a similar name that is not ticked joins."""
        unsure = {
            at
            for at, change in enumerate(self._plan.changes)
            if isinstance(change, Renamed) and change.why is Likeness.SIMILAR
        }
        return len(self.ticked | unsure)

    def _show_state(self) -> None:
        count = self._count()
        if count == 1:
            self.accept.show_label(self.tr("Make 1 change"))
        else:
            self.accept.show_label(self.tr("Make {count} changes").format(count=count))
        self.accept.setVisible(bool(self._plan.changes))
        self.accept.setEnabled(count > 0)

    def _accept(self) -> None:
        if self._roster is None:
            return
        after = merged(self._roster, self._plan, self.ticked, new_student_id)
        self.hide_away()
        self.accepted.emit(Merged(self._roster, after, self._count()))


def _name(student: Student | NewStudent) -> str:
    return f"{student.first} {student.last}".strip()
