"""The program's own lesson desk, ticker and keeper on a virtual computer, life after life."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path
from typing import Final

from campaigns.faulty_disk import FaultyDisk
from campaigns.saving_at_once import SavingAtOnce
from campaigns.virtual_computer import VirtualComputer
from stationboard.domain.quantity import Instant, Millis
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.lesson.commands import Command, Start
from stationboard.lesson.cues import Cue
from stationboard.lesson.reading import Reading, read
from stationboard.lesson.record import LessonRecord
from stationboard.lesson.state import State
from stationboard.machine.lesson_clock import LessonClock
from stationboard.qt import lesson_desk
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.qt.lesson_keeper import LessonKeeper, anchor_of
from stationboard.qt.ticker import Ticker
from stationboard.store.files import Files
from stationboard.store.lesson_file import LessonFile, read_lesson
from stationboard.store.recovering import LeftBehind, Recovered, recover
from stationboard.store.slots import LessonSlots
from tests.support.classroom import roster

_FILE: Final = Path("/lesson.slots")
_PEOPLE: Final = roster()
_READ: Final = "read"
_last: list[tuple[State, Instant, Reading]] = []


def _read_once(state: State, now: Instant) -> Reading:
    """What the program reads: twice of one state at one moment, by the desk and by the oracle, is once."""
    for known, at, reading in _last:
        if known is state and at == now:
            return reading
    _last[:] = [(state, now, read(state, now))]
    return _last[0][2]


setattr(lesson_desk, _READ, _read_once)


class FinishedLessons:
    """The library of a campaign: keeps every lesson that is over, and nothing else."""

    def __init__(self) -> None:
        self.records: list[LessonRecord] = []

    def keep_lesson(self, record: LessonRecord) -> Future[None]:
        """Keep `record`."""
        self.records.append(record)
        done: Future[None] = Future()
        done.set_result(None)
        return done


class VirtualClass:
    """One lesson; Qt's event loop does not run, so that the only ticks are those asked for here."""

    def __init__(self, plan: Routine) -> None:
        self.computer: Final = VirtualComputer()
        self.finished: Final = FinishedLessons()
        self.cues: list[Cue] = []
        """Heard since somebody last emptied the list."""
        self.lives = 0
        self._disk: Final = FaultyDisk()
        self._live(Millis(0))
        self._desk.open(_PEOPLE, plan, PlaceInCycle())
        self.wish(Start(self._clock.local()))

    @property
    def reading(self) -> Reading | None:
        """What the windows would show now."""
        return self._desk.reading()

    @property
    def now(self) -> int:
        """What the lesson clock says."""
        return self._clock.now()

    def wish(self, command: Command) -> bool:
        """Let the teacher ask for `command`; whether it happened."""
        return self._desk.wish(command)

    def tick(self) -> None:
        """The timer fires."""
        self._ticker.tick()

    def beat(self) -> None:
        """The five seconds of the heartbeat are over."""
        self._keeper.beat()

    def finish(self) -> None:
        """The teacher puts the lesson away."""
        self._keeper.finish()

    def start_again(self) -> Recovered | LeftBehind | None:
        """The program starts after it, or its computer, had stopped; what it found is on the board again."""
        slots = LessonSlots(Files(self._disk, lambda _: None), _FILE)
        kept = read_lesson(slots)
        found = (
            recover(kept, anchor_of(self.computer, LessonClock(self.computer))) if kept is not None else None
        )
        self._live(found.offset if isinstance(found, Recovered) else Millis(0))
        match found:
            case Recovered():
                self._keeper.go_on_with(found)
            case LeftBehind():
                self._keeper.keep(found)
            case None:
                pass
        return found

    def answer_how_long(self, off: Millis) -> None:
        """The teacher says how long a computer was off that lost its clock."""
        self._keeper.add_to_absence(off)

    def _live(self, offset: Millis) -> None:
        self.lives += 1
        self._clock = LessonClock(self.computer, offset)
        slots = LessonSlots(Files(self._disk, lambda _: None), _FILE)
        clock = self._clock
        file = LessonFile(slots, SavingAtOnce(), lambda: anchor_of(self.computer, clock))
        self._desk = LessonDesk(self._clock, file)
        self._desk.cued.connect(self.cues.append)
        self._keeper = LessonKeeper(self._desk, self._clock, file, self.finished)
        self._ticker = Ticker(self._desk, self.computer)
