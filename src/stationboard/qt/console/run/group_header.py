"""The colored head of a group's column."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from stationboard.domain.roster import Group
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.lettering import paint_words
from stationboard.qt.console.look.style import RADIUS, enlarged, font
from stationboard.qt.console.parts.group_signs import paint_of, paint_symbol
from stationboard.qt.console.parts.tips import plain_tip

_HEIGHT: Final = 46
_PAD: Final = 14
_SIGN: Final = 19
_MORE: Final = 18
_LETTERS: Final = 18
_LEAST: Final = 140


class GroupHeader(QPushButton):
    """Symbol and name on the group's color; it opens the group's menu. Without a group it is gray."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group: Group | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_group(self, group: Group | None, count: int) -> None:
        """Show `group`, which has `count` students."""
        self._group = group
        self.setEnabled(group is not None)
        self.setCursor(Qt.CursorShape.PointingHandCursor if group is not None else Qt.CursorShape.ArrowCursor)
        if group is None:
            self.setAccessibleName(self.tr("No group: {count} students").format(count=count))
        else:
            words = self.tr("{group}: {count} students; what to do with this group")
            self.setAccessibleName(words.format(group=group.name, count=count))
        self.setToolTip(plain_tip(self._name()))
        self.update()

    def _name(self) -> str:
        return self._group.name if self._group is not None else self.tr("No group")

    @override
    def sizeHint(self) -> QSize:
        return QSize(enlarged(150), enlarged(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(enlarged(_LEAST), enlarged(_HEIGHT))

    @override
    def enterEvent(self, event: QEnterEvent, /) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self)
        fill, ink = colors.round, colors.ink
        if self._group is not None:
            paint = paint_of(self._group.color, colors)
            fill, ink = paint.fill, paint.on_fill
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            path = QPainterPath()
            box = QRectF(self.rect())
            path.addRoundedRect(box.adjusted(0, 0, 0, RADIUS), RADIUS, RADIUS)
            painter.setClipRect(box)
            painter.fillPath(path, QColor(fill))
            self._paint_words(painter, ink)
            if self.hasFocus():
                painter.setPen(QPen(QColor(ink), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(4, 4, -4, -4), RADIUS - 4, RADIUS - 4)

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        middle, mark, more = self.height() / 2, enlarged(_SIGN), enlarged(_MORE)

        def placed(x: float, width: float) -> float:
            return self.width() - x - width if leftward else x

        x = float(_PAD)
        if self._group is not None:
            sign = QRectF(placed(x, mark), middle - mark / 2, mark, mark)
            paint_symbol(painter, sign, self._group.symbol, ink)
            x += mark + 10
        end = self.width() - _PAD - (more + 6 if self.isEnabled() else 0)
        letters = font(_LETTERS, QFont.Weight.Bold)
        painter.setFont(letters)
        painter.setPen(QColor(ink))
        name = QFontMetricsF(letters).elidedText(self._name(), Qt.TextElideMode.ElideRight, end - x)
        box = QRectF(placed(x, end - x), 0, end - x, self.height())
        paint_words(painter, box, name, leftward=leftward)
        if self.isEnabled():
            painter.setOpacity(1.0 if self.underMouse() or self.hasFocus() else 0.6)
            left = placed(self.width() - _PAD - more + 4, more)
            paint_glyph(painter, QRectF(QPointF(left, middle - more / 2), QSize(more, more)), "ellipsis", ink)
            painter.setOpacity(1.0)
