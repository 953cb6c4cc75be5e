"""The page on which the teacher furnishes the rooms of a routine."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.board.station_icons import icon_of
from stationboard.domain.document import RoomId, RoutineId
from stationboard.domain.room import RoomItem, RoomPlan
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import Sentence, say
from stationboard.library.rooms import furnishing, rooms
from stationboard.qt.console.look.style import GAP, MARGIN
from stationboard.qt.console.parts.panels import Panels
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.scroll_page import ScrollPage
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.room.advice_panel import AdvicePanel
from stationboard.qt.console.room.item_painting import GLYPHS
from stationboard.qt.console.room.palette import Palette
from stationboard.qt.console.room.plan_view import PlanView
from stationboard.qt.console.room.room_tabs import RoomTabs
from stationboard.qt.console.room.room_words import item_name, named_place
from stationboard.qt.console.room.thing_actions import ThingActions
from stationboard.qt.console.room.tool_bar import ToolBar
from stationboard.qt.room_desk import RoomDesk

_SIDE, _PLAN, _ADVICE = 190, 400, 276
"""Widths in pixels at usual letters."""


class RoomPage(QWidget):
    """Palette, plan and advice side by side; whatever is done is kept at once."""

    def __init__(self, desk: RoomDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._room_id: RoomId | None = None
        self.routines = PickBox(self.tr("Routine"))
        self.palette_side = Palette()
        self.tabs = RoomTabs()
        self.plan = PlanView(self._named)
        self.tools = ToolBar(self)
        self.advice = AdvicePanel()
        self.label = QLineEdit(self.plan)
        self.label.setAccessibleName(self.tr("Label"))
        self.label.setMaxLength(60)
        self.label.hide()
        self._things = ThingActions(desk, self.plan, self.label, lambda: self.room, self)
        self._assemble()
        self._connect()

    @property
    def room(self) -> RoomPlan | None:
        """The room that is shown."""
        every = self._desk.routine.rooms
        return next((one for one in every if one.id == self._room_id), every[0] if every else None)

    def _assemble(self) -> None:
        beside = QWidget()
        side = QVBoxLayout(beside)
        side.setContentsMargins(0, MARGIN, 0, GAP)
        side.setSpacing(GAP)
        title = QHBoxLayout()
        title.addWidget(Text(self.tr("Room"), "title"), 1)
        title.addWidget(self.tools.steps)
        side.addLayout(title)
        side.addWidget(self.routines)
        palette = ScrollPage(foot=False)
        palette.rows.setContentsMargins(0, 0, 0, 0)
        palette.rows.addWidget(self.palette_side)
        side.addWidget(palette, 1)
        room = QWidget()
        middle = QVBoxLayout(room)
        middle.setContentsMargins(GAP, MARGIN, GAP, GAP)
        middle.setSpacing(GAP // 2)
        middle.addWidget(self.tabs)
        middle.addWidget(self.plan, 1)
        middle.addWidget(self.tools)
        advice = ScrollPage(foot=False)
        advice.rows.setContentsMargins(GAP, MARGIN, GAP, GAP)
        advice.rows.addWidget(self.advice)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(Panels((room, _PLAN), side=(beside, _SIDE), aside=(advice, _ADVICE)))

    def _connect(self) -> None:
        self._desk.changed.connect(self._look)
        self.routines.activated.connect(self._choose_routine)
        self.palette_side.wished.connect(self._things.put)
        self.tabs.room_chosen.connect(self._show_room)
        self.tabs.room_wished.connect(self._add_room)
        self.tabs.removal_wished.connect(self._remove_room)
        self.tabs.name_typed.connect(self._rename)
        self.tabs.size_changed.connect(self._resize)
        self.plan.edited.connect(self._things.keep)
        self.plan.chosen_changed.connect(lambda: self.tools.show_chosen(len(self.plan.chosen)))
        self.plan.key_pressed.connect(self._things.press)
        self.tools.undo_wished.connect(self._desk.undo)
        self.tools.redo_wished.connect(self._desk.redo)
        self.tools.turn_wished.connect(self._things.turn)
        self.tools.copy_wished.connect(self._things.copy)
        self.tools.remove_wished.connect(self._things.remove)
        self.tools.line_wished.connect(self._things.line_up)
        self.tools.spread_wished.connect(self._things.spread)
        self.label.editingFinished.connect(self._things.take_label)
        self.advice.show_wished.connect(self._show_on_board)
        self.advice.order_wished.connect(self._use_order)

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        if not self.isVisible():
            return  # laying out a board for nobody would cost every other page its time
        routine = self._desk.routine
        self.routines.clear()
        for one in self._desk.library.routines:
            self.routines.addItem(one.name, one.id)
        self.routines.setCurrentIndex(self.routines.findData(routine.id))
        room = self.room
        self.tabs.show_rooms(routine.rooms, room)
        self.plan.show_room(room)
        missing = rooms.unplaced(routine)
        self.palette_side.show_stations(
            [(one.id, one.name, icon_of(one)) for one in routine.stations if one.id in missing]
        )
        self.tools.show_steps(self._desk.undoes, self._desk.redoes)
        every = self._desk.library.classes
        self.advice.show_routine(routine, next((one for one in every if one.groupings), every[0]))

    def _named(self, room: RoomPlan, item: RoomItem) -> tuple[str, str, str]:
        routine = self._desk.routine
        name = item_name(routine, item)
        station = next((one for one in routine.stations if one.id == item.station), None)
        return GLYPHS[item.kind] if station is None else icon_of(station), name, named_place(room, item, name)

    def _choose_routine(self, at: int) -> None:
        self._desk.choose(RoutineId(str(self.routines.itemData(at))))

    def _show_room(self, room_id: RoomId) -> None:
        self._room_id = room_id
        self.plan.choose(())
        self._look()

    def _add_room(self) -> None:
        routine = self._desk.routine
        name = self.tr("Room {number}").format(number=len(routine.rooms) + 1)
        room = rooms.empty_room(routine, name if routine.rooms else self.tr("Classroom"))
        self._room_id = room.id
        self._things.keep(room, say("{room} added", room=room.name))

    def _remove_room(self) -> None:
        room = self.room
        if room is not None:
            self._take(rooms.without_room(self._desk.routine, room.id), say("{room} removed", room=room.name))

    def _rename(self, name: str) -> None:
        room = self.room
        if room is not None and name.strip():
            self._things.keep(
                room.model_copy(update={"name": name.strip()[:200]}), say("Room renamed"), f"name {room.id}"
            )

    def _resize(self, width: int, height: int) -> None:
        room = self.room
        if room is not None:
            self._things.keep(furnishing.resized(room, width, height), say("Room resized"), f"size {room.id}")

    def _show_on_board(self, on_board: bool) -> None:  # noqa: FBT001 - what the signal carries
        sentence = say("Room shown on the board") if on_board else say("Room not shown on the board")
        self._take(rooms.shown(self._desk.routine, on_board=on_board), sentence)

    def _use_order(self) -> None:
        self._take(rooms.in_best_order(self._desk.routine), say("Clockwise order used"))

    def _take(self, routine: Routine, sentence: Sentence) -> None:
        self._desk.take(routine, sentence)
