"""The week as a grid: a row for each period, a column for each day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from stationboard.domain.document import ClassId, RoutineId
from stationboard.domain.timetable import WEEK, ScheduleId, Timetable, Weekday
from stationboard.library.timetable.entries import Slot, entry_at
from stationboard.qt.console.look.style import enlarged
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.texts import ShortText, Text
from stationboard.qt.console.timetable.slot_button import SlotButton
from stationboard.qt.console.timetable.weekdays import weekday_name

_FIRST: Final = 110
"""Width in pixels of the column that names the periods."""
_LEAST: Final = 84
"""Width in pixels that a day needs at least."""
_SCHOOL_WEEK: Final = 5


class WeekGrid(QWidget):
    """Signals: `chosen` with the `Slot` that was pressed; `bells_wished` with a `Weekday` and the id of its
    bell schedule, empty for no school.
    """

    chosen = Signal(object)
    bells_wished = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells: dict[Slot, SlotButton] = {}
        self.bells: dict[Weekday, PickBox] = {}
        self._places: dict[tuple[int, int], SlotButton] = {}
        self._made_for: object = None
        self._across = 1
        """Days side by side."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(6)
        self._shown: Callable[[], None] = lambda: None
        WithLetters(self, self._fold)

    def show_week(
        self,
        timetable: Timetable,
        letter: int | None,
        classes: Mapping[ClassId, str],
        routines: Mapping[RoutineId, str],
        *,
        weekend: bool,
    ) -> None:
        """Show the cells of the days with `letter`; `classes` and `routines` are names."""
        self._shown = lambda: self.show_week(timetable, letter, classes, routines, weekend=weekend)
        held = {day.weekday for day in timetable.school_days}
        days = [day for day in WEEK if weekend or day in held or WEEK.index(day) < _SCHOOL_WEEK]
        rows = dict.fromkeys(period.name for bells in timetable.schedules for period in bells.periods)
        self._across = self._fitting(len(days))
        shape = (tuple(rows), tuple(days), letter, self._across)
        if shape != self._made_for:
            self._made_for = shape
            self._build(list(rows), days, letter)
        for day in days:
            self._show_bells(timetable, day)
        for slot, cell in self.cells.items():
            bells = timetable.schedule_on(slot.weekday)
            cell.setEnabled(bells is not None and any(one.name == slot.period for one in bells.periods))
            entry = entry_at(timetable, slot)
            if entry is None:
                cell.show_lines("", "")
            else:
                gone = self.tr("no longer there")
                names = classes.get(entry.class_id, gone), routines.get(entry.routine_id, gone)
                cell.show_lines(*names)

    def show_chosen(self, slot: Slot | None) -> None:
        """Mark the cell being filled."""
        for other, cell in self.cells.items():
            cell.setChecked(other == slot)

    def _build(self, rows: list[str], days: list[Weekday], letter: int | None) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.cells, self.bells, self._places = {}, {}, {}
        for column in range(1, self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column <= self._across else 0)
        for at, day in enumerate(days):
            below, column = divmod(at, self._across)
            self._add_day(day, rows, letter, below * (len(rows) + 2), column + 1)

    def _add_day(self, day: Weekday, rows: list[str], letter: int | None, top: int, column: int) -> None:
        name = weekday_name(day)
        self._grid.setColumnStretch(column, 1)
        self._grid.addWidget(Text(name, "strong"), top, column)
        box = PickBox(self.tr("Bells on {day}").format(day=name), least=_LEAST)
        box.activated.connect(lambda _=0, day=day, box=box: self._wish_bells(day, box))
        self.bells[day] = box
        self._grid.addWidget(box, top + 1, column)
        for row, period in enumerate(rows, start=top + 2):
            if column == 1:
                self._grid.addWidget(ShortText(period), row, 0)
            cell = SlotButton(Slot(period, day, letter), f"{name}, {period}")
            cell.clicked.connect(lambda _=False, slot=cell.slot: self.chosen.emit(slot))
            cell.moved.connect(self._move)
            self.cells[cell.slot] = self._places[row, column] = cell
            self._grid.addWidget(cell, row, column)

    def _fitting(self, days: int) -> int:
        """How many days have room side by side; the others stand below."""
        room = self.width() - enlarged(_FIRST)
        return max(1, min(days, room // (enlarged(_LEAST) + self._grid.horizontalSpacing())))

    def _fold(self) -> None:
        self._grid.setColumnMinimumWidth(0, enlarged(_FIRST))
        self._shown()

    @override
    def minimumSizeHint(self) -> QSize:
        """What is wider than there is room for is laid below."""
        least = enlarged(_FIRST) + enlarged(_LEAST) + self._grid.horizontalSpacing()
        return QSize(least, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self.cells and self._fitting(len(self.bells)) != self._across:
            self._shown()

    def _show_bells(self, timetable: Timetable, day: Weekday) -> None:
        box, held = self.bells[day], timetable.schedule_on(day)
        wanted = [("", self.tr("No school")), *((one.id, one.name) for one in timetable.schedules)]
        if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] != wanted:
            box.clear()
            for key, name in wanted:
                box.addItem(name, key)
        box.setCurrentIndex(box.findData("" if held is None else held.id))

    def _wish_bells(self, day: Weekday, box: PickBox) -> None:
        self.bells_wished.emit(day, ScheduleId(str(box.currentData())))

    def _move(self, down: int, on: int) -> None:
        """Lead the keyboard from the cell where it is to another, where there is one."""
        here = next((at for at, cell in self._places.items() if cell.hasFocus()), (0, 0))
        cell = self._places.get((here[0] + down, here[1] + on))
        if cell is not None:
            cell.setFocus()
