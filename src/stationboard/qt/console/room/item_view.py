"""One thing on the plan of a room, to be dragged, or moved with the keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.domain.document import ItemId
from stationboard.domain.room import ItemKind
from stationboard.qt.console.keys.lesson_keys import OWN_ARROWS
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.room.item_painting import paint_item

LEAST: Final = 24
"""Pixels that anything takes up for the mouse, however thin it is."""
_JUMP: Final = 4
"""Pixels the mouse may tremble without moving anything."""


class ItemView(QWidget):
    """A widget of its own for each thing, so that Tab and screen readers go from one to the next.

    Signals: `chosen` (whether others stay chosen too); `dragged` and `dropped` with how far the mouse came,
    in pixels; `key_pressed` with the event, which is accepted by whoever did something.
    """

    chosen = Signal(bool)
    dragged = Signal(QPointF)
    dropped = Signal()
    key_pressed = Signal(QKeyEvent)

    def __init__(self, item_id: ItemId, parent: QWidget) -> None:
        super().__init__(parent)
        self.item_id: Final = item_id
        self._kind = ItemKind.TABLE
        self._icon = ""
        self._name = ""
        self._inner = QRectF()
        self._marked = False
        self._from: QPointF | None = None
        self._moving = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setProperty(OWN_ARROWS, True)

    def show_item(self, kind: ItemKind, icon: str, name: str, spoken: str, box: QRectF) -> None:
        """Be the thing called `name`, `spoken` with its place, in `box` on the plan."""
        self._kind, self._icon, self._name = kind, icon, name
        self.setAccessibleName(spoken)
        dx, dy = max(0.0, (LEAST - box.width()) / 2), max(0.0, (LEAST - box.height()) / 2)
        outer: QRect = box.adjusted(-dx, -dy, dx, dy).toAlignedRect()
        self._inner = box.translated(-outer.x(), -outer.y())
        self.setGeometry(outer)
        self.update()

    def mark(self, *, chosen: bool) -> None:
        """Show whether it is among the chosen things."""
        if chosen is not self._marked:
            self._marked = chosen
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colors = colors_of(self.window())
        with QPainter(self) as painter:
            paint_item(painter, self._inner, self._kind, self._icon, self._name, colors, chosen=self._marked)

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.chosen.emit(False)

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        also = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        if also or not self._marked:
            self.chosen.emit(bool(also))
        self._from = event.globalPosition()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if self._from is None:
            return
        way = event.globalPosition() - self._from
        if self._moving or way.manhattanLength() > _JUMP:
            self._moving = True
            self.dragged.emit(way)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        moving, self._from, self._moving = self._moving, None, False
        if moving:
            self.dropped.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)
