"""Paints the board with nothing but Qt's own letters: what the class sees when all else fails."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter

from stationboard.board.plain import Plain
from stationboard.board.theme import Theme

_WORDS_PART: Final = 0.32
"""The part of the height for the words, where digits stand under them."""
_SMALLER: Final = 0.92
"""How much smaller words are tried until they fit."""
_COUNTED: Final = frozenset("0123456789:+")


def paint_plain(painter: QPainter, size: QSize, plain: Plain, theme: Theme) -> None:
    """Paint words over digits on a board of `size`, each as large as there is room."""
    whole = QRectF(0, 0, size.width(), size.height())
    painter.fillRect(whole, QColor(theme.paper))
    painter.setPen(QColor(theme.ink))
    margin = 0.06 * min(size.width(), size.height())
    room = whole.adjusted(margin, margin, -margin, -margin)
    share = _WORDS_PART if plain.digits else 0.8
    top = QRectF(room.x(), room.y(), room.width(), room.height() * share)
    if not plain.digits:
        top.moveCenter(room.center())
    _paint_words(painter, top, plain.words)
    if plain.digits:
        lower = room.adjusted(0, top.height() if plain.words else 0, 0, 0)
        _paint_digits(painter, lower, plain)


def _paint_words(painter: QPainter, room: QRectF, words: str) -> None:
    flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
    size = room.height() / 2
    font = _letters(size)
    while size > 1 and not _fits(QFontMetricsF(font).boundingRect(room, flags, words), room):
        size *= _SMALLER
        font = _letters(size)
    painter.setFont(font)
    painter.drawText(room, flags, words)


def _paint_digits(painter: QPainter, room: QRectF, plain: Plain) -> None:
    em = QFontMetricsF(_letters(100))
    size = 100 * min(room.width() / em.horizontalAdvance(plain.template), room.height() / em.height())
    font = _letters(size)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    if not _COUNTED.issuperset(plain.digits):
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, plain.digits)
        return
    # Every digit in a place of its own, so that they stand still while they change.
    x = room.center().x() - metrics.horizontalAdvance(plain.template) / 2
    y = room.center().y() + (metrics.ascent() - metrics.descent()) / 2
    for sign, place in zip(plain.digits, plain.template, strict=True):
        wide = metrics.horizontalAdvance(place)
        painter.drawText(QPointF(x + (wide - metrics.horizontalAdvance(sign)) / 2, y), sign)
        x += wide


def _letters(size: float) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(max(1, int(size)))
    font.setBold(True)
    return font


def _fits(text: QRectF, room: QRectF) -> bool:
    return text.width() <= room.width() and text.height() <= room.height()
