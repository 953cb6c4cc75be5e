"""Where a group is now, with where it goes next."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import Colors, colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.lettering import paint_words
from stationboard.qt.console.look.style import SMALL, enlarged, font
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.run.column_content import ColumnContent

_PAD: Final = 12
_ICON: Final = 15
_ROW: Final = 20
_PAPER: Final = 8
"""Pixels above and below the words."""


class PlaceLine(QWidget):
    """``Teacher Table → Computers``, in two rows where there is no room for one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here, self._here_icon, self._goal = "", "", ""
        self._stacked = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_content(self, content: ColumnContent) -> None:
        """Show the whereabouts of a group."""
        self._here = content.here.name if content.here is not None else ""
        self._here_icon = content.here.icon if content.here is not None else ""
        self._goal = content.goal.name if content.goal is not None else content.remark
        words = (
            self.tr("At {station}, then {goal}") if self._here and self._goal else self.tr("{station}{goal}")
        )
        told = words.format(station=self._here, goal=self._goal)
        self.setAccessibleName(told)
        self.setToolTip(plain_tip(told))
        self.update()

    def fits_in_one_row(self, width: int) -> bool:
        """Whether one row of `width` pixels has room for both places."""
        metrics = QFontMetricsF(font(SMALL))
        here = enlarged(_ICON) + 6 + metrics.horizontalAdvance(self._here) if self._here else 0.0
        goal = enlarged(_ICON) + 6 + metrics.horizontalAdvance(self._goal) + 6 if self._goal else 0.0
        return here + goal + 2 * _PAD + 2 <= width

    def stack(self, *, stacked: bool) -> None:
        """Use two rows, or one."""
        if stacked != self._stacked:
            self._stacked = stacked
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(enlarged(150), enlarged(_ROW) * (2 if self._stacked else 1) + 2 * _PAPER)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colors.line), 1))
            y = self.height() - 0.5
            painter.drawLine(0, round(y - 0.5), self.width(), round(y - 0.5))
            x = float(_PAD)
            if self._here:
                x = self._paint(painter, colors, x, _PAPER, self._here_icon, self._here) + 6
            if self._goal:
                second = self._stacked and bool(self._here)
                self._paint(
                    painter,
                    colors,
                    _PAD if second else x,
                    _PAPER + (enlarged(_ROW) if second else 0),
                    "arrow-right",
                    self._goal,
                )

    def _paint(self, painter: QPainter, colors: Colors, x: float, top: float, icon: str, text: str) -> float:
        """Draw a pictogram with its words from `x` on; where they end."""
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        row, size = enlarged(_ROW), enlarged(_ICON)

        def box(left: float, width: float) -> QRectF:
            return QRectF(self.width() - left - width if leftward else left, top, width, row)

        arrow = icon == "arrow-right"
        square = box(x, size).adjusted(0, (row - size) / 2, 0, -(row - size) / 2)
        paint_glyph(painter, square, icon, colors.muted, turned=arrow and leftward)
        x += size + 6
        letters = font(SMALL)
        metrics = QFontMetricsF(letters)
        room = self.width() - _PAD - x
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(letters)
        painter.setPen(QColor(colors.muted if arrow else colors.ink))
        paint_words(painter, box(x, room), shown, leftward=leftward)
        return x + metrics.horizontalAdvance(shown)
