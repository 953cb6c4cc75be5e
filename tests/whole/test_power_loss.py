"""The computer lost power in a lesson: what the next start of the real program shows.

The reboot is in the lesson's file: it was written under another start of the computer, and as long ago by its
clock as the test says.
"""

from __future__ import annotations

import json
import signal
from pathlib import Path

from stationboard.machine.clock import SystemClock
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.slots import LessonSlots
from tests.whole.probed import Probed, Sight, environment

OFF = 100_000
"""Milliseconds for which the computer is off."""
YEARS = 10 * 365 * 24 * 60 * 60 * 1000


def _lost_power_in_a_lesson(data: Path, *, wall_of_the_next_start: int) -> Sight:
    """How the lesson stood when the power went; the clock of the next start goes on from so many milliseconds
    after then.
    """
    with Probed(environment(data), ["--sample"], supervised=False) as program:
        program.lesson()
        program.crash(signal.SIGKILL)
    slots = LessonSlots(Files(LocalDisk()), data / "lesson.slots")
    record = slots.read()
    assert record is not None
    first, _, events = record.payload.partition(b"\n")
    anchor = json.loads(first)
    gone = anchor["incl"]
    anchor |= {"boot_id": "the start before", "wall": SystemClock().wall() - wall_of_the_next_start}
    slots.begin(json.dumps(anchor).encode() + b"\n" + events)
    return Sight(gone, 0, 0, (), 0)


def _elapsed(program: Probed) -> int:
    """How long the opening has been under way."""
    return 10 * 60 * 1000 - program.lesson().left


def test_after_a_power_cut_the_lesson_goes_on_by_the_wall_clock_and_says_how_long_it_was_off(
    data_folder: Path,
) -> None:
    _lost_power_in_a_lesson(data_folder, wall_of_the_next_start=OFF)
    begun = SystemClock().incl()
    with Probed(environment(data_folder), [], supervised=False) as program:
        assert program.lesson() is not None
        print(program.ask("names"), _elapsed(program), begun)
        assert 0


def test_with_a_dead_clock_battery_the_lesson_is_there_and_the_teacher_is_asked(data_folder: Path) -> None:
    _lost_power_in_a_lesson(data_folder, wall_of_the_next_start=-YEARS)
    with Probed(environment(data_folder), [], supervised=False) as program:
        print(program.ask("names"), _elapsed(program))
        assert 0
