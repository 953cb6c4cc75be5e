"""Group symbols and colors in the teacher's windows, the same as on the board."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from stationboard.board.symbols import SYMBOLS
from stationboard.board.theme import DARK, LIGHT, GroupPaint
from stationboard.domain.look import GroupColor, GroupSymbol
from stationboard.qt.console.look.colors import Colors


def paint_of(color: GroupColor, colors: Colors) -> GroupPaint:
    """A group's colors in windows of these `colors`."""
    return (DARK if colors.dark else LIGHT).group(color)


def paint_symbol(painter: QPainter, box: QRectF, symbol: GroupSymbol, color: str) -> None:
    """Fill the outline of `symbol` in `box`."""
    path = QPainterPath()
    for place, step in enumerate(SYMBOLS[symbol]):
        points = [
            QPointF(box.x() + step[at] * box.width(), box.y() + step[at + 1] * box.height())
            for at in range(0, len(step), 2)
        ]
        if place == 0:
            path.moveTo(points[0])
        elif len(points) == 1:
            path.lineTo(points[0])
        else:
            path.cubicTo(*points)
    path.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawPath(path)
