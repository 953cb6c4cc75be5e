"""Cells and column heads of a rotation chart, painted in the groups' colors."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QWidget,
)
from typing_extensions import override

from stationboard.domain.roster import Group
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.style import BODY, enlarged, font
from stationboard.qt.console.parts.group_signs import paint_of, paint_symbol
from stationboard.qt.console.parts.letter_width import LetterHeight
from stationboard.qt.console.parts.wrapping import line_height, lines_in, paint_lines

HEAD_HEIGHT: Final = 40
CELL_PAD: Final = 8
_SIGN: Final = 16
GROUP: Final = Qt.ItemDataRole.UserRole
"""The role that holds the group of a cell, or nothing for a part that is not split into groups."""
IS_HEAD: Final = Qt.ItemDataRole.UserRole + 1
"""The role that is true for a cell that is the head of its group's column."""
_MOST_LINES: Final = 3

_Index = QModelIndex | QPersistentModelIndex


class GroupHeader(QHeaderView):
    """Column heads in the groups' colors."""

    def __init__(self, parent: QTableWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._table = parent
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        LetterHeight(self, HEAD_HEIGHT)
        self.setHighlightSections(False)
        self.viewport().setAutoFillBackground(False)
        self.setAutoFillBackground(False)

    @override
    def paintSection(self, painter: QPainter, rect: object, logicalIndex: int, /) -> None:
        item = self._table.horizontalHeaderItem(logicalIndex)
        group = item.data(GROUP) if item is not None else None
        box = QRectF(rect).adjusted(2, 2, -2, -2)  # type: ignore[call-overload] # a QRect, as Qt says
        if not isinstance(group, Group):
            return
        paint_head(painter, box, group, self)


def paint_head(painter: QPainter, box: QRectF, group: Group, view: QWidget) -> None:
    """Draw the head of a group's column, as `view` is colored and read."""
    paint = paint_of(group.color, colors_of(view))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(paint.fill))
    painter.drawRoundedRect(box, 7, 7)
    letters = font(BODY, QFont.Weight.Bold)
    leftward = view.layoutDirection() is Qt.LayoutDirection.RightToLeft
    size = enlarged(_SIGN)
    left = box.right() - 10 - size if leftward else box.left() + 10
    symbol = QRectF(left, box.center().y() - size / 2, size, size)
    paint_symbol(painter, symbol, group.symbol, paint.on_fill)
    room = box.width() - size - 26
    line = lines_in(group.name, letters, room, 1)
    top = box.center().y() - line_height(letters) / 2
    align = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
    start = QPointF(box.left() + (8 if leftward else size + 18), top)
    paint_lines(painter, start, room, line, letters, paint.on_fill, align=align)
    painter.restore()


class CellPainter(QStyledItemDelegate):
    """Cells tinted with their group's color."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, /) -> None:
        table = self.parent()
        if not isinstance(table, QTableWidget):
            return
        colors = colors_of(table)
        group = index.data(GROUP)
        box = QRectF(option.rect).adjusted(2, 2, -2, -2)  # pyright: ignore[reportUnknownMemberType,reportUnknownArgumentType,reportAttributeAccessIssue]
        if index.data(IS_HEAD) and isinstance(group, Group):
            paint_head(painter, box, group, table)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = colors.ink
        align = Qt.AlignmentFlag.AlignHCenter
        if isinstance(group, Group):
            painter.setBrush(QColor(paint_of(group.color, colors).tint))
            painter.setPen(QPen(QColor(colors.line), 1))
            painter.drawRoundedRect(box, 7, 7)
        elif index.column():
            painter.setBrush(QColor(colors.whole_past))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, 7, 7)
        else:
            leftward = table.layoutDirection() is Qt.LayoutDirection.RightToLeft
            align = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
            ink = colors.muted
        self._paint_mark(painter, box, option, table)
        lines = cell_lines(str(index.data()), option.rect.width())  # pyright: ignore[reportUnknownMemberType,reportUnknownArgumentType,reportAttributeAccessIssue]
        top = box.center().y() - line_height(font(BODY)) * len(lines) / 2
        where = QPointF(box.left() + CELL_PAD - 2, top)
        paint_lines(painter, where, box.width() - 2 * CELL_PAD + 4, lines, font(BODY), ink, align=align)
        painter.restore()

    def _paint_mark(
        self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, table: QTableWidget
    ) -> None:
        """The ring round the cell that the keyboard is on."""
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportUnknownMemberType,reportAttributeAccessIssue]
        if table.hasFocus() and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors_of(table).blue), 3))
            painter.drawRoundedRect(box, 7, 7)


def cell_lines(text: str, width: int) -> tuple[str, ...]:
    """What a cell `width` pixels wide says, line by line."""
    return lines_in(text, font(BODY), width - 2 * CELL_PAD, _MOST_LINES)
