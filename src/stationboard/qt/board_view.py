"""The window that the class reads."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.board.difference import changed_boxes
from stationboard.board.frame import Frame
from stationboard.board.geometry import Box
from stationboard.board.marks import Picture
from stationboard.board.picture import Layout, layout
from stationboard.board.plain import plain_of
from stationboard.board.theme import Theme
from stationboard.board.typeset import TextMeasure
from stationboard.board.views.sheet import Touch
from stationboard.domain.quantity import Millis
from stationboard.qt.mishaps import Mishaps
from stationboard.qt.painting import BoardPainter
from stationboard.qt.plain_board import paint_plain


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
        mishaps: Mishaps | None = None,
        plain: bool = False,
    ) -> None:
        """Without `laid_out_at` the picture is made for this widget's own size; else for that, and scaled.

        A `plain` board shows no picture, only what the lesson is at and the time left.
        """
        super().__init__(parent)
        self._mishaps = mishaps or Mishaps()
        self._plain = plain
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
        """What is on the board now; nothing where it shows plain words and digits."""
        return self._picture

    @property
    def frame_shown(self) -> Frame | None:
        """What the board says now."""
        return self._frame

    @property
    def laid_out(self) -> Layout | None:
        """The layout of what is on the board now; nothing where it shows plain words, or groups glide."""
        return self._layout if self._picture is not None and self._since is None else None

    @property
    def theme(self) -> Theme:
        """The colors of the board."""
        return self._theme

    def touched(self, x: float, y: float) -> Touch | None:
        """What can be touched at a point of this widget; nothing where nothing can."""
        if self._layout is None or self._picture is None:
            return None
        across, down = self._scale()
        if self._layout.frame.right_to_left:
            x = self.width() - x
        found = (
            touch for touch in reversed(self._layout.scene.touches) if touch.box.holds(x / across, y / down)
        )
        return next(found, None)

    def still_image(self, shown: Layout) -> QImage:
        """`shown` but for its countdown, in the pixels of the screen."""
        ratio = self.devicePixelRatioF()
        image = QImage(round(self.width() * ratio), round(self.height() * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        with QPainter(image) as painter:
            self._painter.paint(painter, shown.picture(None))
        return image

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
        if self._picture is not None:
            try:
                with QPainter(self) as painter:
                    self._paint_picture(painter, self._picture, event.rect())
                return
            except Exception as error:  # noqa: BLE001 - the class sees the time, whatever fails
                self._mishaps.tell("painting the board", error)
                # The next frame paints the whole board, and so tries again.
                self._picture = None
                self.update()
        with QPainter(self) as painter:
            if self._frame is None:
                painter.fillRect(event.rect(), QColor(self._theme.paper))
            else:
                paint_plain(painter, self.size(), plain_of(self._frame), self._theme)

    def _paint_picture(self, painter: QPainter, picture: Picture, rect: QRect) -> None:
        across, down = self._scale()
        painter.scale(across, down)
        part = Box(rect.x() / across, rect.y() / down, rect.width() / across, rect.height() / down)
        self._painter.paint(painter, picture, part)

    def _scale(self) -> tuple[float, float]:
        """How large a pixel of the picture is here, across and down."""
        size = self._laid_out_at or self.size()
        return self.width() / size.width(), self.height() / size.height()

    def _look(self) -> None:
        """Make the picture anew and ask Qt to paint what differs."""
        if self._frame is None or self._plain or not self.width() or not self.height():
            self.update()
            return
        try:
            before, self._picture = self._picture, self._made(self._frame)
            region = self._changed(before, self._picture)
        except Exception as error:  # noqa: BLE001 - see paintEvent
            self._mishaps.tell("laying out the board", error)
            self._layout = self._picture = None
            self.update()
            return
        if not region.isEmpty():
            self.update(region)

    def _changed(self, before: Picture | None, after: Picture) -> QRegion:
        region = QRegion()
        across, down = self._scale()
        for box in changed_boxes(before, after):
            region += outward(Box(box.x * across, box.y * down, box.w * across, box.h * down))
        return region

    def _made(self, shown: Frame) -> Picture:
        if self._layout is None or self._layout.frame != shown.still():
            size = self._laid_out_at or self.size()
            self._layout = layout(shown, size.width(), size.height(), self._theme, self._measure)
        return self._layout.picture(shown.clock, self._since)


def outward(box: Box) -> QRect:
    """The whole pixels that hold `box`, with one more on each side for soft edges."""
    left, top = floor(box.x) - 1, floor(box.y) - 1
    return QRect(left, top, ceil(box.right) + 1 - left, ceil(box.bottom) + 1 - top)
