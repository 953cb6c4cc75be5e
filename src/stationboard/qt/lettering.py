"""Keeps large lettering once it is painted: Qt fills letters over 64 pixels anew from their outlines."""

from __future__ import annotations

from collections import OrderedDict
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from stationboard.board.marks import Text
from stationboard.qt.strokes import smooth, write_outlines

_FROM = 60
"""Pixels of type size from which keeping pays; Qt itself keeps smaller letters."""
_ROOM = 32 * 1024 * 1024
"""Bytes kept: the lettering of a 4K board twice over."""
_RIM = 2
"""Pixels about the box for soft edges and overhanging letters."""


class Lettering:
    """Paints lines of text on a screen or image, from memory where it can."""

    def __init__(self, room: int = _ROOM) -> None:
        self._room = room
        self._used = 0
        self._kept: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()

    def paint(self, painter: QPainter, mark: Text, font: QFont, direction: Qt.LayoutDirection) -> None:
        """Paints `mark`; on a scaled painter, as for paper, always as outlines."""
        if mark.tabular:
            write_outlines(painter, mark, font)
            return
        scale = painter.device().devicePixelRatio()
        if not painter.worldTransform().isIdentity() or mark.size * scale < _FROM:
            write(painter, mark, font, direction, QPointF(mark.box.x, mark.box.y + mark.rise))
            return
        key = (mark.text, mark.size, mark.weight, mark.color, scale)
        image = self._kept.get(key)
        if image is None:
            image = _lettered(mark, font, direction, scale)
            self._keep(key, image)
        else:
            self._kept.move_to_end(key)
        x, y = round((mark.box.x - _RIM) * scale) / scale, round((mark.box.y - _RIM) * scale) / scale
        painter.drawPixmap(QPointF(x, y), image)

    def _keep(self, key: tuple[object, ...], image: QPixmap) -> None:
        self._kept[key] = image
        self._used += _bytes(image)
        while self._used > self._room and self._kept:
            _, oldest = self._kept.popitem(last=False)
            self._used -= _bytes(oldest)


def _lettered(mark: Text, font: QFont, direction: Qt.LayoutDirection, scale: float) -> QPixmap:
    wide, high = ceil((mark.box.w + _RIM * 2) * scale), ceil((mark.box.h + _RIM * 2) * scale)
    image = QPixmap(wide, high)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        smooth(painter)
        write(painter, mark, font, direction, QPointF(_RIM, _RIM + mark.rise))
    return image


def write(painter: QPainter, mark: Text, font: QFont, direction: Qt.LayoutDirection, start: QPointF) -> None:
    """Writes `mark`; `start` is the left end of its baseline."""
    painter.setPen(QColor(mark.color))
    painter.setFont(font)
    painter.setLayoutDirection(direction)
    painter.drawText(start, mark.text)


def _bytes(image: QPixmap) -> int:
    return image.width() * image.height() * 4
