"""Dates that are not like their weekday: holidays, other bells, another letter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stationboard.domain.sentence import say
from stationboard.domain.timetable import ScheduleId, SpecialDay, Timetable
from stationboard.library.timetable.special import runs_of, typed_dates, with_special, without_special
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton, QuietButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.letter_width import LetterWidth
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.wrap_row import WrapRow
from stationboard.qt.console.start.now_card import Calendar
from stationboard.qt.console.timetable.week_desk import WeekDesk
from stationboard.qt.console.timetable.weekdays import letter_name


class SpecialCard(Card):
    """Days to come, with a line to add some."""

    def __init__(self, desk: WeekDesk, clock: Calendar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clock = clock
        self.dates: Final = QLineEdit()
        self.dates.setAccessibleName(self.tr("Date, or first and last date"))
        self.dates.setPlaceholderText("11/26, 12/21-1/1")
        LetterWidth(self.dates, 170)
        self.dates.setMaxLength(40)
        self.what: Final = PickBox(self.tr("What is special"))
        self.add: Final = PlainButton(self.tr("Add"), icon="plus")
        self.removes: list[QuietButton] = []
        self._lines: list[QWidget] = []
        self.rows.addWidget(Text(self.tr("Holidays and special days"), "strong"))
        line = QWidget()
        row = WrapRow(line)
        for widget in (self.dates, self.what, self.add):
            row.addWidget(widget)
        self.rows.addWidget(line)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.rows.addLayout(self._list)
        self.add.clicked.connect(self._add)
        self.dates.returnPressed.connect(self._add)
        desk.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Show the timetable as it is now; days that are over are left out."""
        timetable, today = self._desk.timetable, self._date()
        self._show_choices(self._choices(timetable))
        for line in self._lines:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines, self.removes = [], []
        for first, last in runs_of(day for day in timetable.special_days if day.on >= today):
            self._add_line(f"{_dates_words(first.on, last)}: {self._words(first)}", first.on, last)

    def _choices(self, timetable: Timetable) -> list[tuple[str, str]]:
        choices = [("no school", self.tr("No school"))]
        choices.extend((f"bells {one.id}", one.name) for one in timetable.schedules)
        count = 0 if timetable.letters is None else timetable.letters.count
        choices.extend((f"letter {letter}", letter_name(letter)) for letter in range(count))
        return choices

    def _show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        if [(self.what.itemData(at), self.what.itemText(at)) for at in range(self.what.count())] != choices:
            self.what.clear()
            for key, name in choices:
                self.what.addItem(name, key)
            self.what.updateGeometry()

    def _add_line(self, words: str, first: date, last: date) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        remove = QuietButton("", icon="x")
        remove.setAccessibleName(self.tr("Remove {day}").format(day=words))
        remove.clicked.connect(lambda: self._remove(first, last))
        row.addWidget(Text(words))
        row.addWidget(remove)
        row.addStretch(1)
        self._lines.append(line)
        self.removes.append(remove)
        self._list.addWidget(line)

    def _words(self, day: SpecialDay) -> str:
        bells = self._desk.timetable.schedule(day.schedule)
        what = [self.tr("no school")] if day.no_school else []
        what.extend([] if bells is None else [bells.name])
        what.extend([] if day.letter is None else [letter_name(day.letter)])
        what.extend([day.note] if day.note else [])
        return " · ".join(what)

    def _add(self) -> None:
        typed, (kind, _, key) = self.dates.text(), str(self.what.currentData()).partition(" ")
        today = self._date()

        def step(timetable: Timetable) -> Timetable:
            dates = typed_dates(typed, today)
            match kind:
                case "bells":
                    return with_special(timetable, dates, schedule=ScheduleId(key))
                case "letter":
                    return with_special(timetable, dates, letter=int(key))
                case _:
                    return with_special(timetable, dates, no_school=True)

        if self._desk.do(step, say("Added {dates}", dates=typed)):
            self.dates.clear()

    def _remove(self, first: date, last: date) -> None:
        dates = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        self._desk.do(lambda one: without_special(one, dates), say("Removed a special day"))

    def _date(self) -> date:
        return date.fromisoformat(self._clock.date())


def _dates_words(first: date, last: date) -> str:
    words = [
        QLocale().toString(QDate(day.year, day.month, day.day), "ddd, MMM d yyyy") for day in (first, last)
    ]
    return words[0] if first == last else " – ".join(words)
