"""What is put into one cell of the week."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from stationboard.domain.document import ClassId, RoutineId
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.domain.timetable import Entry, Weekday
from stationboard.library.timetable.entries import Slot
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.wrap_row import WrapRow
from stationboard.qt.console.timetable.weekdays import letter_name, weekday_name


class SlotBar(QWidget):
    """Signals: `filled` with a `ClassId` and a `RoutineId`; `emptied`; `all_week_wished`; `copy_wished` with
    the `Weekday` that is to be as this one.
    """

    filled = Signal(str, str)
    emptied = Signal()
    all_week_wished = Signal()
    copy_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place: Final = Text("", "strong")
        self.class_: Final = PickBox(self.tr("Class"))
        self.routine: Final = PickBox(self.tr("Routine"))
        self.all_week: Final = PlainButton(self.tr("Same on every day"))
        self.copy: Final = PickBox(self.tr("Copy this day"))
        row = WrapRow(self)
        for widget in (self.place, self.class_, self.routine, self.all_week, self.copy):
            row.addWidget(widget)
        self.class_.activated.connect(self._tell_class)
        self.routine.activated.connect(self._tell_routine)
        self.all_week.clicked.connect(self.all_week_wished)
        self.copy.activated.connect(self._tell_copy)

    def show_choices(self, classes: Sequence[Roster], routines: Sequence[Routine]) -> None:
        """Offer these classes and routines."""
        self.class_.clear()
        self.class_.addItem(self.tr("No class"), "")
        for roster in classes:
            self.class_.addItem(roster.name, roster.id)
        self.routine.clear()
        for routine in routines:
            self.routine.addItem(routine.name, routine.id)

    def show_slot(self, slot: Slot, entry: Entry | None, days: Sequence[Weekday]) -> None:
        """Show what is in a cell; the day can be copied to `days`."""
        name = weekday_name(slot.weekday)
        where = f"{name} · {slot.period}"
        if slot.letter is not None:
            where = f"{name}, {letter_name(slot.letter)} · {slot.period}"
        self.place.show_text(where)
        self.class_.setCurrentIndex(0 if entry is None else self.class_.findData(entry.class_id))
        if entry is not None:
            self.routine.setCurrentIndex(self.routine.findData(entry.routine_id))
        self.all_week.setEnabled(entry is not None)
        self.copy.clear()
        self.copy.addItem(self.tr("Copy {day} to…").format(day=name))
        for day in days:
            if day is not slot.weekday:
                self.copy.addItem(weekday_name(day), day)

    def _tell_class(self) -> None:
        if self.class_.currentData():
            self._tell()
        else:
            self.emptied.emit()

    def _tell_routine(self) -> None:
        if self.class_.currentData():
            self._tell()

    def _tell(self) -> None:
        self.routine.setCurrentIndex(max(0, self.routine.currentIndex()))
        self.filled.emit(ClassId(str(self.class_.currentData())), RoutineId(str(self.routine.currentData())))

    def _tell_copy(self) -> None:
        day = self.copy.currentData()
        self.copy.setCurrentIndex(0)
        if day is not None:
            self.copy_wished.emit(Weekday(day))
