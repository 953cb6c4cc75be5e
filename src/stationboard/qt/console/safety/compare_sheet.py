"""The sheet on which the teacher chooses between two versions."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.safety.document_words import device_words, differences_words, summary_words
from stationboard.qt.safekeeper import AnyDocument, Comparison

_WIDTH: Final = 820


class _Side(Card):
    """One of the two versions."""

    def __init__(self, title: str) -> None:
        super().__init__(margin=GAP)
        self.rows.setSpacing(GAP // 2)
        self.rows.addWidget(Text(title, "strong"))
        self.saved = Prose("", "muted")
        self.summary = Prose("")
        self.rows.addWidget(self.saved)
        self.rows.addWidget(self.summary)
        self.differences: tuple[Prose, ...] = ()
        self.rows.addStretch(1)

    def show_version(self, saved: str, document: AnyDocument, other: AnyDocument) -> None:
        self.saved.show_text(saved)
        self.summary.show_text(f"{document.name} · {summary_words(document)}")
        for line in self.differences:
            self.rows.removeWidget(line)
            line.setParent(None)
            line.deleteLater()
        self.differences = tuple(Prose(f"– {words}") for words in differences_words(other, document))
        for place, line in enumerate(self.differences):
            self.rows.insertWidget(3 + place, line)


class CompareSheet(Sheet):
    """Signals: `here_chosen`, `other_chosen`, `both_chosen`, each with the `Comparison`."""

    here_chosen = Signal(object)
    other_chosen = Signal(object)
    both_chosen = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, _WIDTH)
        self.here: Final = _Side(self.tr("This one"))
        self.other: Final = _Side(self.tr("The other one"))
        self.keep_here: Final = PlainButton(self.tr("Keep this one"))
        self.keep_other: Final = PlainButton(self.tr("Keep the other one"))
        self.keep_both: Final = PlainButton(self.tr("Keep both"))
        self._comparison: Comparison | None = None
        what = self.tr("The one you do not keep stays among the earlier versions.")
        self.rows.addWidget(Prose(what, "muted"))
        self.rows.addSpacing(GAP)
        sides = QHBoxLayout()
        sides.setSpacing(GAP)
        sides.addWidget(self.here, 1)
        sides.addWidget(self.other, 1)
        self.rows.addLayout(sides)
        self.rows.addStretch(1)
        for button in (self.keep_here, self.keep_other, self.keep_both):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self.keep_here.clicked.connect(lambda: self._choose(self.here_chosen))
        self.keep_other.clicked.connect(lambda: self._choose(self.other_chosen))
        self.keep_both.clicked.connect(lambda: self._choose(self.both_chosen))

    def show_comparison(self, comparison: Comparison, here_at: str, other_at: str) -> None:
        """Show both versions; `here_at` and `other_at` are when they were saved."""
        self._comparison = comparison
        here, other = comparison.here, comparison.other
        self.show_title(self.tr("Two versions of {name}").format(name=here.document.name))
        words = self.tr("Saved on {device}, {time}")
        self.here.show_version(
            words.format(device=device_words(here.device), time=here_at), here.document, other.document
        )
        self.other.show_version(
            words.format(device=device_words(other.device), time=other_at), other.document, here.document
        )
        self.lay_down()

    def _choose(self, chosen: SignalInstance) -> None:
        comparison, self._comparison = self._comparison, None
        self.hide_away()
        if comparison is not None:
            chosen.emit(comparison)
