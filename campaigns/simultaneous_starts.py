"""The program started six times at once, over and over."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Event
from time import perf_counter

from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from tests.whole.probed import environment

ROUNDS = {Scale.FULL: 20, Scale.SAMPLE: 2}
STARTS = 6
PATIENCE = 30.0
"""Seconds until a start is given up."""
HAND_OVER = 0.5
"""Seconds for handing over to a program that is up (fault 26); longer ones are counted, for a machine may be
busy with other things.
"""


def run(scale: Scale, seed: int) -> Summary:
    """Each time exactly one is open in the end, and all others have handed over with status 0."""
    tally = Tally("simultaneous_starts", seed)
    for number in range(ROUNDS[scale]):
        tally.count("rounds")
        with tempfile.TemporaryDirectory() as folder:
            violations, handed_over_in = _round(Path(folder))
        for violation in violations:
            tally.violated(f"round {number}: {violation}")
        tally.count("starts", STARTS + 1)
        tally.count("slow hand-overs", int(handed_over_in > HAND_OVER))
    return tally.summary()


def _round(data: Path) -> tuple[list[str], float]:
    """What went wrong, and the seconds one more start took to hand over."""
    starts = [_start(data) for _ in range(STARTS)]
    try:
        deadline = perf_counter() + PATIENCE
        while sum(start.poll() is None for start in starts) > 1 and perf_counter() < deadline:
            Event().wait(0.02)
        statuses = [start.poll() for start in starts]
        violations: list[str] = []
        if statuses.count(None) != 1 or statuses.count(0) != STARTS - 1:
            violations.append(f"the starts ended with {statuses}")
        begun = perf_counter()
        status = _start(data).wait(PATIENCE)
        if status != 0:
            violations.append(f"one more start ended with {status}")
        return violations, perf_counter() - begun
    finally:
        for start in starts:
            start.kill()
            start.wait()


def _start(data: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "stationboard"],
        env=environment(data),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
