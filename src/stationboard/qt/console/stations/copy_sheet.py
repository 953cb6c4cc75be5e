"""A sheet from which stations of another routine are copied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from stationboard.domain.document import StationId
from stationboard.domain.routine import Routine
from stationboard.qt.console.look.style import enlarged
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.letter_width import LetterHeight
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.sheet import Sheet

_WIDTH: Final = 480
_HEIGHT: Final = 280
_ROW: Final = 34
_STATION: Final = Qt.ItemDataRole.UserRole


class CopySheet(Sheet):
    """Signal: `wished` with the other `Routine` and the ids of its stations."""

    wished = Signal(object, object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, _WIDTH)
        self.show_title(self.tr("Copy stations"))
        self._routines: tuple[Routine, ...] = ()
        self.routines: Final = PickBox(self.tr("Copy from this routine"))
        self.stations: Final = QListWidget()
        self.stations.setAccessibleName(self.tr("Stations to copy"))
        LetterHeight(self.stations, _HEIGHT)
        self.copy: Final = PlainButton(self.tr("Copy the marked ones"), icon="copy")
        self.rows.setSpacing(12)
        self.rows.addWidget(self.routines)
        self.rows.addWidget(self.stations)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        self.rows.addLayout(row)
        self.rows.addStretch(1)
        self.routines.activated.connect(self._show_stations)
        self.stations.itemChanged.connect(self._look)
        self.copy.clicked.connect(self._wish)

    def open(self, routines: Sequence[Routine]) -> None:
        """Offer the stations of `routines`, all of the first one marked."""
        self._routines = tuple(routines)
        self.routines.clear()
        self.routines.addItems([routine.name for routine in routines])
        self._show_stations()
        self.lay_down()
        self.routines.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_stations(self) -> None:
        self.stations.clear()
        at = self.routines.currentIndex()
        for station in self._routines[at].stations if 0 <= at < len(self._routines) else ():
            item = QListWidgetItem(station.name)
            item.setData(_STATION, station.id)
            item.setSizeHint(QSize(80, enlarged(_ROW)))
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Checked)
            self.stations.addItem(item)
        self._look()

    def _marked(self) -> tuple[StationId, ...]:
        items = (self.stations.item(at) for at in range(self.stations.count()))
        return tuple(
            StationId(str(item.data(_STATION)))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def _look(self) -> None:
        self.copy.setEnabled(bool(self._marked()))

    def _wish(self) -> None:
        self.wished.emit(self._routines[self.routines.currentIndex()], self._marked())
        self.hide_away()
