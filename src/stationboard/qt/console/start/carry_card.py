"""What the last lesson left undone: with which round this one goes on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from stationboard.lesson.going_on import GoingOn
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton, QuietButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.wrap_row import WrapRow


class CarryCard(Card):
    """Goes on, unless the teacher says otherwise with one click; hidden where nothing is left.

    Signals: `changed` when the lesson is to begin with another round; `missed_wished` to see who missed what.
    """

    changed = Signal()
    missed_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._going = GoingOn()
        self.told: Final = Prose("")
        self.on: Final = PlainButton("", icon="skip-forward")
        self.again: Final = PlainButton("", icon="rotate-ccw")
        self.anew: Final = PlainButton(self.tr("Start from the beginning"), icon="skip-back")
        self.missed: Final = QuietButton(self.tr("Who missed what…"), icon="list-checks")
        self._group = QButtonGroup(self)
        choices = QWidget()
        row = WrapRow(choices)
        row.setSpacing(8)
        for button in (self.on, self.again, self.anew):
            button.setCheckable(True)
            self._group.addButton(button)
            row.addWidget(button)
        row.addWidget(self.missed)
        self.rows.setSpacing(GAP)
        self.rows.addWidget(self.told)
        self.rows.addWidget(choices)
        self._group.buttonClicked.connect(self.changed)
        self.missed.clicked.connect(self.missed_wished)
        self.hide()

    @property
    def going(self) -> GoingOn:
        """What the last lesson left."""
        return self._going

    @property
    def rounds_done(self) -> int:
        """The rounds that are not held any more, as the teacher has chosen."""
        if self.anew.isChecked():
            return 0
        return self._going.place.rounds_done - self.again.isChecked()

    def show_going(self, going: GoingOn, *, chosen_day: int) -> None:
        """Offer to go on, on the day of the cycle that was broken off; what was chosen stays chosen."""
        done = going.place.rounds_done
        if going != self._going or not self._group.checkedButton():
            self._going = going
            self.on.setChecked(True)
            words = self.tr("The last lesson, on {date}, ended in round {number} of {count}.")
            number, count = going.ended_in, going.rounds
            self.told.show_text(words.format(date=_date_words(going.date), number=number, count=count))
            self.on.show_label(self.tr("Go on with round {number}").format(number=done + 1))
            self.again.show_label(self.tr("Round {number} again").format(number=done))
            self.again.setVisible(done > 1)
            self.missed.setVisible(bool(going.missed))
        self.setVisible(going.is_carried and chosen_day == going.place.day)


def _date_words(date: str) -> str:
    return QLocale().toString(QDate.fromString(date, "yyyy-MM-dd"), "dddd, MMMM d")
