"""Qt's application, dressed as Station Board."""

from __future__ import annotations

import logging
import os
import sys
from typing import Final

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from stationboard.machine.resources import resource_folder
from stationboard.qt.fonts import FontsMissingError, load_fonts

_log: Final = logging.getLogger(__name__)
_WITHOUT_DRIVERS: Final = {"QT_OPENGL": "software", "QT_XCB_GL_INTEGRATION": "none"}
"""Keeps Qt away from the graphics driver, which widgets do not need, and which is known to crash programs."""


def open_application(*, safe: bool = False) -> QApplication:
    """The application, made now unless there is one already; `safe` leaves the graphics driver out."""
    made = QApplication.instance()
    if isinstance(made, QApplication):
        return made
    if safe:
        os.environ.update(_WITHOUT_DRIVERS)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Station Board")
    application.setDesktopFileName("org.stationboard.StationBoard")
    # Closing the board hides it, and the event loop ends only when it is asked to.
    application.setQuitOnLastWindowClosed(False)
    application.setWindowIcon(QIcon(str(resource_folder() / "icons" / "stationboard.svg")))
    try:
        load_fonts(resource_folder() / "fonts")
    except FontsMissingError:
        _log.warning("The program's typefaces are missing; the system's are used.")
    return application
