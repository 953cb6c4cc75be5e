"""Draws the marks that need nothing but Qt's painter: panels, shapes, rings and lines of text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen

from stationboard.board.geometry import Box
from stationboard.board.marks import Panel, Ring, Shape, Text

_TURN = 360 * 16
"""Qt counts sixteenths of a degree."""


def smooth(painter: QPainter) -> None:
    """Let everything be drawn with soft edges."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )


def rect_of(box: Box) -> QRectF:
    """`box` as Qt has it."""
    return QRectF(box.x, box.y, box.w, box.h)


def write(painter: QPainter, mark: Text, font: QFont, direction: Qt.LayoutDirection, start: QPointF) -> None:
    """Writes `mark` as outlines; `start` is the left end of its baseline."""
    painter.setPen(QColor(mark.color))
    painter.setFont(font)
    painter.setLayoutDirection(direction)
    painter.drawText(start, mark.text)


def draw_panel(painter: QPainter, mark: Panel) -> None:
    """Draws a rectangle."""
    half = mark.width / 2 if mark.line is not None else 0.0
    rect = rect_of(mark.box.inset(half))
    painter.setBrush(QColor(mark.fill) if mark.fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(mark.line), mark.width) if mark.line is not None else Qt.PenStyle.NoPen)
    if all(mark.corners):
        painter.drawRoundedRect(rect, mark.radius, mark.radius)
    else:
        painter.drawPath(_partly_round(rect, mark.radius, mark.corners))


def _partly_round(rect: QRectF, radius: float, corners: tuple[bool, bool, bool, bool]) -> QPainterPath:
    path = QPainterPath()
    side = radius * 2
    left, top, right, low = rect.left(), rect.top(), rect.right() - side, rect.bottom() - side
    edges = (
        (rect.topLeft(), left, top, 180),
        (rect.topRight(), right, top, 90),
        (rect.bottomRight(), right, low, 0),
        (rect.bottomLeft(), left, low, 270),
    )
    for place, (is_round, (corner, x, y, start)) in enumerate(zip(corners, edges, strict=True)):
        if is_round:
            arc = QRectF(x, y, side, side)
            if not place:
                path.arcMoveTo(arc, start)
            path.arcTo(arc, start, -90)
        elif place:
            path.lineTo(corner)
        else:
            path.moveTo(corner)
    path.closeSubpath()
    return path


def draw_shape(painter: QPainter, mark: Shape) -> None:
    """Draws a path."""
    box = mark.box
    path = QPainterPath()
    for place, point in enumerate(mark.path):
        spots = [
            QPointF(box.x + point[at] * box.w, box.y + point[at + 1] * box.h)
            for at in range(0, len(point), 2)
        ]
        if not place:
            path.moveTo(spots[0])
        elif len(spots) == 1:
            path.lineTo(spots[0])
        else:
            path.cubicTo(spots[0], spots[1], spots[2])
    if mark.closed:
        path.closeSubpath()
    if mark.line is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(QBrush(QColor(mark.line)), mark.width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
    painter.setBrush(QColor(mark.fill) if mark.fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def draw_ring(painter: QPainter, mark: Ring) -> None:
    """Draws a ring, the part of it that is colored over the whole."""
    rect = rect_of(mark.box.inset(mark.thickness / 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(mark.track), mark.thickness))
    painter.drawEllipse(rect)
    if mark.portion <= 0:
        return
    pen = QPen(QColor(mark.color), mark.thickness)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    if mark.portion >= 1:
        painter.drawEllipse(rect)
    else:
        painter.drawArc(rect, _TURN // 4, round(_TURN * mark.portion))
