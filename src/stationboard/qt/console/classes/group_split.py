"""How a class is to be split into groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from stationboard.domain.roster import Roster
from stationboard.library.classes import with_groups_by_count, with_groups_by_size
from stationboard.planning.forming import count_for_size
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.one_of_many import OneOfMany
from stationboard.qt.console.parts.step_box import StepBox
from stationboard.qt.console.parts.switches import OneOf

MOST_GROUPS: Final = 60
"""A grouping holds no more."""
_USUAL_COUNT: Final = 4
_USUAL_SIZE: Final = 6
_MOST_STUDENTS: Final = 400


@dataclass(frozen=True, slots=True)
class AsListed:
    """The groups that the list itself names."""


@dataclass(frozen=True, slots=True)
class ByCount:
    """So many groups."""

    count: int


@dataclass(frozen=True, slots=True)
class BySize:
    """Groups of at most so many students."""

    size: int


Split = AsListed | ByCount | BySize


def split(roster: Roster, how: Split, seed: int) -> Roster:
    """The class with new groups; never more of them than a grouping holds."""
    match how:
        case AsListed():
            return roster
        case ByCount(count):
            return with_groups_by_count(roster, count, seed)
        case BySize(size) if count_for_size(len(roster.students), size) > MOST_GROUPS:
            return with_groups_by_count(roster, MOST_GROUPS, seed)
        case BySize(size):
            return with_groups_by_size(roster, size, seed)
        case _:
            assert_never(how)


class GroupSplit(QWidget):
    """Groups by number or by size, or as the list has them.

    Signals: `changed`; `shuffled` when the teacher asks for other groups of the same kind.
    """

    changed = Signal()
    shuffled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.as_listed = OneOf(self.tr("Groups as in the list"))
        self.by_count = OneOf(self.tr("Number of groups"))
        self.by_size = OneOf(self.tr("Largest group"))
        self.number = StepBox(self.tr("Number of groups"), _USUAL_COUNT, MOST_GROUPS)
        self.largest = StepBox(self.tr("Students in a group, at most"), _USUAL_SIZE, _MOST_STUDENTS)
        self.shuffle = PlainButton(self.tr("Shuffle"), icon="shuffle")
        self._ways = OneOfMany(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP // 2)
        rows.addWidget(self.as_listed)
        ways = QGridLayout()
        ways.setHorizontalSpacing(GAP)
        ways.setVerticalSpacing(GAP // 2)
        ways.setColumnStretch(2, 1)
        for row, (way, box) in enumerate(((self.by_count, self.number), (self.by_size, self.largest))):
            ways.addWidget(way, row, 0)
            ways.addWidget(box, row, 1)
        rows.addLayout(ways)
        for way in (self.as_listed, self.by_count, self.by_size):
            self._ways.addButton(way)
        buttons = QHBoxLayout()
        buttons.addWidget(self.shuffle)
        buttons.addStretch(1)
        rows.addLayout(buttons)
        self.show_listed(listed=False)
        self._ways.buttonClicked.connect(self._tell)
        self.number.field.changed.connect(lambda: self._choose(self.by_count))
        self.largest.field.changed.connect(lambda: self._choose(self.by_size))
        self.shuffle.clicked.connect(self.shuffled)

    def show_listed(self, *, listed: bool) -> None:
        """Offer the list's own groups, chosen beforehand, where it has some."""
        self.as_listed.setVisible(listed)
        (self.as_listed if listed else self.by_count).setChecked(True)
        self.shuffle.setEnabled(not listed)

    @property
    def how(self) -> Split:
        """What is chosen."""
        if self.as_listed.isChecked():
            return AsListed()
        return (
            BySize(self.largest.field.value) if self.by_size.isChecked() else ByCount(self.number.field.value)
        )

    def _choose(self, way: OneOf) -> None:
        """A number that is changed is meant to hold."""
        way.setChecked(True)
        self._tell()

    def _tell(self) -> None:
        self.shuffle.setEnabled(not self.as_listed.isChecked())
        self.changed.emit()
