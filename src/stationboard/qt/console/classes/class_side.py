"""The list of classes at the side of their page, with the ways to bring in another."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationboard.qt.console.look.style import GAP, MARGIN
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.choice_cards import Choice, ChoiceCards
from stationboard.qt.console.parts.scroll_page import ScrollPage
from stationboard.qt.console.parts.summaries import class_summary
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.library_desk import LibraryDesk

_WIDTH: Final = 224
"""In pixels."""


class ClassSide(QWidget):
    """Every class there is as a card, the teacher's own ones first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_list = PlainButton(self.tr("Open a class list…"), icon="folder-open")
        self.paste_list = PlainButton(self.tr("Paste names…"), icon="clipboard-paste")
        self.classes = ChoiceCards(self.tr("Classes"), least=160, most=_WIDTH)
        self.setFixedWidth(_WIDTH)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, MARGIN, 0, 0)
        rows.setSpacing(GAP)
        rows.addWidget(Text(self.tr("Class & groups"), "title"))
        rows.addWidget(self.open_list)
        rows.addWidget(self.paste_list)
        hint = self.tr("Or drop a file or folder here: CSV, Excel, or your school’s export.")
        rows.addWidget(Text(hint, "small", wrap=True))
        choices = ScrollPage(foot=False)
        choices.rows.setContentsMargins(0, 0, 0, GAP)
        choices.rows.addWidget(self.classes)
        choices.rows.addStretch(1)
        rows.addWidget(choices, 1)


def class_choices(desk: LibraryDesk, sample_note: str) -> list[Choice]:
    """A card for every class; the sample says by `sample_note` that it is one."""
    sample = desk.sample_class.id
    notes = {one.id: newer_note() for one in desk.classes if desk.is_read_only(one.id)}
    notes.setdefault(sample, sample_note)
    return [
        Choice(one.id, one.name, tuple(filter(None, (class_summary(one), notes.get(one.id)))))
        for one in desk.classes
    ]


def newer_note() -> str:
    """What a class or a routine says of itself that must not be changed (fault 17)."""
    return QCoreApplication.translate("Library", "Made by a newer version; it cannot be changed here.")
