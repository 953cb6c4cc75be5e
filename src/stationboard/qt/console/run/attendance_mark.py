"""The small button that marks a student absent."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.lettering import paint_centered
from stationboard.qt.console.look.style import SMALL, font
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.run.chip_content import ChipContent

_HEIGHT: Final = 30


class AttendanceMark(QPushButton):
    """Marks absent, and says so afterwards; in a lesson it shows when the mouse or the keyboard is near."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._word = ""
        self._in_sight = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_content(self, content: ChipContent) -> None:
        """Tell how the student of `content` is."""
        self._word, self._in_sight = "", content.roll_call
        if content.absent:
            self._word = self.tr("absent")
            name = self.tr("{student} is absent; mark present")
        elif content.away:
            self._word = content.remark or self.tr("out")
            name = self.tr("{student} left the room; mark as back")
        else:
            name = self.tr("Mark {student} absent")
        self.setAccessibleName(name.format(student=content.name))
        self.setToolTip(plain_tip(name.format(student=content.name)))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font(SMALL)).horizontalAdvance(self._word) + 14 if self._word else 32
        return QSize(round(width), _HEIGHT)

    @override
    def enterEvent(self, event: QEnterEvent, /) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self)
        box = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colors.line))
                painter.drawRoundedRect(box.adjusted(2, 3, -2, -3), 6, 6)
            if self._word:
                painter.setFont(font(SMALL))
                painter.setPen(QColor(colors.muted))
                paint_centered(painter, box, self._word)
            else:
                chip = self.parentWidget()
                near = chip is not None and (chip.underMouse() or chip.hasFocus())
                painter.setOpacity(1.0 if self.underMouse() else 0.6 if near or self._in_sight else 0.0)
                square = QRectF(box.center() - QPointF(8, 8), box.center() + QPointF(8, 8))
                paint_glyph(painter, square, "user-x", colors.muted)
