"""When a lesson that is about to begin stands in its cycle, and by which bell it ends."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from stationboard.domain.quantity import ClockTime, as_clock_time
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.library.bell import typed_bell, usual_bell
from stationboard.library.timetable.whats_on import bell_after
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.letter_width import LetterWidth
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.start.now_card import Calendar
from stationboard.qt.library_desk import LibraryDesk

_BELL_WIDTH: Final = 110


class LessonTime(QWidget):
    """Two small questions, each answered beforehand. Signal: `changed` when the teacher answers otherwise."""

    changed = Signal()

    def __init__(self, clock: Calendar, desk: LibraryDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._desk = desk
        self._usual: PlaceInCycle = PlaceInCycle()
        self._day_label = Text(self.tr("Day of the cycle"))
        self.day = PickBox(self.tr("Day of the cycle"))
        self._bell_label = Text(self.tr("Ends at the bell"))
        self.bell = QLineEdit()
        self.bell.setAccessibleName(self.tr("Ends at the bell"))
        self.bell.setAccessibleDescription(self.tr("A time such as 10:25; leave it empty for no bell."))
        self.bell.setPlaceholderText(self.tr("no bell"))
        LetterWidth(self.bell, _BELL_WIDTH)
        self.bell.setMaxLength(16)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for widget in (self._day_label, self.day, self._bell_label, self.bell):
            row.addWidget(widget)
        row.addWidget(Text(self.tr("Empty: no bell."), "small"))
        row.addStretch(1)
        self.day.activated.connect(self.changed)
        self.bell.textEdited.connect(self.changed)

    def show_place(self, routine: Routine, place: PlaceInCycle) -> None:
        """Offer the days of the routine's cycle, `place` being the one whose turn it is."""
        self._usual = place
        many = routine.cycle > 1
        self._day_label.setVisible(many)
        self.day.setVisible(many)
        self.day.clear()
        for day in range(1, routine.cycle + 1):
            self.day.addItem(self.tr("Day {day} of {cycle}").format(day=day, cycle=routine.cycle))
        self.day.setCurrentIndex(place.day - 1)

    def show_usual_bell(self, routine: Routine, *, anew: bool = False) -> bool:
        """Show the bell the lesson usually ends by, unless the teacher has typed one; whether it is another.

        With `anew` what was typed is forgotten.
        """
        if self.bell.isModified() and not anew:
            return False
        now = self._clock.local()
        period_end = bell_after(self._desk.timetable, date.fromisoformat(self._clock.date()), now)
        bell = usual_bell(routine, now, period_end)
        twelve_hours = self._desk.settings.twelve_hours
        text = "" if bell is None else as_clock_time(bell, twelve_hours=twelve_hours)
        if text == self.bell.text() and not self.bell.isModified():
            return False
        self.bell.setText(text)
        return True

    @property
    def place(self) -> PlaceInCycle:
        """The day chosen; the rounds already done count only on the day whose turn it is."""
        day = self.day.currentIndex() + 1
        return self._usual if day == self._usual.day else PlaceInCycle(day=max(1, day))

    def bell_time(self) -> ClockTime | None:
        """The bell, or nothing where there is none.

        Raises:
            ValueError: what was typed is no bell to come; the message is a sentence.
        """
        text = self.bell.text().strip()
        return typed_bell(text, self._clock.local()) if text else None
