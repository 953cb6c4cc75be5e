"""The power cut while the program saves on a real file system."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from random import Random
from typing import IO, Final

from campaigns import ext4
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.slots import LessonSlots
from tests.store.notebook import settled, shelf

CUTS: Final = {Scale.FULL: 500, Scale.SAMPLE: 8}
PAUSE: Final = 0.03
"""Seconds between two cuts, at the most."""

_PROGRAM: Final = """
import sys
from pathlib import Path
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.slots import LessonSlots
from tests.store.notebook import ID, numbered, shelf

root = Path(sys.argv[1])
notebooks, slots = shelf(LocalDisk(), root), LessonSlots(Files(LocalDisk()), root / "lesson.slots")
slots.begin(b"0")
for count in range(1, 10_000_000):
    notebooks.save(ID, numbered(count))
    print(count, "class", flush=True)
    slots.write(b"%d" % count)
    print(count, "lesson", flush=True)
"""


def run(scale: Scale, seed: int) -> Summary:
    """What was acknowledged before the cut is there afterwards, whole."""
    tally, chance = Tally("power_cut", seed), Random(seed)
    why = ext4.why_not()
    if why:
        return tally.summary(why)
    with tempfile.TemporaryDirectory() as folder:
        image = Path(folder) / "disk"
        ext4.make(image)
        try:
            with ext4.mounted(image, Path(folder) / "live") as live:
                _cut_again_and_again(Path(folder), image, live, CUTS[scale], chance, tally)
        except OSError as error:
            return tally.summary(f"no image can be mounted here ({error})")
    return tally.summary()


def _cut_again_and_again(
    folder: Path, image: Path, live: Path, cuts: int, chance: Random, tally: Tally
) -> None:
    pause = threading.Event()
    path = os.pathsep.join(("src", "."))
    with subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, str(live)],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[1],
        env={**os.environ, "PYTHONPATH": path},
    ) as program:
        assert program.stdout is not None
        os.set_blocking(program.stdout.fileno(), False)
        acknowledged, told = {"class": 0, "lesson": 0}, bytearray()
        try:
            while not acknowledged["lesson"]:
                pause.wait(PAUSE)
                _read(program.stdout, told, acknowledged)
            for number in range(cuts):
                pause.wait(chance.uniform(0, PAUSE))
                program.send_signal(signal.SIGSTOP)
                os.waitid(os.P_PID, program.pid, os.WSTOPPED)
                _read(program.stdout, told, acknowledged)
                shutil.copyfile(image, folder / "copy")
                program.send_signal(signal.SIGCONT)
                tally.count("cuts")
                with ext4.mounted(folder / "copy", folder / "after") as after:
                    _check(after, acknowledged, f"cut {number}", tally)
        finally:
            program.kill()
    tally.count("saves", sum(acknowledged.values()))


def _read(stream: IO[bytes], told: bytearray, acknowledged: dict[str, int]) -> None:
    """What the program has acknowledged by now; a line it has not ended was not told to anybody."""
    told += stream.read() or b""
    whole, _, rest = bytes(told).rpartition(b"\n")
    for line in whole.splitlines():
        count, what = line.decode().split()
        acknowledged[what] = int(count)
    told[:] = rest


def _check(root: Path, acknowledged: dict[str, int], name: str, tally: Tally) -> None:
    notebooks = shelf(LocalDisk(), root)
    classes = [one.document.count for one in notebooks.load_all()]
    look = settled(notebooks)
    record = LessonSlots(Files(LocalDisk()), root / "lesson.slots").read()
    lesson = -1 if record is None else int(record.payload)
    for what, found in (("class", classes[0] if classes else -1), ("lesson", lesson)):
        if not acknowledged[what] <= found <= acknowledged[what] + 1:
            tally.violated(f"{name}: {what} {acknowledged[what]} was acknowledged, and {found} is there")
    if look.problems or look.versions:
        tally.violated(f"{name}: {look.problems} {look.versions}")
