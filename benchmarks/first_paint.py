"""How long it takes from process start to the first painted board, against a bare window with one label."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUNS = 9

BARE = """
from PySide6.QtWidgets import QApplication, QLabel
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
application = QApplication([])
label = Label("Station Board")
label.resize(960, 540)
label.show()
application.exec()
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


def first_paint(program: str) -> float:
    """Seconds from starting a Python with `program` until it says that it has painted."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT / "src"),
            "STATIONBOARD_DATA": folder,
        }
        start = time.perf_counter()
        with subprocess.Popen(
            [sys.executable, "-c", program], env=environment, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                if line.strip() == "painted":
                    break
            taken = time.perf_counter() - start
            process.kill()
    return taken


def main() -> None:
    """Print the two figures and their ratio; runs are taken in turn, so that both see the same machine."""
    pairs = [(first_paint(BARE), first_paint(BOARD)) for _ in range(RUNS + 1)][1:]
    bare, board = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"first paint of a bare label window   {bare * 1000:6.0f} ms")
    print(f"first paint of the sample board      {board * 1000:6.0f} ms")
    print(f"ratio                                {board / bare:6.2f}      allowed 1.5")


if __name__ == "__main__":
    main()
