"""Sentences that fit any width: a name too long for a line is broken rather than cut."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.style import enlarged
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.wrapping import line_height, lines_in, paint_lines

_MOST_LINES: Final = 40
_WAIST: Final = 120
_USUAL: Final = 420


class Prose(Text):
    """A text in the direction of the window, whatever scripts the names in it are written in."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int, /) -> int:
        lines = self._lines(arg__1)
        return round(line_height(self.font()) * len(lines) + 0.5) + 2 * self.margin()

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        width = min(enlarged(_USUAL), super().sizeHint().width() + 1)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(enlarged(_WAIST), round(line_height(self.font())) + 2 * self.margin())

    @override
    def paintEvent(self, arg__1: QPaintEvent, /) -> None:
        margin = self.margin()
        with QPainter(self) as painter:
            self._paint_paper(painter)
            leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            align = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
            lines = self._lines(self.width())
            top = (self.height() - line_height(self.font()) * len(lines)) / 2
            paint_lines(
                painter,
                QPointF(margin, top),
                self.width() - 2 * margin,
                lines,
                self.font(),
                self._ink(),
                align=align,
                direction=self.layoutDirection(),
            )

    def _lines(self, width: int) -> tuple[str, ...]:
        return lines_in(self.text(), self.font(), width - 2 * self.margin(), _MOST_LINES)

    def _paint_paper(self, painter: QPainter) -> None:
        """Nothing lies under plain prose."""

    def _ink(self) -> str:
        return self.palette().color(QPalette.ColorRole.WindowText).name()
