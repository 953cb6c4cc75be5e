"""Pictograms inside the teacher's own painted widgets."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer

from stationboard.qt.icons import icon_svg


@cache
def _drawing(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(icon_svg(name, color).encode()))


def paint_glyph(painter: QPainter, box: QRectF, name: str, color: str, *, turned: bool = False) -> None:
    """Draw the Lucide pictogram `name` in `box`, as in a looking glass where it is `turned`."""
    if not turned:
        _drawing(name, color).render(painter, box)
        return
    painter.save()
    painter.translate(box.center())
    painter.scale(-1, 1)
    painter.translate(-box.center())
    _drawing(name, color).render(painter, box)
    painter.restore()
