"""What the board costs: repaints at 4K in software, and the share of a core while it counts down."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from stationboard.board.framing import frame
from stationboard.board.telling import Manner
from stationboard.board.theme import LIGHT
from stationboard.commands.finding import find
from stationboard.commands.rehearsing import rehearse
from stationboard.domain.quantity import Instant, Millis, minutes, seconds
from stationboard.lesson.reading import read
from stationboard.machine.resources import resource_folder
from stationboard.qt.board_view import BoardView
from stationboard.qt.fonts import load_fonts
from stationboard.qt.measure import QtMeasure
from stationboard.qt.painting import BoardPainter

WIDTH, HEIGHT = 3840, 2160
REPEATS = 40
SETTLE, WATCH = 6.0, 20.0
"""Seconds a running program is left to itself, and then watched."""


def cpu_of(work: Callable[[], None]) -> float:
    """The median processor time of `work` in milliseconds."""
    times: list[float] = []
    for _ in range(REPEATS):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    return statistics.median(times)


def repaints() -> tuple[float, float]:
    """Processor time in milliseconds of a once-a-second update, and of a whole repaint, in a round.

    Both through the board's own widget, from the frame to the pixels.
    """
    log = rehearse(find("sample", None), 1)
    view = BoardView(LIGHT, QtMeasure(), BoardPainter())
    view.resize(WIDTH, HEIGHT)
    view.show()
    spent = minutes(12)

    def update() -> None:
        nonlocal spent
        spent = Millis(spent + seconds(1))
        view.show_frame(frame(log.state, read(log.state, Instant(spent)), Manner()))
        QApplication.processEvents()

    def whole() -> None:
        view.update()
        QApplication.processEvents()

    update()
    whole()
    return cpu_of(update), cpu_of(whole)


def counting_down() -> float:
    """The share of one core, in percent, that the program takes with board and console open in a round."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "STATIONBOARD_DATA": folder}
        with subprocess.Popen(
            [sys.executable, "-m", "stationboard", "run", "READ 180 in 60 minutes"],
            env=environment,
            stderr=subprocess.DEVNULL,
        ) as process:
            time.sleep(SETTLE)
            before = _spent(process.pid)
            time.sleep(WATCH)
            used = _spent(process.pid) - before
            process.kill()
    return used / WATCH * 100


def _spent(pid: int) -> float:
    """Processor seconds that a process has used, all threads together."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Print each figure beside what is allowed."""
    application = QApplication([])
    load_fonts(resource_folder() / "fonts")
    update, whole = repaints()
    print(f"once-a-second update at 4K   {update:6.2f} ms CPU   allowed  5 ms")
    print(f"whole repaint at 4K          {whole:6.2f} ms CPU   allowed 16 ms")
    print(f"an update costs {update / whole:.2f} of a whole repaint")
    del application
    print(f"counting down                {counting_down():6.2f} % of a core   allowed 1 %")


if __name__ == "__main__":
    main()
