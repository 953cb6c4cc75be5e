"""The middle of the run page: the students by groups, by stations or as tiles, as the moment asks."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from stationboard.domain.chart import PhaseKind
from stationboard.qt.console.run.call_strip import CallStrip
from stationboard.qt.console.run.check_panel import CheckPanel, is_check
from stationboard.qt.console.run.choice_bar import ChoiceBar
from stationboard.qt.console.run.group_columns import GroupColumns
from stationboard.qt.console.run.help_queue import HelpQueue
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.console.run.seat_content import seated_index
from stationboard.qt.console.run.station_columns import StationColumns
from stationboard.qt.mishaps import each_alone


class Workplace(QWidget):
    """Who is at the teacher's and who waits above; below one of three views of the class.

    Signals: `wished` with a command; `call_wished` and `row_wished` with a student's id; `list_wished`;
    `placing_wished` with whether students shall place themselves.
    """

    wished = Signal(object)
    call_wished = Signal(str)
    row_wished = Signal(str)
    list_wished = Signal()
    placing_wished = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue: Final = HelpQueue()
        self.calls: Final = CallStrip(self.queue)
        self.choice: Final = ChoiceBar()
        self.groups: Final = GroupColumns()
        self.stations: Final = StationColumns()
        self.check: Final = CheckPanel()
        self._views = QStackedWidget()
        for view in (self.groups, self.stations, self.check):
            self._views.addWidget(view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.calls)
        rows.addWidget(self.choice)
        rows.addWidget(self._views, 1)
        self._connect()

    def look(self, moment: Moment) -> None:
        """Show the class as the lesson is at `moment`."""
        index = seated_index(moment)
        if is_check(moment):
            view: QWidget = self.check
        else:
            view = self.stations if index is not None else self.groups
        each_alone(
            lambda: self.groups.look(moment) if view is self.groups else None,
            lambda: self.stations.look(moment) if view is self.stations else None,
            lambda: self.check.look(moment) if view is self.check else None,
        )
        self._views.setCurrentWidget(view)
        phases = moment.state.chart.phases
        choosing = index is not None and phases[index].kind is PhaseKind.CHOICE and view is self.stations
        if index is not None and choosing:
            self.choice.look(moment, index)
        self.choice.setVisible(choosing)

    def tick(self, moment: Moment) -> None:
        """Show what changes with every second."""
        each_alone(lambda: self.queue.look(moment), lambda: self.calls.look(moment))

    def _connect(self) -> None:
        for part in (self.calls, self.queue, self.groups, self.stations, self.check):
            part.wished.connect(self.wished)
        for columns in (self.groups, self.stations):
            columns.call_wished.connect(self.call_wished)
            columns.row_wished.connect(self.row_wished)
        self.check.list_wished.connect(self.list_wished)
        self.choice.placing_wished.connect(self.placing_wished)
