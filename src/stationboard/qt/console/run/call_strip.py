"""The students who are called away, each call with a small private timer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationboard.domain.document import StudentId
from stationboard.domain.quantity import Millis, as_digits
from stationboard.domain.sentence import listed
from stationboard.domain.shown_names import teacher_names
from stationboard.lesson.callings import Calling, callings
from stationboard.lesson.commands import GiveBack
from stationboard.lesson.reading import View
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.texts import ShortText, Text
from stationboard.qt.console.parts.wrap_row import WrapRow
from stationboard.qt.console.run.moment import Moment

_WIDEST: Final = 340
"""Pixels for the names of those called together."""


class CallCard(Card):
    """One call: who, where, and the time that only the teacher sees.

    Signal: `wished` with the command.
    """

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, paper="blue", margin=6)
        self._who: tuple[StudentId, ...] = ()
        self.names: Final = ShortText("", "strong")
        self.names.setMaximumWidth(_WIDEST)
        self.time: Final = Text("", "muted")
        self.back: Final = QuietButton(self.tr("Give back"))
        self.back.clicked.connect(lambda: self.wished.emit(GiveBack(self._who)))
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.names)
        row.addWidget(self.time)
        row.addWidget(self.back)
        self.rows.addLayout(row)

    def show_calling(self, moment: Moment, calling: Calling) -> None:
        """Show one call as it is at `moment`."""
        self._who = calling.students
        state = moment.state
        names = teacher_names(state.opened.roster.students)
        who = listed([names.get(one, "") for one in calling.students])
        station = state.station(calling.station)
        values = {"students": who, "station": station.name if station is not None else ""}
        self.names.show_text(self.tr("{students} · {station}").format(**values))
        now = state.lesson_time(moment.now)
        left = calling.left(now)
        over = left is not None and left < 0
        self._show_time(_time_words(self, calling.passed(now), left), over=over)
        self.setAccessibleName(f"{self.names.text()}: {self.time.text()}")
        self.back.setAccessibleName(self.tr("Give {students} back").format(students=who))

    def _show_time(self, text: str, *, over: bool) -> None:
        self.time.show_text(text)
        paper, ink = ("amber", "amber") if over else ("blue", "")
        if self.property("paper") != paper:
            self.setProperty("paper", paper)
            for text_widget in (self.names, self.time):
                text_widget.setProperty("on", ink)
                text_widget.style().unpolish(text_widget)
                text_widget.style().polish(text_widget)
            self.style().unpolish(self)
            self.style().polish(self)


class CallStrip(QWidget):
    """Every call with its timer, and one click to give everyone back. Signal: `wished` with a command."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[CallCard] = []
        self._called: tuple[StudentId, ...] = ()
        self.setAccessibleName(self.tr("At the teacher"))
        self.everyone: Final = QuietButton(self.tr("Give everyone back"), icon="undo-2")
        self.everyone.clicked.connect(lambda: self.wished.emit(GiveBack(self._called)))
        self._row = WrapRow(self)
        self._row.setSpacing(8)
        self._row.addWidget(Text(self.tr("At the teacher"), "strong"))
        self._row.addWidget(self.everyone)
        self.hide()

    def look(self, moment: Moment) -> None:
        """Show the calls at `moment`; the strip is away where there is none."""
        shown = () if moment.reading.view is View.FINISHED else callings(moment.state)
        self._called = tuple(one for calling in shown for one in calling.students)
        while len(self.cards) > len(shown):
            card = self.cards.pop()
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self.cards) < len(shown):
            self._add_card()
        for card, calling in zip(self.cards, shown, strict=True):
            card.show_calling(moment, calling)
        self.everyone.setVisible(len(shown) > 1)
        self.setVisible(bool(shown))

    def _add_card(self) -> None:
        """A card more, before the button that is about all of them."""
        card = CallCard()
        card.wished.connect(self.wished)
        self._row.removeWidget(self.everyone)
        self._row.addWidget(card)
        self._row.addWidget(self.everyone)
        card.show()
        self.cards.append(card)


def _time_words(context: QWidget, passed: Millis, left: Millis | None) -> str:
    if left is None:
        return context.tr("since {time}").format(time=as_digits(passed))
    if left < 0:
        return context.tr("{time} over").format(time=as_digits(Millis(-left)))
    return context.tr("{time} left").format(time=as_digits(left))
