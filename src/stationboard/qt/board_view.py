"""The window that the class reads."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.board.difference import changed_boxes
from stationboard.board.frame import Frame
from stationboard.board.geometry import Box
from stationboard.board.marks import Picture
from stationboard.board.picture import Layout, layout
from stationboard.board.theme import Theme
from stationboard.board.typeset import TextMeasure
from stationboard.domain.quantity import Millis
from stationboard.qt.painting import BoardPainter


class BoardView(QWidget):
    """Shows frames, painting again only what changed; small or large, it is the same picture."""

    def __init__(
        self,
        theme: Theme,
        measure: TextMeasure,
        painter: BoardPainter,
        parent: QWidget | None = None,
        *,
        laid_out_at: QSize | None = None,
    ) -> None:
        """Without `laid_out_at` the picture is made for this widget's own size; else for that, and scaled."""
        super().__init__(parent)
        self._laid_out_at = laid_out_at
        self._theme = theme
        self._measure = measure
        self._painter = painter
        self._frame: Frame | None = None
        self._since: Millis | None = None
        self._layout: Layout | None = None
        self._picture: Picture | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(64, 36)

    @property
    def picture(self) -> Picture | None:
        """What is on the board now."""
        return self._picture

    def show_frame(self, shown: Frame, since: Millis | None = None) -> None:
        """Show a frame, `since` milliseconds after its view appeared; without `since` nothing moves."""
        self._frame, self._since = shown, since
        self._look()

    def set_theme(self, theme: Theme) -> None:
        """Change the colors."""
        if theme != self._theme:
            self._theme, self._layout = theme, None
            self._look()

    @override
    def sizeHint(self) -> QSize:
        return QSize(960, 540)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._layout = None
        self._look()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is None:
            painter.fillRect(event.rect(), QColor(self._theme.paper))
        else:
            rect, (across, down) = event.rect(), self._scale()
            painter.scale(across, down)
            part = Box(rect.x() / across, rect.y() / down, rect.width() / across, rect.height() / down)
            self._painter.paint(painter, self._picture, part)
        painter.end()

    def _scale(self) -> tuple[float, float]:
        """How large a pixel of the picture is here, across and down."""
        size = self._laid_out_at or self.size()
        return self.width() / size.width(), self.height() / size.height()

    def _look(self) -> None:
        """Make the picture anew and ask Qt to paint what differs."""
        if self._frame is None or not self.width() or not self.height():
            self.update()
            return
        still = self._frame.still()
        if self._layout is None or self._layout.frame != still:
            size = self._laid_out_at or self.size()
            self._layout = layout(self._frame, size.width(), size.height(), self._theme, self._measure)
        before, self._picture = self._picture, self._layout.picture(self._frame.clock, self._since)
        region = QRegion()
        across, down = self._scale()
        for box in changed_boxes(before, self._picture):
            region += outward(Box(box.x * across, box.y * down, box.w * across, box.h * down))
        if not region.isEmpty():
            self.update(region)


def outward(box: Box) -> QRect:
    """The whole pixels that hold `box`, with one more on each side for soft edges."""
    left, top = floor(box.x) - 1, floor(box.y) - 1
    return QRect(left, top, ceil(box.right) + 1 - left, ceil(box.bottom) + 1 - top)
