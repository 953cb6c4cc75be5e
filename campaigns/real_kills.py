"""The real program killed in the midst of a lesson while the teacher edits it and a class, again and again.

In one lane nobody starts it again but the campaign, and the kill falls among edits under way. In the other
the program's own supervisor does it, and the time until the board is right again is measured.
"""

from __future__ import annotations

import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from threading import Event
from time import perf_counter
from typing import Final

from campaigns.edited_life import BACK, EditedLife
from campaigns.interrupting import quick_folder
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally

TRIALS: Final = {Scale.FULL: 200, Scale.SAMPLE: 4}
EDITS: Final = 6
"""Of the lesson, and as many of the class, before each kill: 2,400 in all."""
KILLS: Final = (signal.SIGKILL, signal.SIGABRT, signal.SIGSEGV)
LONGEST_LIFE: Final = 0.15
"""Seconds that a program is let alone at most before it is killed."""
CRASHES: Final = 3
"""So many the supervisor takes before it starts the program in safe mode."""


def run(scale: Scale, seed: int) -> Summary:
    """No edit that was told to be kept is lost, no file is damaged, and the countdown is right."""
    tally = Tally("real_kills", seed)
    trials = TRIALS[scale] // 2
    with quick_folder() as folder, ThreadPoolExecutor(2) as lanes:
        by_hand = lanes.submit(_by_hand, tally, folder / "by hand", Random(seed), trials)
        supervised = lanes.submit(_supervised, tally, folder / "supervised", Random(seed + 1), trials)
        by_hand.result()
        supervised.result()
    return tally.summary()


def _by_hand(tally: Tally, data: Path, chance: Random, trials: int) -> None:
    with EditedLife(tally, data, supervised=False) as life:
        for _ in range(trials):
            life.send_edits(EDITS)
            Event().wait(chance.uniform(0, LONGEST_LIFE))
            life.kill(chance.choice(KILLS))
            life.start_again()
            life.check()


def _supervised(tally: Tally, data: Path, chance: Random, trials: int) -> None:
    left = trials
    while left > 0:
        with EditedLife(tally, data, supervised=True) as life:
            life.check()
            for _ in range(min(CRASHES, left)):
                life.edit(EDITS)
                Event().wait(chance.uniform(0, LONGEST_LIFE))
                begun = perf_counter()
                life.kill(chance.choice(KILLS))
                life.check()
                back = perf_counter() - begun
                tally.most("ms at most until the board was back", round(back * 1000))
                if back > BACK and trials >= TRIALS[Scale.FULL] // 2:  # a sample runs beside other things
                    tally.violated(f"The board was back after {back:.1f} s; {BACK:.0f} s are allowed.")
                left -= 1
