"""The small mark at the foot of the side bar: whether everything is saved."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.lettering import paint_words
from stationboard.qt.console.look.style import SMALL, enlarged, font
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.safety.saving_words import Mark

_SIGN: Final = 15
_DOT: Final = 9
_INSET: Final = 16
_BESIDE: Final = 12
_HEIGHT: Final = 34


class SavingMark(QPushButton):
    """Says how saving stands; pressed, it leads to the page that tells more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark: Mark | None = None
        self.setAccessibleName(self.tr("Saving"))
        self._slim = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_mark(self, mark: Mark) -> None:
        """Say `mark`; a screen reader is told when something goes wrong, or is right again."""
        if mark == self.mark:
            return
        before, self.mark = self.mark, mark
        self.setAccessibleName(mark.words)
        self.setAccessibleDescription(mark.sentence)
        self.setToolTip(plain_tip(mark.sentence))
        if before is not None and (before.amber or mark.amber) and before.words != mark.words:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.update()

    def make_slim(self, *, slim: bool) -> None:
        """Leave the words out, or show them."""
        self._slim = slim
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(enlarged(_SIGN) + 8, enlarged(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self.mark is None:
            return
        colors = colors_of(self)
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(QColor(colors.side_ink), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 7, 7)
            size = enlarged(_SIGN)
            inset = (self.width() - size) / 2 if self._slim else float(_INSET)
            left = self.width() - inset - size if leftward else inset
            box = QRectF(left, (self.height() - size) / 2, size, size)
            if self.mark.amber:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colors.amber))
                around = (size - enlarged(_DOT)) / 2
                painter.drawEllipse(box.adjusted(around, around, -around, -around))
            else:
                paint_glyph(painter, box, "check", colors.side_muted)
            if not self._slim:
                self._paint_words(
                    painter, colors.side_ink if self.mark.amber else colors.side_muted, leftward
                )

    def _paint_words(self, painter: QPainter, ink: str, leftward: bool) -> None:  # noqa: FBT001 - a direction
        letters = font(SMALL)
        start = _INSET + enlarged(_SIGN) + _BESIDE
        room = self.width() - start - 6
        words = self.mark.words if self.mark is not None else ""
        shown = QFontMetricsF(letters).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.setFont(letters)
        painter.setPen(QColor(ink))
        box = QRectF(6 if leftward else start, 0, room, self.height())
        paint_words(painter, box, shown, leftward=leftward)
