"""The thread that writes, so that a slow or broken disk never makes anybody wait."""

from __future__ import annotations

import errno
import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from stationboard.store.errors import NotSavedError, StoreError, disk_reason, disk_sentence, error_sentence
from stationboard.store.lane import Job, Lane

_QUESTIONS: Final = "questions"
_log: Final = logging.getLogger(__name__)
ResultT = TypeVar("ResultT")


@dataclass(frozen=True, slots=True)
class AllSaved:
    """Everything asked for is on the medium."""


@dataclass(frozen=True, slots=True)
class Pending:
    """`count` things are still to be written, and nothing is amiss."""

    count: int


@dataclass(frozen=True, slots=True)
class Failing:
    """Something could not be written; `count` things are kept in memory and tried again.

    `reason` is what the disk said, as the end of a sentence; nothing where no disk is at fault.
    """

    sentence: str
    count: int
    reason: str = ""


WriterState = AllSaved | Pending | Failing
Wait = Callable[[threading.Condition, float | None], None]
"""Waits on a condition that is held, at most so many seconds (None: until it is notified)."""


def wait_really(condition: threading.Condition, seconds: float | None) -> None:
    """The `Wait` of a running program."""
    condition.wait(seconds)


class Writer:
    """Runs writing tasks one after another on a thread of its own.

    A task that raises `OSError` or `MemoryError` stays pending and is tried again after 1, 2, 5, 5, ...
    seconds; any other error is final and goes to the task's future. A future is done only when its
    content, or newer content of the same key, is on the medium. No method raises.

    `now` is a clock in milliseconds that never goes back. `changed` is told every new state, on the writer's
    thread. `running` runs a task, and may do so again after making room for it.
    """

    def __init__(
        self,
        now: Callable[[], int],
        changed: Callable[[WriterState], None] = lambda _: None,
        wait: Wait = wait_really,
        running: Callable[[Callable[[], Any]], Any] = lambda task: task(),
    ) -> None:
        self._now: Final = now
        self._running: Final = running
        self._changed: Final = changed
        self._wait: Final = wait
        self._turn: Final = threading.Condition()
        self._lanes: Final[dict[str, Lane]] = {}
        self._closing: bool = False
        self._told: WriterState = AllSaved()
        # A daemon, because a disk that never answers must not keep the program from ending (fault 11).
        self._thread: Final = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def save(self, key: str, task: Callable[[], ResultT], delay: int = 0) -> Future[ResultT]:
        """Run `task` soon; of those waiting under a key the latest runs, and each future gets its result.

        With `delay` it waits so many milliseconds for later ones.
        """
        return self._add(key, task, in_order=False, delay=delay)

    def ask(self, task: Callable[[], ResultT]) -> Future[ResultT]:
        """Run `task`, which only looks at the disk, once everything was tried to be saved, in the order of
        asking.

        What it raises goes to its future at once.
        """
        with self._turn:
            for lane in self._lanes.values():
                if not lane.in_a_row:
                    lane.due = 0
        return self._add(_QUESTIONS, task, in_order=True)

    @property
    def state(self) -> WriterState:
        """How things stand now."""
        with self._turn:
            return self._state()

    def hurry(self) -> None:
        """Try everything that is pending now, instead of when its time has come; waits for nothing."""
        with self._turn:
            for lane in self._lanes.values():
                lane.due = 0
            self._turn.notify_all()

    def flush(self, timeout: float | None = None) -> bool:
        """Try everything that is pending now; whether all of it is on the medium.

        Returns as soon as that is known, at the latest after `timeout` seconds. Not for the writer's own
        thread.
        """
        with self._turn:
            before = [(lane, lane.failures) for lane in self._lanes.values()]
            for lane, _ in before:
                lane.due = 0
            self._turn.notify_all()
            self._turn.wait_for(lambda: self._closing or all(map(_is_tried, before)), timeout)
            return isinstance(self._state(), AllSaved)

    def close(self, timeout: float | None = 10.0) -> bool:
        """Flush, then stop the thread; whether everything was saved. Other futures get `NotSavedError`."""
        saved = self.flush(timeout)
        with self._turn:
            self._closing = True
            left = [job for lane in self._lanes.values() for job in lane.jobs]
            self._turn.notify_all()
        for job in left:
            _fail(job, NotSavedError("The program was closed before this could be saved."))
        if not left:
            self._thread.join(timeout)
        return saved and not left

    def _add(
        self, key: str, task: Callable[[], ResultT], *, in_order: bool, delay: int = 0
    ) -> Future[ResultT]:
        future: Future[ResultT] = Future()
        future.set_running_or_notify_cancel()  # what was asked for is written, whoever loses interest
        with self._turn:
            if not self._closing:
                lane = self._lanes.setdefault(key, Lane(in_order))
                if delay and not lane.jobs:
                    lane.due = self._now() + delay
                lane.add(task, future)
                self._turn.notify_all()
                return future
        future.set_exception(NotSavedError("The program is closing; nothing more can be saved."))
        return future

    def _run(self) -> None:
        while (lane := self._next()) is not None:
            self._tell()
            self._attempt(lane)
            self._tell()

    def _next(self) -> Lane | None:
        """The lane whose first job is due, questions last; None when closing."""
        with self._turn:
            while not self._closing:
                waiting = [lane for lane in self._lanes.values() if lane.jobs]
                now = self._now()
                due = [lane for lane in waiting if lane.due <= now]
                if due:
                    ready = min(due, key=lambda lane: (lane.in_order, lane.due))
                    ready.jobs[0].begun = True
                    return ready
                soonest = min((lane.due - now for lane in waiting), default=None)
                self._wait(self._turn, None if soonest is None else soonest / 1000)
            return None

    def _attempt(self, lane: Lane) -> None:
        job = lane.jobs[0]
        if lane.in_order:
            self._answer(lane, job)
            return
        try:
            result = self._running(job.task)
        except OSError as error:
            self._postpone(lane, error)
        except MemoryError:
            self._postpone(lane, OSError(errno.ENOMEM, "memory is full"))
        except Exception as error:  # noqa: BLE001 - whatever a task raises, the others must still be written
            _fail(job, error)
            if not isinstance(error, StoreError):
                _log.exception("A save failed.")
            self._refuse(lane, error_sentence(error))
        else:
            self._succeed(lane, job, result)

    def _answer(self, lane: Lane, job: Job) -> None:
        try:
            answer = job.task()
        except Exception as error:  # noqa: BLE001 - whoever asked is told
            _fail(job, error)
            answer = None
        self._succeed(lane, job, answer)

    def _succeed(self, lane: Lane, job: Job, result: object) -> None:
        for future in job.waiting:
            with suppress(InvalidStateError):  # closed meanwhile, or told of an error
                future.set_result(result)
        with self._turn:
            lane.succeed(self._now())
            self._turn.notify_all()

    def _postpone(self, lane: Lane, error: OSError) -> None:
        with self._turn:
            lane.postpone(disk_sentence(error), self._now(), disk_reason(error))
            self._turn.notify_all()

    def _refuse(self, lane: Lane, sentence: str) -> None:
        with self._turn:
            lane.refuse(sentence, self._now())
            self._turn.notify_all()

    def _state(self) -> WriterState:
        count = sum(len(lane.jobs) for lane in self._lanes.values() if not lane.in_order)
        for lane in self._lanes.values():
            if lane.sentence is not None:
                return Failing(lane.sentence, count, lane.reason)
        return Pending(count) if count else AllSaved()

    def _tell(self) -> None:
        state = self.state
        if state != self._told:
            self._told = state
            try:
                self._changed(state)
            except Exception:  # noqa: BLE001 - a broken notice must not stop the saving
                _log.exception("The writer's state could not be shown.")


def _is_tried(lane_with_failures: tuple[Lane, int]) -> bool:
    lane, failures = lane_with_failures
    return not lane.jobs or lane.failures > failures


def _fail(job: Job, error: Exception) -> None:
    for future in job.waiting:
        with suppress(InvalidStateError):
            future.set_exception(error)
