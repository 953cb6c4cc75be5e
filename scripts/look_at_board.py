"""Paints boards of every view, size and class into a folder, to be looked at."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(HOME), str(HOME / "src")]

from PySide6.QtGui import QGuiApplication

from stationboard.board.telling import Manner
from stationboard.board.theme import ThemeName
from stationboard.board.words import read_catalog
from stationboard.machine.resources import resource_folder
from stationboard.qt.fonts import load_fonts
from stationboard.qt.measure import QtMeasure
from stationboard.qt.painting import BoardPainter, to_image
from tests.board.samples import Room, boards


def main() -> None:
    """Write one PNG for every view asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--size", default="1920x1080")
    asked.add_argument("--theme", default="light", choices=[theme.value for theme in ThemeName])
    asked.add_argument("--stations", type=int, default=4)
    asked.add_argument("--groups", type=int, default=4)
    asked.add_argument("--students", type=int, default=23)
    asked.add_argument("--long", action="store_true")
    asked.add_argument("--extras", action="store_true")
    asked.add_argument("--language", default="")
    asked.add_argument("--views", default="")
    chosen = asked.parse_args()
    _app = QGuiApplication([])
    load_fonts(resource_folder() / "fonts")
    manner = Manner()
    if chosen.language:
        words = (resource_folder() / "words" / f"{chosen.language}.json").read_text(encoding="utf-8")
        manner = Manner(read_catalog(words))
    room = Room(chosen.stations, chosen.groups, chosen.students, chosen.long, chosen.extras)
    width, height = (int(part) for part in chosen.size.split("x"))
    measure, painter, theme = QtMeasure(), BoardPainter(), ThemeName(chosen.theme).theme
    chosen.folder.mkdir(parents=True, exist_ok=True)
    for view, frame in boards(room, manner).items():
        if not chosen.views or view in chosen.views.split(","):
            name = f"{view}_{chosen.size}_{chosen.theme}_{room.stations}x{room.groups}x{room.students}"
            suffix = ("_long" if room.long_names else "") + (f"_{chosen.language}" if chosen.language else "")
            to_image(frame, width, height, theme, measure, painter).save(
                str(chosen.folder / f"{name}{suffix}.png")
            )


if __name__ == "__main__":
    main()
