"""A slider from quiet to loud."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QStyle, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.style import enlarged

_STEPS: Final = 100
_KNOB: Final = 10
"""Radius in pixels."""


class VolumeSlider(QSlider):
    """In hundredths; the wheel scrolls the page and changes nothing by chance."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(name)
        self.setRange(0, _STEPS)
        self.setSingleStep(5)
        self.setPageStep(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def part(self) -> float:
        """How loud, from 0 to 1."""
        return self.value() / _STEPS

    def show_part(self, part: float) -> None:
        """Show how loud, from 0 to 1."""
        self.setValue(round(part * _STEPS))

    @override
    def sizeHint(self) -> QSize:
        return QSize(enlarged(240), 2 * _KNOB + 8)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(enlarged(140), 2 * _KNOB + 8)

    @override
    def wheelEvent(self, e: QWheelEvent, /) -> None:
        e.ignore()

    @override
    def paintEvent(self, ev: QPaintEvent, /) -> None:
        colors = colors_of(self.window())
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        room = self.width() - 2 * _KNOB - 4
        along = QStyle.sliderPositionFromValue(
            self.minimum(), self.maximum(), self.sliderPosition(), room, leftward
        )
        middle = QPointF(_KNOB + 2 + along, self.height() / 2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            groove = QRectF(_KNOB + 2, middle.y() - 3, room, 6)
            painter.setBrush(QColor(colors.edge))
            painter.drawRoundedRect(groove, 3, 3)
            quiet = groove.right() if leftward else groove.left()
            painter.setBrush(QColor(colors.blue))
            painter.drawRoundedRect(
                QRectF(min(quiet, middle.x()), groove.top(), abs(middle.x() - quiet), 6), 3, 3
            )
            painter.setPen(QPen(QColor(colors.blue), 4 if self.hasFocus() else 2))
            painter.setBrush(QColor(colors.card))
            painter.drawEllipse(middle, _KNOB - 1, _KNOB - 1)
