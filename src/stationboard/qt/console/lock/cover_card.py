"""The card in the middle of a cover: the lesson's time, pause and next, and nothing that names anybody."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.lesson.reading import View
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.style import GAP, MARGIN, enlarged
from stationboard.qt.console.parts.cards import Card, Rule
from stationboard.qt.console.parts.letter_width import LetterWidth
from stationboard.qt.console.parts.scroll_room import ScrollRoom
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.run.clock_panel import ClockPanel
from stationboard.qt.console.run.moment import moment_of
from stationboard.qt.lesson_desk import LessonDesk

_WIDTH: Final = 400
_SIGN: Final = 52
_LOW: Final = 620
"""In windows lower than this, at usual letters, the time and its buttons have the room of the heading."""


class _Sign(QWidget):
    """A pictogram on a round paper."""

    def __init__(self, glyph: str) -> None:
        super().__init__()
        self._glyph = glyph

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIGN, _SIGN)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.chip))
            left = (self.width() - _SIGN) / 2
            painter.drawEllipse(QRectF(left, 0, _SIGN, _SIGN))
            paint_glyph(painter, QRectF(left + 15, 15, _SIGN - 30, _SIGN - 30), self._glyph, colors.muted)


class CoverCard(Card):
    """Says why the window is covered; whoever owns the card adds what is to be done about it."""

    def __init__(self, desk: LessonDesk, glyph: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=MARGIN)
        self._desk = desk
        self.clock: Final = ClockPanel(desk)
        for more in (self.clock.less, self.clock.more, self.clock.other, self.clock.back):
            more.hide()
        LetterWidth(self, _WIDTH)
        self._head = QWidget()
        rows = QVBoxLayout(self._head)
        rows.setContentsMargins(0, 0, 0, GAP)
        rows.addWidget(_Sign(glyph))
        heading = Text(title, "title")
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        rows.addWidget(heading)
        self.rows.addWidget(self._head)
        self.rows.addWidget(self.clock)
        self.rows.addSpacing(GAP // 2)
        self.rows.addWidget(Rule())
        self.rows.addSpacing(GAP // 2)

    def stand_in(self, cover: QWidget) -> None:
        """Be in the middle of `cover`."""
        whole = QVBoxLayout(cover)
        whole.setContentsMargins(0, 0, 0, 0)
        middle = QWidget()
        across = QHBoxLayout(middle)
        across.addStretch(1)
        down = QVBoxLayout()
        down.addStretch(1)
        down.addWidget(self)
        down.addStretch(1)
        across.addLayout(down)
        across.addStretch(1)
        whole.addWidget(ScrollRoom(middle))

    def fit(self, height: int) -> None:
        """Leave the heading out where the cover is not `height` enough."""
        self._head.setVisible(height >= enlarged(_LOW))

    def look(self, *, twelve_hours: bool) -> None:
        """Show the time of the lesson, if there is one."""
        moment = moment_of(self._desk, twelve_hours=twelve_hours)
        self.clock.setVisible(moment is not None)
        if moment is not None:
            self.clock.look(moment)
            # What is over is put away in the window itself.
            self.clock.main.setVisible(moment.reading.view is not View.FINISHED)
            self.clock.on.setVisible(moment.reading.view is not View.FINISHED)
