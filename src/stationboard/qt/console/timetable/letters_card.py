"""Days that take turns: A and B, or more of them."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget

from stationboard.domain.sentence import say
from stationboard.domain.timetable import LETTERS, MOST_LETTERS, Alternation, DayLetters, Timetable
from stationboard.library.timetable.days import anchored, day_plan
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.one_of_many import OneOfMany
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.switches import OneOf
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.wrap_row import WrapRow
from stationboard.qt.console.start.now_card import Calendar
from stationboard.qt.console.timetable.week_desk import WeekDesk
from stationboard.qt.console.timetable.weekdays import letter_name


class LettersCard(Card):
    """How many letters there are, when the next one's turn comes, and which it is today."""

    def __init__(self, desk: WeekDesk, clock: Calendar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clock = clock
        self.count: Final = PickBox(self.tr("Day letters"))
        self.count.addItem(self.tr("Every week is the same"), 1)
        for count in range(2, MOST_LETTERS + 1):
            self.count.addItem(self.tr("{letters} days").format(letters=", ".join(LETTERS[:count])), count)
        self.by_week: Final = OneOf(self.tr("Next letter each week"))
        self.by_day: Final = OneOf(self.tr("Next letter each school day"))
        self.today: Final = PickBox(self.tr("Letter of today"))
        self._ways = OneOfMany(self)
        self.rows.addWidget(Text(self.tr("Day letters"), "strong"))
        line = QWidget()
        row = WrapRow(line)
        for widget in (self.count, self.by_week, self.by_day, self.today):
            row.addWidget(widget)
        self.rows.addWidget(line)
        for way in (self.by_week, self.by_day):
            self._ways.addButton(way)
        self.count.activated.connect(self._take)
        self._ways.buttonClicked.connect(self._take)
        self.today.activated.connect(self._take_today)
        desk.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Show the timetable as it is now."""
        letters = self._desk.timetable.letters
        self.count.setCurrentIndex(self.count.findData(1 if letters is None else letters.count))
        for widget in (self.by_week, self.by_day, self.today):
            widget.setVisible(letters is not None)
        if letters is None:
            return
        (self.by_day if letters.by is Alternation.SCHOOL_DAY else self.by_week).setChecked(True)
        plan = day_plan(self._desk.timetable, self._date())
        self.today.clear()
        for letter in range(letters.count):
            self.today.addItem(self.tr("Today: {letter}").format(letter=letter_name(letter)), letter)
        self.today.setEnabled(plan is not None)
        if plan is None:
            self.today.setItemText(0, self.tr("No school today"))
        self.today.setCurrentIndex(0 if plan is None or plan.letter is None else plan.letter)

    def _take(self) -> None:
        count = int(self.count.currentData())
        by = Alternation.SCHOOL_DAY if self.by_day.isChecked() else Alternation.WEEK
        before = self._desk.timetable.letters
        today = self._date() if before is None else before.anchor
        letters = None if count == 1 else DayLetters(count=count, by=by, anchor=today)
        self._desk.do(lambda one: _with_letters(one, letters), say("Changed the day letters"))

    def _take_today(self) -> None:
        letters, letter, today = self._desk.timetable.letters, int(self.today.currentData()), self._date()
        if letters is not None:
            self._desk.do(
                lambda one: _with_letters(one, anchored(letters, one, today, letter)),
                say("Today has the letter {letter}", letter=LETTERS[letter]),
            )

    def _date(self) -> date:
        return date.fromisoformat(self._clock.date())


def _with_letters(timetable: Timetable, letters: DayLetters | None) -> Timetable:
    return timetable.model_copy(update={"letters": letters})
