"""What can be changed in a class: its groups, its students, their playlists, step by step."""

from __future__ import annotations

from random import Random
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.qt.class_desk import ClassDesk
from stationboard.qt.console.classes.groups.groups_part import GroupsPart
from stationboard.qt.console.classes.part_tabs import PartTabs
from stationboard.qt.console.classes.people.students_part import StudentsPart
from stationboard.qt.console.classes.playlists.playlists_part import PlaylistsPart
from stationboard.qt.console.look.style import GAP, enlarged
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.step_bar import StepBar
from stationboard.store.rosters.list_file import ReadsFiles

_WIDE: Final = 640
"""From this width in pixels, at usual letters, undo stands beside the tabs."""
_BESIDE: Final = QBoxLayout.Direction.LeftToRight
_BELOW: Final = QBoxLayout.Direction.TopToBottom


class ClassEditor(QWidget):
    """Groups, students and playlists as tabs, with undo for all; Ctrl+Z counts everywhere on `page`."""

    def __init__(
        self,
        desk: ClassDesk,
        chance: Random,
        files: ReadsFiles,
        page: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.tabs: Final = PartTabs((self.tr("Groups"), self.tr("Students"), self.tr("Playlists")))
        self.groups: Final = GroupsPart(desk, chance)
        self.students: Final = StudentsPart(desk)
        self.playlists: Final = PlaylistsPart(desk, files, page)
        self.steps: Final = StepBar(page)
        self._top = QBoxLayout(_BESIDE)
        self._parts = (self.groups, self.students, self.playlists)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        self._top.setSpacing(GAP)
        self._top.addWidget(self.tabs)
        self._top.addWidget(self.steps, 1)
        rows.addLayout(self._top)
        for part in self._parts:
            rows.addWidget(part, 1)
        self.tabs.opened.connect(self.open_part)
        self.steps.undo_wished.connect(desk.undo)
        self.steps.redo_wished.connect(desk.redo)
        desk.changed.connect(self._show_steps)
        self._show_steps()
        self.open_part(0)
        WithLetters(self, self._fit)

    def open_part(self, place: int) -> None:
        """Show the groups (0), the students (1) or the playlists (2)."""
        for at, part in enumerate(self._parts):
            part.setVisible(at == place)
        self.tabs.tabs[place].setChecked(True)

    def _fit(self) -> None:
        """Undo and redo in one line beside the tabs where there is the width, else below one another."""
        wide = self.width() >= enlarged(_WIDE)
        self._top.setDirection(_BESIDE if wide else _BELOW)
        self.steps.lie_flat(flat=wide)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show_steps(self) -> None:
        self.steps.show_steps(self._desk.undoes, self._desk.redoes)
