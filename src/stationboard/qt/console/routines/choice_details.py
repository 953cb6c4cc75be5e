"""What choice time shows when it is open: the stations with places, what must be done, the rules."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.domain.blocks import Block
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import StationId
from stationboard.library.routines.choices import with_must, with_once_each, with_stamina
from stationboard.library.routines.rounds import with_order
from stationboard.qt.console.parts.chips import Chips
from stationboard.qt.console.parts.form_line import FormLine
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.switches import Switch
from stationboard.qt.console.routines.details import BlockDetails
from stationboard.qt.console.routines.shown import Shown
from stationboard.qt.console.routines.station_order import StationOrder
from stationboard.qt.routine_desk import RoutineDesk


class ChoiceDetails(BlockDetails):
    """Its length stands in the line of the block."""

    def __init__(self, desk: RoutineDesk, block: ChoiceTime, parent: QWidget | None = None) -> None:
        super().__init__(desk, block, parent)
        self._choice = block
        self.order: Final = StationOrder()
        self.places: Final = Prose("", "small")
        self.must: Final = Chips(self.tr("Must do"))
        self.once: Final = Switch(self.tr("Nobody chooses a station twice in a lesson"))
        self.stamina: Final = Switch(self.tr("Stamina: the board counts up, beside the class’s record"))
        self.rows.addWidget(FormLine(self.tr("Stations open"), self.order))
        self.rows.addWidget(FormLine("", self.places))
        self.rows.addWidget(FormLine(self.tr("Must do"), self.must))
        self.rows.addWidget(FormLine(self.tr("Rules"), self.once))
        self.rows.addWidget(FormLine("", self.stamina))
        self.add_common_lines()
        self.order.ordered.connect(self._take_order)
        self.must.ticked.connect(self._take_must)
        self.once.clicked.connect(self._take_once)
        self.stamina.clicked.connect(self._take_stamina)

    @override
    def show_more(self, block: Block, shown: Shown, *, anew: bool) -> None:
        if not isinstance(block, ChoiceTime):
            return
        self._choice = block
        stations = {station.id: station for station in self._desk.routine.stations}
        self.order.show_order(block.stations, self._desk.routine.stations)
        self.must.show_chips([(one, stations[one].name) for one in block.stations], block.must)
        self.once.setChecked(block.once_each)
        self.stamina.setChecked(block.stamina)
        limits = [stations[one].capacity for one in block.stations]
        places, students = sum(limit or 0 for limit in limits), len(shown.roster.students)
        if None in limits:
            told = self.tr("Some stations have no limit, so there is a place for everybody.")
        elif places < students:
            told = self.tr("{places} places for {students} students: some would have nowhere to go.")
        else:
            told = self.tr("{places} places for {students} students.")
        self.places.show_text(told.format(places=places, students=students))

    def _take_order(self, order: tuple[StationId, ...]) -> None:
        block = self._choice.id
        if not self.wish(lambda routine: with_order(routine, block, order), self.tr("Stations")):
            self.order.show_order(self._choice.stations, self._desk.routine.stations)

    def _take_must(self, station: str, must: bool) -> None:  # noqa: FBT001 - what the signal carries
        block, key = self._choice.id, StationId(station)
        self.wish(lambda routine: with_must(routine, block, key, must=must), self.tr("Must do"))

    def _take_once(self) -> None:
        block, on = self._choice.id, self.once.isChecked()
        self.wish(lambda routine: with_once_each(routine, block, once_each=on), self.tr("Once each"))

    def _take_stamina(self) -> None:
        block, on = self._choice.id, self.stamina.isChecked()
        self.wish(lambda routine: with_stamina(routine, block, stamina=on), self.tr("Stamina"))
