"""What a teacher is asked about a list before it becomes a class."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from stationboard.library.classes import NewStudent
from stationboard.qt.console.classes.destination import Destination
from stationboard.qt.console.classes.encodings import encoding_choices
from stationboard.qt.console.classes.group_split import GroupSplit
from stationboard.qt.console.classes.listed_class import LONGEST_NAME, has_groups
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.texts import Text
from stationboard.store.rosters.preview import RosterPreview


class ListQuestions(QWidget):
    """Where the students go, the class's name and groups, and how the letters are read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.destination = Destination()
        self.name = QLineEdit()
        self.split = GroupSplit()
        self.encoding = PickBox(self.tr("Letters are read as"))
        self._name_part, self._split_part, self._letters_part = QWidget(), QWidget(), QWidget()
        for encoding, name in encoding_choices():
            self.encoding.addItem(name, encoding)
        self.name.setAccessibleName(self.tr("Name of the class"))
        self.name.setMaxLength(LONGEST_NAME)
        self._assemble()

    def show_preview(self, preview: RosterPreview, listed: Sequence[NewStudent]) -> None:
        """Ask what can be asked about this list."""
        self.destination.show_students(listed)
        self.split.show_listed(listed=has_groups(preview))
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(preview.encoding)))
        self._letters_part.setVisible(bool(preview.encoding))

    def show_new(self, *, new: bool, each: bool) -> None:
        """Ask for name and groups only of one `new` class; with `each`, nothing is compared."""
        self._name_part.setVisible(new)
        self._split_part.setVisible(new or each)
        self.destination.setVisible(not each and self.destination.choice.count() > 1)

    def _assemble(self) -> None:
        hint = self.tr("Choose another where the names look wrong.")
        _fill(self._name_part, Text(self.tr("Name of the class"), "strong"), self.name)
        _fill(self._split_part, Text(self.tr("Groups"), "strong"), self.split)
        letters = Text(self.tr("Letters are read as"), "strong")
        _fill(self._letters_part, letters, self.encoding, Text(hint, "small", wrap=True))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        for part in (self.destination, self._name_part, self._split_part, self._letters_part):
            rows.addWidget(part)
        rows.addStretch(1)


def _fill(part: QWidget, *widgets: QWidget) -> None:
    rows = QVBoxLayout(part)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(GAP // 2)
    for widget in widgets:
        rows.addWidget(widget)
