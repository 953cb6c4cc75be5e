"""Asks which students get the list of another one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from stationboard.domain.document import StudentId
from stationboard.domain.roster import Roster
from stationboard.domain.shown_names import teacher_names
from stationboard.qt.console.parts.buttons import PrimaryButton
from stationboard.qt.console.parts.chips import Chips
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.qt.console.parts.texts import Text

_WIDTH: Final = 720
_EVERYONE: Final = "everyone"


class CopyListSheet(Sheet):
    """Whole groups are ticked at once. Signal: `chosen` with the ids of the students."""

    chosen = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, _WIDTH)
        self.note: Final = Prose(self.tr("It takes the place of the lists they have now."), "muted")
        self.groups: Final = Chips(self.tr("All of"))
        self.students: Final = Chips(self.tr("Copy to"))
        self.copy: Final = PrimaryButton(self.tr("Copy the list"), icon="copy")
        self._members: dict[str, tuple[StudentId, ...]] = {}
        self._told: tuple[tuple[str, str], ...] = ()
        for widget in (
            self.note,
            Text(self.tr("Whole groups"), "strong"),
            self.groups,
            Text(self.tr("Students"), "strong"),
            self.students,
        ):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.copy)
        self.groups.ticked.connect(self._tick_group)
        self.students.ticked.connect(self._look)
        self.copy.clicked.connect(self._give)

    def ask(self, roster: Roster, origin: StudentId) -> None:
        """Ask to whom the list of `origin` goes."""
        names = teacher_names(roster.students)
        self.show_title(self.tr("Copy the list of {student}").format(student=names[origin]))
        others = [one.id for one in roster.students if one.id != origin]
        self._members = {_EVERYONE: tuple(others)}
        groups: list[tuple[str, str]] = [(_EVERYONE, self.tr("Everyone"))]
        for grouping in roster.groupings:
            for group in grouping.groups:
                self._members[group.id] = tuple(one for one in group.students if one != origin)
                groups.append((group.id, group.name))
        self._told = tuple((student, names[student]) for student in others)
        self.groups.show_chips(groups, ())
        self._show(())
        self.lay_down()

    def _show(self, on: Sequence[str]) -> None:
        self.students.show_chips(self._told, on)
        self._look()

    def _tick_group(self, group: str, on: bool) -> None:  # noqa: FBT001 - what the signal carries
        members = set(self._members[group])
        ticked = set(self.students.on)
        self._show(tuple(ticked | members if on else ticked - members))

    def _look(self) -> None:
        count = len(self.students.on)
        words = self.tr("Copy to 1 student") if count == 1 else self.tr("Copy to {count} students")
        self.copy.show_label(words.format(count=count))
        self.copy.setEnabled(count > 0)

    def _give(self) -> None:
        chosen = tuple(StudentId(one) for one in self.students.on)
        self.hide_away()
        self.chosen.emit(chosen)
