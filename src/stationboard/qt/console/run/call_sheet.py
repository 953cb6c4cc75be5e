"""The sheet from which students are called to the teacher, however their groups are."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from stationboard.domain.document import StationId, StudentId
from stationboard.domain.quantity import Millis, minutes
from stationboard.domain.shown_names import teacher_names
from stationboard.lesson.commands import CallStudents
from stationboard.qt.console.parts.buttons import PlainButton, PrimaryButton
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.run.column_content import columns_of
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.console.run.name_tile import Mark, TileContent
from stationboard.qt.console.run.name_tiles import NameTiles
from stationboard.qt.console.run.people_menus import teacher_station

_WIDTH: Final = 760
_LENGTHS: Final = (5, 8, 10)
"""Minutes for which a small group is usually pulled."""


class CallSheet(Sheet):
    """Whom, where to, for how long; then one button. Signal: `wished` with the command."""

    wished = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, _WIDTH)
        self.show_title(self.tr("Call students"))
        self._students: tuple[TileContent, ...] = ()
        self._chosen: frozenset[str] = frozenset()
        self.station: Final = PickBox(self.tr("Where to"))
        self.lengths: Final = [PlainButton(self.tr("{count} min").format(count=count)) for count in _LENGTHS]
        self.lengths.append(PlainButton(self.tr("open")))
        self._group = QButtonGroup(self)
        for button in self.lengths:
            button.setCheckable(True)
            self._group.addButton(button)
        self.tiles: Final = NameTiles(self.tr("Students to call"))
        self.tiles.tapped.connect(self._toggle)
        self.call: Final = PrimaryButton(self.tr("Call students"), icon="megaphone")
        self.call.clicked.connect(self._call)
        self._assemble()

    def ask(self, moment: Moment, student: StudentId) -> None:
        """Ask who else is to be called with `student`, groups in the order of the columns."""
        station = teacher_station(moment.state)
        self.station.clear()
        for one in moment.state.chart.stations:
            if one.id not in moment.state.closed:
                self.station.addItem(one.name, one.id)
        if station is not None:
            self.station.setCurrentIndex(max(0, self.station.findData(station.id)))
        self.lengths[1].setChecked(True)
        self._students = _tiles(moment, self.tr("not called"))
        self._chosen = frozenset({student})
        self._show()
        self.lay_down()
        self.call.setFocus(Qt.FocusReason.OtherFocusReason)

    def _assemble(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(Text(self.tr("Where to"), "strong"))
        first.addWidget(self.station)
        first.addSpacing(12)
        first.addWidget(Text(self.tr("For"), "strong"))
        for button in self.lengths:
            first.addWidget(button)
        first.addStretch(1)
        self.rows.setSpacing(14)
        self.rows.addLayout(first)
        self.rows.addWidget(self.tiles)
        self.rows.addStretch(1)
        hint = self.tr("Only you see the timer; on the board their names stand at the station.")
        self.foot.addWidget(Text(hint, "small", wrap=True), 1)
        self.foot.addWidget(self.call)

    def _toggle(self, student: str) -> None:
        self._chosen ^= {student}
        self._show()

    def _show(self) -> None:
        words = self.tr("called")
        self.tiles.show_contents(
            tuple(
                TileContent(one.student, one.name, Mark.YES, words) if one.student in self._chosen else one
                for one in self._students
            )
        )
        count = len(self._chosen)
        label = self.tr("Call 1 student") if count == 1 else self.tr("Call {count} students")
        self.call.show_label(label.format(count=count))
        self.call.setEnabled(count > 0)

    def _call(self) -> None:
        who = tuple(one.student for one in self._students if one.student in self._chosen)
        at = next(place for place, button in enumerate(self.lengths) if button.isChecked())
        length: Millis | None = minutes(_LENGTHS[at]) if at < len(_LENGTHS) else None
        self.hide_away()
        self.wished.emit(CallStudents(who, StationId(str(self.station.currentData())), length))


def _tiles(moment: Moment, state: str) -> tuple[TileContent, ...]:
    """Everyone who is in the room, in the order of the columns."""
    names = teacher_names(moment.state.opened.roster.students)
    grouped = [chip.student for column in columns_of(moment) for chip in column.students]
    order = dict.fromkeys((*grouped, *names))
    gone = moment.state.absent | moment.state.away | moment.reading.out
    return tuple(TileContent(one, names[one], Mark.OPEN, state) for one in order if one not in gone)
