"""The sheet with all rounds of one student."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from stationboard.domain.document import StationId, StudentId
from stationboard.domain.quantity import Instant
from stationboard.domain.shown_names import teacher_names
from stationboard.lesson.clockwork import project
from stationboard.lesson.musts import musts_left
from stationboard.lesson.rows import Cell, row_of
from stationboard.lesson.stretches import held_stretches
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.words import phase_title
from stationboard.qt.console.run.moment import Moment

_WIDTH: Final = 520


class RowSheet(Sheet):
    """Where a student was, is and goes next."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, _WIDTH)
        self._table: QWidget | None = None

    def tell(self, moment: Moment, student: StudentId) -> None:
        """Show the row of `student`."""
        names = teacher_names(moment.state.opened.roster.students)
        self.show_title(self.tr("{student}: all rounds").format(student=names.get(student, "")))
        if self._table is not None:
            self.rows.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
        self._table = self._lined(moment, student)
        self.rows.addWidget(self._table)
        self._table.show()
        self.lay_down()

    def words(self) -> tuple[str, ...]:
        """What the sheet says, line by line."""
        texts = self._table.findChildren(Text) if self._table is not None else []
        return tuple(text.text() for text in texts if text.text())

    def _lined(self, moment: Moment, student: StudentId) -> QWidget:
        paper = QWidget()
        grid = QGridLayout(paper)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(2, 1)
        begins = _begins(moment)
        row = 0
        for cell in row_of(moment.state, student):
            role = "muted" if cell.phase < moment.reading.index else ""
            if cell.phase == moment.reading.index:
                role = "strong"
            time = moment.time_at(begins[cell.phase]) if cell.phase in begins else ""
            phase = moment.state.chart.phases[cell.phase]
            for column, text in enumerate((phase_title(phase), time, self._where(moment, cell, student))):
                grid.addWidget(Text(text, role, wrap=column == 2), row, column)
            row += 1
        call = moment.state.call_of(student)
        if call is not None:
            words = self.tr("Now called to {station}.").format(station=self._name(moment, call.station))
            grid.addWidget(Text(words, wrap=True), row, 0, 1, 3)
        return paper

    def _where(self, moment: Moment, cell: Cell, student: StudentId) -> str:
        phase = moment.state.chart.phases[cell.phase]
        where = self._name(moment, cell.station)
        if cell.own:
            where = self.tr("{station} (apart from the group)").format(station=where)
        left = musts_left(moment.state, phase, student)
        if left:
            names = ", ".join(self._name(moment, one) for one in left)
            where = self.tr("{station} · must still do: {stations}").format(station=where, stations=names)
        return where

    def _name(self, moment: Moment, station: StationId | None) -> str:
        found = moment.state.station(station) if station is not None else None
        return found.name if found is not None else self.tr("no station")


def _begins(moment: Moment) -> dict[int, Instant]:
    """When each part of the lesson began, or will begin."""
    state = moment.state
    found: dict[int, Instant] = {}
    for one in (*held_stretches(state, moment.now), *project(state.at(moment.now), moment.now)):
        found.setdefault(one.index, one.start)
    return found
