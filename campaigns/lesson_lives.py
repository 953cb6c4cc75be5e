"""One lesson through several lives of the program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from campaigns.faulty_disk import Fails, FaultyDisk
from campaigns.life_steps import Beat, Death, Dies, Step, Wait
from campaigns.saving_at_once import SavingAtOnce
from campaigns.virtual_computer import VirtualComputer
from stationboard.domain.quantity import Instant, Millis, later
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.lesson import commands as cmd
from stationboard.lesson.cues import cues_between
from stationboard.lesson.decide import decide
from stationboard.lesson.events import Event
from stationboard.lesson.left_alone import LEFT_ALONE
from stationboard.lesson.log import Log, appended, replay
from stationboard.lesson.reading import read
from stationboard.lesson.refusal import Refusal
from stationboard.lesson.running import RunningLesson
from stationboard.lesson.state import Stage
from stationboard.machine.lesson_clock import LessonClock
from stationboard.store.files import Files
from stationboard.store.lesson_file import LessonFile, read_lesson
from stationboard.store.recovering import LeftBehind, Recovered, recover
from stationboard.store.recovery import Anchor
from stationboard.store.slots import LessonSlots
from tests.store.power_cut_disk import PowerCut
from tests.support.classroom import open_lesson

_FILE: Final = Path("/lesson.slots")
_DEAD: Final = Millis(1_262_304_000_000)
"""1 January 2010, where a clock without a battery begins."""


class LessonLives:
    """Plays a lesson on a computer and a disk that fail; whatever must hold is an assertion."""

    def __init__(self, plan: Routine, people: Roster) -> None:
        self.over: bool = False
        self.lives: int = 1
        self._computer = VirtualComputer()
        self._disk = FaultyDisk()
        self._dies: Dies | None = None
        self._attempted: tuple[Event, ...] = ()
        self._safe = 0
        self._safe_at = self._tried_at = Millis(0)
        self._start(Millis(0))
        self._play(open_lesson(plan, people), self._file.begin)

    def take(self, step: Step) -> None:
        """Let `step` happen."""
        match step:
            case Wait(by):
                self._computer.run(by)
                self._write(self._file.heartbeat)
            case Fails():
                self._dies = None
                self._disk.set_fault(step)
            case Dies():
                self._dies = step
                self._disk.set_fault(step.cut)
            case Beat.LOOK:
                self._look()
            case Beat.HEARTBEAT:
                self._write(self._file.heartbeat)
            case Beat.CHECK:
                self.check()
            case _:
                self._wish(step)

    def check(self) -> None:
        """Undo then redo is nothing; what is replayed is what is played."""
        log, now = self._lesson.log, self._clock.now()
        assert replay(log.events) == log, "replay is not the lesson that was played"
        undo = decide(log, cmd.Undo(), now)
        if not isinstance(undo, Refusal):
            undone = appended(log, undo)
            redo = decide(undone, cmd.Redo(), now)
            assert not isinstance(redo, Refusal), "what was undone cannot be redone"
            assert appended(undone, redo).state == log.state, "undo then redo is not nothing"

    def _start(self, offset: Millis) -> None:
        """What the program sets up when it starts."""
        self._clock = LessonClock(self._computer, offset)
        self._saving = SavingAtOnce()
        self._slots = LessonSlots(Files(self._disk, lambda _: None), _FILE)
        self._file = LessonFile(self._slots, self._saving, self._anchor)

    def _anchor(self) -> Anchor:
        return Anchor(
            self._computer.incl(), self._computer.wall(), self._computer.boot_id(), self._clock.offset
        )

    def _play(self, log: Log, keep: Callable[[tuple[Event, ...]], None]) -> None:
        self._lesson = RunningLesson(log, self._file)
        self._attempted = log.events
        self._write(lambda: keep(log.events))

    def _look(self) -> None:
        state, now = self._lesson.state, self._clock.now()
        read(state, now)
        cues_between(state, state.opened.at, now)

    def _wish(self, command: cmd.Command) -> None:
        before, now = self._lesson.log, self._clock.now()
        event = decide(before, command, now)
        if isinstance(event, Refusal):
            assert self._lesson.wish(command, now) == event
            assert self._lesson.log is before, "a refusal changed the lesson"
            return
        self._attempted = (*before.events, event)
        self._write(lambda: self._lesson.wish(command, now))

    def _write(self, act: Callable[[], object]) -> None:
        self._tried_at = self._computer.true
        try:
            act()
        except PowerCut:
            self._come_back()
            return
        if self._saving.settled:
            self._safe, self._safe_at = len(self._lesson.log.events), self._tried_at

    def _come_back(self) -> None:
        """The next life of the program, on what the last one left on the disk."""
        self.lives += 1
        dies, self._dies = self._dies, None
        assert dies is not None
        expected = later(self._clock.now(), dies.down)
        self._disk = self._disk.found_again(dies.cut)
        match dies.death:
            case Death.CRASH:
                self._computer.run(dies.down)
            case Death.RESTART:
                self._computer.restart(dies.down)
            case Death.DEAD_BATTERY:
                self._computer.restart(dies.down, _DEAD)
        self._start(Millis(0))
        kept = read_lesson(self._slots)
        if kept is None:
            assert self._safe == 0, f"{self._safe} events were safe, and none is there"
            self.over = True
            return
        count = len(kept.events)
        assert self._safe <= count <= len(self._attempted), (
            f"{self._safe} events were safe; {count} are there"
        )
        assert kept.events == self._attempted[:count], "another lesson came back than was played"
        found = recover(kept, self._anchor())
        assert found is not None, "the lesson that came back cannot be played"
        ended = replay(kept.events).state.stage is Stage.ENDED
        if isinstance(found, LeftBehind):
            longest = self._computer.true - self._safe_at
            assert ended or longest > LEFT_ALONE, "a lesson under way was put away"
            self.over = True
        else:
            shortest = self._computer.true - self._tried_at
            asked = dies.death is Death.DEAD_BATTERY
            assert not ended, "a lesson that was over came back"
            assert asked or shortest <= LEFT_ALONE, "a lesson of another period came back"
            self._go_on(found, expected, asked=asked)

    def _go_on(self, found: Recovered, expected: Instant, *, asked: bool) -> None:
        """The clock is right, or stands at the last heartbeat where nobody knows how long it was."""
        self._clock.offset = found.offset
        now = self._clock.now()
        if asked:
            assert found.gone <= now <= expected, f"the clock says {now}, between {found.gone} and {expected}"
        else:
            assert now == expected, f"the clock says {now} instead of {expected}"
        self._play(found.log, self._file.go_on)
        self._wish(cmd.ComeBack(found.gone))
