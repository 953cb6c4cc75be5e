"""How a student's chip looks while it hangs from the mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

_TILT: Final = -3.0
"""Degrees."""
_MARGIN: Final = 14
"""Pixels around the chip, for its shadow."""
_ROUND: Final = 8
HOT_SPOT: Final = QPoint(_MARGIN, 2 * _MARGIN)
"""Where the chip's own upper left corner lies in the pixmap, the tilt left aside."""


def lifted(size: QSize, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
    """What `paint` draws in `size` logical pixels, tilted and with a shadow, on a screen of `ratio`."""
    width, height = size.width() + 2 * _MARGIN, size.height() + 4 * _MARGIN
    made = QPixmap(round(width * ratio), round(height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(width / 2, height / 2)
        painter.rotate(_TILT)
        painter.translate(-size.width() / 2, -size.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in range(8, 0, -1):
            painter.setBrush(QColor(10, 20, 40, 7))
            box = QRectF(0, 0, size.width(), size.height()).adjusted(-spread, 4 - spread, spread, 6 + spread)
            painter.drawRoundedRect(box, _ROUND + spread, _ROUND + spread)
        paint(painter)
    return made
