"""Thousands of class hours on the program's own lesson desk, beside an oracle that counts down.

The Qt objects are the real ones; only their timers do not run. A tick every 250 ms of 10,800 hours would
be 155 million of them and an hour of work, for looks at which nothing can happen: so ticks are seldom where
nothing falls due, which is a stall that the program must stand anyway, and on time where something does.
"""

from __future__ import annotations

from random import Random
from typing import Final

from PySide6.QtCore import QCoreApplication

from campaigns.class_hour import ClassHour, WrongError
from campaigns.hour_plans import any_plan
from campaigns.hour_script import HOUR, HourScript
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally

HOURS: Final = {Scale.FULL: 10_800, Scale.SAMPLE: 150}
KEPT: Final[tuple[tuple[int, int], ...]] = ((1, 221), (1, 383), (1, 645))
"""Seed and number of lessons that found a fault, with the script as it is: who changes the script puts each
fault back once, and looks for a lesson that finds it.
"""


def run(scale: Scale, seed: int) -> Summary:
    """Countdown, part and cues are right after every fault, and nothing goes on by itself past two parts."""
    tally = Tally("class_hours", seed)
    application = QCoreApplication.instance() or QCoreApplication([])
    application.setApplicationName("class hours")
    for kept_seed, kept_number in KEPT:
        _play(tally, kept_seed, kept_number)
    number, gone = 0, 0
    while gone < HOURS[scale] * HOUR:
        gone += _play(tally, seed, number)
        number += 1
    tally.count("class hours", gone // HOUR)
    return tally.summary()


def _play(tally: Tally, seed: int, number: int) -> int:
    """One lesson; for how many milliseconds the program ran."""
    chance = Random(f"{seed}/{number}")
    plan = any_plan(chance)
    hour = ClassHour(plan)
    script = HourScript(hour, chance, plan.warning)
    try:
        script.play()
    except WrongError as error:
        tally.violated(f"Lesson ({seed}, {number}) after {hour.now / 1000} s: {error}")
    except Exception as error:  # noqa: BLE001 - whatever the program raises is what the campaign looks for
        tally.violated(f"Lesson ({seed}, {number}) after {hour.now / 1000} s raised {error!r}")
    tally.count("lessons")
    tally.count("ticks", script.ticks)
    tally.count("faults", script.faults)
    tally.count("edits", script.edits)
    tally.count("starts of the program", hour.room.lives)
    return hour.awake
