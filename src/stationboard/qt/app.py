"""Starts Qt, then runs the program until it is asked to end."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from stationboard.machine.resources import resource_folder
from stationboard.qt.first_lesson import FirstLesson
from stationboard.qt.fonts import load_fonts
from stationboard.qt.loop import StopRequest, run_until_stopped
from stationboard.qt.program import Program


def run_application(first: FirstLesson | None) -> int:
    """Run the program until it is closed; 0 when it ended well."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Station Board")
    application.setDesktopFileName("org.stationboard.StationBoard")
    # Closing the board hides it, and the event loop ends only when it is asked to.
    application.setQuitOnLastWindowClosed(False)
    application.setWindowIcon(QIcon(str(resource_folder() / "icons" / "stationboard.svg")))
    load_fonts(resource_folder() / "fonts")

    def begin(stop: StopRequest) -> Callable[[], None]:
        program = Program(application, stop.ask)
        program.open(first)
        return program.close

    run_until_stopped(application, begin)
    return 0
