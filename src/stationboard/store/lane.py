"""What waits to be written under one key."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, Final

DELAYS: Final = (1_000, 2_000, 5_000)
"""Milliseconds to wait after the first, second, ... failure; the last one again and again, because five
seconds after there is room on the disk again everything must be saved (fault 5 of the catalog).
"""


@dataclass(slots=True)
class Job:
    """One thing to write with those who wait for it."""

    task: Callable[[], Any]
    waiting: list[Future[Any]]
    begun: bool = False


@dataclass(slots=True)
class Lane:
    """The jobs of one key in order; after a failure the first is tried again at `due`."""

    in_order: bool
    jobs: deque[Job] = field(default_factory=deque[Job])
    due: int = 0
    failures: int = 0
    """In all, over the lane's life."""
    in_a_row: int = 0
    sentence: str | None = None
    reason: str = ""
    """What the disk said, as the end of a sentence; nothing where no disk is at fault."""

    def add(self, task: Callable[[], Any], future: Future[Any]) -> None:
        """Queue a task; without `in_order` it takes the place of one that has not begun, waiters and all."""
        last = self.jobs[-1] if self.jobs else None
        if last is None or last.begun or self.in_order:
            self.jobs.append(Job(task, [future]))
        else:
            last.task = task
            last.waiting.append(future)

    def succeed(self, now: int) -> None:
        """The first job is done; lanes that waited longer come before the next."""
        self.in_a_row, self.sentence, self.due = 0, None, now
        self.jobs.popleft()

    def refuse(self, sentence: str, now: int) -> None:
        """The first job can never be done."""
        self.in_a_row, self.sentence, self.reason, self.due = 0, sentence, "", now
        self.failures += 1
        self.jobs.popleft()

    def postpone(self, sentence: str, now: int, reason: str = "") -> None:
        """The first job is to be tried again later; one that came meanwhile takes its place."""
        self.sentence, self.reason = sentence, reason
        self.due = now + DELAYS[min(self.in_a_row, len(DELAYS) - 1)]
        self.in_a_row += 1
        self.failures += 1
        first = self.jobs[0]
        first.begun = False
        if not self.in_order and len(self.jobs) > 1:
            self.jobs[1].waiting[:0] = first.waiting
            self.jobs.popleft()
