"""The board finds the projector by itself; each test is a process with screens of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).parents[2] / "src"

LOOK = """
import json, sys
from PySide6.QtWidgets import QApplication, QWidget, QVBoxLayout
application = QApplication([])
from stationboard.board.theme import LIGHT
from stationboard.qt.board_view import BoardView
from stationboard.qt.board_window import BoardWindow
from stationboard.qt.measure import QtMeasure
from stationboard.qt.painting import BoardPainter
from stationboard.qt.screens import name_of, screen_for_board
chosen = sys.argv[1]
window = BoardWindow(BoardView(LIGHT, QtMeasure(), BoardPainter()))
window.open_on(screen_for_board(chosen))
application.processEvents()
first = window.geometry()
window.toggle_full_screen(screen_for_board(chosen))
window.toggle_full_screen(screen_for_board(chosen))
application.processEvents()
window.close()
print(json.dumps({
    "screens": [name_of(screen) for screen in application.screens()],
    "screen": window.screen().name(),
    "place": [first.x(), first.y(), first.width(), first.height()],
    "title": window.windowTitle(),
    "visible": window.isVisible(),
}))
"""


def _look(tmp_path: Path, *screens: tuple[str, int, int, int], chosen: str = "") -> Any:  # noqa: ANN401 - what JSON holds
    config = tmp_path / "screens.json"
    described = [
        {
            "name": name,
            "x": x,
            "y": 0,
            "width": width,
            "height": height,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for name, x, width, height in screens
    ]
    config.write_text(json.dumps({"screens": described}), "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", LOOK, chosen],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
            "PYTHONPATH": str(SOURCE),
        },
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return json.loads(done.stdout)


LAPTOP, PROJECTOR, WALL = ("LAPTOP", 0, 1366, 768), ("PROJECTOR", 1366, 1920, 1080), ("WALL", 3286, 1024, 768)


def test_with_a_projector_the_board_fills_it(tmp_path: Path) -> None:
    seen = _look(tmp_path, LAPTOP, PROJECTOR)
    assert seen["screen"] == "PROJECTOR"
    assert seen["place"] == [1366, 0, 1920, 1080]


def test_the_screen_that_the_teacher_chose_wins(tmp_path: Path) -> None:
    assert _look(tmp_path, LAPTOP, PROJECTOR, WALL, chosen="WALL")["screen"] == "WALL"
    assert _look(tmp_path, LAPTOP, PROJECTOR, chosen="WALL")["screen"] == "PROJECTOR"


def test_with_one_screen_the_board_is_a_window_that_leaves_the_console_in_sight(tmp_path: Path) -> None:
    x, y, width, height = _look(tmp_path, LAPTOP)["place"]
    assert x > 300
    assert y > 100
    assert x + width <= 1366
    assert y + height <= 768


def test_closing_the_board_hides_it_and_its_title_names_nobody(tmp_path: Path) -> None:
    seen = _look(tmp_path, LAPTOP)
    assert not seen["visible"]
    assert seen["title"] == "Station Board"
