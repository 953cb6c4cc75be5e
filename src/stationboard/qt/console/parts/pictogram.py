"""A pictogram that stands for itself, beside words that say the same."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.style import enlarged

_SIGN: Final = 20


class Pictogram(QWidget):
    """One Lucide pictogram."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(enlarged(_SIGN), enlarged(38))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        with QPainter(self) as painter:
            size = enlarged(_SIGN)
            box = QRectF(0, (self.height() - size) / 2, size, size)
            paint_glyph(painter, box, self._name, colors_of(self.window()).muted)
