"""The lesson on the screen: everything the windows look at, and the one place they send their wishes to."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal

from stationboard.domain.clock import Clock
from stationboard.domain.quantity import SECOND, ClockTime, Instant, between, seconds
from stationboard.domain.roster import Roster
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.lesson.commands import Command
from stationboard.lesson.cues import cues_between
from stationboard.lesson.events import Event, Opened
from stationboard.lesson.log import Log, opened
from stationboard.lesson.reading import Reading, read
from stationboard.lesson.refusal import Refusal
from stationboard.lesson.running import Journal, RunningLesson
from stationboard.lesson.state import Stage, State

FRESH: Final = seconds(3)
"""A cue later than this is left out: nobody wants a burst of sounds after a stall."""


class KeptJournal(Journal, Protocol):
    """A journal that begins anew with each lesson."""

    def begin(self, events: tuple[Event, ...]) -> None:
        """Keep `events` as the beginning of a lesson."""
        ...


class LessonDesk(QObject):
    """Holds the running lesson, if there is one.

    Signals: `changed` after every event or change of lesson, `looked` when there is something else to see,
    `happened` with each event, `refused` with a `Sentence`, `cued` with each `Cue` that falls due,
    `placing_changed` with whether students place themselves on the board.
    """

    changed = Signal()
    looked = Signal()
    happened = Signal(object)
    refused = Signal(object)
    cued = Signal(object)
    placing_changed = Signal(bool)

    def __init__(self, clock: Clock, journal: KeptJournal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock: Final = clock
        self._journal = journal
        self._lesson: RunningLesson | None = None
        self._last_look = clock.now()
        self._seen: object = None
        self._students_place = False
        self.before_wish: Callable[[], None] = lambda: None
        """Called before every wish: whoever watches over sleep must speak first."""

    @property
    def log(self) -> Log | None:
        """All that happened in the lesson, if one is on the board."""
        return self._lesson.log if self._lesson is not None else None

    @property
    def state(self) -> State | None:
        """The lesson as it stands, if one is on the board."""
        return self._lesson.state if self._lesson is not None else None

    def reading(self) -> Reading | None:
        """What the lesson looks like now."""
        return read(self._lesson.state, self.clock.now()) if self._lesson is not None else None

    @property
    def students_place(self) -> bool:
        """Whether students place themselves on the board; it is no part of the lesson, and ends with it."""
        return self._students_place

    def let_students_place(self, *, allowed: bool) -> None:
        """Let students place themselves on the board in choice time, or no more."""
        if allowed != self._students_place:
            self._students_place = allowed
            self.placing_changed.emit(allowed)

    def open(
        self, roster: Roster, routine: Routine, place: PlaceInCycle, bell: ClockTime | None = None
    ) -> None:
        """Put a class and a routine on the board, ready to start; `bell` is when the period ends.

        Raises:
            PlanError: the routine cannot be run with this class.
        """
        event = Opened(
            at=self.clock.now(),
            lesson=str(uuid.uuid4()),
            date=self.clock.date(),
            roster=roster,
            routine=routine,
            place=place,
            local=self.clock.local(),
            bell=bell,
        )
        log = opened(event)
        self._journal.begin(log.events)
        self.take(log)

    def take(self, log: Log) -> None:
        """Show a lesson whose events are already kept."""
        self._lesson = RunningLesson(log, self._journal)
        self._last_look = self.clock.now()
        self.let_students_place(allowed=False)
        self.changed.emit()
        self.looked.emit()

    def put_away(self) -> None:
        """Show no lesson any more."""
        self._lesson = None
        self.let_students_place(allowed=False)
        self.changed.emit()
        self.looked.emit()

    def wish(self, command: Command) -> bool:
        """Let `command` happen if it may; whether it did. A refusal is told by `refused`."""
        self.before_wish()
        if self._lesson is None:
            return False
        answer = self._lesson.wish(command, self.clock.now())
        if isinstance(answer, Refusal):
            self.refused.emit(answer.sentence)
            return False
        self.happened.emit(answer)
        self.changed.emit()
        self.look()
        return True

    def look(self) -> None:
        """Look at the clock: give the cues that have fallen due, and let every view look."""
        now = self.clock.now()
        before, self._last_look = self._last_look, now
        try:
            self._give_cues(before, now)
        finally:
            self._let_look(now)

    def _give_cues(self, before: Instant, now: Instant) -> None:
        if self._lesson is not None:
            for cue in cues_between(self._lesson.state, before, now):
                if between(cue.due, now) <= FRESH:
                    self.cued.emit(cue)

    def _let_look(self, now: Instant) -> None:
        # Where even this fails, the board must look all the same: it has ways of its own to show the time.
        sight: object = now
        try:
            sight = self._sight(now)
        finally:
            if sight != self._seen:
                self._seen = sight
                self.looked.emit()

    def _sight(self, now: Instant) -> object:
        """What a view could show, to the second: as long as it is the same, nobody needs to look."""
        if self._lesson is None or self._lesson.state.stage is not Stage.RUNNING:
            return self.log, now // SECOND
        seen = read(self._lesson.state, now)
        left = -1 if seen.left is None else -(-seen.left // SECOND)
        passed = seen.elapsed // SECOND if seen.left is None else seen.over // SECOND
        return self._lesson.log, seen.index, seen.view, left, passed
