"""The sheet with what a document was before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationboard.domain.document import Document
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.qt.console.safety.document_words import (
    contents_words,
    differences_words,
    few_differences,
    summary_words,
    title_words,
)
from stationboard.qt.safekeeper import Earlier

_WIDTH: Final = 760


class EarlierRow(Card):
    """One earlier version; `look` shows all of it."""

    def __init__(self, earlier: Earlier, when: str, now: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=GAP)
        differences = differences_words(now, earlier.document)
        self.look: Final = PlainButton(self.tr("Look"))
        self.bring_back: Final = PlainButton(self.tr("Bring back"))
        for button in (self.look, self.bring_back):
            button.setAccessibleDescription(when)
        self.bring_back.setEnabled(bool(differences))
        self.when: Final = Prose(when, "strong")
        self.few: Final = Prose(few_differences(now, earlier.document), "muted")
        summary = summary_words(earlier.document)
        lines = (*([summary] if summary else []), *contents_words(earlier.document))
        self.whole: Final = QWidget()
        whole = QVBoxLayout(self.whole)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP // 3)
        for words in (*(f"– {one}" for one in differences), *lines):
            whole.addWidget(Prose(words))
        self.whole.hide()
        told = QVBoxLayout()
        told.setSpacing(GAP // 3)
        told.addWidget(self.when)
        told.addWidget(self.few)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addLayout(told, 1)
        row.addWidget(self.look)
        row.addWidget(self.bring_back)
        self.rows.addLayout(row)
        self.rows.addWidget(self.whole)


class EarlierSheet(Sheet):
    """Signal: `wished` with the document as it is now, then as it was before."""

    wished = Signal(object, object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, _WIDTH)
        self.versions: tuple[EarlierRow, ...] = ()
        self._told: Final = Prose("", "muted")
        self.rows.setSpacing(GAP)
        self.rows.addWidget(self._told)
        self.rows.addStretch(1)

    def show_earlier(
        self, now: Document, earlier: Sequence[Earlier], times: Sequence[str], *, read_only: bool
    ) -> None:
        """Show what `now` was before, with the time of each."""
        self.show_title(self.tr("Earlier versions of {name}").format(name=title_words(now)))
        if not earlier:
            words = self.tr(
                "There is none yet: one is kept with the first change of a day, then every half hour."
            )
        elif read_only:
            words = self.tr("A newer version of Station Board made this; here it can only be looked at.")
        else:
            words = self.tr("What is there now is kept too before another one is brought back.")
        self._told.show_text(words)
        for row in self.versions:
            self.rows.removeWidget(row)
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self.versions = tuple(EarlierRow(one, time, now) for one, time in zip(earlier, times, strict=True))
        for place, (row, one) in enumerate(zip(self.versions, earlier, strict=True)):
            if read_only:
                row.bring_back.setEnabled(False)
            row.look.clicked.connect(lambda _=False, at=row: self._toggle(at))
            row.bring_back.clicked.connect(lambda _=False, was=one: self._bring_back(now, was.document))
            self.rows.insertWidget(1 + place, row)
        self.lay_down()

    def _toggle(self, row: EarlierRow) -> None:
        row.whole.setVisible(row.whole.isHidden())
        self.fit()

    def _bring_back(self, now: Document, before: Document) -> None:
        self.hide_away()
        self.wished.emit(now, before)
