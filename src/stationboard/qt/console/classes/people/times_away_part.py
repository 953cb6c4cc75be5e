"""When a student is out every week: the times there are, and the form for another."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stationboard.domain.quantity import as_clock_time, parse_clock_time
from stationboard.domain.times_away import WEEK, TimeAway
from stationboard.qt.console.classes.people.removable_line import RemovableLine
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.letter_width import LetterWidth
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.switches import Switch
from stationboard.qt.console.parts.texts import Text


class TimesAwayPart(QWidget):
    """Signal: `changed` with the `TimeAway`s that now hold."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._times: tuple[TimeAway, ...] = ()
        self.lines: list[RemovableLine] = []
        locale = QLocale()
        short = QLocale.FormatType.ShortFormat
        self.days: Final = tuple(Switch(locale.dayName(day + 1, short)) for day in range(len(WEEK)))
        self.leaves: Final = _time_field(self.tr("Leaves at"), "9:50")
        self.back: Final = _time_field(self.tr("Back at"), "10:10")
        self.add: Final = PlainButton(self.tr("Add this time"), icon="plus")
        self.complaint: Final = Notice()
        self.complaint.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._assemble()
        self.add.clicked.connect(self._add)

    def show_times(self, times: tuple[TimeAway, ...]) -> None:
        """Show the times of a student."""
        if times == self._times:
            return
        self._times = times
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [RemovableLine(time_words(time)) for time in times]
        for place, line in enumerate(self.lines):
            line.removed.connect(lambda at=place: self._remove(at))
            self._list.addWidget(line)
            line.show()

    def _assemble(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP // 2)
        rows.addLayout(self._list)
        week = QWidget()
        grid = EvenGrid(week, least=162, most=200)
        grid.setSpacing(2)
        for day in self.days:
            grid.addWidget(day)
        rows.addWidget(week)
        times = QHBoxLayout()
        times.setSpacing(GAP // 2)
        for label, field in ((self.tr("from"), self.leaves), (self.tr("to"), self.back)):
            times.addWidget(Text(label, "muted"))
            times.addWidget(field)
        times.addStretch(1)
        rows.addLayout(times)
        rows.addWidget(self.complaint)
        rows.addWidget(self.add)

    def _add(self) -> None:
        weekdays = tuple(day for day, switch in zip(WEEK, self.days, strict=True) if switch.isChecked())
        if not weekdays:
            self._complain(self.tr("Choose the days of the week first."))
            return
        try:
            leaves, back = parse_clock_time(self.leaves.text()), parse_clock_time(self.back.text())
        except ValueError as error:
            self._complain(str(error))
            return
        if back <= leaves:
            self._complain(self.tr("The student must be back later than leaving."))
            return
        self.complaint.hide()
        for switch in self.days:
            switch.setChecked(False)
        self.leaves.clear()
        self.back.clear()
        self.changed.emit((*self._times, TimeAway(weekdays=weekdays, leaves=leaves, back=back)))

    def _remove(self, place: int) -> None:
        self.changed.emit(tuple(time for at, time in enumerate(self._times) if at != place))

    def _complain(self, words: str) -> None:
        self.complaint.warn(words)
        self.complaint.show()


def time_words(time: TimeAway) -> str:
    """``Mon, Wed 9:50 – 10:10``."""
    locale = QLocale()
    days = (locale.dayName(WEEK.index(day) + 1, QLocale.FormatType.ShortFormat) for day in time.weekdays)
    return f"{', '.join(days)} {as_clock_time(time.leaves)} – {as_clock_time(time.back)}"


def _time_field(name: str, example: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(example)
    field.setMaxLength(12)
    LetterWidth(field, 84)
    return field
