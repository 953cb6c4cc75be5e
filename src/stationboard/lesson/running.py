"""A lesson under way: every wish is decided, written down, and only then told."""

from __future__ import annotations

from typing import Protocol

from stationboard.domain.quantity import Instant
from stationboard.lesson.commands import Command
from stationboard.lesson.decide import decide
from stationboard.lesson.events import Event
from stationboard.lesson.log import Log, appended
from stationboard.lesson.refusal import Refusal
from stationboard.lesson.state import State


class Journal(Protocol):
    """Where a lesson's events are kept."""

    def append(self, event: Event) -> None:
        """Keep `event`; returns when it is safe, or the disk too slow to be waited for. Never raises."""
        ...


class RunningLesson:
    """Holds the log of one lesson, which only a command changes."""

    def __init__(self, log: Log, journal: Journal) -> None:
        self._log = log
        self._journal = journal

    @property
    def log(self) -> Log:
        """Everything that has happened."""
        return self._log

    @property
    def state(self) -> State:
        """The lesson as it stands."""
        return self._log.state

    def wish(self, command: Command, now: Instant) -> Event | Refusal:
        """Let `command` happen at `now`, if it may."""
        answer = decide(self._log, command, now)
        if isinstance(answer, Refusal):
            return answer
        after = appended(self._log, answer)
        self._journal.append(answer)
        self._log = after
        return answer
