"""The running lesson on disk: its whole list of events, and when it was last alive."""

from __future__ import annotations

import re
import uuid
import zlib
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
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
_LEFT: Final = re.compile(r"lesson-[0-9a-f-]{36}\.slots")
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
    """Keeps the events of one lesson; every record holds all of them, so that reading one is enough.

    A lesson that is over is left under a name of its own until it is kept elsewhere, so that the next one
    cannot take its place.
    """

    def __init__(self, slots: LessonSlots, writer: Saver, anchor: Callable[[], Anchor]) -> None:
        self._slots = slots
        self._writer = writer
        self.anchor: Final = anchor
        """Tells the clocks now, as every record does."""
        self._lines: list[bytes] = []
        self._lesson = 0
        """Counts the lessons begun; the one found at the start is number 0."""
        self._left: dict[int, Path] = {}
        """Where the lessons that are over shall lie."""
        self._on_medium: int | None = 0
        """Which lesson the slots hold. Only the writer's thread knows: a disk that fails may hear of a second
        lesson before it has taken the first."""

    @property
    def checksum(self) -> int:
        """Of the lesson's events as they lie in the slots, or are about to; see `glimpse`."""
        return zlib.crc32(b"\n".join(self._lines))

    def begin(self, events: tuple[Event, ...]) -> None:
        """Start the file with `events`; a lesson that was not left is gone once they are on the medium."""
        self._lines = [EVENT.dump_json(event) for event in events]
        self._lesson += 1
        self._wait(self._write())

    def go_on(self, events: tuple[Event, ...]) -> None:
        """Take up the lesson that was found at the start, in the place it has: a full disk has no other."""
        self._lines = [EVENT.dump_json(event) for event in events]
        self._wait(self._write())

    def append(self, event: Event) -> None:
        """Keep `event`; returns when it is safe, or after a moment with the writer still trying."""
        self._lines.append(EVENT.dump_json(event))
        self._wait(self._write())

    def heartbeat(self) -> None:
        """Note that the lesson is alive; waits for nothing."""
        self._write()

    def close(self) -> None:
        """Note that the program is being closed with the lesson under way; a heartbeat takes that back."""
        self._wait(self._write(closed=True))

    def leave(self) -> Path:
        """Let the lesson, which is over, lie under another name; gives its path, for `forget`."""
        path = self._slots.path.with_name(f"lesson-{uuid.uuid4()}.slots")
        self._left = {**self._left, self._lesson: path}
        left = self._left
        self._wait(self._writer.save(_KEY, lambda: self._move_away(left)))
        return path

    def forget(self, path: Path) -> None:
        """Take away a file that was left, now that its lesson is kept elsewhere."""
        self._writer.save(f"{_KEY} {path.name}", lambda: self._slots.remove(path))

    def clear(self) -> None:
        """Take the lesson away without a trace."""
        left = self._left
        self._wait(self._writer.save(_KEY, lambda: self._clear(left)))

    def _write(self, *, closed: bool = False) -> Future[Record]:
        payload, lesson, left = self._payload(closed=closed), self._lesson, self._left
        return self._writer.save(_KEY, lambda: self._record(payload, lesson, left))

    def _record(self, payload: bytes, lesson: int, left: Mapping[int, Path]) -> Record:
        self._move_away(left)
        if self._on_medium == lesson:
            return self._slots.write(payload)
        record = self._slots.begin(payload, room=len(payload) + ROOM)
        self._on_medium = lesson
        return record

    def _clear(self, left: Mapping[int, Path]) -> None:
        self._move_away(left)
        self._slots.clear()
        self._on_medium = None

    def _move_away(self, left: Mapping[int, Path]) -> None:
        """Before anything else is written, a lesson that was left makes room."""
        if self._on_medium is not None and self._on_medium in left:
            self._slots.move_to(left[self._on_medium])
            self._on_medium = None

    def _payload(self, *, closed: bool) -> bytes:
        anchor = replace(self.anchor(), closed=closed)
        return b"\n".join((_ANCHOR.dump_json(anchor), *self._lines))

    def _wait(self, written: Future[Record] | Future[None]) -> None:
        with suppress(Exception):
            written.result(PATIENCE)


def left_files(files: Files, places: Places) -> tuple[Path, ...]:
    """The files of lessons that were over, but not kept elsewhere, when the program last stopped."""
    try:
        names = files.names(places.slots.parent)
    except OSError:
        return ()
    return tuple(places.slots.with_name(name) for name in names if _LEFT.fullmatch(name))


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
