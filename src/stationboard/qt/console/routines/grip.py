"""The handle by which one thing in a list is dragged to another place."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.style import enlarged

_SIZE: Final = QSize(24, 38)
_SIGN: Final = 18


class Grip(QWidget):
    """Signals: `dragged` with the global place of the mouse while it moves, `dropped` when it is let go."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = False
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIZE.width(), enlarged(_SIZE.height()))

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self._held = event.button() is Qt.MouseButton.LeftButton

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if self._held:
            self.dragged.emit(event.globalPosition().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        if self._held:
            self._held = False
            self.dropped.emit(event.globalPosition().toPoint())

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        with QPainter(self) as painter:
            box = QRectF((self.width() - _SIGN) / 2, (self.height() - _SIGN) / 2, _SIGN, _SIGN)
            paint_glyph(painter, box, "grip-vertical", colors_of(self.window()).muted)
