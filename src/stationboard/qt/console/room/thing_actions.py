"""What can be done to the things on the plan of a room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from stationboard.domain.document import ItemId, StationId
from stationboard.domain.room import ItemKind, RoomPlan
from stationboard.domain.sentence import Sentence, say
from stationboard.library.rooms import furnishing, lining_up, rooms
from stationboard.qt.console.room.plan_view import PlanView
from stationboard.qt.console.room.room_words import item_name
from stationboard.qt.room_desk import RoomDesk


class ThingActions(QObject):
    """Turns buttons and keys into steps of the desk; all but `put` are about what is chosen on the plan."""

    def __init__(
        self,
        desk: RoomDesk,
        plan: PlanView,
        label: QLineEdit,
        shown: Callable[[], RoomPlan | None],
        parent: QObject,
    ) -> None:
        """`shown` tells the room that is on the plan; `label` is a field that lies on the plan."""
        super().__init__(parent)
        self._desk = desk
        self._plan = plan
        self._label = label
        self._shown = shown

    def keep(self, room: RoomPlan, sentence: Sentence, key: str = "") -> None:
        """Keep the room as it is after a step."""
        self._desk.take(rooms.with_room(self._desk.routine, room), sentence, key)

    def _edit(self, change: Callable[[RoomPlan, tuple[ItemId, ...]], RoomPlan], sentence: Sentence) -> None:
        room = self._shown()
        if room is not None and self._plan.chosen:
            self.keep(change(room, self._plan.chosen), sentence)

    def put(self, kind: ItemKind, station: StationId | None, at: QPoint | None) -> None:
        """Put a new thing into the room, where the screen point lies on the plan or in a free place."""
        routine = self._desk.routine
        room = self._shown() or rooms.empty_room(routine, self.tr("Classroom"))
        key = rooms.new_item_id(routine)
        made = furnishing.with_new(room, kind, key, station)
        if at is not None:
            x, y = self._plan.cell_at(at)
            (item,) = [one for one in made.items if one.id == key]
            if not (0 <= x <= room.width and 0 <= y <= room.height):
                return
            place = lining_up.snapped(room, item, x - item.w / 2, y - item.h / 2, ())
            made = furnishing.with_all(made, {key: furnishing.put(room, item, place.x, place.y)})
        name = next(item_name(routine, one) for one in made.items if one.id == key)
        self.keep(made, say("{thing} put into the room", thing=name))
        self._plan.choose((key,))
        self._plan.views[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def press(self, event: QKeyEvent) -> None:
        """Answer a key pressed on a thing."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_R if not ctrl:
                self.turn()
            case Qt.Key.Key_D if ctrl:
                self.copy()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.remove()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.edit_label()
            case _:
                return
        event.accept()

    def turn(self) -> None:
        """Turn what is chosen."""
        self._edit(furnishing.turned, say("Things turned"))

    def remove(self) -> None:
        """Take what is chosen out of the room."""
        self._edit(furnishing.without, say("Things taken out of the room"))

    def line_up(self, line: lining_up.Line) -> None:
        """Bring what is chosen into line."""
        self._edit(lambda room, ids: lining_up.aligned(room, ids, line), say("Things lined up"))

    def spread(self, across: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Make the gaps between what is chosen equal."""
        self._edit(
            lambda room, ids: lining_up.distributed(room, ids, across=across),
            say("Equal gaps between things"),
        )

    def copy(self) -> None:
        """Make copies of what is chosen, but for stations."""
        room = self._shown()
        if room is None:
            return
        copies: dict[ItemId, ItemId] = {}
        taken = self._desk.routine
        for item in room.items:
            if item.id in self._plan.chosen and item.station is None:
                copies[item.id] = rooms.new_item_id(taken)
                taken = rooms.with_room(taken, furnishing.with_copies(room, copies))
        if copies:
            self.keep(furnishing.with_copies(room, copies), say("Things copied"))
            self._plan.choose(tuple(copies.values()))
            self._plan.views[self._plan.chosen[-1]].setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_label(self) -> None:
        """Let the teacher type the label of the one chosen thing; a station has its own name."""
        room = self._shown()
        chosen = [one for one in room.items if one.id in self._plan.chosen] if room is not None else []
        if len(chosen) != 1 or chosen[0].station is not None:
            return
        box = self._plan.box_of(chosen[0])
        self._label.setProperty("item", chosen[0].id)
        self._label.setText(chosen[0].label)
        width = max(150, int(box.width()))
        left = min(max(0, int(box.center().x()) - width // 2), self._plan.width() - width)
        top = min(max(0, int(box.center().y()) - 19), self._plan.height() - 38)
        self._label.setGeometry(left, top, width, 38)
        self._label.show()
        self._label.raise_()
        self._label.setFocus()
        self._label.selectAll()

    def take_label(self) -> None:
        """Keep what was typed."""
        if self._label.isHidden():
            return
        self._label.hide()
        room, item = self._shown(), ItemId(str(self._label.property("item")))
        if room is not None:
            self.keep(furnishing.labeled(room, item, self._label.text()), say("Label changed"))
            if item in self._plan.views:
                self._plan.views[item].setFocus(Qt.FocusReason.OtherFocusReason)
