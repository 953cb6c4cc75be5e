"""How one thing on the plan of a room looks."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from stationboard.domain.room import ItemKind
from stationboard.qt.console.look.colors import Colors
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.style import SMALL, font
from stationboard.qt.console.parts.wrapping import line_height, lines_in, paint_lines

GLYPHS: Final = {
    ItemKind.STATION: "map-pin",
    ItemKind.DOOR: "door-open",
    ItemKind.BOARD: "presentation",
    ItemKind.DESK: "square",
    ItemKind.TABLE: "table-2",
    ItemKind.RUG: "square-dashed",
    ItemKind.SHELF: "library",
    ItemKind.COMPUTERS: "monitor",
    ItemKind.TEACHER_DESK: "lamp-desk",
    ItemKind.SINK: "droplets",
}
"""Lucide names."""
_GLYPH: Final = 18
_PAD: Final = 4


def paint_item(
    painter: QPainter, box: QRectF, kind: ItemKind, icon: str, name: str, colors: Colors, *, chosen: bool
) -> None:
    """Draw a thing in its box on the plan; of a name that does not fit, the pictogram is left."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = colors.ink
    match kind:
        case ItemKind.DOOR:
            fill, line = colors.page, colors.muted
        case ItemKind.BOARD:
            fill, line, ink = colors.primary, colors.primary, colors.on_primary
        case ItemKind.STATION:
            fill, line = colors.card, colors.blue
        case _:
            fill, line = colors.chip, colors.edge
            ink = colors.muted
    painter.setBrush(QColor(colors.blue_paper if chosen and kind is not ItemKind.BOARD else fill))
    wide = 2.5 if chosen else 1.5 if kind is ItemKind.STATION else 1.0
    painter.setPen(QPen(QColor(colors.blue if chosen else line), wide))
    radius = min(box.width(), box.height()) * (0.3 if kind is ItemKind.RUG else 0.12)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
    _paint_words(painter, box, icon, name, ink)


def _paint_words(painter: QPainter, box: QRectF, icon: str, name: str, ink: str) -> None:
    letters = font(SMALL, QFont.Weight.DemiBold)
    room = box.width() - 2 * _PAD
    longest = max((QFontMetricsF(letters).horizontalAdvance(word) for word in name.split()), default=0.0)
    lines = lines_in(name, letters, int(room), 2) if longest <= room else ()
    high = line_height(letters) * len(lines)
    glyph = min(float(_GLYPH), box.width() - 4, box.height() - 4)
    with_both = high + glyph + 2 <= box.height() - 2
    if glyph >= 8 and (with_both or high > box.height() or not lines):
        top = box.center().y() - (glyph + (high + 2 if with_both and lines else 0)) / 2
        paint_glyph(painter, QRectF(box.center().x() - glyph / 2, top, glyph, glyph), icon, ink)
        if with_both and lines:
            where = QPointF(box.left() + _PAD, top + glyph + 2)
            paint_lines(painter, where, room, lines, letters, ink, align=Qt.AlignmentFlag.AlignHCenter)
    elif high <= box.height() + 4:
        where = QPointF(box.left() + _PAD, box.center().y() - high / 2)
        paint_lines(painter, where, room, lines, letters, ink, align=Qt.AlignmentFlag.AlignHCenter)
