"""Sentences the teacher should know, on amber."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.prose import Prose


class SentencesCard(Card):
    """One sentence under the other; hidden where there is none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, paper="amber", margin=12)
        self.setAccessibleName(name)
        self.rows.setSpacing(GAP // 2)
        self._lines: tuple[Prose, ...] = ()
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What it says."""
        return tuple(line.text() for line in self._lines)

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Say `sentences` in place of those before."""
        if tuple(sentences) != self.sentences:
            for line in self._lines:
                self.rows.removeWidget(line)
                line.setParent(None)
                line.deleteLater()
            self._lines = tuple(Prose(sentence) for sentence in sentences)
            for line in self._lines:
                self.rows.addWidget(line)
        self.setVisible(bool(sentences))
