"""The stations at the side of their page, with the routine they belong to."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationboard.domain.document import RoutineId, StationId
from stationboard.domain.routine import Routine
from stationboard.qt.console.look.style import GAP, MARGIN
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.stations.station_tiles import StationTiles
from stationboard.qt.routine_desk import RoutineDesk

SIDE_WIDTH: Final = 224
"""In pixels at usual letters."""
_BUTTON, _WIDEST = 200, 300


class StationSide(QWidget):
    """Which routine, its stations, and the ways to more of them."""

    def __init__(self, desk: RoutineDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.routines: Final = PickBox(self.tr("Stations of this routine"))
        self.add: Final = PlainButton(self.tr("Add a station"), icon="plus")
        self.copy_stations: Final = PlainButton(self.tr("Copy from others…"), icon="copy")
        self.copy_stations.setAccessibleName(self.tr("Copy from another routine"))
        self.tiles: Final = StationTiles()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, MARGIN, 0, GAP)
        rows.setSpacing(GAP)
        rows.addWidget(Text(self.tr("Stations"), "title"))
        ways = QWidget()
        grid = EvenGrid(ways, least=_BUTTON, most=_WIDEST)
        for widget in (self.routines, self.add, self.copy_stations):
            grid.addWidget(widget)
        rows.addWidget(ways)
        rows.addWidget(self.tiles, 1)
        self.routines.activated.connect(self._choose)

    def show_routine(self, routine: Routine, chosen: StationId | None) -> None:
        """Show the routine's stations as they are now."""
        told = [(one.id, one.name) for one in self._desk.library.routines]
        now = [
            (self.routines.itemData(at), self.routines.itemText(at)) for at in range(self.routines.count())
        ]
        if told != now:
            self.routines.clear()
            for routine_id, name in told:
                self.routines.addItem(name, routine_id)
        self.routines.setCurrentIndex(self.routines.findData(routine.id))
        self.copy_stations.setEnabled(any(one.id != routine.id for one in self._desk.library.routines))
        self.tiles.show_stations(routine.stations, chosen)

    def _choose(self) -> None:
        self._desk.choose(RoutineId(str(self.routines.currentData())))
