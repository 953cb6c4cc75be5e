"""The head of a station's column: its name, and how many are there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import Colors, colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.lettering import paint_words
from stationboard.qt.console.look.style import BODY, RADIUS, SMALL, font
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.run.seat_content import SeatColumnContent, Spot

_HEIGHT: Final = 56
_PAD: Final = 12
_ICON: Final = 17


class StationHeader(QWidget):
    """Pictogram and name over the count; a station with too many has its count on amber."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: SeatColumnContent | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_content(self, content: SeatColumnContent) -> None:
        """Show the station of `content`."""
        self._content = content
        words = self.tr("{station}: {count}").format(station=content.title, count=content.count)
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(150, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._content is None:
            return
        colors, leftward = colors_of(self), self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        at_station = self._content.spot is Spot.STATION
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            path = QPainterPath()
            box = QRectF(self.rect())
            path.addRoundedRect(box.adjusted(0, 0, 0, RADIUS), RADIUS, RADIUS)
            painter.setClipRect(box)
            painter.fillPath(path, QColor(colors.round if at_station else colors.whole))
            left = self.width() - _PAD - _ICON if leftward else _PAD
            paint_glyph(painter, QRectF(left, 9, _ICON, _ICON), self._content.icon, colors.ink)
            start = float(_PAD + _ICON + 9)
            room = self.width() - start - _PAD
            words = QRectF(_PAD if leftward else start, 6, room, 24)
            letters = _title_letters(self._content.title, room)
            name = QFontMetricsF(letters).elidedText(self._content.title, Qt.TextElideMode.ElideRight, room)
            painter.setFont(letters)
            painter.setPen(QColor(colors.ink))
            paint_words(painter, words, name, leftward=leftward)
            self._paint_count(
                painter, words.translated(0, 24).adjusted(0, 0, 0, -4), colors, leftward=leftward
            )

    def _paint_count(self, painter: QPainter, box: QRectF, colors: Colors, *, leftward: bool) -> None:
        if self._content is None:
            return
        letters = font(SMALL, QFont.Weight.DemiBold if self._content.over else QFont.Weight.Normal)
        ink = colors.ink
        if self._content.over:
            width = QFontMetricsF(letters).horizontalAdvance(self._content.count) + 14
            left = box.right() - width + 7 if leftward else box.left() - 7
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.amber_paper))
            painter.drawRoundedRect(QRectF(left, box.top() + 1, width, box.height() - 2), 7, 7)
            ink = colors.amber_ink
        painter.setFont(letters)
        painter.setPen(QColor(ink))
        paint_words(painter, box, self._content.count, leftward=leftward)


def _title_letters(title: str, room: float) -> QFont:
    """Smaller letters rather than a name that is cut off."""
    usual = font(BODY, QFont.Weight.Bold)
    fits = QFontMetricsF(usual).horizontalAdvance(title) <= room
    return usual if fits else font(SMALL, QFont.Weight.Bold)
