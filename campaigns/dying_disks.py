"""Lessons that go on while their disk is full, read-only or gone: on real file systems, for root only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from campaigns.real_lessons import anchor, lesson_of
from campaigns.small_disks import Kind, NoDiskError, SmallDisk, small_disk
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from stationboard.lesson.events import Event
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.lesson_file import LessonFile, read_lesson
from stationboard.store.slots import LessonSlots
from stationboard.store.writer import Failing, Writer, WriterState

LESSONS: Final = {Scale.FULL: 10, Scale.SAMPLE: 1}
EVENTS: Final = 40
_PATIENCE: Final = 10.0
"""Seconds after which a disk counts as one that never answers."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of the disk in mid-lesson; `after` undoes it."""

    name: str
    strike: Callable[[SmallDisk], None]
    after: Callable[[SmallDisk], None]
    writes_go_on: bool


FULL: Final = Fate("full", SmallDisk.fill, SmallDisk.make_room, writes_go_on=True)
READ_ONLY: Final = Fate(
    "read-only",
    lambda disk: disk.set_writable(writable=False),
    lambda disk: disk.set_writable(writable=True),
    writes_go_on=False,
)
PULLED_OUT: Final = Fate("pulled out", SmallDisk.pull_out, SmallDisk.put_back, writes_go_on=False)


class LessonOnDisk:
    """A lesson whose file lies on a disk, with the real writing thread."""

    def __init__(self, folder: Path) -> None:
        self.states: list[WriterState] = []
        self._path = folder / "lesson.slots"
        self.writer = Writer(lambda: 0, self.states.append)
        self.file = LessonFile(self._slots(), self.writer, lambda: anchor(self._at))
        self._at = lesson_of(1, 0).state.opened.at

    def append(self, event: Event) -> None:
        """Keep `event`, and give the disk every chance."""
        self._at = event.at
        self.file.append(event)
        self.writer.flush(_PATIENCE)

    @property
    def on_disk(self) -> tuple[Event, ...]:
        """The events that another start of the program would find."""
        kept = read_lesson(self._slots())
        return kept.events if kept is not None else ()

    def _slots(self) -> LessonSlots:
        return LessonSlots(Files(LocalDisk()), self._path)


def run(scale: Scale, seed: int) -> Summary:
    """A full disk takes every event; one that takes none is told of, and has all of them when it is back."""
    tally, chance = Tally("dying_disks", seed), Random(seed)
    for kind in Kind:
        for fate in (FULL, READ_ONLY, PULLED_OUT):
            for _ in range(LESSONS[scale]):
                try:
                    with small_disk(kind) as disk:
                        _play(tally, disk, fate, chance)
                except NoDiskError as error:
                    tally.count(f"skipped ({error})")
    return tally.summary()


def _play(tally: Tally, disk: SmallDisk, fate: Fate, chance: Random) -> None:
    seed, struck = chance.randrange(1_000_000), chance.randrange(2, EVENTS - 4)
    events = lesson_of(EVENTS, seed).events
    where = f"a {disk.kind.value} disk, {fate.name} before event {struck} of lesson {seed}"
    lesson = LessonOnDisk(disk.folder / "station board")
    lesson.file.begin(events[:1])
    lesson.writer.flush(_PATIENCE)
    tally.count("lessons")
    for number, event in enumerate(events[1:], 1):
        if number == struck:
            fate.strike(disk)
        lesson.append(event)
        tally.count("events")
        safe = number < struck or fate.writes_go_on
        if safe and lesson.on_disk != events[: number + 1]:
            tally.violated(f"Event {number} is not on {where}.")
        if not safe and not isinstance(lesson.writer.state, Failing):
            tally.violated(f"Nobody is told that event {number} is not on {where}.")
    if fate.writes_go_on and any(isinstance(state, Failing) for state in lesson.states):
        tally.violated(f"The teacher is told of {where}, which lost nothing.")
    fate.after(disk)
    lesson.writer.flush(_PATIENCE)  # finds out that the folder has gone, where the disk came back empty
    if not lesson.writer.close(_PATIENCE) or lesson.on_disk != events:
        tally.violated(f"Not all events are on {where}, now that it is back.")
