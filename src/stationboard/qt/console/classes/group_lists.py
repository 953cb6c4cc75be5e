"""Groups side by side, each with its color, its symbol and its names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stationboard.domain.look import GroupColor, GroupSymbol
from stationboard.domain.roster import Grouping, Roster
from stationboard.domain.shown_names import teacher_names
from stationboard.qt.console.look.colors import Colors, colors_of
from stationboard.qt.console.look.style import BODY, RADIUS, SMALL, font
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.group_signs import paint_of, paint_symbol
from stationboard.qt.console.parts.wrapping import line_height, lines_in, paint_lines

_PAD: Final = 10
_SYMBOL: Final = 18
_CHIP: Final = 7
"""Above and below the name on its chip, in pixels."""
_BETWEEN: Final = 6
_NAME_LINES: Final = 12
"""Two hundred letters, the longest name there is, fit in the narrowest column in so many lines."""


@dataclass(frozen=True, slots=True)
class ListedGroup:
    """A group as it is listed; without color it is those who belong to none."""

    name: str
    names: tuple[str, ...]
    color: GroupColor | None = None
    symbol: GroupSymbol | None = None


def listed_groups(roster: Roster, grouping: Grouping | None) -> tuple[ListedGroup, ...]:
    """The groups of a class with the names the teacher knows, and those who are in no group."""
    names = teacher_names(roster.students)
    groups = grouping.groups if grouping is not None else ()
    placed = {student for group in groups for student in group.students}
    listed = [
        ListedGroup(group.name, tuple(names[one] for one in group.students), group.color, group.symbol)
        for group in groups
    ]
    loose = tuple(names[student.id] for student in roster.students if student.id not in placed)
    if loose:
        without = QCoreApplication.translate("GroupLists", "Without a group")
        everybody = QCoreApplication.translate("GroupLists", "Students")
        listed.append(ListedGroup(without if groups else everybody, loose))
    return tuple(listed)


class GroupList(QWidget):
    """One group as a card: a colored head with symbol, name and count; under it the names."""

    def __init__(self, group: ListedGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group: Final = group
        self._laid: tuple[int, tuple[tuple[str, ...], ...]] = (-1, ())
        self.setAccessibleName(group.name)
        self.setAccessibleDescription(", ".join(group.names))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        chips = sum(self._chip_height(lines) + _BETWEEN for lines in self._names(width))
        return round(self._head_height(width) + _PAD + chips + _PAD - _BETWEEN)

    @override
    def sizeHint(self) -> QSize:
        return QSize(190, self.heightForWidth(190))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, 60)

    def _names(self, width: int) -> tuple[tuple[str, ...], ...]:
        if self._laid[0] != width:
            room = width - 2 * _PAD - 24
            self._laid = (
                width,
                tuple(lines_in(name, font(BODY), room, _NAME_LINES) for name in self.group.names),
            )
        return self._laid[1]

    def _title(self, width: int) -> tuple[str, ...]:
        room = width - 2 * _PAD - 36 - (_SYMBOL + 8 if self.group.symbol is not None else 0)
        return lines_in(self.group.name, _head_letters(), room, _NAME_LINES)

    def _head_height(self, width: int) -> int:
        return round(line_height(_head_letters()) * len(self._title(width))) + 22

    @staticmethod
    def _chip_height(lines: tuple[str, ...]) -> float:
        return line_height(font(BODY)) * len(lines) + 2 * _CHIP

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self)
        leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paper = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(QColor(colors.line), 1))
            painter.setBrush(QColor(colors.card))
            painter.drawRoundedRect(paper, RADIUS, RADIUS)
            top = self._paint_head(painter, colors, align) + _PAD
            for lines in self._names(self.width()):
                height = self._chip_height(lines)
                box = QRectF(_PAD, top, self.width() - 2 * _PAD, height)
                if box.intersects(QRectF(event.rect())):
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(QColor(colors.chip))
                    painter.drawRoundedRect(box, 7, 7)
                    start = QPointF(box.left() + 12, top + _CHIP)
                    paint_lines(painter, start, box.width() - 24, lines, font(BODY), colors.ink, align=align)
                top += height + _BETWEEN

    def _paint_head(self, painter: QPainter, colors: Colors, align: Qt.AlignmentFlag) -> float:
        height = self._head_height(self.width())
        head = QPainterPath()
        head.setFillRule(Qt.FillRule.WindingFill)
        head.addRoundedRect(QRectF(0, 0, self.width(), height), RADIUS, RADIUS)
        head.addRect(QRectF(0, height - RADIUS, self.width(), RADIUS))
        painter.setPen(Qt.PenStyle.NoPen)
        if self.group.color is None:
            fill, ink = colors.chip_hover, colors.ink
        else:
            paint = paint_of(self.group.color, colors)
            fill, ink = paint.fill, paint.on_fill
        painter.fillPath(head, QColor(fill))
        leftward = align is Qt.AlignmentFlag.AlignRight
        title = self._title(self.width())
        start, before = _PAD + 2, 0
        if self.group.symbol is not None:
            before = _SYMBOL + 8
            left = self.width() - start - _SYMBOL if leftward else start
            paint_symbol(painter, QRectF(left, 11, _SYMBOL, _SYMBOL), self.group.symbol, ink)
        room = self.width() - 2 * start - before - 34
        where = QPointF(self.width() - start - before - room if leftward else start + before, 11)
        paint_lines(painter, where, room, title, _head_letters(), ink, align=align)
        count = QPointF(start if leftward else self.width() - start - 34, 13)
        counted = Qt.AlignmentFlag.AlignLeft if leftward else Qt.AlignmentFlag.AlignRight
        paint_lines(painter, count, 34, (str(len(self.group.names)),), font(SMALL), ink, align=counted)
        return height


class GroupLists(QWidget):
    """The groups of a class side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = EvenGrid(self, least=150, most=260)
        self._lists: tuple[GroupList, ...] = ()

    @property
    def groups(self) -> tuple[ListedGroup, ...]:
        """What is shown."""
        return tuple(shown.group for shown in self._lists)

    def show_groups(self, groups: Sequence[ListedGroup]) -> None:
        """Show `groups` in place of those before."""
        if tuple(groups) == self.groups:
            return
        for shown in self._lists:
            self._grid.removeWidget(shown)
            shown.setParent(None)
            shown.deleteLater()
        self._lists = tuple(GroupList(group, self) for group in groups)
        for shown in self._lists:
            self._grid.addWidget(shown)
            shown.show()
        self.updateGeometry()


def _head_letters() -> QFont:
    return font(BODY + 1, QFont.Weight.Bold)
