"""What `limits` measures: one try each, on the real program."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from time import perf_counter
from typing import Final

from campaigns.interrupting import quick_folder
from campaigns.teacher import Teacher
from stationboard.store.disk import LocalDisk
from tests.store.notebook import MORNING
from tests.whole.probed import PATIENCE, Probed, environment
from tests.whole.stage import missing, screen

LITTER: Final = 1_000
FSYNC: Final = 2
"""Seconds that each sync takes on the slow disk."""
_UNREADABLE: Final = """
import os
from stationboard.store import disk
read = disk.LocalDisk.read
class NotHere(OSError):
    winerror = 362
def from_the_cloud(self, path, at_most):
    if {library!r} in str(path):
        raise NotHere(22, "The cloud file provider is not running")
    return read(self, path, at_most)
disk.LocalDisk.read = from_the_cloud
"""


class CannotMeasureError(Exception):
    """This computer has not what it takes; the message says what."""


@dataclass(frozen=True, slots=True)
class Measure:
    """`take` gives one figure of `what` in `unit`; more than `limit` is a violation."""

    what: str
    unit: str
    limit: float
    take: Callable[[], float]


def board_in(data: Path, words: Sequence[str] = ("--sample",), first: str = "") -> float:
    """Milliseconds from the start of the process until the right digits are on the board."""
    begun = perf_counter()
    with Probed(environment(data), words, supervised=False, first=first) as program:
        while program.lesson().board_off() > 250:
            Event().wait(0.005)
        return (perf_counter() - begun) * 1000


def recovery_ratio() -> float:
    """What a start after kill -9 takes, in percent of a normal start just before it."""
    with quick_folder() as folder:
        begun = perf_counter()
        with Probed(environment(folder), ["--sample"], supervised=False) as program:
            while program.lesson().board_off() > 250:
                Event().wait(0.005)
            normal = (perf_counter() - begun) * 1000
            program.wait_for(lambda: bool(program.ask("names")))
            program.crash(signal.SIGKILL)
        return 100 * board_in(folder, ()) / normal


def longest_stall_on_a_slow_disk() -> float:
    """Milliseconds that the windows stood still at most while every sync took two seconds."""
    if shutil.which("strace") is None:
        raise CannotMeasureError("strace is not installed")
    slow = f"inject=fsync,fdatasync:delay_enter={FSYNC * 1_000_000}"
    under = (
        "strace",
        "-f",
        "-qq",
        "--seccomp-bpf",
        "-o",
        "/dev/null",
        "-e",
        "trace=fsync,fdatasync",
        "-e",
        slow,
    )
    with (
        quick_folder() as folder,
        Probed(environment(folder), ["--sample"], supervised=False, under=under) as program,
    ):
        program.lesson()
        program.wait_for(lambda: bool(program.ask("names")))
        Event().wait(0.5)
        program.ask("gap")
        for number in range(6):
            program.ask("write", word=f"w{number}")
            program.ask("press", name="One minute more")
            Event().wait(0.5)
            assert program.ask("saved") is not True, "the disk is not slow"
        return float(program.ask("gap"))


def hand_over() -> float:
    """Milliseconds from a second start until it has ended, the first having come forward."""
    with quick_folder() as folder, Probed(environment(folder), ["--sample"], supervised=False) as program:
        program.wait_for(lambda: _is_up(folder))
        begun = perf_counter()
        subprocess.run(
            [sys.executable, "-m", "stationboard"],
            env=environment(folder),
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=True,
        )
        return (perf_counter() - begun) * 1000


def question_about_one_that_hangs() -> float:
    """Milliseconds from a second start until it asks what to do about the first, which hangs."""
    if missing():
        raise CannotMeasureError(f"not installed: {', '.join(missing())}")
    with tempfile.TemporaryDirectory() as name, screen("1440x900") as shown:
        data = Path(name)
        surroundings = {
            **environment(data),
            **shown,
            "STATIONBOARD_DATA": name,
            "STATIONBOARD_UNSUPERVISED": "1",
        }
        with Probed(surroundings, ["--sample"], supervised=False) as first:
            first.wait_for(lambda: _is_up(data))
            first.process.send_signal(signal.SIGSTOP)
            begun = perf_counter()
            try:
                with Probed(surroundings, [], supervised=False) as second:
                    second.wait_for(lambda: "Open here" in second.ask("names"))
                    return (perf_counter() - begun) * 1000
            finally:
                first.process.send_signal(signal.SIGCONT)


def start_with_litter() -> float:
    """By how many milliseconds a start takes longer with a thousand temporary files of killed saves."""
    with quick_folder() as folder:
        _library(folder / "tidy", folder / "tidy library")
        library = _library(folder / "littered", folder / "littered library")
        for number in range(LITTER):
            (library / "classes" / f".stationboard-{number:032x}.tmp").write_bytes(b"{")
        tidy, littered = board_in(folder / "tidy"), board_in(folder / "littered")
        return littered - tidy


def start_with_files_in_the_cloud() -> float:
    """Milliseconds until the board is there when no file of the library can be read (fault 24)."""
    with quick_folder() as folder:
        library = _library(folder / "data", folder / "library")
        return board_in(folder / "data", first=_UNREADABLE.format(library=str(library)))


def _library(data: Path, library: Path) -> Path:
    """A library with a class in a folder of its own."""
    teacher = Teacher(LocalDisk(), data, lambda: MORNING)
    library.mkdir(parents=True)
    teacher.move_library(library)
    teacher.save_class("a", ("w1",))
    return library


def _is_up(data: Path) -> bool:
    lock = data / "instance.lock"
    return lock.exists() and lock.read_text().endswith("up")


MEASURES: Final = (
    Measure("of a normal start is what a start after kill -9 takes", "percent", 120, recovery_ratio),
    Measure("without a tick when every sync takes 2 s (fault 10)", "ms", 300, longest_stall_on_a_slow_disk),
    Measure("for starting with 1,000 temporary files more (fault 19)", "ms", 50, start_with_litter),
    Measure(
        "for starting with files in the cloud only (fault 24)", "ms", 3_000, start_with_files_in_the_cloud
    ),
    Measure(
        "until a second start asks about one that hangs (fault 27)",
        "ms",
        3_000,
        question_about_one_that_hangs,
    ),
    Measure("for handing over, the second process and all (fault 26)", "ms", 500, hand_over),
)
