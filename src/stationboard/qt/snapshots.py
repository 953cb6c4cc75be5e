"""The board as a PNG file, without any window."""

from __future__ import annotations

import os

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImageWriter
from PySide6.QtWidgets import QApplication

from stationboard.board.frame import Frame
from stationboard.board.theme import Theme
from stationboard.machine.resources import resource_folder
from stationboard.qt.fonts import load_fonts
from stationboard.qt.measure import QtMeasure
from stationboard.qt.painting import BoardPainter, to_image


def png_of(frame: Frame, width: int, height: int, theme: Theme) -> bytes:
    """The content of a PNG file that shows `frame`; sizes in pixels."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QApplication(["stationboard"])
    load_fonts(resource_folder() / "fonts")
    image = to_image(frame, width, height, theme, QtMeasure(), BoardPainter())
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    content = bytes(buffer.data().data())
    buffer.close()
    del application
    return content
