"""Changes to a class, each with a check mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from stationboard.qt.console.look.colors import Colors, colors_of
from stationboard.qt.console.look.glyphs import paint_glyph
from stationboard.qt.console.look.style import BODY, SMALL, enlarged, font
from stationboard.qt.console.parts.buttons import paint_focus
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.wrapping import line_height, lines_in, paint_lines

_ROW: Final = 52
"""With a second line; one line alone takes less."""
_LINE: Final = 38
_HEAD: Final = 40
_BOX: Final = 20
_PAD: Final = 12
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One line of the list: a change with its check mark, or where `ticked` is None a heading."""

    words: str
    more: str = ""
    ticked: bool | None = None


class _Rows(QAbstractListModel):
    """The rows; a model, because a whole grade may change."""

    ticked_changed = Signal()

    def __init__(self, rows: Sequence[ChangeRow], parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = tuple(rows)
        self.ticked = {at for at, row in enumerate(rows) if row.ticked}

    def rowCount(self, parent: _Index = QModelIndex(), /) -> int:  # noqa: B008, N802 - as Qt declares it
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index, /) -> Qt.ItemFlag:
        if self.rows[index.row()].ticked is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.words}. {row.more}" if row.more else row.words
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(f"{row.words}\n{row.more}".strip())
            case Qt.ItemDataRole.CheckStateRole if row.ticked is not None:
                on = index.row() in self.ticked
                return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
            case _:
                return None

    def setData(  # noqa: N802 - Qt's name
        self, index: _Index, value: object, /, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        if value == Qt.CheckState.Checked:
            self.ticked.add(index.row())
        else:
            self.ticked.discard(index.row())
        self.dataChanged.emit(index, index)
        self.ticked_changed.emit()
        return True


class _Painter(QStyledItemDelegate):
    """A box with its words beside it, and a smaller line under them."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index, /) -> QSize:
        view = self.parent()
        high = _height(view.row_at(index.row())) if isinstance(view, ChangeList) else enlarged(_ROW)
        return QSize(100, high)

    @override
    def editorEvent(self, event: QEvent, model: object, option: object, index: _Index, /) -> bool:
        """The whole row is the check mark."""
        view = self.parent()
        match event:
            case QMouseEvent() if event.type() is QEvent.Type.MouseButtonRelease:
                wished = event.button() is Qt.MouseButton.LeftButton
            case QKeyEvent() if event.type() is QEvent.Type.KeyPress:
                wished = event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Select}
            case _:
                wished = False
        if wished and isinstance(view, ChangeList) and view.row_at(index.row()).ticked is not None:
            view.toggle(index)
        return wished

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, /) -> None:
        view = self.parent()
        if not isinstance(view, ChangeList):
            return
        colors, rect, row = colors_of(view.window()), view.visualRect(index), view.row_at(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.ticked is None:
            _paint_words(painter, view, rect, QRectF(rect), row, colors)
        else:
            leftward = view.layoutDirection() is Qt.LayoutDirection.RightToLeft
            size = enlarged(_BOX)
            left = rect.right() - _PAD - size if leftward else rect.left() + _PAD
            box = QRectF(left, rect.top() + (rect.height() - size) / 2, size, size)
            _paint_box(painter, box, colors, on=index.row() in view.ticked_rows)
            room = QRectF(rect).adjusted(0 if leftward else _PAD + size, 0, -(_PAD + size) * leftward, 0)
            _paint_words(painter, view, rect, room, row, colors)
            if view.hasFocus() and view.currentIndex() == index:
                paint_focus(painter, QRectF(rect).adjusted(2, 2, -2, -2), colors)
        painter.restore()


def _height(row: ChangeRow) -> int:
    if row.ticked is None:
        return enlarged(_HEAD)
    return enlarged(_ROW if row.more else _LINE)


def _paint_box(painter: QPainter, box: QRectF, colors: Colors, *, on: bool) -> None:
    painter.setPen(QPen(QColor(colors.blue if on else colors.muted), 1.5))
    painter.setBrush(QColor(colors.blue if on else colors.card))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
    if on:
        paint_glyph(painter, box.adjusted(3, 3, -3, -3), "check", colors.on_blue)


def _paint_words(
    painter: QPainter, view: QListView, rect: QRect, room: QRectF, row: ChangeRow, colors: Colors
) -> None:
    texts, heading = (row.words, row.more), row.ticked is None
    leftward = view.layoutDirection() is Qt.LayoutDirection.RightToLeft
    align = Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft
    weight = QFont.Weight.DemiBold if heading else QFont.Weight.Normal
    inks = ((texts[0], font(BODY, weight), colors.ink), (texts[1], font(SMALL), colors.muted))
    shown = [one for one in inks if one[0]]
    top = rect.top() + (rect.height() - sum(line_height(letters) for _, letters, _ in shown)) / 2
    for text, letters, ink in shown:
        width = room.width() - 2 * _PAD
        lines = lines_in(text, letters, width, 1)
        top += paint_lines(painter, QPointF(room.left() + _PAD, top), width, lines, letters, ink, align=align)


class ChangeList(QListView):
    """Shows changes under their headings; a click or the space bar ticks one. Signal: `changed`."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setItemDelegate(_Painter(self))
        self._rows = _Rows((), self)
        self.show_rows(())

    @property
    def ticked_rows(self) -> frozenset[int]:
        """The places of the rows that are ticked."""
        return frozenset(self._rows.ticked)

    def row_at(self, at: int) -> ChangeRow:
        """The row at a place, as it was given."""
        return self._rows.rows[at]

    def show_rows(self, rows: Sequence[ChangeRow]) -> None:
        """Show `rows` in place of those before."""
        before, self._rows = self._rows, _Rows(rows, self)
        self.setModel(self._rows)
        self._rows.ticked_changed.connect(self.changed)
        before.deleteLater()

    def toggle(self, index: _Index) -> None:
        """Tick a row, or no longer."""
        on = index.row() in self._rows.ticked
        state = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        self._rows.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def height_of_rows(self) -> int:
        """The height in pixels that shows them all."""
        return sum(_height(row) for row in self._rows.rows) + 2
