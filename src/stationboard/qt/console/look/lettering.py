"""Draws one line of words from its leading edge, in the direction of the words themselves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter


def paint_words(painter: QPainter, box: QRectF, words: str, *, leftward: bool) -> None:
    """Draw `words` from the left edge of `box`, or from its right one where one reads `leftward`.

    A name keeps its own direction: in an Arabic window ``Ava R.`` still ends with its dot.
    """
    edge = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
    _draw(painter, box, words, edge)


def paint_centered(painter: QPainter, box: QRectF, words: str) -> None:
    """Draw `words` in the middle of `box`."""
    _draw(painter, box, words, Qt.AlignmentFlag.AlignHCenter)


def _draw(painter: QPainter, box: QRectF, words: str, edge: Qt.AlignmentFlag) -> None:
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, int(flags | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip), words)
