"""The list of routines at the side of their page."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from stationboard.domain.routine import Routine
from stationboard.qt.console.look.style import GAP, MARGIN
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.choice_cards import Choice, ChoiceCards
from stationboard.qt.console.parts.scroll_page import ScrollPage
from stationboard.qt.console.parts.summaries import routine_summary
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.routine_desk import RoutineDesk

SIDE_WIDTH: Final = 224
"""In pixels at usual letters."""
_WIDEST_CARD: Final = 300
_MANY: Final = 8
"""With more routines than this there is a field to search them."""


class RoutineSide(QWidget):
    """Every routine as a card, the teacher's own ones first. Signal: `new_wished`."""

    new_wished = Signal()

    def __init__(self, desk: RoutineDesk, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: list[Choice] = []
        self.new: Final = PlainButton(self.tr("New routine"), icon="plus")
        self.search: Final = QLineEdit()
        self.search.setAccessibleName(self.tr("Search the routines"))
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.routines: Final = ChoiceCards(self.tr("Routines"), least=120, most=_WIDEST_CARD)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, MARGIN, 0, 0)
        rows.setSpacing(GAP)
        rows.addWidget(Text(title, "title"))
        rows.addWidget(self.new)
        rows.addWidget(self.search)
        choices = ScrollPage(foot=False)
        choices.rows.setContentsMargins(0, 0, 0, GAP)
        choices.rows.addWidget(self.routines)
        choices.rows.addStretch(1)
        rows.addWidget(choices, 1)
        self.new.clicked.connect(self.new_wished)
        self.search.textChanged.connect(self.show_routines)
        self.routines.changed.connect(self._choose)
        desk.listed.connect(self.show_routines)
        desk.changed.connect(self.show_routines)
        self.show_routines()

    def show_routines(self) -> None:
        """Show the routines there are, the chosen one marked."""
        library = self._desk.library
        bundled = {routine.id for routine in library.bundled_routines}
        own = (one for one in library.routines if one.id not in bundled)
        listed = sorted(own, key=lambda one: one.name.casefold())
        listed.extend(one for one in library.routines if one.id in bundled)
        self.search.setVisible(len(listed) > _MANY)
        wanted = self.search.text().strip().casefold()
        choices = [self._choice(one) for one in listed if wanted in one.name.casefold()]
        if choices != self._shown:
            self._shown = choices
            self.routines.show_choices(choices)
        self.routines.choose(self._desk.routine.id)

    def _choice(self, routine: Routine) -> Choice:
        came = next((one for one in self._desk.library.bundled_routines if one.id == routine.id), None)
        notes = [routine_summary(routine)]
        if came is not None:
            told = self.tr("Came with the program") if came == routine else self.tr("Your own copy")
            notes.append(told)
        return Choice(routine.id, routine.name, tuple(notes))

    def _choose(self) -> None:
        chosen = self.routines.chosen
        found = next((one for one in self._desk.library.routines if one.id == chosen), None)
        if found is not None:
            self._desk.choose(found.id)
