"""The names of a list as they were read, and what was left out."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationboard.qt.console.classes.column_uses import ColumnUses
from stationboard.qt.console.classes.corrections import Corrections
from stationboard.qt.console.classes.list_table import ListTable
from stationboard.qt.console.classes.listed_students import GROUP_COLUMN, ListedStudents
from stationboard.qt.console.look.style import GAP, enlarged
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.words import in_words
from stationboard.store.rosters.offer import ListOffer

_TABLE_HEIGHT: Final = 280
_MOST_LEFT_OUT: Final = 4
"""Lines left out that are in sight at once."""


class ListedNames(QWidget):
    """A table of students, one of the lines left out, and the columns on demand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.students = ListedStudents(
            self.tr("Names as they were read"),
            (self.tr("Line"), self.tr("First name"), self.tr("Last name"), self.tr("Group")),
        )
        self.left_out = ListTable(self.tr("Lines left out"), (self.tr("Line"), self.tr("Why")))
        self.choose_columns = PlainButton(self.tr("Choose the columns…"), icon="columns-3")
        self.columns = ColumnUses()
        self._left_out_part = QWidget()
        self._left_out_count = 0
        self._assemble()
        self.choose_columns.clicked.connect(self._open_columns)
        self.columns.hide()

    def show_offer(self, offer: ListOffer, corrections: Corrections, *, headed: bool) -> None:
        """Show a list as it was understood, and as the teacher has put it right."""
        preview = offer.preview
        self.show_students(offer, corrections)
        self.students.setColumnHidden(GROUP_COLUMN, not any(one.group for one in preview.students))
        self.left_out.show_rows([(str(one.line), in_words(one.reason)) for one in preview.left_out])
        self._left_out_count = len(preview.left_out)
        self._fit()
        self._left_out_part.setVisible(bool(preview.left_out))
        self.columns.show_offer(offer, headed=headed)
        self.choose_columns.setVisible(bool(offer.columns))
        if not offer.columns:
            self.columns.hide()

    def show_students(self, offer: ListOffer, corrections: Corrections) -> None:
        """Show the students as the teacher has put them right."""
        self.students.show_students(offer.preview, corrections)

    def _assemble(self) -> None:
        WithLetters(self, self._fit)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addWidget(_paper(self.students), 1)
        hint = self.tr("Untick a line to leave it out; double-click a name to correct it.")
        rows.addWidget(Text(hint, "small", wrap=True))
        left_out = QVBoxLayout(self._left_out_part)
        left_out.setContentsMargins(0, 0, 0, 0)
        left_out.addWidget(Text(self.tr("Lines left out"), "strong"))
        left_out.addWidget(_paper(self.left_out))
        rows.addWidget(self._left_out_part)
        rows.addWidget(self.choose_columns)
        rows.addWidget(self.columns)

    def _fit(self) -> None:
        self.students.setMinimumHeight(enlarged(_TABLE_HEIGHT))
        self.left_out.setFixedHeight(self.left_out.height_of(min(self._left_out_count, _MOST_LEFT_OUT)))

    def _open_columns(self) -> None:
        self.columns.setVisible(not self.columns.isVisible())


def _paper(table: ListTable) -> Card:
    card = Card(margin=1)
    card.rows.addWidget(table)
    return card
