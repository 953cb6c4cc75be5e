"""A routine played through at many times its speed; nothing of it is kept."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from stationboard.domain.clock import Clock
from stationboard.domain.roster import Roster
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.lesson.commands import MoveOn, Start
from stationboard.lesson.events import Event
from stationboard.lesson.imagined import beginning, bell_of
from stationboard.lesson.reading import View
from stationboard.machine.fast_clock import FastClock
from stationboard.qt.lesson_desk import FRESH, LessonDesk

SPEEDS: Final = (10, 30, 60)
_LONGEST_TICK_MS: Final = 250


class _Forgetful:
    """A journal that keeps nothing."""

    def begin(self, events: tuple[Event, ...]) -> None:
        """Forget the beginning."""

    def append(self, event: Event) -> None:
        """Forget what happened."""


class RehearsalDesk(QObject):
    """Plays a routine in a lesson desk of its own.

    Signals: `changed` when it begins, ends, pauses or goes at another speed; `ended` when it is over, or
    was stopped.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._real = clock
        self._clock = FastClock(clock, clock.local(), 0)
        self._speed = SPEEDS[0]
        self.desk: LessonDesk | None = None
        """The lesson being rehearsed, if there is one."""
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)

    @property
    def runs(self) -> bool:
        """Whether it is going on just now."""
        return self.desk is not None and self._clock.speed > 0

    @property
    def speed(self) -> int:
        """How many times as fast as a lesson it goes, or will when it goes on."""
        return self._speed

    @property
    def tick_ms(self) -> int:
        """Milliseconds from one look to the next: a cue is found while it is fresh, at every speed."""
        return min(_LONGEST_TICK_MS, FRESH * 3 // 4 // max(1, self._speed))

    def set_speed(self, speed: int) -> None:
        """Go so many times as fast as a lesson."""
        self._speed = speed
        if self.runs:
            self._go(speed)
        self.changed.emit()

    def begin(self, roster: Roster, routine: Routine, day: int) -> LessonDesk:
        """Play the routine from its beginning.

        Raises:
            PlanError: it cannot be run with this class on this day.
        """
        self.stop()
        self._clock = FastClock(self._real, beginning(routine), 0)
        desk = LessonDesk(self._clock, _Forgetful())
        desk.open(roster, routine, PlaceInCycle(day=day), bell_of(routine))
        desk.setParent(self)
        desk.wish(Start(self._clock.local()))
        self.desk = desk
        self._go(self._speed)
        self.changed.emit()
        return desk

    def pause(self) -> None:
        """Stand still, or go on."""
        if self.desk is not None:
            self._go(0 if self.runs else self._speed)
            self.changed.emit()

    def jump(self) -> None:
        """Go to the next change at once."""
        reading = self.desk.reading() if self.desk is not None else None
        if self.desk is None or reading is None:
            return
        if reading.left is not None and reading.left > 0:
            self._clock.skip(reading.left)
            self.look()
        else:
            self.desk.wish(MoveOn())

    def stop(self) -> None:
        """End the rehearsal, if there is one."""
        if self.desk is None:
            return
        self._timer.stop()
        desk, self.desk = self.desk, None
        desk.put_away()
        desk.deleteLater()
        self.ended.emit()
        self.changed.emit()

    def look(self) -> None:
        """Let every view look; what waits for the teacher is gone on with, and the end ends it."""
        if self.desk is None:
            return
        self.desk.look()
        reading = self.desk.reading()
        if reading is not None and reading.view is View.FINISHED:
            self.stop()
        elif reading is not None and reading.over > FRESH:
            self.desk.wish(MoveOn())

    def _go(self, speed: int) -> None:
        self._clock.speed = speed
        self._timer.setInterval(self.tick_ms)
        self._timer.start() if speed else self._timer.stop()
