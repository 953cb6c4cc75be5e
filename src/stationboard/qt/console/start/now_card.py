"""The lesson that the timetable has for now, or next."""

from __future__ import annotations

from datetime import date
from typing import Final, Protocol

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationboard.domain.quantity import DAY, MINUTE, ClockTime, Millis, as_clock_time
from stationboard.domain.roster import Roster
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.library.timetable.whats_on import Meeting, whats_on
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PrimaryButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.texts import ShortText, Text
from stationboard.qt.library_desk import LibraryDesk

_SOON: Final = Millis(60 * MINUTE)
"""A period that begins within this time is told by its minutes."""


class Calendar(Protocol):
    """Date with time of day."""

    def local(self) -> ClockTime:
        """What the clock on the wall says."""
        ...

    def date(self) -> str:
        """Today's date as 2026-11-23."""
        ...


class NowCard(Card):
    """One lesson with one button; hidden where the timetable has none.

    Signal: `start_wished` with a `Roster`, a `Routine`, a `PlaceInCycle` and a `ClockTime`, the bell.
    """

    start_wished = Signal(object, object, object, object)

    def __init__(self, desk: LibraryDesk, clock: Calendar, parent: QWidget | None = None) -> None:
        super().__init__(parent, paper="blue")
        self._desk = desk
        self._clock = clock
        self.when: Final = Text("", "strong")
        self.what: Final = ShortText("", "title")
        self.line: Final = Text("", "muted", wrap=True)
        self.start: Final = PrimaryButton(self.tr("Start now"), icon="play")
        told = QVBoxLayout()
        told.setSpacing(GAP // 3)
        for text in (self.when, self.what, self.line):
            told.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addLayout(told, 1)
        row.addWidget(self.start)
        self.rows.addLayout(row)
        self.start.clicked.connect(self._wish)
        desk.changed.connect(self.look)
        desk.timetable_changed.connect(self.look)
        desk.settings_changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Look at the clock, and show what it is time for."""
        offered = self._offered()
        self.setVisible(offered is not None)
        if offered is None:
            return
        meeting, roster, routine = offered
        when, what = self._when_words(meeting), f"{meeting.period.name} · {roster.name}"
        self.when.show_text(when)
        self.what.show_text(what)
        self.line.show_text(self._line_words(meeting, roster, routine))
        self.setAccessibleName(f"{when}. {what}")

    def _offered(self) -> tuple[Meeting, Roster, Routine] | None:
        """The lesson under way, else the next, as far as its class and its routine are still there."""
        on = whats_on(self._desk.timetable, self._today(), self._clock.local())
        for meeting in (on.now, on.next):
            if meeting is None:
                continue
            roster = self._desk.class_of(meeting.class_id)
            routine = next((one for one in self._desk.routines if one.id == meeting.routine_id), None)
            if roster is not None and routine is not None:
                return meeting, roster, routine
        return None

    def _today(self) -> date:
        return date.fromisoformat(self._clock.date())

    def _when_words(self, meeting: Meeting) -> str:
        now = self._clock.local()
        if meeting.on == self._today():
            left = meeting.begins_in(now)
            if left <= 0:
                return self.tr("Now")
            if left <= _SOON:
                return self.tr("Begins in {count} min").format(count=-(-left // MINUTE))
            return self.tr("Today at {time}").format(time=self._time(meeting.period.starts))
        time = self._time(meeting.period.starts)
        if (meeting.on - self._today()).days == 1:
            return self.tr("Tomorrow at {time}").format(time=time)
        day = QLocale().toString(QDate(meeting.on.year, meeting.on.month, meeting.on.day), "dddd, MMMM d")
        return self.tr("Next: {day} at {time}").format(day=day, time=time)

    def _line_words(self, meeting: Meeting, roster: Roster, routine: Routine) -> str:
        bell = self.tr("until the bell at {time}").format(time=self._time(meeting.period.ends))
        place = self._desk.place_for(roster.id, routine)
        day = ""
        if routine.cycle > 1:
            day = self.tr("Day {day} of {cycle}").format(day=place.day, cycle=routine.cycle)
        on = ""
        if place.rounds_done:
            on = self.tr("goes on with round {number}").format(number=place.rounds_done + 1)
        return " · ".join(filter(None, (routine.name, day, on, roster.room, bell)))

    def _time(self, moment: ClockTime) -> str:
        return as_clock_time(moment, twelve_hours=self._desk.settings.twelve_hours)

    def _wish(self) -> None:
        offered = self._offered()
        if offered is None:
            return
        meeting, roster, routine = offered
        place: PlaceInCycle = self._desk.place_for(roster.id, routine)
        self.start_wished.emit(roster, routine, place, self._bell(meeting))

    def _bell(self, meeting: Meeting) -> ClockTime | None:
        """The period's end; of a lesson held at another time than it is planned for, none is known."""
        now = self._clock.local()
        if meeting.on != self._today() or meeting.begins_in(now) > _SOON:
            return None
        return ClockTime(meeting.period.ends % DAY)
