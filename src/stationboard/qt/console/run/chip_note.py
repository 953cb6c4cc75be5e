"""How the line under a student's name looks."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from stationboard.qt.console.look.colors import Colors
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.lettering import paint_words
from stationboard.qt.console.look.style import SMALL, font
from stationboard.qt.console.run.chip_content import ChipNote

NOTE_HEIGHT: Final = 17
_ICON: Final = 13
_BETWEEN: Final = 5


def note_fits(note: ChipNote, width: float) -> bool:
    """Whether the whole note has room in `width` pixels."""
    return _shown(note, width) == note.text


def paint_note(painter: QPainter, box: QRectF, note: ChipNote, colors: Colors, *, leftward: bool) -> None:
    """Draw the pictogram of `note` with its words in `box`, what has no room left out."""
    ink = colors.blue if note.calls else colors.muted
    icon_left = box.right() - _ICON if leftward else box.left()
    square = QRectF(icon_left, box.top() + (box.height() - _ICON) / 2, _ICON, _ICON)
    paint_glyph(painter, square, note.icon, ink, turned=leftward and note.icon == "arrow-right")
    painter.setFont(font(SMALL))
    painter.setPen(QColor(ink))
    taken = _ICON + _BETWEEN
    words = box.adjusted(0 if leftward else taken, 0, -taken if leftward else 0, 0)
    paint_words(painter, words, _shown(note, box.width()), leftward=leftward)


def _shown(note: ChipNote, width: float) -> str:
    room, metrics = width - _ICON - _BETWEEN, QFontMetricsF(font(SMALL))
    if note.short and metrics.horizontalAdvance(note.text) > room:
        return metrics.elidedText(note.short, Qt.TextElideMode.ElideRight, room)
    return metrics.elidedText(note.text, Qt.TextElideMode.ElideRight, room)
