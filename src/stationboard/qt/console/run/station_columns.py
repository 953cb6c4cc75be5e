"""The stations side by side, for times in which every student has a place of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from stationboard.domain.chart import PhaseKind
from stationboard.domain.document import StationId, StudentId
from stationboard.lesson.commands import Command, GiveBack, Seat, Unseat
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.run.chip_column import ChipColumn
from stationboard.qt.console.run.chip_columns import ChipColumns
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.console.run.people_menus import StudentMenu
from stationboard.qt.console.run.seat_content import (
    Spot,
    places_words,
    seat_columns_of,
    seated_index,
)
from stationboard.qt.console.run.station_column import StationColumn
from stationboard.qt.console.run.student_chip import StudentChip


class StationColumns(ChipColumns):
    """One column for each station; whoever is at none comes first in choice time, else last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Stations"))
        self.columns: list[StationColumn] = []
        WithLetters(self, self._fit)

    @property
    @override
    def shown(self) -> Sequence[ChipColumn]:
        return self.columns

    def look(self, moment: Moment) -> None:
        """Show the stations as they are at `moment`."""
        self._moment = moment
        index = seated_index(moment)
        contents = seat_columns_of(moment, index) if index is not None else ()
        while len(self.columns) > len(contents):
            column = self.columns.pop()
            column.hide()
            column.deleteLater()
        while len(self.columns) < len(contents):
            column = StationColumn()
            self._take_in(column)
            self.columns.append(column)
        for column, content in zip(self.columns, contents, strict=True):
            column.show_content(content)
        self._spread()

    @override
    def send(self, student: str, column: ChipColumn) -> None:
        index = seated_index(self._moment) if self._moment is not None else None
        if self._moment is None or index is None or not isinstance(column, StationColumn):
            return
        who, content = StudentId(student), column.content
        if content is None:
            return
        if self._moment.state.call_of(who) is not None:
            self.wished.emit(GiveBack((who,)))
        phase = self._moment.state.chart.phases[index]
        seat = phase.seat_of(who)
        if content.spot is Spot.NOWHERE:
            if seat is not None:
                self.wished.emit(Unseat(who, index))
        elif seat is None or seat.station != content.station:
            self.wished.emit(_seat(who, index, content.station))

    @override
    def student_menu(self, moment: Moment, student: StudentId) -> QMenu:
        made = StudentMenu(self, moment, student, self.wished.emit)
        made.add_aims(self._aims(moment, student))
        return made.finished(lambda: self.call_wished.emit(student), lambda: self.row_wished.emit(student))

    @override
    def _answer(self, chip: StudentChip) -> None:
        super()._answer(chip)
        chip.picked.connect(self._open_places)

    def _open_places(self, student: str, point: QPoint) -> None:
        """In choice time a click on a name offers the stations, with their places left."""
        index = seated_index(self._moment) if self._moment is not None else None
        if self._moment is None or index is None:
            return
        if self._moment.state.chart.phases[index].kind is not PhaseKind.CHOICE:
            return
        menu = QMenu(self)
        for title, command in self._aims(self._moment, StudentId(student)):
            action = menu.addAction(title.replace("&", "&&"))
            action.triggered.connect(lambda _=False, wish=command: self.wished.emit(wish))
        self._open(menu, point)

    def _aims(self, moment: Moment, student: StudentId) -> Iterator[tuple[str, Command]]:
        """Where a student can be sent, with the places left there."""
        index = seated_index(moment)
        if index is None:
            return
        state, phase = moment.state, moment.state.chart.phases[index]
        seat = phase.seat_of(student)
        for one in phase.stations:
            station = state.station(one)
            if station is None or (seat is not None and seat.station == one):
                continue
            places = places_words(state, phase, station)
            title = self.tr("{station}  ·  {places}").format(station=station.name, places=places)
            yield title if places else station.name, _seat(student, index, one)
        if phase.kind is PhaseKind.CHOICE:
            if seat is not None:
                yield self.tr("Not placed"), Unseat(student, index)
        elif seat is None or seat.station is not None:
            yield self.tr("Own desk"), _seat(student, index, None)


def _seat(student: StudentId, phase: int, station: StationId | None) -> Seat:
    """The teacher knows best: a full station takes one more."""
    return Seat(student, phase, station, forced=True)
