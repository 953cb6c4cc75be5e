"""The real program standing still for five seconds in a lesson, as when the system swaps or is suspended."""

from __future__ import annotations

import os
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from time import perf_counter
from typing import Final

from campaigns.edited_life import ALLOWED, BACK, TICK
from campaigns.interrupting import quick_folder
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from tests.whole.probed import Probed, environment

PROGRAMS: Final = {Scale.FULL: 5, Scale.SAMPLE: 1}
"""At the same time; while they are frozen they take no time of the processor."""
FREEZES: Final = {Scale.FULL: 4, Scale.SAMPLE: 1}
SECONDS: Final = {Scale.FULL: 5.0, Scale.SAMPLE: 2.0}


def run(scale: Scale, seed: int) -> Summary:
    """The same program goes on with the right countdown, and its digits are right at once."""
    tally = Tally("freezes", seed)
    with quick_folder() as folder, ThreadPoolExecutor(PROGRAMS[scale]) as lanes:
        done = [
            lanes.submit(_lane, tally, folder / str(number), FREEZES[scale], SECONDS[scale])
            for number in range(PROGRAMS[scale])
        ]
        for lane in done:
            lane.result()
    return tally.summary()


def _lane(tally: Tally, data: Path, freezes: int, seconds: float) -> None:
    with Probed(environment(data), ["--sample"], supervised=True) as program:
        program.lesson()
        program.wait_for(lambda: bool(program.ask("names")))
        for _ in range(freezes):
            before = program.lesson()
            os.kill(before.pid, signal.SIGSTOP)
            Event().wait(seconds)
            os.kill(before.pid, signal.SIGCONT)
            begun = perf_counter()
            after = program.lesson()
            off = after.countdown_off(before)
            while program.lesson().board_off() > TICK and perf_counter() - begun < BACK:
                Event().wait(0.01)
            tally.count("freezes of 5 s" if seconds == SECONDS[Scale.FULL] else "short freezes")
            tally.most("ms at most by which the countdown was off", off)
            tally.most("ms at most until the digits were right", round((perf_counter() - begun) * 1000))
            if after.pid != before.pid or off > ALLOWED or program.lesson().board_off() > ALLOWED + TICK:
                tally.violated(f"the countdown is off by {off} ms, the board by {after.board_off()} ms")
