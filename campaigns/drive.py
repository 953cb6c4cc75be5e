"""A library on a drive that fills up, becomes read-only or is taken out while the program runs."""

from __future__ import annotations

import errno
import itertools
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from campaigns import ext4
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from campaigns.teacher import Teacher, Words
from stationboard.store.disk import LocalDisk
from stationboard.store.errors import disk_sentence
from tests.store.notebook import MORNING

TROUBLES: Final = {Scale.FULL: 120, Scale.SAMPLE: 9}
_SENTENCES: Final = {
    "full": "Not saved: the disk is full. Everything is kept here; I keep trying.",
    "read-only": "Not saved: the disk is read-only. Everything is kept here; I keep trying.",
    "out": "The library folder cannot be reached; changes are kept on this computer until it is back.",
}


@dataclass(frozen=True, slots=True)
class Drive:
    """A small file system with the library on it."""

    image: Path
    folder: Path

    def trouble(self, kind: str) -> None:
        """Let something happen to it."""
        match kind:
            case "full":
                self._fill()
            case "read-only":
                ext4.remount(self.folder, "ro")
            case _:
                ext4.unmount(self.folder)

    def mend(self, kind: str) -> None:
        """Let it be as before."""
        match kind:
            case "full":
                (self.folder / "films").unlink()
            case "read-only":
                ext4.remount(self.folder, "rw")
            case _:
                ext4.mount(self.image, self.folder)

    def _fill(self) -> None:
        with (self.folder / "films").open("wb", buffering=0) as file:
            for size in (1 << 16, 1 << 10, 1):
                try:
                    while True:
                        file.write(bytes(size))
                except OSError as error:
                    if error.errno != errno.ENOSPC:
                        raise
            os.fsync(file.fileno())


def run(scale: Scale, seed: int) -> Summary:
    """The teacher is told in a sentence, everything stays, and is saved when the drive is well again."""
    tally, chance = Tally("drive", seed), Random(seed)
    why = ext4.why_not()
    if why:
        return tally.summary(why)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        drive = Drive(folder / "image", folder / "drive")
        ext4.make(drive.image)
        try:
            ext4.mount(drive.image, drive.folder)
        except OSError as error:
            return tally.summary(f"no image can be mounted here ({error})")
        try:
            _trouble_again_and_again(folder / "home", drive, TROUBLES[scale], chance, tally)
        finally:
            ext4.unmount(drive.folder)
    return tally.summary()


def _trouble_again_and_again(home: Path, drive: Drive, times: int, chance: Random, tally: Tally) -> None:
    ticks = itertools.count()

    def start() -> Teacher:
        return Teacher(LocalDisk(), home, lambda: MORNING + next(ticks) * 60_000)

    teacher = start()
    teacher.move_library(drive.folder)
    teacher.save_class("a", ("w",))
    for number in range(times):
        kind = chance.choice(("full", "read-only", "out"))
        words = (*teacher.words("a")[-20:], f"w{number}")
        before = teacher.words("a")
        drive.trouble(kind)
        told = _told(teacher, words)
        if told != _SENTENCES[kind]:
            tally.violated(f"{number}, {kind}: the teacher was told “{told}”")
        if number % 2:
            teacher = start()  # in the middle of the trouble
        shown = teacher.words("a")
        if shown not in {before, words}:
            tally.violated(f"{number}, {kind}: {shown} was shown")
        if kind == "out" and any(drive.folder.iterdir()):
            tally.violated(f"{number}: something was written where the drive is not")
        drive.mend(kind)
        _expect(start, words, teacher, tally, f"{number}, {kind}")
        tally.count(f"times {kind}")


def _expect(start: Callable[[], Teacher], words: Words, teacher: Teacher, tally: Tally, name: str) -> None:
    teacher.look()
    told = _told(teacher, words)
    found = start()
    found.look()
    if told or found.words("a") != words or found.versions or found.problems:
        tally.violated(f"{name}: then {told}, {found.words('a')}, {found.versions}, {found.problems}")


def _told(teacher: Teacher, words: Words) -> str:
    try:
        teacher.save_class("a", words)
    except OSError as error:
        return disk_sentence(error)
    return ""
