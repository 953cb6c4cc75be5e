"""How long it takes from process start to the first painted board, against a bare window with one label.

Printed are the first light of the sample lesson (a curtain), the first light after `kill -9` (the lesson's
own picture with the countdown of that moment), and the lesson's board, which is loaded behind them.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUNS = 15
ALLOWED = 1.5
KEPT_WITHIN = 20.0
"""Seconds until the running lesson must have kept its picture."""

BARE = """
from PySide6.QtWidgets import QApplication, QLabel
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
application = QApplication([])
label = Label("Station Board")
label.resize(480, 270)
label.show()
application.exec()
"""
"""As large as the board's window is on the screen that Qt makes up where there is none."""

LIGHT = """
import sys
from stationboard.qt import first_light
class FirstLight(first_light.FirstLight):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("curtain" if self.scene is None else "picture", flush=True)
first_light.FirstLight = FirstLight
from stationboard.main import main
main(["run", "sample"])
"""

BOARD = """
import sys
from stationboard.qt import board_view
class BoardView(board_view.BoardView):
    def paintEvent(self, event):
        super().paintEvent(event)
        if self.picture is not None and self.window().windowTitle() == "Station Board":
            print("painted", flush=True)
board_view.BoardView = BoardView
from stationboard.main import main
main(["run", "sample"])
"""

AFTER_KILL = {"STATIONBOARD_SUPERVISED": "1", "STATIONBOARD_AFTER": "signal 9"}
"""What the supervisor tells the program that it starts again."""


class Course:
    """Starts programs, each with the same data; all share one cache of compiled modules."""

    def __init__(self, folder: Path) -> None:
        self._data, self._killed = folder / "data", folder / "killed"
        self._environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT / "src"),
            # An installed program is compiled already, as Qt's own modules are.
            "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
            # As on a teacher's computer, where nothing names the data folder.
            "XDG_DATA_HOME": str(self._data),
        }
        for name in ("PYTHONDONTWRITEBYTECODE", "STATIONBOARD_DATA"):
            self._environment.pop(name, None)

    def kill_a_lesson(self) -> None:
        """Run the sample lesson until it has kept its picture, and kill it, for `after_kill`."""
        environment = {**self._environment, "STATIONBOARD_UNSUPERVISED": "1"}
        command = [sys.executable, "-m", "stationboard", "run", "sample"]
        kept = self._data / "Station Board" / "afterglow"
        deadline = time.perf_counter() + KEPT_WITHIN
        with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
            while not (kept.exists() and b'"scene":{' in kept.read_bytes()):
                assert time.perf_counter() < deadline, "no picture was kept"
                time.sleep(0.05)
            process.kill()
        self._data.rename(self._killed)

    def bare(self) -> float:
        """Seconds to the first painting of a bare window."""
        return self._first_paint(BARE, "painted", {})

    def curtain(self) -> float:
        """Seconds to the first light of a lesson that nobody has seen yet."""
        return self._first_paint(LIGHT, "curtain", {})

    def after_kill(self) -> float:
        """Seconds to the first light of the killed lesson."""
        shutil.copytree(self._killed, self._data)
        return self._first_paint(LIGHT, "picture", AFTER_KILL)

    def board(self) -> float:
        """Seconds to the first painting of the lesson's own board."""
        return self._first_paint(BOARD, "painted", {})

    def _first_paint(self, program: str, expected: str, told: Mapping[str, str]) -> float:
        environment = {**self._environment, **told}
        start = time.perf_counter()
        with subprocess.Popen(
            [sys.executable, "-c", program], env=environment, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            said = process.stdout.readline().strip()
            taken = time.perf_counter() - start
            process.kill()
        shutil.rmtree(self._data, ignore_errors=True)
        assert said == expected, f"{said or 'nothing'} instead of {expected}"
        return taken


def main() -> None:
    """Print the figures with their ratios; runs are taken in turn, so that all see the same machine."""
    with tempfile.TemporaryDirectory() as folder:
        course = Course(Path(folder))
        course.kill_a_lesson()
        ways = (course.bare, course.curtain, course.after_kill, course.board)
        rows = [[way() for way in ways] for _ in range(RUNS + 1)][1:]
    bare, curtain, after_kill, board = (statistics.median(column) for column in zip(*rows, strict=True))
    print(f"first paint of a bare label window           {bare * 1000:5.0f} ms")
    for name, taken, allowed in (
        ("first light of the sample lesson (curtain)", curtain, f"allowed {ALLOWED}"),
        ("first light after kill -9 (its own picture)", after_kill, f"allowed {ALLOWED}"),
        ("the sample lesson's board itself", board, "for information"),
    ):
        print(f"{name:<44} {taken * 1000:5.0f} ms   ratio {taken / bare:5.2f}   {allowed}")


if __name__ == "__main__":
    main()
