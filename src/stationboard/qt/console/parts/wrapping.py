"""Breaks text into the lines that a widget which paints itself has room for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


def lines_in(text: str, letters: QFont, width: float, most: int) -> tuple[str, ...]:
    """`text` in lines no wider than `width` pixels; where `most` are too few, the last ends in an ellipsis.

    A word that is wider than a whole line is broken inside.
    """
    metrics = QFontMetricsF(letters)
    if metrics.horizontalAdvance(text) <= width:
        return (text,)
    units = text.encode("utf-16-le")  # Qt counts in UTF-16
    lines: list[str] = []
    for start, length in _breaks(text, letters, width):
        if len(lines) == most - 1:
            rest = units[2 * start :].decode("utf-16-le", "replace")
            lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        lines.append(units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace").strip())
    return tuple(lines)


def _breaks(text: str, letters: QFont, width: float) -> list[tuple[int, int]]:
    layout = QTextLayout(text, letters)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[tuple[int, int]] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        found.append((line.textStart(), line.textLength()))
    layout.endLayout()
    return found


def line_height(letters: QFont) -> float:
    """Pixels from one line to the next."""
    return QFontMetricsF(letters).lineSpacing()


def paint_lines(
    painter: QPainter,
    top_left: QPointF,
    width: float,
    lines: tuple[str, ...],
    letters: QFont,
    color: str,
    *,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LayoutDirectionAuto,
) -> float:
    """Draw `lines` under one another; the height they took in pixels.

    `align` is what the eye sees; a name reads in its own `direction`, a sentence in that of the window.
    """
    painter.setFont(letters)
    painter.setPen(QColor(color))
    step = line_height(letters)
    painter.setLayoutDirection(direction)
    for place, line in enumerate(lines):
        box = QRectF(top_left.x(), top_left.y() + place * step, width, step)
        flags = align | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(flags | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip), line)
    return step * len(lines)
