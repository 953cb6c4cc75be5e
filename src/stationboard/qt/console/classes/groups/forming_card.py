"""New groups by chance, shown before they are used."""

from __future__ import annotations

from random import Random
from typing import Final, assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from stationboard.domain.document import StudentId
from stationboard.domain.roster import Grouping
from stationboard.domain.sentence import Sentence
from stationboard.library.classroom import Classroom
from stationboard.library.proposing import Sizes, proposal
from stationboard.qt.console.classes.group_split import AsListed, ByCount, BySize, GroupSplit
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.texts import ShortText
from stationboard.qt.console.parts.words import in_words

_DRAWS: Final = 100_000


class FormingCard(Card):
    """Signals: `proposed` when other groups are proposed; `used`; `left` when all is to stay as it was."""

    proposed = Signal()
    used = Signal()
    left = Signal()

    def __init__(self, chance: Random, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=GAP)
        self._chance = chance
        self._draw = 0
        self._room: Classroom | None = None
        self._grouping: Grouping | None = None
        self._locked: frozenset[StudentId] = frozenset()
        self.split: Final = GroupSplit()
        self.draw: Final = ShortText("", "small")
        self.message: Final = Notice()
        self.use: Final = PlainButton(self.tr("Use these groups"), icon="check")
        self.cancel: Final = PlainButton(self.tr("Leave them as they were"))
        self.groups: tuple[tuple[StudentId, ...], ...] | None = None
        """The groups proposed, if there are any that keep what is said about the students."""
        hint = self.tr(
            "Who is kept apart or together stays so. To keep some in place, choose them first and press L."
        )
        self.rows.addWidget(Prose(hint, "small"))
        self.rows.addWidget(self.split)
        self.rows.addWidget(self.message)
        self.rows.addWidget(self.draw)
        buttons = QWidget()
        grid = EvenGrid(buttons, least=200, most=260)
        grid.addWidget(self.use)
        grid.addWidget(self.cancel)
        self.rows.addWidget(buttons)
        self.split.shuffle.show_label(self.tr("Again"))
        self.split.changed.connect(self._propose)
        self.split.shuffled.connect(self._shuffle)
        self.use.clicked.connect(self.used)
        self.cancel.clicked.connect(self.left)
        self.hide()

    def open(self, room: Classroom, grouping: Grouping | None, locked: frozenset[StudentId]) -> None:
        """Propose new groups for a class."""
        self._room, self._grouping, self._locked = room, grouping, locked
        self.show()
        self._shuffle()

    def _shuffle(self) -> None:
        self._draw = self._chance.randrange(_DRAWS)
        self._propose()

    def _propose(self) -> None:
        if self._room is None:
            return
        found = proposal(self._room, self._grouping, self._sizes(), self._locked, self._draw)
        if isinstance(found, Sentence):
            self.groups = None
            self.message.warn(in_words(found))
        else:
            self.groups = found.groups
        self.message.setVisible(self.groups is None)
        self.use.setEnabled(self.groups is not None)
        self.draw.show_text(self.tr("Draw {number}").format(number=self._draw))
        self.proposed.emit()

    def _sizes(self) -> Sizes:
        how = self.split.how
        match how:
            case ByCount(count):
                return Sizes(count=count)
            case BySize(size):
                return Sizes(largest=size)
            case AsListed():
                return Sizes(count=self.split.number.field.value)
            case _:
                assert_never(how)
