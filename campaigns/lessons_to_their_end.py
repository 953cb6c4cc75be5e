"""The whole program with a short lesson that goes to its end, while a disk is full, read-only or gone.

The lesson has phases of some seconds; what happens to the disk happens in the first. In half of the lessons
all of the program's data is on that disk, in the others only the library, as on a memory stick or a network
drive. For root only.
"""

from __future__ import annotations

import shutil
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event
from time import perf_counter
from typing import Final

from campaigns.edited_life import ALLOWED, TICK
from campaigns.interrupting import quick_folder
from campaigns.short_lesson import LENGTH, LENGTHS, gone_by, short_lesson
from campaigns.small_disks import Kind, NoDiskError, SmallDisk, small_disk
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from campaigns.teacher import Teacher
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.lesson_file import read_lesson
from stationboard.store.slots import LessonSlots
from tests.store.notebook import MORNING
from tests.whole.probed import Probed, Sight, environment

LANES: Final = 3
LATE: Final = 3.0
"""Seconds after which a lesson that has not ended is too late."""
SOON: Final = 5.0
"""Seconds after which everything is saved once the disk is well (fault 5)."""
_MARKS: Final = ("Not saved", "Library not reachable", "Kept until you close")
_NO_RIGHTS: Final = ("setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search")
"""Root without the right to pass over what a folder allows."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of the disk; `mend` undoes it, where that can be done under a running program."""

    name: str
    strike: Callable[[SmallDisk], None]
    mend: Callable[[SmallDisk], None] | None
    under: tuple[str, ...] = ()
    before_the_start: bool = False


FULL: Final = Fate("full", SmallDisk.fill, SmallDisk.make_room)
BROKEN_DOWN: Final = Fate("read-only after an error", SmallDisk.break_down, None)
READ_ONLY: Final = Fate(
    "read-only",
    partial(SmallDisk.set_writable, writable=False),
    partial(SmallDisk.set_writable, writable=True),
)
PULLED_OUT: Final = Fate("pulled out", SmallDisk.pull_out, SmallDisk.put_back)
LOCKED: Final = Fate(
    "locked", partial(SmallDisk.lock, locked=True), partial(SmallDisk.lock, locked=False), _NO_RIGHTS
)
LOCKED_BEFORE: Final = Fate("locked before the start", LOCKED.strike, None, _NO_RIGHTS, before_the_start=True)

LESSONS: Final = (
    *((fate, False) for fate in (FULL, BROKEN_DOWN, PULLED_OUT, LOCKED, LOCKED_BEFORE)),
    *((fate, True) for fate in (FULL, READ_ONLY, BROKEN_DOWN, PULLED_OUT, LOCKED)),
)
"""With each fate, whether only the library is on the disk."""
TRIED: Final = {Scale.FULL: LESSONS, Scale.SAMPLE: (LESSONS[0],)}


def run(scale: Scale, seed: int) -> Summary:
    """Every lesson is right to the second until its end; what was not saved is said, and saved in the end."""
    tally = Tally("lessons_to_their_end", seed)
    with ThreadPoolExecutor(LANES) as lanes:
        for done in [lanes.submit(_play, tally, fate, only=only) for fate, only in TRIED[scale]]:
            if skipped := done.result():
                return tally.summary(skipped)
    return tally.summary()


def _play(tally: Tally, fate: Fate, *, only: bool) -> str:
    """One lesson; gives why there cannot be any."""
    name = f"{'the library' if only else 'everything'} on a disk that is {fate.name}"
    if fate.under and shutil.which(fate.under[0]) is None:
        tally.count("skipped, for want of setpriv", 0)
        return ""
    try:
        with quick_folder() as home, small_disk(Kind.EXT4) as disk:
            _Lesson(tally, fate, disk, home, name, only=only).play()
    except NoDiskError as error:
        return str(error)
    except AssertionError as error:
        tally.violated(f"{name}: {error}")
    return ""


