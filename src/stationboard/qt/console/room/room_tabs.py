"""The rooms of a routine as tabs, with the name and size of the one that is shown."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from stationboard.domain.room import RoomPlan
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.letter_width import LetterWidth
from stationboard.qt.console.parts.step_box import StepBox
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.wrap_row import WrapRow

_LEAST: Final = 4
_MOST: Final = 80
_MOST_ROOMS: Final = 4
"""Rooms that have tabs side by side; a file may have more."""
_LONGEST: Final = 12
"""Letters of a name on a tab."""


class RoomTabs(QWidget):
    """Signals: `room_chosen` with its id; `room_wished`; `removal_wished`; `name_typed`; `size_changed` with
    width and height in cells.
    """

    room_chosen = Signal(str)
    room_wished = Signal()
    removal_wished = Signal()
    name_typed = Signal(str)
    size_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs: dict[str, QuietButton] = {}
        self.add: Final = QuietButton(self.tr("Add a room"), icon="plus")
        self.remove: Final = QuietButton("", icon="trash")
        self.remove.setAccessibleName(self.tr("Remove this room"))
        self.remove.setToolTip(plain_tip(self.tr("Remove this room")))
        self.name: Final = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the room"))
        self.name.setMaxLength(60)
        LetterWidth(self.name, 150)
        self.wide: Final = StepBox(self.tr("Width in half meters"), 18, _MOST)
        self.high: Final = StepBox(self.tr("Depth in half meters"), 14, _MOST)
        self._details: Final = QWidget()
        self._head: Final = QWidget()
        self._tab_row: Final = WrapRow(self._head)
        self._assemble()
        self.add.clicked.connect(self.room_wished)
        self.remove.clicked.connect(self.removal_wished)
        self.name.textEdited.connect(self.name_typed)
        for box in (self.wide, self.high):
            box.field.changed.connect(self._tell_size)

    def show_rooms(self, rooms: tuple[RoomPlan, ...], here: RoomPlan | None) -> None:
        """Show a tab for every room, and what there is to say of the one that is shown."""
        if [(one.id, _short(one.name)) for one in rooms] != [
            (at, tab.label) for at, tab in self.tabs.items()
        ]:
            self._make_tabs(rooms)
        for key, tab in self.tabs.items():
            tab.setChecked(here is not None and key == here.id)
            tab.setVisible(len(rooms) > 1)
        self.add.setEnabled(len(rooms) < _MOST_ROOMS)
        # Beside many tabs there is no room for its words; its name for screen readers stays.
        self.add.show_label(self.tr("Add a room") if len(rooms) < 2 else "")
        self.add.setAccessibleName(self.tr("Add a room"))
        self.add.setToolTip(plain_tip(self.tr("Add a room")))
        self._details.setVisible(here is not None)
        self.remove.setVisible(here is not None)
        if here is None:
            return
        if not self.name.hasFocus():
            self.name.setText(here.name)
        self.wide.field.show_number(round(here.width))
        self.high.field.show_number(round(here.height))

    def _assemble(self) -> None:
        details = WrapRow(self._details)
        details.setSpacing(GAP // 2)
        details.addWidget(self.name)
        details.addWidget(self.wide)
        details.addWidget(Text("×", "small"))
        details.addWidget(self.high)
        details.addWidget(Text(self.tr("½ m"), "small"))
        self._tab_row.setSpacing(2)
        self._tab_row.addWidget(self.add)
        self._tab_row.addWidget(self.remove)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP // 2)
        rows.addWidget(self._head)
        rows.addWidget(self._details)

    def _make_tabs(self, rooms: tuple[RoomPlan, ...]) -> None:
        for tab in self.tabs.values():
            self._tab_row.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        self.tabs = {}
        for at, room in enumerate(rooms):
            tab = QuietButton(_short(room.name))
            tab.setAccessibleName(room.name)
            tab.setToolTip(plain_tip(room.name))
            tab.setCheckable(True)
            tab.clicked.connect(lambda _=False, key=room.id: self.room_chosen.emit(key))
            self._tab_row.insert_widget(at, tab)
            self.tabs[room.id] = tab

    def _tell_size(self) -> None:
        # While a number is being typed it may be too small for any room.
        if min(self.wide.field.value, self.high.field.value) >= _LEAST:
            self.size_changed.emit(self.wide.field.value, self.high.field.value)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
