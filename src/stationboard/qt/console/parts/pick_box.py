"""A field that opens a list of things to pick from."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.style import enlarged, font
from stationboard.qt.console.parts.wrapping import line_height, paint_lines

_HEIGHT: Final = 40
_PAD: Final = 12
_ARROW: Final = 18
_WIDEST: Final = 420
_LEAST: Final = 140


class PickBox(QComboBox):
    """Paints itself as the buttons do; the wheel scrolls the page and changes nothing by chance.

    It becomes no narrower than `least` pixels at usual letters.
    """

    def __init__(self, name: str, parent: QWidget | None = None, *, least: int = _LEAST) -> None:
        super().__init__(parent)
        self._least: Final = least
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font())
        widest = max((metrics.horizontalAdvance(self.itemText(at)) for at in range(self.count())), default=60)
        return QSize(min(enlarged(_WIDEST), widest + 2 * _PAD + enlarged(_ARROW) + 10), enlarged(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(enlarged(self._least), self.sizeHint().width()), enlarged(_HEIGHT))

    @override
    def wheelEvent(self, e: QWheelEvent, /) -> None:
        e.ignore()

    @override
    def paintEvent(self, e: QPaintEvent, /) -> None:
        colors = colors_of(self.window())
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            line = 2 if self.hasFocus() else 1
            painter.setPen(QPen(QColor(colors.blue if self.hasFocus() else colors.edge), line))
            painter.setBrush(QColor(colors.chip if self.underMouse() else colors.card))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
            size = enlarged(_ARROW)
            arrow_left = _PAD if leftward else self.width() - _PAD - size
            arrow = QRectF(arrow_left, (self.height() - size) / 2, size, size)
            paint_glyph(painter, arrow, "chevron-down", colors.muted)
            room = self.width() - 2 * _PAD - size - 8
            start = self.width() - _PAD - room if leftward else _PAD
            shown = QFontMetrics(font()).elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
            align = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
            top = QPointF(start, (self.height() - line_height(font())) / 2)
            paint_lines(painter, top, room, (shown,), font(), colors.ink, align=align)