class _Lesson:
    def __init__(
        self, tally: Tally, fate: Fate, disk: SmallDisk, home: Path, name: str, *, only: bool
    ) -> None:
        self._tally, self._fate, self._disk, self._name, self._only = tally, fate, disk, name, only
        self._data = home / "data" if only else disk.folder / "station board"
        self._library = disk.folder / "library"
        self._first = Sight(0, 0, 0, (), 0)
        self._routine = short_lesson(home / "short.json")
        if only:
            teacher = Teacher(LocalDisk(), self._data, lambda: MORNING)
            self._library.mkdir()
            teacher.move_library(self._library)

    def play(self) -> None:
        if self._fate.before_the_start:
            self._data.mkdir()
            self._fate.strike(self._disk)
        program = self._started("run", str(self._routine))
        try:
            self._first = program.lesson()
            program.wait_for(lambda: bool(program.ask("names")))
            if not self._fate.before_the_start:
                self._fate.strike(self._disk)
            program.ask("write", word="after")
            if self._fate is FULL and not self._only:
                program = self._killed_on_a_full_disk(program)
            self._watch(program)
            if self._fate.mend is not None:
                self._fate.mend(self._disk)
                self._expect_saved(program)
        finally:
            program.__exit__(None, None, None)

    def _killed_on_a_full_disk(self, program: Probed) -> Probed:
        """The slots take every event all the same, so that a crash loses nothing."""
        for button in ("One minute more", "One minute less"):
            assert program.ask("press", name=button), f"“{button}” cannot be pressed"
        before = program.lesson()
        # On a busy computer the click does not wait for the disk as long as it would take.
        program.wait_for(lambda: self._events_on_disk() == before.events)
        program.crash(signal.SIGKILL)
        program.__exit__(None, None, None)
        program = self._started()
        after = program.lesson()
        if after.events != before.events + 1:
            self._tally.violated(f"{self._name}: {before.events} events became {after.events}")
        self._tally.count("killed meanwhile")
        program.wait_for(lambda: bool(program.ask("names")))
        program.ask("write", word="after")
        sight = program.lesson()
        if (
            not sight.left and not sight.over
        ):  # on a busy computer more than one phase may have ended meanwhile
            self._tally.count("then went on by the teacher's word")
            program.ask("press", name="Next")
            self._first = program.lesson()
        return program

    def _watch(self, program: Probed) -> None:
        """Look at the board until the lesson is over."""
        deadline, told = perf_counter() + LENGTH / 1000 + LATE, False
        sight = program.lesson()
        while not sight.over and perf_counter() < deadline:
            # Until the next tick the digits are those of the phase before.
            fresh = LENGTHS[sight.index] - sight.left < ALLOWED + TICK
            off = 0 if fresh else sight.board_off()
            lesson_off = abs(gone_by(sight) - gone_by(self._first) - (sight.incl - self._first.incl))
            self._tally.count("looks at the board")
            self._tally.most("ms at most by which the lesson was off", lesson_off)
            self._tally.most("ms at most by which the digits on the board were off", off)
            if off > ALLOWED + TICK or lesson_off > ALLOWED:
                self._tally.violated(
                    f"{self._name}: off by {lesson_off} ms, the board by {off} ms in phase {sight.index}"
                )
            names = program.ask("names")
            told = told or program.ask("saved") is True or any(name.startswith(_MARKS) for name in names)
            Event().wait(0.2)
            sight = program.lesson()
        self._tally.count("lessons to their end", int(sight.over))
        if not sight.over:
            self._tally.violated(f"{self._name}: the lesson did not come to its end, only to {sight}")
        if not told:
            self._tally.violated(f"{self._name}: what is not saved is not said")

    def _expect_saved(self, program: Probed) -> None:
        """Once the disk is well, the class that was changed meanwhile is in the library."""
        begun = perf_counter()
        while not self._is_in_the_library() and perf_counter() - begun < 2 * SOON:
            Event().wait(0.05)
        seconds = perf_counter() - begun
        self._tally.most("ms at most until all was saved, the disk being well again", round(seconds * 1000))
        if seconds > SOON + 1:
            self._tally.violated(f"{self._name}: saved {seconds:.1f} s after the disk was well again")
        assert program.lesson().over, "the lesson has come back from its end"

    def _is_in_the_library(self) -> bool:
        folder = (self._library if self._only else self._data) / "classes"
        try:
            return any(b'"after"' in path.read_bytes() for path in folder.glob("*.json"))
        except OSError:
            return False

    def _events_on_disk(self) -> int:
        kept = read_lesson(LessonSlots(Files(LocalDisk()), self._data / "lesson.slots"))
        return 0 if kept is None else len(kept.events)

    def _started(self, *words: str) -> Probed:
        return Probed(environment(self._data), words, supervised=False, under=self._fate.under)
