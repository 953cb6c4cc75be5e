"""How long it takes from process start to the right board after a kill, against a normal start."""

from __future__ import annotations

import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.whole.probed import Probed, environment

RUNS = 11
ALLOWED = 1.2


def start(data: Path) -> tuple[float, Probed]:
    """Seconds until the sample lesson is on the board, and the program that shows it."""
    begun = time.perf_counter()
    program = Probed(environment(data), ["--sample"], supervised=False)
    program.lesson()
    return time.perf_counter() - begun, program


def pair() -> tuple[float, float]:
    """A normal start, and one that finds the lesson which the first left behind when it was killed."""
    with tempfile.TemporaryDirectory() as folder:
        normal, program = start(Path(folder))
        with program:
            program.crash(signal.SIGKILL)
        recovered, program = start(Path(folder))
        with program:
            return normal, recovered


def main() -> None:
    """Print the two figures and their ratio; runs are taken in turn, so that both see the same machine."""
    pairs = [pair() for _ in range(RUNS + 1)][1:]
    normal, recovered = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"process start to the board, sample started anew   {normal * 1000:6.0f} ms")
    print(f"process start to the right board after a kill     {recovered * 1000:6.0f} ms")
    print(
        f"ratio                                             {recovered / normal:6.2f}      allowed {ALLOWED}"
    )


if __name__ == "__main__":
    main()
