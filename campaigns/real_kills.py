"""The real program killed or frozen in the midst of a lesson, again and again."""

from __future__ import annotations

import os
import signal
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from threading import Event

from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from tests.whole.probed import Probed, Sight, environment

TRIALS = {Scale.FULL: 200, Scale.SAMPLE: 6}
LANES = 2
"""Programs at a time, each with a data folder of its own."""
ALLOWED = 300
"""Milliseconds by which a countdown may be wrong (fault 35)."""
TICK = 250
"""Milliseconds by which the digits may lag: the program looks so often."""
LOOKS = 12
"""After so many ticks the digits must be right at the latest (3 s, fault 35), on a busy computer, too."""
KILLS = (signal.SIGKILL, signal.SIGABRT)
LONGEST_LIFE = 0.25
"""Seconds for which a program is let alone at most before it is killed or frozen."""


def run(scale: Scale, seed: int) -> Summary:
    """After each kill a new program, after each freeze the same one, has the lesson at the right second."""
    tally = Tally("real_kills", seed)
    trials = TRIALS[scale] // LANES
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(LANES) as lanes:
        done = [
            lanes.submit(_lane, Path(folder) / str(lane), Random(seed * LANES + lane), trials)
            for lane in range(LANES)
        ]
        for found in done:
            kills, freezes, lates, violations = found.result()
            tally.count("kills", kills)
            tally.count("freezes", freezes)
            tally.count("boards right after more than a tick", lates)
            for violation in violations:
                tally.violated(violation)
    return tally.summary()


def _lane(data: Path, chance: Random, trials: int) -> tuple[int, int, int, list[str]]:
    """One lesson through so many trials: how many were kills, how many freezes, how often the board was late,
    what was wrong.
    """
    kills, freezes, lates, violations = 0, 0, 0, list[str]()
    program = Probed(environment(data), ["--sample"], supervised=False)
    first = before = program.lesson()
    try:
        for trial in range(trials):
            Event().wait(chance.uniform(0, LONGEST_LIFE))
            how = chance.choice((*KILLS, signal.SIGSTOP))
            if how is signal.SIGSTOP:
                freezes += 1
                os.kill(before.pid, signal.SIGSTOP)
                Event().wait(chance.uniform(0, LONGEST_LIFE))
                os.kill(before.pid, signal.SIGCONT)
            else:
                kills += 1
                program.crash(how)
                program.__exit__(None, None, None)
                program = Probed(environment(data), ["--sample"], supervised=False)
            after, late = _seen(program)
            lates += late
            violations += [f"trial {trial} ({how.name}): {wrong}" for wrong in _wrong(first, before, after)]
            before = after
    finally:
        program.__exit__(None, None, None)
    return kills, freezes, lates, violations


def _seen(program: Probed) -> tuple[Sight, bool]:
    """The lesson once the digits on the board are right, or at last; whether that took more than a tick."""
    for look in range(LOOKS):
        sight = program.lesson()
        if sight.board_off() <= ALLOWED + TICK:
            return sight, look > 1
        Event().wait(TICK / 1000)
    return program.lesson(), True


def _wrong(first: Sight, before: Sight, after: Sight) -> list[str]:
    """What is not as it should be `after` a trial; the clock must agree with the very `first` look, too."""
    wrong: list[str] = []
    if after.index != first.index:
        return [f"phase {first.index} has become phase {after.index}"]
    for what, off, allowed in (
        ("since the trial", after.countdown_off(before), ALLOWED),
        ("since the lesson's start", after.countdown_off(first), ALLOWED),
        ("on the board", after.board_off(), ALLOWED + TICK),
    ):
        if off > allowed:
            wrong.append(f"the countdown {what} is off by {off} ms")
    return wrong
