"""Makes the pixels of a picture in safe mode: words on plain paper, and nothing that needs much of Qt."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter
from typing_extensions import override

from stationboard.board.geometry import Box
from stationboard.board.marks import Mark, Panel, Picture, Text
from stationboard.qt.fonts import board_font
from stationboard.qt.lettering import write
from stationboard.qt.painting import BoardPainter
from stationboard.qt.strokes import rect_of


class PlainPainter(BoardPainter):
    """Paints papers and words only: no pictograms, no shapes, no ring, and keeps nothing between pictures."""

    @override
    def paint(self, painter: QPainter, picture: Picture, part: Box | None = None) -> None:
        """Paints `picture`, or of it only the marks that touch `part`."""
        painter.fillRect(rect_of(part or picture.box), QColor(picture.background))
        for mark in picture.marks:
            if part is None or mark.box.overlaps(part):
                self._paint_plainly(painter, mark)

    def _paint_plainly(self, painter: QPainter, mark: Mark) -> None:
        if isinstance(mark, Panel) and mark.fill is not None:
            painter.fillRect(rect_of(mark.box), QColor(mark.fill))
        elif isinstance(mark, Text):
            font = board_font(mark.size, mark.weight, tabular=mark.tabular)
            start = QPointF(mark.box.x, mark.box.y + mark.rise)
            write(painter, mark, font, Qt.LayoutDirection.LayoutDirectionAuto, start)
