"""The list of classes at the side of their page, with the ways to bring in another."""

from __future__ import annotations

from collections import Counter
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationboard.domain.roster import Roster
from stationboard.qt.console.look.style import GAP, MARGIN
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.choice_cards import Choice, ChoiceCards
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.scroll_page import ScrollPage
from stationboard.qt.console.parts.summaries import class_summary
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.library_desk import LibraryDesk

SIDE_WIDTH: Final = 224
"""In pixels at usual letters."""
_WIDEST_CARD: Final = 300
_BUTTON: Final = 190


class ClassSide(QWidget):
    """Every class there is as a card, the teacher's own ones first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new_class = PlainButton(self.tr("New class"), icon="plus")
        self.open_list = PlainButton(self.tr("Open a class list…"), icon="folder-open")
        self.paste_list = PlainButton(self.tr("Paste names…"), icon="clipboard-paste")
        self.classes = ChoiceCards(self.tr("Classes"), least=160, most=_WIDEST_CARD)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, MARGIN, 0, 0)
        rows.setSpacing(GAP)
        rows.addWidget(Text(self.tr("Class & groups"), "title"))
        ways = QWidget()
        grid = EvenGrid(ways, least=_BUTTON, most=_WIDEST_CARD)
        for button in (self.new_class, self.open_list, self.paste_list):
            grid.addWidget(button)
        rows.addWidget(ways)
        hint = self.tr("Or drop a file or folder here: CSV, Excel, or your school’s export.")
        rows.addWidget(Text(hint, "small", wrap=True))
        choices = ScrollPage(foot=False)
        choices.rows.setContentsMargins(0, 0, 0, GAP)
        choices.rows.addWidget(self.classes)
        choices.rows.addStretch(1)
        rows.addWidget(choices, 1)


def class_choices(desk: LibraryDesk, sample_note: str, *, archived: bool = False) -> list[Choice]:
    """A card for every class; the sample says by `sample_note` that it is one.

    The `archived` ones come last, where they are wanted at all.
    """
    sample = desk.sample_class.id
    shown = sorted(
        (one for one in desk.classes if archived or not one.archived), key=lambda one: one.archived
    )
    names = Counter(one.name.casefold() for one in shown)
    notes = {one.id: _meeting(one) for one in shown if names[one.name.casefold()] > 1}
    for one in shown:
        newer = newer_note() if desk.is_read_only(one.id) else ""
        own = (notes.get(one.id), newer or (sample_note if one.id == sample else ""), _archived_note(one))
        notes[one.id] = "\n".join(filter(None, own))
    return [Choice(one.id, one.name, (class_summary(one), *notes[one.id].splitlines())) for one in shown]


def _meeting(roster: Roster) -> str:
    """When and where a class meets, which tells two of one name apart."""
    return " · ".join(filter(None, (roster.period, roster.room)))


def _archived_note(roster: Roster) -> str:
    return QCoreApplication.translate("Library", "Archived") if roster.archived else ""


def newer_note() -> str:
    """What a class or a routine says of itself that must not be changed (fault 17)."""
    return QCoreApplication.translate("Library", "Made by a newer version; it cannot be changed here.")
