"""The sheet for when a station fails: its backup, or another station for its groups."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from stationboard.domain.station import Station
from stationboard.lesson.commands import CloseStation, Undo, UseBackup
from stationboard.lesson.events import StationClosed
from stationboard.lesson.log import Log
from stationboard.lesson.state import State
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.cards import Rule
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.qt.console.parts.texts import ShortText, Text
from stationboard.qt.console.run.moment import Moment

_WIDTH: Final = 620


class StationDown(Sheet):
    """Lists the stations of the lesson. Signal: `wished` with the command."""

    wished = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, _WIDTH)
        self.show_title(self.tr("A station is down"))
        self._moment: Moment | None = None
        self._rows: list[QWidget] = []
        self.rows.setSpacing(10)

    def look(self, moment: Moment) -> None:
        """Show the stations as they are at `moment`."""
        before, self._moment = self._moment, moment
        if before is not None and before.log is moment.log and self._rows:
            return
        for row in self._rows:
            row.hide()
            self.rows.removeWidget(row)
            row.deleteLater()
        self._rows = []
        for place, station in enumerate(moment.state.chart.stations):
            if place:
                self._rows.append(Rule())
            self._rows.append(self._row(station, moment.log))
        for row in self._rows:
            self.rows.addWidget(row)
            # Only what is shown counts when the sheet looks how much room it needs.
            row.show()
        if self.isVisible():
            self.fit()

    def _row(self, station: Station, log: Log) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(ShortText(station.name, "strong"))
        words.addWidget(Text(self._about(station, log.state), "muted", wrap=True))
        line.addLayout(words, 1)
        for button in self._buttons(station, log):
            line.addWidget(button)
        return row

    def _about(self, station: Station, state: State) -> str:
        if station.id in state.closed:
            return self.tr("Closed for the rest of the lesson.")
        if station.id in state.on_backup:
            return self.tr("On its backup: {backup}").format(
                backup=station.backup or self.tr("none written down")
            )
        if station.backup:
            return self.tr("Backup: {backup}").format(backup=station.backup)
        return self.tr("No backup is written down.")

    def _buttons(self, station: Station, log: Log) -> list[PlainButton]:
        state = log.state
        if station.id in state.closed:
            seq = log.to_undo()
            event = log.events[seq] if seq is not None else None
            if isinstance(event, StationClosed) and event.station == station.id:
                return [self._button(self.tr("Bring back"), station, Undo())]
            return []
        if station.id in state.on_backup:
            return [self._button(self.tr("Bring back"), station, UseBackup(station.id, on=False))]
        found = (
            [self._button(self.tr("Use backup"), station, UseBackup(station.id))] if station.backup else []
        )
        return [*found, self._elsewhere(station, state)]

    def _button(self, label: str, station: Station, command: Undo | UseBackup) -> PlainButton:
        button = PlainButton(label)
        button.setAccessibleDescription(station.name)
        button.clicked.connect(lambda: self.wished.emit(command))
        return button

    def _elsewhere(self, station: Station, state: State) -> PlainButton:
        button = PlainButton(self.tr("Send elsewhere"), icon="chevron-down", trailing=True)
        button.setAccessibleDescription(station.name)
        menu = QMenu(button)
        for other in state.chart.stations:
            if other.id != station.id and other.id not in state.closed:
                command = CloseStation(station.id, other.id)
                action = menu.addAction(other.name.replace("&", "&&"))
                action.triggered.connect(lambda _=False, wish=command: self.wished.emit(wish))
        menu.addSeparator()
        menu.addAction(self.tr("No station")).triggered.connect(
            lambda: self.wished.emit(CloseStation(station.id))
        )
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button
