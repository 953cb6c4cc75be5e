"""Keeps the running lesson on disk, brings it back after a crash, and puts it away when it is over."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, QTimer

from stationboard.domain.quantity import Millis
from stationboard.lesson.clockwork import local_time
from stationboard.lesson.commands import ComeBack, CorrectClock, End
from stationboard.lesson.events import Opened
from stationboard.lesson.log import Log
from stationboard.lesson.record import LessonRecord
from stationboard.lesson.state import Stage
from stationboard.machine.clock import SystemClock
from stationboard.machine.lesson_clock import LessonClock
from stationboard.machine.vigil import NOTICEABLE
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.store.lesson_file import LessonFile
from stationboard.store.recovering import LeftBehind, Recovered
from stationboard.store.recovery import Anchor

HEARTBEAT_MS: Final = 5000


def anchor_of(system: SystemClock, clock: LessonClock) -> Anchor:
    """The clocks now, as they are kept with the lesson."""
    return Anchor(system.incl(), system.wall(), system.boot_id(), clock.offset)


class LessonLibrary(Protocol):
    """Where lessons that are over are kept."""

    def keep_lesson(self, record: LessonRecord) -> Future[Any]:
        """Keep `record`; done when it is on the medium, or can never be."""
        ...


class LessonKeeper(QObject):
    """Ties the desk's lesson to its file and to the library."""

    def __init__(
        self, desk: LessonDesk, clock: LessonClock, file: LessonFile, library: LessonLibrary
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._clock = clock
        self._file = file
        self._library = library
        self._pulse = QTimer(self)
        self._pulse.setInterval(HEARTBEAT_MS)
        self._pulse.timeout.connect(self.beat)
        self._pulse.start()

    def go_on_with(self, found: Recovered) -> None:
        """Put a lesson that a crash had interrupted back on the board."""
        self._file.go_on(found.log.events)
        self._desk.take(found.log)
        self._desk.wish(ComeBack(gone=found.gone))
        if not found.away_unknown:
            self._follow_wall_clock(found)

    def _follow_wall_clock(self, found: Recovered) -> None:
        """The wall clock may have been set while the program was away; one that was lost says nothing."""
        told = local_time(found.log.state.work, self._clock.now())
        if abs(self._clock.local() - told) > NOTICEABLE:
            self._desk.wish(CorrectClock(self._clock.local()))

    def add_to_absence(self, by: int) -> None:
        """The computer was off `by` milliseconds longer than its clocks knew."""
        if by > 0:
            gone = self._clock.now()
            self._clock.offset = Millis(self._clock.offset + by)
            self._desk.wish(ComeBack(gone=gone))

    def keep(self, found: LeftBehind) -> None:
        """Keep a lesson that is over among the others; one that never started leaves no trace."""
        if found.log.state.stage is Stage.READY:
            self._file.clear()
        else:
            self._keep(found.log, self._file.leave())

    def keep_left(self, left: Mapping[Path, LeftBehind]) -> None:
        """Keep the lessons that were over, but could not be saved, when the program last stopped."""
        for path, found in left.items():
            self._keep(found.log, path)

    def finish(self) -> None:
        """Close the lesson on the board and keep it among the others."""
        state = self._desk.state
        if state is None:
            return
        if state.stage is Stage.READY:
            self._file.clear()
        elif state.stage is Stage.ENDED or self._desk.wish(End()):
            log = self._desk.log
            if log is not None:
                self._keep(log, self._file.leave())
        self._desk.put_away()

    def _keep(self, log: Log, path: Path) -> None:
        """The lesson's own file, at `path`, goes only once its record is on the medium."""
        first = log.events[0]
        if isinstance(first, Opened):
            kept = self._library.keep_lesson(LessonRecord(id=first.lesson, events=log.events))
            kept.add_done_callback(lambda done: self._file.forget(path) if not done.exception() else None)

    def close(self) -> None:
        """The program is being closed; a lesson under way stays on disk, to be gone on with."""
        state = self._desk.state
        if state is not None and state.stage is not Stage.ENDED:
            self._file.close()

    def beat(self) -> None:
        """Note on disk that the lesson is alive."""
        state = self._desk.state
        if state is not None and state.stage is not Stage.ENDED:
            self._file.heartbeat()
