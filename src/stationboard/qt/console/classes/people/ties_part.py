"""With whom a student is to be, and with whom not: what was said, and the form to say more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stationboard.domain.confidential import Confidential, Tie
from stationboard.domain.document import StudentId
from stationboard.domain.sentence import listed
from stationboard.library.confidential import kept_apart, kept_together, untied
from stationboard.qt.console.classes.people.removable_line import RemovableLine
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.pick_box import PickBox

_LONGEST: Final = 300


class TiesPart(QWidget):
    """Signal: `changed` with the `Confidential` facts of the class that now hold."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._private: Confidential | None = None
        self._student: StudentId | None = None
        self._names: Mapping[StudentId, str] = {}
        self.lines: list[RemovableLine] = []
        self.other: Final = PickBox(self.tr("The other student"))
        self.reason: Final = QLineEdit()
        self.reason.setAccessibleName(self.tr("Reason (private)"))
        self.reason.setPlaceholderText(self.tr("Reason, if you like"))
        self.reason.setMaxLength(_LONGEST)
        self.apart: Final = PlainButton(self.tr("Keep apart"))
        self.together: Final = PlainButton(self.tr("Keep together"))
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP // 2)
        rows.addLayout(self._list)
        rows.addWidget(self.other)
        rows.addWidget(self.reason)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP // 2)
        buttons.addWidget(self.apart)
        buttons.addWidget(self.together)
        rows.addLayout(buttons)
        self.apart.clicked.connect(lambda: self._tie(apart=True))
        self.together.clicked.connect(lambda: self._tie(apart=False))

    def show_ties(self, private: Confidential, student: StudentId, names: Mapping[StudentId, str]) -> None:
        """Show what is said about `student`; `names` are those of the whole class, in its order."""
        if (private, student, names) == (self._private, self._student, self._names):
            return
        if (student, names) != (self._student, self._names):
            self.other.clear()
            for one, name in names.items():
                if one != student:
                    self.other.addItem(name, one)
            self.apart.setEnabled(self.other.count() > 0)
            self.together.setEnabled(self.other.count() > 0)
        self._private, self._student, self._names = private, student, names
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = []
        for text, ties in (
            (self.tr("Apart from {students}"), private.apart),
            (self.tr("Together with {students}"), private.together),
        ):
            for tie in ties:
                if student in tie.students:
                    self._add_line(text, tie)

    def _add_line(self, text: str, tie: Tie) -> None:
        others = [self._names[one] for one in tie.students if one != self._student and one in self._names]
        words = text.format(students=listed(others))
        line = RemovableLine(f"{words} ({tie.reason})" if tie.reason else words)
        line.removed.connect(lambda: self._untie(tie))
        self.lines.append(line)
        self._list.addWidget(line)
        line.show()

    def _tie(self, *, apart: bool) -> None:
        other = self.other.currentData()
        if self._private is None or self._student is None or not isinstance(other, str):
            return
        pair = (self._student, StudentId(other))
        reason = self.reason.text().strip()
        self.reason.clear()
        make = kept_apart if apart else kept_together
        self.changed.emit(make(self._private, pair, reason))

    def _untie(self, tie: Tie) -> None:
        if self._private is not None:
            self.changed.emit(untied(self._private, tie.students))
