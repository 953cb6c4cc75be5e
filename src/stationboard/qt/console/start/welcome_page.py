"""The page that a teacher sees who has made nothing here yet."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationboard.qt.console.look.style import GAP, MARGIN, enlarged
from stationboard.qt.console.parts.buttons import ActionButton, PlainButton, PrimaryButton, QuietButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.scroll_page import ScrollPage
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.wrap_row import WrapRow

_WIDEST: Final = 640
"""In pixels; lines longer than this are tiring to read."""


class WelcomePage(ScrollPage):
    """Says what can be done first, each with one button.

    Signals: `sample_wished`; `paste_wished` and `file_wished` for a class list; `skipped` by a teacher who
    would rather look around.
    """

    sample_wished = Signal()
    paste_wished = Signal()
    file_wished = Signal()
    skipped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, foot=False)
        self.try_sample: Final = PrimaryButton(self.tr("Try the sample now"), icon="play")
        self.paste: Final = PlainButton(self.tr("Paste my class list"), icon="clipboard-paste")
        self.open_list: Final = PlainButton(self.tr("Open my class list…"), icon="folder-open")
        self.skip: Final = QuietButton(self.tr("Look around first"))
        middle = QVBoxLayout()
        middle.setSpacing(GAP)
        middle.addWidget(Text(self.tr("Welcome to Station Board"), "title"))
        words = self.tr("A board that shows each group where it is, for how long, and where it goes next.")
        middle.addWidget(Text(words, "muted", wrap=True))
        middle.addSpacing(GAP)
        middle.addWidget(
            _offer(
                self.tr("See a whole lesson"),
                self.tr("Four groups, four stations, on the board in one click. Nothing has to be set up."),
                self.try_sample,
            )
        )
        middle.addWidget(
            _offer(
                self.tr("Bring your own class"),
                self.tr("Copy the names anywhere and paste them, or open a file that your school exports."),
                self.paste,
                self.open_list,
            )
        )
        middle.addWidget(self.skip, 0, Qt.AlignmentFlag.AlignLeading)
        words = self.tr("Everything stays on this computer.")
        middle.addWidget(Text(words, "small", wrap=True))
        held = QWidget()
        WithLetters(held, lambda: held.setMaximumWidth(enlarged(_WIDEST)))
        held.setLayout(middle)
        middle.setContentsMargins(0, MARGIN, 0, 0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(held, 8)
        row.addStretch(1)
        self.rows.addLayout(row)
        self.rows.addStretch(1)
        self.try_sample.clicked.connect(self.sample_wished)
        self.paste.clicked.connect(self.paste_wished)
        self.open_list.clicked.connect(self.file_wished)
        self.skip.clicked.connect(self.skipped)


def _offer(title: str, words: str, *buttons: ActionButton) -> Card:
    card = Card(margin=MARGIN)
    card.rows.addWidget(Text(title, "strong"))
    card.rows.addWidget(Text(words, "muted", wrap=True))
    held = QWidget()
    row = WrapRow(held)
    for button in buttons:
        row.addWidget(button)
    card.rows.addWidget(held)
    return card
