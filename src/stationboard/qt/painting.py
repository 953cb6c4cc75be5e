"""Makes the pixels of a picture: for the projector, a file, a preview or paper."""

from __future__ import annotations

import unicodedata
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPainterPath, QPen

from stationboard.board.frame import Frame
from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Mark, Panel, Picture, Ring, Shape, Text, Weight
from stationboard.board.picture import picture
from stationboard.board.theme import Theme
from stationboard.board.typeset import TextMeasure
from stationboard.qt.fonts import BOARD_FAMILY, board_font
from stationboard.qt.icons import IconPainter
from stationboard.qt.lettering import Lettering
from stationboard.qt.photos import Photos, fitted

_TURN = 360 * 16
"""Qt counts sixteenths of a degree."""


class BoardPainter:
    """Paints pictures, keeping fonts, pictograms and large lettering between them."""

    def __init__(self, family: str = BOARD_FAMILY) -> None:
        self._family = family
        self._fonts: dict[tuple[float, Weight, bool], QFont] = {}
        self._icons = IconPainter()
        self._photos = Photos()
        self._lettering = Lettering()

    def paint(self, painter: QPainter, picture: Picture, part: Box | None = None) -> None:
        """Paints `picture`, or of it only the marks that touch `part`."""
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.fillRect(_rect(part or picture.box), QColor(picture.background))
        for mark in picture.marks:
            if part is None or mark.box.overlaps(part):
                self._mark(painter, mark, leftward=picture.right_to_left)

    def _mark(self, painter: QPainter, mark: Mark, *, leftward: bool) -> None:
        match mark:
            case Panel():
                _panel(painter, mark)
            case Text():
                direction = _direction(mark.text, leftward=leftward)
                self._lettering.paint(painter, mark, self._font(mark), direction)
            case Shape():
                _shape(painter, mark)
            case Ring():
                _ring(painter, mark)
            case Icon():
                self._icon(painter, mark)
            case _:
                assert_never(mark)

    def _icon(self, painter: QPainter, mark: Icon) -> None:
        image = self._photos.image_of(mark.picture)
        if image is not None:
            painter.drawImage(fitted(_rect(mark.box), image), image)
        else:
            self._icons.paint(painter, mark.name, mark.color, _rect(mark.box), turned=mark.turned)

    def _font(self, mark: Text) -> QFont:
        key = (mark.size, mark.weight, mark.tabular)
        font = self._fonts.get(key)
        if font is None:
            font = board_font(mark.size, mark.weight, tabular=mark.tabular, family=self._family)
            self._fonts[key] = font
        return font


def to_image(
    frame: Frame, width: int, height: int, theme: Theme, measure: TextMeasure, painter: BoardPainter
) -> QImage:
    """The board with `frame` on it as an image of `width` by `height` pixels; needs no display."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    with QPainter(image) as brush:
        painter.paint(brush, picture(frame, width, height, theme, measure))
    return image


def _direction(text: str, *, leftward: bool) -> Qt.LayoutDirection:
    """The way a text runs: its first letter's, so that a full stop stays at its end; else the picture's."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return Qt.LayoutDirection.LeftToRight if kind == "L" else Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.w, box.h)


def _panel(painter: QPainter, mark: Panel) -> None:
    half = mark.width / 2 if mark.line is not None else 0.0
    rect = _rect(mark.box.inset(half))
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


def _shape(painter: QPainter, mark: Shape) -> None:
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


def _ring(painter: QPainter, mark: Ring) -> None:
    rect = _rect(mark.box.inset(mark.thickness / 2))
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
