"""The list of classes at the side of their page, with the ways to bring in another."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationboard.qt.console.look.style import GAP, MARGIN
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.choice_cards import Choice, ChoiceCards
from stationboard.qt.console.parts.letter_width import LetterWidth
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
        self.paste_list = PlainButton(self.tr("Paste a list"), icon="clipboard-paste")
        self.classes = ChoiceCards(self.tr("Classes"), least=160, most=_WIDTH)
        LetterWidth(self, _WIDTH)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, MARGIN, 0, 0)
        rows.setSpacing(GAP)
        rows.addWidget(Text(self.tr("Class & groups"), "title"))
        rows.addWidget(self.open_list)
        rows.addWidget(self.paste_list)
        hint = self.tr("Or drop a file here. Lists saved as CSV or text work.")
        rows.addWidget(Text(hint, "small", wrap=True))
        choices = ScrollPage(foot=False)
        choices.rows.setContentsMargins(0, 0, 0, GAP)
        choices.rows.addWidget(self.classes)
        choices.rows.addStretch(1)
        rows.addWidget(choices, 1)


def class_choices(desk: LibraryDesk, sample_note: str) -> list[Choice]:
    """A card for every class; the sample says by `sample_note` that it is one."""
    sample = desk.sample_class.id
    return [
        Choice(
            one.id, one.name, (class_summary(one), sample_note) if one.id == sample else (class_summary(one),)
        )
        for one in desk.classes
    ]
