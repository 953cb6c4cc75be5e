"""One cell of the week: the class with its routine."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.library.timetable.entries import Slot
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.style import BODY, SMALL, enlarged, font
from stationboard.qt.console.parts.buttons import paint_focus
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.wrapping import line_height, lines_in, paint_lines

_HEIGHT: Final = 54
_LEAST: Final = 84
_PAD: Final = 9
_WAYS: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class SlotButton(QPushButton):
    """Pressed, it is the cell being filled. Signal: `moved` with the rows and columns of an arrow key."""

    moved = Signal(int, int)

    def __init__(self, slot: Slot, place: str, parent: QWidget | None = None) -> None:
        """`place` says which cell it is, as "Monday, Period 1"."""
        super().__init__(parent)
        self.slot: Final = slot
        self._place: Final = place
        self.lines: tuple[str, str] = ("", "")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_lines(self, what: str, routine: str) -> None:
        """Show a class with its routine, or nothing."""
        self.lines = (what, routine)
        told = f"{what}, {routine}" if what else self.tr("empty")
        self.setAccessibleName(f"{self._place}: {told}")
        self.setToolTip(plain_tip(f"{what}\n{routine}" if what else ""))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(enlarged(130), enlarged(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(enlarged(_LEAST), enlarged(_HEIGHT))

    @override
    def keyPressEvent(self, arg__1: QKeyEvent, /) -> None:
        way = _WAYS.get(Qt.Key(arg__1.key()))
        if way is None:
            super().keyPressEvent(arg__1)
            return
        turned = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.moved.emit(way[0], -way[1] if turned else way[1])

    @override
    def paintEvent(self, arg__1: QPaintEvent, /) -> None:
        colors = colors_of(self.window())
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
        room = self.width() - 2 * _PAD
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            filled = bool(self.lines[0])
            here = self.isChecked()
            paper = colors.blue_paper if here or filled else colors.chip if self.underMouse() else colors.card
            line = QPen(QColor(colors.blue if here else colors.edge), 2 if here else 1)
            if not filled:
                line.setStyle(Qt.PenStyle.DashLine)
            painter.setBrush(QColor(paper))
            painter.setPen(line)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
            letters = font(BODY, QFont.Weight.DemiBold), font(SMALL)
            heights = [line_height(one) for one in letters]
            y = (self.height() - sum(heights)) / 2
            if filled:
                for words, kind, ink in zip(self.lines, letters, (colors.ink, colors.muted), strict=True):
                    shown = lines_in(words, kind, room, 1)
                    y += paint_lines(painter, QPointF(_PAD, y), room, shown, kind, ink, align=align)
            if self.hasFocus():
                paint_focus(painter, QRectF(self.rect()), colors)
