"""Starts Qt, then runs the program until it is asked to end."""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from stationboard.machine.instance import claim
from stationboard.machine.logbook import keep_log
from stationboard.machine.resources import resource_folder
from stationboard.qt.first_lesson import FirstLesson
from stationboard.qt.fonts import load_fonts
from stationboard.qt.program import Program
from stationboard.qt.stopping import StopRequest
from stationboard.store.places import find_places


class AlreadyOpenError(Exception):
    """Station Board is open already; two would overwrite each other's lesson."""

    def __init__(self) -> None:
        super().__init__("Station Board is already open on this computer; look for its window.")


def run_application(first: FirstLesson | None) -> int:
    """Run the program until it is closed; 0 when it ended well.

    Raises:
        AlreadyOpenError: another program has the data folder.
        PlanError: `first` cannot be run with its class.
    """
    places = find_places(os.environ)
    taken = claim(places.lock)
    if taken is None:
        raise AlreadyOpenError
    keep_log(places.log)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Station Board")
    application.setDesktopFileName("org.stationboard.StationBoard")
    # Closing the board hides it, and the event loop ends only when it is asked to.
    application.setQuitOnLastWindowClosed(False)
    application.setWindowIcon(QIcon(str(resource_folder() / "icons" / "stationboard.svg")))
    load_fonts(resource_folder() / "fonts")
    stop = StopRequest()
    program = Program(application, stop.ask)
    program.open_board(first)
    # asyncio takes longer to load than a picture of the board to paint.
    from stationboard.qt.loop import run_until_stopped  # noqa: PLC0415

    program.open_console()
    run_until_stopped(application, stop, program.close)
    taken.give_back()
    return 0
