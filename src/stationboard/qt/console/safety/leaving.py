"""Asks once before the program closes while something is not saved."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.qt.console.safety.news_bar import NewsBar
from stationboard.qt.safety_desk import SafetyDesk
from stationboard.qt.saving_standing import Saving, SavingStanding, Standing

_WIDTH: Final = 620


class Leaving(Sheet):
    """Lies over the console only where closing would leave something behind.

    Signals: `agreed` when the program may close; `elsewhere_wished`.
    """

    agreed = Signal()
    elsewhere_wished = Signal()

    def __init__(self, host: QWidget, desk: SafetyDesk, saving: SavingStanding) -> None:
        super().__init__(host, _WIDTH)
        self._desk = desk
        self._saving = saving
        self._asked = False
        self.words: Final = Prose("")
        self.again: Final = PlainButton(self.tr("Try again"))
        self.elsewhere: Final = PlainButton(self.tr("Save elsewhere…"))
        self.anyway: Final = PlainButton(self.tr("Close anyway"))
        self.show_title(self.tr("Not everything is saved"))
        self.close_button.show_label(self.tr("Stay"))
        self.rows.setSpacing(GAP)
        self.rows.addWidget(self.words)
        self.rows.addWidget(NewsBar(desk))
        self.rows.addStretch(1)
        for button in (self.again, self.elsewhere, self.anyway):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self.again.clicked.connect(desk.look_again)
        self.elsewhere.clicked.connect(self.elsewhere_wished)
        self.anyway.clicked.connect(self.agreed)
        self.put_away.connect(self._stay)
        saving.changed.connect(self._look)
        saving.settled.connect(self._look)
        desk.told.connect(self.fit)

    def ask(self) -> None:
        """Agree as soon as everything is saved, or ask what to do where that cannot be."""
        self._asked = True
        self._desk.look_again()
        self._look()

    def _look(self) -> None:
        if not self._asked:
            return
        if self._saving.all_saved:
            self._asked = False
            self.hide()
            self.agreed.emit()
        elif self._saving.now.saving in {Saving.FAILING, Saving.SLOW}:
            self.words.show_text(self._words(self._saving.now))
            if not self.isVisible():
                self.lay_down()
            self.fit()

    def _words(self, standing: Standing) -> str:
        if standing.saving is Saving.SLOW:
            return self.tr(
                "Saving is slow: the disk does not answer. Closing now may lose what you changed last."
            )
        if not standing.count or not standing.reason:
            return standing.sentence
        if standing.count == 1:
            return self.tr("1 change could not be saved: {reason}.").format(reason=standing.reason)
        words = self.tr("{count} changes could not be saved: {reason}.")
        return words.format(count=standing.count, reason=standing.reason)

    def _stay(self) -> None:
        self._asked = False
