"""The plan of one room, on which things are chosen, dragged and moved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.domain.document import ItemId
from stationboard.domain.room import ON_WALLS, RoomItem, RoomPlan
from stationboard.domain.sentence import say
from stationboard.library.rooms.furnishing import moved, put
from stationboard.library.rooms.lining_up import GRID, Guide, snapped
from stationboard.qt.console.look.colors import colors_of
from stationboard.qt.console.look.style import enlarged
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.room.item_view import ItemView

_LOWEST: Final = 260
"""The plan is at least so high, in pixels at usual letters."""
_FINE: Final = 0.1
"""Cells that an arrow key with Shift moves things by."""
_EDGE: Final = 14
"""Pixels around the room."""
_MOVED: Final = say("Things moved in the room")
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}

Named = Callable[[RoomPlan, RoomItem], tuple[str, str, str]]
"""A thing's pictogram, its name, and the name with its place."""


class PlanView(QWidget):
    """Paints the room and holds a widget for each thing in it.

    Signals: `edited` with the `RoomPlan` after a step, a `Sentence` that names the step and a key for steps
    that are undone together; `chosen_changed`; `key_pressed` with a key that the plan leaves to its page.
    """

    edited = Signal(object, object, str)
    chosen_changed = Signal()
    key_pressed = Signal(QKeyEvent)

    def __init__(self, name: Named, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._room: RoomPlan | None = None
        self._shown: RoomPlan | None = None
        """The room as it would be if what is dragged were let go."""
        self._guides: tuple[Guide, ...] = ()
        self._views: dict[ItemId, ItemView] = {}
        self.chosen: tuple[ItemId, ...] = ()
        WithLetters(self, lambda: self.setMinimumHeight(enlarged(_LOWEST)))

    @property
    def views(self) -> dict[ItemId, ItemView]:
        """The widget of each thing."""
        return self._views

    def show_room(self, room: RoomPlan | None) -> None:
        """Show a room, or none."""
        self._room = self._shown = room
        self._guides = ()
        there = {item.id for item in room.items} if room is not None else set[ItemId]()
        for gone in self._views.keys() - there:
            view = self._views.pop(gone)
            view.hide()
            view.deleteLater()
        for item in room.items if room is not None else ():
            if item.id not in self._views:
                self._views[item.id] = self._made(item.id)
        views = [self._views[item.id] for item in room.items] if room is not None else []
        for view in views:
            view.raise_()
        kept = tuple(one for one in self.chosen if one in there)
        self._lay_out()
        self.choose(kept)

    def choose(self, ids: tuple[ItemId, ...]) -> None:
        """Have these things chosen."""
        for key, view in self._views.items():
            view.mark(chosen=key in ids)
        if ids != self.chosen:
            self.chosen = ids
            self.chosen_changed.emit()

    def box_of(self, item: RoomItem) -> QRectF:
        """Where a thing is on the widget."""
        area, scale = self._area(), self._scale()
        return QRectF(area.x() + item.x * scale, area.y() + item.y * scale, item.w * scale, item.h * scale)

    def cell_at(self, point: QPoint) -> tuple[float, float]:
        """Where in the room a point of the screen lies, in cells."""
        here, area = self.mapFromGlobal(point), self._area()
        return (here.x() - area.x()) / self._scale(), (here.y() - area.y()) / self._scale()

    @override
    def sizeHint(self) -> QSize:
        return QSize(enlarged(360), enlarged(_LOWEST))

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self.choose(())

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._shown is None:
            return
        colors, area, scale = colors_of(self.window()), self._area(), self._scale()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colors.muted), 3))
            painter.setBrush(QColor(colors.card))
            painter.drawRoundedRect(area, 6, 6)
            painter.setPen(QPen(QColor(colors.line), 1))
            for at in range(2, int(self._shown.width), 2):
                x = area.x() + at * scale
                painter.drawLine(QPointF(x, area.y() + 2), QPointF(x, area.bottom() - 2))
            for at in range(2, int(self._shown.height), 2):
                y = area.y() + at * scale
                painter.drawLine(QPointF(area.x() + 2, y), QPointF(area.right() - 2, y))
            painter.setPen(
                QPen(self.palette().color(QPalette.ColorRole.Highlight), 1.5, Qt.PenStyle.DashLine)
            )
            for guide in self._guides:
                if guide.upright:
                    x = area.x() + guide.at * scale
                    painter.drawLine(QPointF(x, area.y()), QPointF(x, area.bottom()))
                else:
                    y = area.y() + guide.at * scale
                    painter.drawLine(QPointF(area.x(), y), QPointF(area.right(), y))

    def _made(self, item_id: ItemId) -> ItemView:
        view = ItemView(item_id, self)

        def choose(also: bool) -> None:  # noqa: FBT001 - what the signal carries
            self._choose(item_id, also=also)

        def drag(way: QPointF) -> None:
            self._drag(item_id, way)

        view.chosen.connect(choose)
        view.dragged.connect(drag)
        view.dropped.connect(self._drop)
        view.key_pressed.connect(self._press)
        view.show()
        return view

    def _choose(self, item_id: ItemId, *, also: bool) -> None:
        if not also:
            self.choose((item_id,))
        elif item_id in self.chosen:
            self.choose(tuple(one for one in self.chosen if one != item_id))
        else:
            self.choose((*self.chosen, item_id))

    def _drag(self, item_id: ItemId, way: QPointF) -> None:
        room = self._room
        item = next((one for one in room.items if one.id == item_id), None) if room is not None else None
        if room is None or item is None:
            return
        scale = self._scale()
        wanted = put(room, item, item.x + way.x() / scale, item.y + way.y() / scale)
        if item.kind in ON_WALLS:
            # Along its wall the grid holds; the other way the wall does.
            wanted = put(room, item, round(wanted.x / GRID) * GRID, round(wanted.y / GRID) * GRID)
            self._guides = ()
            self._shown = moved(room, (item_id,), wanted.x - item.x, wanted.y - item.y)
        else:
            place = snapped(room, wanted, wanted.x, wanted.y, self.chosen)
            self._guides = place.guides
            among = self.chosen if item_id in self.chosen else (item_id,)
            self._shown = moved(room, among, place.x - item.x, place.y - item.y)
        self._lay_out()
        self.update()

    def _drop(self) -> None:
        after, self._guides = self._shown, ()
        self.update()
        if after is not None and after != self._room:
            self.edited.emit(after, _MOVED, "")

    def _press(self, event: QKeyEvent) -> None:
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if arrow is None or self._room is None:
            self.key_pressed.emit(event)
            return
        step = _FINE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else GRID
        after = moved(self._room, self.chosen, arrow[0] * step, arrow[1] * step)
        event.accept()
        if after != self._room:
            self.edited.emit(after, _MOVED, f"arrows {' '.join(self.chosen)}")

    def _lay_out(self) -> None:
        if self._shown is None:
            return
        for item in self._shown.items:
            icon, name, spoken = self._name(self._shown, item)
            self._views[item.id].show_item(item.kind, icon, name, spoken, self.box_of(item))
        self.update()

    def _scale(self) -> float:
        """Pixels a cell."""
        room = self._shown
        if room is None:
            return 1.0
        wide, high = (self.width() - 2 * _EDGE) / room.width, (self.height() - 2 * _EDGE) / room.height
        return max(1.0, min(wide, high))

    def _area(self) -> QRectF:
        """The room on the widget."""
        room, scale = self._shown, self._scale()
        if room is None:
            return QRectF(self.rect())
        wide, high = room.width * scale, room.height * scale
        return QRectF((self.width() - wide) / 2, _EDGE, wide, high)
