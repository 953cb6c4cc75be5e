"""One class, with its groups as columns of names."""

from __future__ import annotations

from random import Random
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from stationboard.domain.roster import Roster
from stationboard.qt.console.classes.group_lists import GroupLists, listed_groups
from stationboard.qt.console.classes.group_split import GroupSplit, split
from stationboard.qt.console.classes.listed_class import LONGEST_NAME
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton, PrimaryButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.scroll_page import ScrollPage
from stationboard.qt.console.parts.summaries import class_summary

_BUTTON: Final = 196
"""Width in pixels of each of the buttons under the name."""


class ClassView(ScrollPage):
    """Shows a class, renames it, splits it anew.

    Signals: `kept` with the changed `Roster`; `removal_wished`; `earlier_wished`; `lesson_wished`.
    """

    kept = Signal(object)
    removal_wished = Signal()
    earlier_wished = Signal()
    lesson_wished = Signal()

    def __init__(self, roster: Roster, chance: Random, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roster = roster
        self._chance = chance
        self._seed = 0
        self.heading = Prose("", "title")
        self.summary = Prose("", "muted")
        self.rename = PlainButton(self.tr("Rename…"), icon="pencil")
        self.new_groups = PlainButton(self.tr("Make new groups…"), icon="shuffle")
        self.remove = PlainButton(self.tr("Remove class"), icon="trash")
        self.earlier = PlainButton(self.tr("Earlier versions…"), icon="file-clock")
        self.name = QLineEdit()
        self.keep_name = PlainButton(self.tr("Keep this name"), icon="check")
        self.split = GroupSplit()
        self.keep_groups = PlainButton(self.tr("Use these groups"), icon="check")
        self.cancel_groups = PlainButton(self.tr("Leave them as they were"))
        self.naming, self.splitting = self._naming_card(), self._splitting_card()
        self.groups = GroupLists()
        self.note = Prose("", "muted")
        self.start = PrimaryButton(self.tr("Start a lesson with this class"), icon="play")
        self._assemble()
        self._connect()
        self.show_class(roster)
        self._close_cards()

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
            self._close_cards()

    def show_note(self, words: str) -> None:
        """Say what is special about this class."""
        self.note.show_text(words)
        self.note.setVisible(bool(words))

    def show_own(self, *, own: bool, changeable: bool) -> None:
        """Whether this class is the teacher's own, so that it can be taken away, and may be changed."""
        self.remove.setVisible(own)
        self.earlier.setVisible(own)
        for button in (self.new_groups, self.rename, self.remove):
            button.setEnabled(changeable)

    def _naming_card(self) -> Card:
        card = Card(margin=GAP)
        self.name.setAccessibleName(self.tr("Name of the class"))
        self.name.setMaxLength(LONGEST_NAME)
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(self.keep_name)
        card.rows.addLayout(row)
        return card

    def _splitting_card(self) -> Card:
        card = Card(margin=GAP)
        card.rows.addWidget(self.split)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.keep_groups)
        row.addWidget(self.cancel_groups)
        row.addStretch(1)
        card.rows.addLayout(row)
        return card

    def _assemble(self) -> None:
        self.rows.addWidget(self.heading)
        self.rows.addWidget(self.summary)
        self.rows.addWidget(self.note)
        buttons = QWidget()
        row = EvenGrid(buttons, least=_BUTTON, most=_BUTTON)
        for button in (self.new_groups, self.rename, self.earlier, self.remove):
            row.addWidget(button)
        self.rows.addWidget(buttons)
        self.rows.addWidget(self.naming)
        self.rows.addWidget(self.splitting)
        self.rows.addWidget(self.groups)
        self.rows.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.start)

    def _connect(self) -> None:
        self.rename.clicked.connect(self._ask_name)
        self.name.returnPressed.connect(self._keep_name)
        self.keep_name.clicked.connect(self._keep_name)
        self.name.textChanged.connect(self._look_at_name)
        self.new_groups.clicked.connect(self._ask_groups)
        self.split.changed.connect(self._show_new_groups)
        self.split.shuffled.connect(self._shuffle)
        self.keep_groups.clicked.connect(self._keep_groups)
        self.cancel_groups.clicked.connect(self._close_cards)
        self.remove.clicked.connect(self.removal_wished)
        self.earlier.clicked.connect(self.earlier_wished)
        self.start.clicked.connect(self.lesson_wished)

    def _close_cards(self) -> None:
        self.naming.hide()
        self.splitting.hide()
        self.groups.show_groups(listed_groups(self._roster, self._roster.grouping("")))

    def _ask_name(self) -> None:
        self._close_cards()
        self.name.setText(self._roster.name)
        self.naming.show()
        self.name.setFocus()
        self.name.selectAll()

    def _look_at_name(self) -> None:
        self.keep_name.setEnabled(bool(self.name.text().strip()))

    def _keep_name(self) -> None:
        name = self.name.text().strip()
        if name:
            self.kept.emit(self._roster.model_copy(update={"name": name}))
            self.naming.hide()

    def _ask_groups(self) -> None:
        self._close_cards()
        self.splitting.show()
        self._shuffle()

    def _shuffle(self) -> None:
        self._seed = self._chance.getrandbits(32)
        self._show_new_groups()

    def _new_roster(self) -> Roster:
        return split(self._roster, self.split.how, self._seed)

    def _show_new_groups(self) -> None:
        roster = self._new_roster()
        self.groups.show_groups(listed_groups(roster, roster.grouping("")))

    def _keep_groups(self) -> None:
        self.kept.emit(self._new_roster())
        self._close_cards()
