"""Concerns on amber papers, one under the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.safety.concerns import Concern


class ConcernCard(Card):
    """One concern with its button."""

    def __init__(self, concern: Concern, parent: QWidget | None = None) -> None:
        super().__init__(parent, paper="amber", margin=12)
        self.concern = concern
        self.words = Prose(concern.words)
        self.button = PlainButton(concern.button)
        self.button.setAccessibleDescription(concern.words)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.rows.addLayout(row)


class ConcernCards(QWidget):
    """Signal: `wished` with the `Concern` whose button was pressed. Shows `most` at a time."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, most: int) -> None:
        super().__init__(parent)
        self._most = most
        self._concerns: tuple[Concern, ...] = ()
        self.cards: tuple[ConcernCard, ...] = ()
        self._more = Prose("", "muted")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(GAP)
        self._rows.addWidget(self._more)
        self.hide()

    def show_concerns(self, concerns: Sequence[Concern]) -> None:
        """Show `concerns` in place of those before."""
        if tuple(concerns) != self._concerns:
            self._concerns = tuple(concerns)
            for card in self.cards:
                self._rows.removeWidget(card)
                card.hide()
                card.setParent(None)
                card.deleteLater()
            self.cards = tuple(ConcernCard(concern) for concern in concerns[: self._most])
            for place, card in enumerate(self.cards):
                card.button.clicked.connect(lambda _=False, of=card.concern: self.wished.emit(of))
                self._rows.insertWidget(place, card)
            more = len(concerns) - len(self.cards)
            self._more.show_text(self.tr("There are {count} more such remarks.").format(count=more))
            self._more.setVisible(more > 0)
        self.setVisible(bool(concerns))
