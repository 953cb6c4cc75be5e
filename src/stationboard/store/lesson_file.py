"""The running lesson on disk: its whole list of events, and when it was last alive."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from pydantic import TypeAdapter, ValidationError

from stationboard.lesson.events import EVENT, Event
from stationboard.store.errors import disk_reason
from stationboard.store.files import Files
from stationboard.store.places import Places
from stationboard.store.problem import Problem, Trouble
from stationboard.store.record import Record
from stationboard.store.recovery import Anchor
from stationboard.store.slots import LessonSlots

PATIENCE: Final = 0.05
"""Seconds a click waits for the disk; a slower one is left to catch up by itself (fault 10)."""

ROOM: Final = 64 * 1024
"""Bytes set aside for a lesson's events when it begins."""

ResultT = TypeVar("ResultT")
_KEY: Final = "lesson"
_TITLE: Final = "The lesson that was under way"
_ANCHOR: Final = TypeAdapter(Anchor)


@dataclass(frozen=True, slots=True)
class KeptLesson:
    """A lesson as it was found on disk; `alive` tells the clocks when it was last known to run."""

    events: tuple[Event, ...]
    alive: Anchor


class Saver(Protocol):
    """Whoever runs the tasks that write."""

    def save(self, key: str, task: Callable[[], ResultT], /) -> Future[ResultT]:
        """Run `task` soon, and again if the disk fails; under one key only the latest. Never raises."""
        ...


class LessonFile:
    """Keeps the events of one lesson; every record holds all of them, so that reading one is enough."""

    def __init__(self, slots: LessonSlots, writer: Saver, anchor: Callable[[], Anchor]) -> None:
        self._slots = slots
        self._writer = writer
        self._anchor = anchor
        self._lines: list[bytes] = []

    def begin(self, events: tuple[Event, ...]) -> None:
        """Start the file with `events`; what it held before is gone once they are on the medium."""
        self._lines = [EVENT.dump_json(event) for event in events]
        payload = self._payload()
        self._wait(self._writer.save(_KEY, lambda: self._slots.begin(payload, room=len(payload) + ROOM)))

    def append(self, event: Event) -> None:
        """Keep `event`; returns when it is safe, or after a moment with the writer still trying."""
        self._lines.append(EVENT.dump_json(event))
        self._wait(self._write())

    def heartbeat(self) -> None:
        """Note that the lesson is alive; waits for nothing."""
        self._write()

    def clear(self) -> None:
        """Take the file away, once the lesson is kept elsewhere."""
        self._lines = []
        self._wait(self._writer.save(_KEY, self._slots.clear))

    def _write(self) -> Future[Record]:
        payload = self._payload()
        return self._writer.save(_KEY, lambda: self._slots.write(payload))

    def _payload(self) -> bytes:
        return b"\n".join((_ANCHOR.dump_json(self._anchor()), *self._lines))

    def _wait(self, written: Future[Record] | Future[None]) -> None:
        with suppress(Exception):
            written.result(PATIENCE)


def set_aside(files: Files, places: Places, now: int) -> Problem | None:
    """Keep a lesson file that nobody can read in quarantine, before the next lesson takes its place.

    `now` is UTC milliseconds. Nothing where there is no such file.
    """
    try:
        kept = files.copy_aside(places.slots, places.quarantine, now)
    except FileNotFoundError:
        return None
    except OSError as error:
        return Problem(Trouble.UNREADABLE, "lesson", _TITLE, disk_reason(error), now)
    return Problem(Trouble.LOST, "lesson", _TITLE, f"it is in “{kept.name}”", now, kept=kept)


def read_lesson(slots: LessonSlots) -> KeptLesson | None:
    """The lesson that was under way when the program last stopped, if its file is there and sound."""
    record = slots.read()
    if record is None:
        return None
    first, *lines = record.payload.split(b"\n")
    try:
        alive = _ANCHOR.validate_json(first)
        return KeptLesson(tuple(EVENT.validate_json(line) for line in lines), alive)
    except ValidationError:
        return None
