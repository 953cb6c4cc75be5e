"""Keeps the class's record of stamina: how long it has kept at its choice without a break."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from stationboard.domain.quantity import Millis
from stationboard.domain.roster import Roster
from stationboard.lesson.log import Log
from stationboard.lesson.stamina import longest_stamina
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.qt.library_desk import LibraryDesk


class StaminaKeeper(QObject):
    """Takes a record into the class as soon as it stands, and out again where it stands no more.

    Signal: `broken` with the new record in milliseconds.
    """

    broken = Signal(int)

    def __init__(self, desk: LessonDesk, library: LibraryDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._library = library
        self._lesson = ""
        self._before: Millis | None = None
        """The record when this lesson was first seen."""
        self._declined = False
        desk.changed.connect(self.look)
        desk.looked.connect(self.look)

    def decline(self) -> None:
        """Let the record be what it was before this lesson."""
        self._declined = True
        self.look()

    def look(self) -> None:
        """Look whether the record is another now."""
        log = self._desk.log
        if log is None or not any(phase.stamina for phase in log.state.chart.phases):
            return
        roster = self._library.class_of(log.state.opened.roster.id)
        if roster is None or self._library.is_read_only(roster.id):
            return
        self._know(log, roster)
        wanted = self._wanted(log)
        if wanted != roster.stamina:
            self._library.keep_class(roster.model_copy(update={"stamina": wanted}))
            if wanted is not None and wanted > (roster.stamina or 0):
                self.broken.emit(wanted)

    def _know(self, log: Log, roster: Roster) -> None:
        if self._lesson != log.state.opened.lesson:
            self._lesson, self._before, self._declined = log.state.opened.lesson, roster.stamina, False

    def _wanted(self, log: Log) -> Millis | None:
        best = None if self._declined else longest_stamina(log, self._desk.clock.now())
        if best is None or best <= (self._before or 0):
            return self._before
        return best
