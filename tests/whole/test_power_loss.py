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
from tests.whole.probed import Probed, environment

OFF = 100_000
"""Milliseconds for which the computer is off."""
RIGHT_WITHIN = 1_000
"""Milliseconds (fault 36 of the catalog)."""
UNKNOWN_WITHIN = 5_000
"""Milliseconds, besides what nobody can know (fault 37)."""
TICK = 250
TEN_YEARS = 10 * 365 * 24 * 60 * 60 * 1000


def _lost_power_in_a_lesson(data: Path, *, off: int) -> int:
    """How much of the phase was left at the last heartbeat; by the clock of the next start that was so many
    milliseconds ago.
    """
    with Probed(environment(data), ["--sample"], supervised=False) as program:
        before = program.lesson()
        program.crash(signal.SIGKILL)
    slots = LessonSlots(Files(LocalDisk()), data / "lesson.slots")
    record = slots.read()
    assert record is not None
    first, _, events = record.payload.partition(b"\n")
    anchor = json.loads(first)
    left = before.left + before.incl - int(anchor["incl"])
    anchor |= {"boot_id": "the start before", "wall": SystemClock().wall() - off}
    slots.begin(json.dumps(anchor).encode() + b"\n" + events)
    return left


def _console_says(program: Probed, words: str) -> list[str]:
    program.wait_for(lambda: any(words in name for name in program.ask("names")))
    return [name for name in program.ask("names") if words in name]


def test_after_a_power_cut_the_lesson_goes_on_by_the_wall_clock_and_says_how_long_it_was_off(
    data_folder: Path,
) -> None:
    begun = SystemClock().incl()
    left = _lost_power_in_a_lesson(data_folder, off=OFF)
    lost = SystemClock().incl()
    with Probed(environment(data_folder), [], supervised=False) as program:
        after = program.lesson()
        gone = left - after.left
        # It was off for as long as the wall clock says, and then started.
        assert OFF <= gone <= OFF + (after.incl - begun)
        assert abs(gone - OFF - (after.incl - lost)) <= RIGHT_WITHIN
        _console_says(program, "Back after 1:4")
        program.wait_for(lambda: program.lesson().board_off() <= TICK)


def test_with_a_dead_clock_battery_the_lesson_is_there_and_the_teacher_is_asked_how_long_it_was(
    data_folder: Path,
) -> None:
    begun = SystemClock().incl()
    left = _lost_power_in_a_lesson(data_folder, off=-TEN_YEARS)
    with Probed(environment(data_folder), [], supervised=False) as program:
        first = program.lesson()
        assert 0 <= left - first.left <= UNKNOWN_WITHIN + (first.incl - begun)
        _console_says(program, "The computer has lost its clock. How long was it off?")
        program.wait_for(lambda: bool(program.ask("press", name="2 min")))
        after = program.lesson()
        since = after.incl - first.incl
        assert abs((first.left - after.left) - 120_000 - since) <= RIGHT_WITHIN
        program.wait_for(lambda: program.lesson().board_off() <= TICK)
