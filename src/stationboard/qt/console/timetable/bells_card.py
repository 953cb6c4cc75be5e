"""The bell times of one kind of day at a time."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from stationboard.domain.sentence import say
from stationboard.domain.timetable import BellSchedule, Period, ScheduleId, Timetable
from stationboard.library.timetable.bells import (
    typed_period,
    with_bells,
    with_period_changed,
    with_schedule,
    with_schedule_renamed,
    without_schedule,
)
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton, QuietButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.letter_width import LetterWidth
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.wrap_row import WrapRow
from stationboard.qt.console.timetable.period_lines import PeriodLines
from stationboard.qt.console.timetable.week_desk import WeekDesk


class BellsCard(Card):
    """Bell times are typed once for each kind of day. Signal: `file_wished` to take them from a file."""

    file_wished = Signal()

    def __init__(self, desk: WeekDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.schedule: Final = PickBox(self.tr("Kind of day"))
        self.name: Final = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of this kind of day"))
        self.name.setMaxLength(60)
        LetterWidth(self.name, 170)
        self.add: Final = QuietButton(self.tr("Another kind of day"), icon="plus")
        self.remove: Final = QuietButton(self.tr("Remove this one"), icon="x")
        self.file: Final = PlainButton(self.tr("From a calendar file…"), icon="folder-open")
        self.periods: Final = PeriodLines()
        self.rows.setSpacing(GAP)
        self.rows.addWidget(Text(self.tr("Bell times"), "strong"))
        top = QWidget()
        row = WrapRow(top)
        for widget in (self.schedule, self.name, self.add, self.remove, self.file):
            row.addWidget(widget)
        self.rows.addWidget(top)
        hint = self.tr(
            "Type each period once, as 8:30-9:15, 8.30 - 9.15 or 0830-0915. Enter leads to the next."
        )
        self.rows.addWidget(Text(hint, "small", wrap=True))
        self.rows.addWidget(self.periods)
        self._connect()
        self.look()

    def _connect(self) -> None:
        self.schedule.activated.connect(self.look)
        self.name.editingFinished.connect(self._rename)
        self.add.clicked.connect(self._add_schedule)
        self.remove.clicked.connect(self._remove_schedule)
        self.file.clicked.connect(self.file_wished)
        self.periods.changed.connect(self._change_period)
        self.periods.added.connect(self._add_period)
        self.periods.removed.connect(self._remove_period)
        self._desk.changed.connect(self.look)
        self._desk.library.settings_changed.connect(self.look)

    @property
    def bells(self) -> BellSchedule:
        """The kind of day that is shown."""
        timetable = self._desk.timetable
        wanted = timetable.schedule(ScheduleId(str(self.schedule.currentData())))
        return timetable.schedules[0] if wanted is None else wanted

    def look(self) -> None:
        """Show the timetable as it is now."""
        bells = self.bells
        schedules = self._desk.timetable.schedules
        wanted = [(one.id, one.name) for one in schedules]
        held = [
            (self.schedule.itemData(at), self.schedule.itemText(at)) for at in range(self.schedule.count())
        ]
        if held != wanted:
            self.schedule.clear()
            for key, name in wanted:
                self.schedule.addItem(name, key)
            self.schedule.updateGeometry()
        self.schedule.setCurrentIndex(self.schedule.findData(bells.id))
        if self.name.text() != bells.name:
            self.name.setText(bells.name)
        self.remove.setEnabled(len(schedules) > 1)
        twelve = self._desk.library.settings.twelve_hours
        self.periods.show_periods(bells.periods, twelve_hours=twelve)

    def _rename(self) -> None:
        bells, name = self.bells, self.name.text().strip()
        if name and name != bells.name:
            self._desk.do(
                lambda one: with_schedule_renamed(one, bells.id, name),
                say("{before} is now {after}", before=bells.name, after=name),
            )
        self.look()

    def _add_schedule(self) -> None:
        like = self.bells.id
        name = self.tr("New kind of day")
        if self._desk.do(lambda one: with_schedule(one, name, like), say("Added a kind of day")):
            self.schedule.setCurrentIndex(self.schedule.count() - 1)
            self.look()
            self.name.setFocus()
            self.name.selectAll()

    def _remove_schedule(self) -> None:
        bells = self.bells
        self._desk.do(lambda one: without_schedule(one, bells.id), say("Removed {name}", name=bells.name))

    def _change_period(self, place: int, name: str, times: str) -> None:
        bells = self.bells
        self._desk.do(
            lambda one: with_period_changed(one, bells.id, place, name, times),
            say("Changed {period}", period=name),
        )

    def _add_period(self, name: str, times: str) -> None:
        bells = self.bells

        def step(timetable: Timetable) -> Timetable:
            starts, ends = typed_period(times)
            made = Period(name=name or times, starts=starts, ends=ends)
            return with_bells(timetable, bells.id, (*bells.periods, made))

        self._desk.do(step, say("Added {period}", period=name))

    def _remove_period(self, place: int) -> None:
        bells = self.bells
        left = (*bells.periods[:place], *bells.periods[place + 1 :])
        self._desk.do(
            lambda one: with_bells(one, bells.id, left),
            say("Removed {period}", period=bells.periods[place].name),
        )
