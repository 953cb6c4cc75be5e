"""Whether a list becomes a new class or is compared with one that is there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationboard.domain.roster import Roster
from stationboard.library.classes import NewStudent
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.texts import Text


class Destination(QWidget):
    """Asks where the students of a list go. Signal: `changed`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = PickBox(self.tr("Where the students go"))
        self.hint = Prose("", "small")
        self._classes: tuple[Roster, ...] = ()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP // 2)
        rows.addWidget(Text(self.tr("Where the students go"), "strong"))
        rows.addWidget(self.choice)
        rows.addWidget(self.hint)
        self.choice.activated.connect(self.changed)

    @property
    def present(self) -> Roster | None:
        """The class to compare with, or None for a new one."""
        at = self.choice.currentIndex()
        return self._classes[at - 1] if at > 0 else None

    def show_classes(self, classes: Sequence[Roster]) -> None:
        """Show the classes there are; a new one is chosen."""
        self._classes = tuple(classes)
        self.choice.clear()
        self.choice.addItem(self.tr("Into a new class"))
        for roster in self._classes:
            self.choice.addItem(self.tr("Compare with {class_name}").format(class_name=roster.name))
        self.choice.updateGeometry()  # Qt looks at a list's width only before it is first shown
        self.setVisible(bool(self._classes))

    def show_students(self, listed: Sequence[NewStudent]) -> None:
        """Tell which class the students of the list are in already."""
        numbers = {one.source_id for one in listed} - {""}
        names = {(one.first, one.last) for one in listed}
        best, most = None, 0
        for roster in self._classes:
            count = sum(one.source_id in numbers or (one.first, one.last) in names for one in roster.students)
            if count > most:
                best, most = roster, count
        if best is None:
            self.hint.hide()
            return
        words = self.tr("{count} of them are in {class_name} already.")
        if most == 1:
            words = self.tr("One of them is in {class_name} already.")
        self.hint.show_text(words.format(count=most, class_name=best.name))
        self.hint.show()
