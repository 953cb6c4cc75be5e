"""Draws the marks that need nothing but Qt's painter: panels, shapes, rings and lines of text.

The first picture must not touch Qt's own names (`PySide6.QtCore.Qt`): all of them are made at once with the
first that is asked for, which takes 20 ms, and PySide6 asks for some in `QBrush(QColor)`, `QPainter.setPen`,
`QPainter.setBrush` and `QPainter.fillRect`. So everything here is a path that is filled.
"""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from stationboard.board.geometry import Box
from stationboard.board.marks import Color, Panel, Ring, Shape, Text


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


def fill_box(painter: QPainter, box: Box, color: Color) -> None:
    """Fills all of `box`."""
    path = QPainterPath()
    path.addRect(rect_of(box))
    _fill(painter, path, color)


def write_outlines(painter: QPainter, mark: Text, font: QFont) -> None:
    """Writes a line of text by the outlines of its letters, the same at every size and on every device."""
    path = QPainterPath()
    path.addText(QPointF(mark.box.x, mark.box.y + mark.rise), font, mark.text)
    _fill(painter, path, mark.color)


def draw_panel(painter: QPainter, mark: Panel) -> None:
    """Draws a rectangle."""
    half = mark.width / 2 if mark.line is not None else 0.0
    rect = rect_of(mark.box.inset(half))
    if all(mark.corners):
        path = QPainterPath()
        path.addRoundedRect(rect, mark.radius, mark.radius)
    else:
        path = _partly_round(rect, mark.radius, mark.corners)
    _fill(painter, path, mark.fill)
    if mark.line is not None:
        painter.strokePath(path, _pen(mark.line, mark.width))


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
    _fill(painter, path, mark.fill)
    if mark.line is not None:
        painter.strokePath(path, _round_pen(mark.line, mark.width))


def draw_ring(painter: QPainter, mark: Ring) -> None:
    """Draws a ring, the part of it that is colored over the whole."""
    outer, inner = rect_of(mark.box), rect_of(mark.box.inset(mark.thickness))
    whole = QPainterPath()
    whole.addEllipse(outer)
    whole.addEllipse(inner)
    _fill(painter, whole, mark.track)
    if mark.portion >= 1:
        _fill(painter, whole, mark.color)
    elif mark.portion > 0:
        _fill(painter, _arc(outer, inner, mark), mark.color)


def _arc(outer: QRectF, inner: QRectF, mark: Ring) -> QPainterPath:
    """The colored part: out along the outer edge, back along the inner one, a half circle at each end."""
    turn, side = 360.0 * mark.portion, mark.thickness
    path = QPainterPath()
    path.arcMoveTo(outer, 90)
    path.arcTo(outer, 90, turn)
    path.arcTo(_end(mark, turn, side), 90 + turn, 180)
    path.arcTo(inner, 90 + turn, -turn)
    path.arcTo(_end(mark, 0, side), 270, 180)
    path.closeSubpath()
    return path


def _end(mark: Ring, turn: float, side: float) -> QRectF:
    """The square about the end of the colored part, `turn` degrees to the left of the top."""
    angle = (90 + turn) / 180 * pi
    across, down = (mark.box.w - side) / 2, (mark.box.h - side) / 2
    x, y = mark.box.x + mark.box.w / 2 + across * cos(angle), mark.box.middle - down * sin(angle)
    return QRectF(x - side / 2, y - side / 2, side, side)


def _fill(painter: QPainter, path: QPainterPath, color: Color | None) -> None:
    if color is not None:
        painter.fillPath(path, _pen(color, 0.0).brush())


def _pen(color: Color, width: float) -> QPen:
    pen = QPen()
    pen.setColor(QColor(color))
    pen.setWidthF(width)
    return pen


def _round_pen(color: Color, width: float) -> QPen:
    from PySide6.QtCore import Qt  # noqa: PLC0415 - see above

    pen = _pen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


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
