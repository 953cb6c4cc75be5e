"""One class, with what can be changed in it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from stationboard.domain.roster import Roster
from stationboard.qt.console.classes.class_details import ClassDetails
from stationboard.qt.console.parts.buttons import PlainButton, PrimaryButton
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.scroll_page import ScrollPage
from stationboard.qt.console.parts.summaries import class_summary

_BUTTON: Final = 196
"""Width in pixels of each of the buttons under the name."""


class ClassView(ScrollPage):
    """Shows a class around its `editor`, and renames it.

    Signals: `kept` with the changed `Roster`; `duplicate_wished`; `archive_wished`; `removal_wished`;
    `earlier_wished`; `lesson_wished`.
    """

    kept = Signal(object)
    duplicate_wished = Signal()
    archive_wished = Signal()
    removal_wished = Signal()
    earlier_wished = Signal()
    lesson_wished = Signal()

    def __init__(self, roster: Roster, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roster = roster
        self._editor = editor
        self.heading = Prose("", "title")
        self.summary = Prose("", "muted")
        self.rename = PlainButton(self.tr("Name and room…"), icon="pencil")
        self.duplicate = PlainButton(self.tr("Duplicate"), icon="copy")
        self.archive = PlainButton("", icon="archive")
        self.remove = PlainButton(self.tr("Remove class"), icon="trash")
        self.earlier = PlainButton(self.tr("Earlier versions…"), icon="file-clock")
        self.details = ClassDetails()
        self.note = Prose("", "muted")
        self.start = PrimaryButton(self.tr("Start a lesson with this class"), icon="play")
        self._assemble()
        self._connect()
        self.show_class(roster)

    @property
    def roster(self) -> Roster:
        """The class as it is kept."""
        return self._roster

    def show_class(self, roster: Roster) -> None:
        """Show a class as it is kept; what is being asked about the same class stays open."""
        same, self._roster = roster == self._roster, roster
        self.heading.show_text(roster.name)
        where = " · ".join(filter(None, (class_summary(roster), roster.period, roster.room)))
        self.summary.show_text(where)
        if not same:
            self.details.hide()
        words = self.tr("Out of the archive") if roster.archived else self.tr("Archive")
        self.archive.show_label(words)

    def show_note(self, words: str) -> None:
        """Say what is special about this class."""
        self.note.show_text(words)
        self.note.setVisible(bool(words))

    def show_own(self, *, own: bool, changeable: bool) -> None:
        """Whether this class is the teacher's own, so that it can be taken away, and may be changed."""
        for button in (self.remove, self.archive, self.earlier):
            button.setVisible(own)
        for button in (self.rename, self.archive, self.remove):
            button.setEnabled(changeable)
        self._editor.setEnabled(changeable)

    def _assemble(self) -> None:
        self.rows.addWidget(self.heading)
        self.rows.addWidget(self.summary)
        self.rows.addWidget(self.note)
        buttons = QWidget()
        row = EvenGrid(buttons, least=_BUTTON, most=_BUTTON)
        for button in (self.rename, self.duplicate, self.archive, self.earlier, self.remove):
            row.addWidget(button)
        self.rows.addWidget(buttons)
        self.rows.addWidget(self.details)
        self.rows.addWidget(self._editor, 1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.start)

    def _connect(self) -> None:
        self.rename.clicked.connect(lambda: self.details.ask(self._roster))
        self.details.kept.connect(self.kept)
        self.duplicate.clicked.connect(self.duplicate_wished)
        self.archive.clicked.connect(self.archive_wished)
        self.remove.clicked.connect(self.removal_wished)
        self.earlier.clicked.connect(self.earlier_wished)
        self.start.clicked.connect(self.lesson_wished)
