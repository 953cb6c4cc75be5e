"""Switches that are on or off, with rounds of which one is on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import Colors, colors_of
from stationboard.qt.console.look.style import enlarged, font
from stationboard.qt.console.parts.buttons import paint_focus
from stationboard.qt.console.parts.wrapping import line_height, lines_in, paint_lines

_PAD: Final = 6
_TRACK: Final = (40, 22)
_DOT: Final = 20
_BETWEEN: Final = 12
_LINES: Final = 3
_FADED: Final = 0.45


class Switch(QCheckBox):
    """Something that is on or off."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label: Final = label
        _prepare(self, label)

    @override
    def sizeHint(self) -> QSize:
        return _hint(self.label, enlarged(_TRACK[0]))

    @override
    def minimumSizeHint(self) -> QSize:
        return _least(self.label, enlarged(_TRACK[0]))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        return _height(self.label, width, enlarged(_TRACK[0]))

    @override
    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self.window())
        with QPainter(self) as painter:
            box = _paint_label(self, painter, colors, self.label, (enlarged(_TRACK[0]), enlarged(_TRACK[1])))
            on = self.isChecked()
            painter.setPen(Qt.PenStyle.NoPen if on else QPen(QColor(colors.muted), 1.5))
            painter.setBrush(QColor(colors.blue if on else colors.chip))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), box.height() / 2 - 1, box.height() / 2 - 1)
            leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            at_end = on is not leftward
            middle = box.right() - box.height() / 2 if at_end else box.left() + box.height() / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.on_blue if on else colors.muted))
            radius = box.height() / 2 - 4
            painter.drawEllipse(QPointF(middle, box.center().y()), radius, radius)


class OneOf(QRadioButton):
    """One of several things of which one holds."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label: Final = label
        _prepare(self, label)

    @override
    def sizeHint(self) -> QSize:
        return _hint(self.label, enlarged(_DOT))

    @override
    def minimumSizeHint(self) -> QSize:
        return _least(self.label, enlarged(_DOT))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        return _height(self.label, width, enlarged(_DOT))

    @override
    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self.window())
        with QPainter(self) as painter:
            sign = enlarged(_DOT), enlarged(_DOT)
            box = _paint_label(self, painter, colors, self.label, sign).adjusted(1, 1, -1, -1)
            on = self.isChecked()
            painter.setPen(QPen(QColor(colors.blue if on else colors.muted), 6 if on else 1.5))
            painter.setBrush(QColor(colors.card))
            painter.drawEllipse(box.adjusted(3, 3, -3, -3) if on else box)


def _prepare(button: QCheckBox | QRadioButton, label: str) -> None:
    button.setAccessibleName(label)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


def _hint(label: str, sign: int) -> QSize:
    width = QFontMetricsF(font()).horizontalAdvance(label) + sign + _BETWEEN + 2 * _PAD + 1
    return QSize(round(width + 0.5), _height(label, round(width + 0.5), sign))


def _least(label: str, sign: int) -> QSize:
    """Room for the label in lines of some words each, or for all of it where it is short."""
    words = min(enlarged(110), QFontMetricsF(font()).horizontalAdvance(label) + 1)
    return QSize(sign + _BETWEEN + 2 * _PAD + round(words + 0.5), round(line_height(font())) + 2 * _PAD)


def _lines(label: str, width: int, sign: int) -> tuple[str, ...]:
    return lines_in(label, font(), width - sign - _BETWEEN - 2 * _PAD, _LINES)


def _height(label: str, width: int, sign: int) -> int:
    return round(line_height(font()) * len(_lines(label, width, sign))) + 2 * _PAD + 2


def _paint_label(
    button: QCheckBox | QRadioButton, painter: QPainter, colors: Colors, label: str, sign: tuple[int, int]
) -> QRectF:
    """Draw the label, and the ring where the keyboard is; the box that is left for the sign."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if button.hasFocus():
        paint_focus(painter, QRectF(button.rect()), colors)
    painter.setOpacity(1.0 if button.isEnabled() else _FADED)
    leftward = button.layoutDirection() is Qt.LayoutDirection.RightToLeft
    lines = _lines(label, button.width(), sign[0])
    room = button.width() - sign[0] - _BETWEEN - 2 * _PAD
    top = (button.height() - line_height(font()) * len(lines)) / 2
    align = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
    where = QPointF(_PAD if leftward else _PAD + sign[0] + _BETWEEN, top)
    paint_lines(painter, where, room, lines, font(), colors.ink, align=align)
    left = button.width() - _PAD - sign[0] if leftward else _PAD
    return QRectF(left, (button.height() - sign[1]) / 2, sign[0], sign[1])
