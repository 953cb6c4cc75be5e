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
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.wrap_row import WrapRow
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.console.run.people_menus import teacher_station

_WIDEST: Final = 240
"""Pixels for the names of those called together."""
_MOST: Final = 3
"""So many names are in sight."""


class CallCard(Card):
    """One call: who, and the time that only the teacher sees. Signal: `wished` with the command."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, paper="blue", margin=3)
        self._who: tuple[StudentId, ...] = ()
        self.names: Final = ShortText("", "strong")
        self.names.setMaximumWidth(_WIDEST)
        self.time: Final = Text("", "muted")
        self.back: Final = QuietButton(self.tr("Give back"))
        self.back.clicked.connect(lambda: self.wished.emit(GiveBack(self._who)))
        row = QHBoxLayout()
        row.setContentsMargins(9, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.names)
        row.addWidget(self.time)
        row.addWidget(self.back)
        self.rows.addLayout(row)

    def show_calling(self, moment: Moment, calling: Calling) -> None:
        """Show one call as it is at `moment`."""
        self._who = calling.students
        state = moment.state
        names = teacher_names(state.opened.roster.students)
        who = [names.get(one, "") for one in calling.students]
        station, teacher = state.station(calling.station), teacher_station(state)
        where = station.name if station is not None else ""
        values = {"students": _shortened(who), "station": where}
        # The heading says where most are called to.
        at_teacher = teacher is not None and teacher.id == calling.station
        text = "{students}" if at_teacher else self.tr("{students} · {station}")
        self.names.show_text(text.format(**values))
        now = state.lesson_time(moment.now)
        left = calling.left(now)
        self._show_time(_time_words(self, calling.passed(now), left), over=left is not None and left < 0)
        told = self.tr("{students} at {station}: {time}")
        self.setAccessibleName(told.format(students=listed(who), station=where, time=self.time.text()))
        self.back.setAccessibleName(self.tr("Give {students} back").format(students=listed(who)))
        self.setToolTip(plain_tip(self.accessibleName()))

    def _show_time(self, words: str, *, over: bool) -> None:
        self.time.show_text(words)
        paper = "amber" if over else "blue"
        if self.property("paper") == paper:
            return
        self.setProperty("paper", paper)
        for text in (self.names, self.time):
            text.setProperty("on", "amber" if over else "")
        for widget in (self, self.names, self.time):
            widget.style().unpolish(widget)
            widget.style().polish(widget)


class CallStrip(QWidget):
    """Every call with its timer, and one click to give everyone back; `tail` stands behind them.

    Signal: `wished` with a command.
    """

    wished = Signal(object)

    def __init__(self, tail: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[CallCard] = []
        self._called: tuple[StudentId, ...] = ()
        self._tail = tail
        self.setAccessibleName(self.tr("At the teacher"))
        self.heading: Final = Text(self.tr("At the teacher"), "strong")
        self.everyone: Final = QuietButton(self.tr("Give everyone back"), icon="undo-2")
        self.everyone.clicked.connect(lambda: self.wished.emit(GiveBack(self._called)))
        self._row = WrapRow(self)
        self._row.setSpacing(8)
        for widget in (self.heading, self.everyone, tail):
            self._row.addWidget(widget)
        self.hide()

    def look(self, moment: Moment) -> None:
        """Show the calls at `moment`; the strip is away where it would be empty."""
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
        self.heading.setVisible(bool(shown))
        self.everyone.setVisible(len(shown) > 1)
        self.setVisible(bool(shown) or not self._tail.isHidden())

    def _add_card(self) -> None:
        """A card more, before what is about all of them."""
        card = CallCard()
        card.wished.connect(self.wished)
        for widget in (self.everyone, self._tail):
            self._row.removeWidget(widget)
        for widget in (card, self.everyone, self._tail):
            self._row.addWidget(widget)
        card.show()
        self.cards.append(card)


def _shortened(names: list[str]) -> str:
    """The first names, with how many more there are."""
    if len(names) <= _MOST:
        return ", ".join(names)
    return f"{', '.join(names[: _MOST - 1])} +{len(names) - _MOST + 1}"


def _time_words(context: QWidget, passed: Millis, left: Millis | None) -> str:
    if left is None:
        return context.tr("since {time}").format(time=as_digits(passed))
    if left < 0:
        return context.tr("{time} over").format(time=as_digits(Millis(-left)))
    return context.tr("{time} left").format(time=as_digits(left))
