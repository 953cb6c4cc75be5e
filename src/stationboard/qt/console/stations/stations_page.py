"""The page of the stations of one routine."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.domain.document import StationId
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import Sentence, say
from stationboard.domain.station import Station
from stationboard.library.routines import stations as edits
from stationboard.qt.console.parts.panels import Panels
from stationboard.qt.console.parts.removal_bar import RemovalBar
from stationboard.qt.console.parts.scroll_room import ScrollRoom
from stationboard.qt.console.parts.words import in_words
from stationboard.qt.console.routines.boards import Boards
from stationboard.qt.console.stations.card_panel import WIDTH, CardPanel
from stationboard.qt.console.stations.copy_sheet import CopySheet
from stationboard.qt.console.stations.icon_picker import IconPicker
from stationboard.qt.console.stations.station_side import SIDE_WIDTH, StationSide
from stationboard.qt.console.stations.station_view import StationView
from stationboard.qt.picture_reader import PictureReader
from stationboard.qt.routine_desk import Edit, RoutineDesk

_FIELDS: Final = 400
"""Width in pixels that the fields need."""


class StationsPage(QWidget):
    """Tiles at the side, the chosen station's fields, its card on the board."""

    def __init__(self, desk: RoutineDesk, boards: Boards, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._anew = True
        self._chosen: StationId | None = None
        self._gone: Sentence | None = None
        self.side: Final = StationSide(desk)
        self.view: Final = StationView(desk)
        self.panel: Final = CardPanel(desk, boards, self)
        self.removal: Final = RemovalBar()
        self.icons: Final = IconPicker(self)
        self.copying: Final = CopySheet(self)
        self.pictures: Final = PictureReader(self)
        self.dialog: QFileDialog | None = None
        self._assemble()
        self._connect()

    def choose(self, station: StationId) -> None:
        """Show this station, if it is there."""
        self._chosen = station
        self._look()

    def take_picture(self, path: Path) -> None:
        """Have the picture in a file stand for the chosen station; a sentence says why it cannot."""
        asked = self._chosen
        late = say("Another station was chosen meanwhile; choose the picture again for the one you want.")

        def take(picture: str) -> None:
            if self._chosen == asked:
                self.view.form.take_sign(picture=picture)
            else:
                self.view.tell(late)

        self.pictures.read(path, take, self.view.tell)

    def open_dialog(self) -> None:
        """Let the teacher choose a picture."""
        dialog = QFileDialog(self, self.tr("Choose a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp)"), self.tr("All files (*)")]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._take_named)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def _assemble(self) -> None:
        fields = QWidget()
        middle = QVBoxLayout(fields)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.removal)
        middle.addWidget(self.view, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(
            Panels(
                (fields, _FIELDS),
                side=(self.side, SIDE_WIDTH),
                aside=(ScrollRoom(self.panel), WIDTH),
            )
        )

    def _connect(self) -> None:
        desk, form = self._desk, self.view.form
        desk.replaced.connect(self._note_anew)
        desk.changed.connect(self._look)
        desk.refused.connect(self._tell)
        desk.library.settings_changed.connect(self._look)
        self.side.tiles.chosen.connect(self.choose)
        self.side.tiles.moved.connect(self._move)
        self.side.tiles.removal_wished.connect(self._remove)
        self.side.add.clicked.connect(self._add)
        self.side.copy_stations.clicked.connect(self._offer_copies)
        self.view.again.clicked.connect(self._repeat)
        self.view.remove.clicked.connect(self._remove)
        self.view.lead_here.clicked.connect(self._lead_here)
        form.sign.icon_wished.connect(self.icons.open)
        form.sign.picture_wished.connect(self.open_dialog)
        self.icons.picked.connect(self._take_icon)
        self.copying.wished.connect(self._copy)
        self.removal.undo_wished.connect(desk.undo)

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._look()

    def _note_anew(self) -> None:
        self._anew = True

    def _look(self) -> None:
        """Show everything as it is now; a page that nobody sees waits until somebody does."""
        if not self.isVisible():
            return
        anew, self._anew = self._anew, False
        stations = self._desk.routine.stations
        self.side.show_routine(self._desk.routine, self._chosen)
        self._chosen = self.side.tiles.station
        station = next((one for one in stations if one.id == self._chosen), None)
        self.view.show_station(station, anew=anew)
        self.panel.show_station(station)
        told = self._gone is not None and self._desk.undoes == self._gone
        self.removal.show_removal(in_words(self._gone) if told and self._gone is not None else "")

    def _tell(self, sentence: Sentence) -> None:
        if self.isVisible():
            self.view.tell(sentence)

    @property
    def _station(self) -> Station | None:
        return next((one for one in self._desk.routine.stations if one.id == self._chosen), None)

    def _wish_new(self, change: Edit, sentence: Sentence) -> None:
        """Make an edit that adds stations, and go on with the first of them."""
        before = {station.id for station in self._desk.routine.stations}
        if self._desk.wish(change, sentence):
            new = next((one.id for one in self._desk.routine.stations if one.id not in before), None)
            if new is not None:
                self.choose(new)
                self.view.form.name.line.setFocus()
                self.view.form.name.line.selectAll()

    def _add(self) -> None:
        name = self.tr("New station")
        self._wish_new(lambda routine: edits.with_station(routine, name), say("Added a station"))

    def _repeat(self) -> None:
        station = self._station
        if station is not None:
            self._wish_new(
                lambda routine: edits.with_station_again(routine, station.id),
                say("Duplicated {station}", station=station.name),
            )

    def _remove(self) -> None:
        station = self._station
        if station is not None:
            self._gone = edits.removal_sentence(self._desk.routine, station.id)
            self._desk.wish(lambda routine: edits.without_station(routine, station.id), self._gone)

    def _move(self, station: str, place: int) -> None:
        name = edits.station_of(self._desk.routine, StationId(station)).name
        self._chosen = StationId(station)
        self._desk.wish(
            lambda routine: edits.with_station_at(routine, StationId(station), place),
            say("Moved {station}", station=name),
        )
        self._look()

    def _lead_here(self) -> None:
        station = self._station
        if station is not None:
            self._desk.wish(
                lambda routine: edits.with_station_in_rounds(routine, station.id),
                say("Groups go to {station}", station=station.name),
            )

    def _offer_copies(self) -> None:
        here = self._desk.routine.id
        self.copying.open([one for one in self._desk.library.routines if one.id != here and one.stations])

    def _copy(self, other: Routine, wanted: tuple[StationId, ...]) -> None:
        self._wish_new(
            lambda routine: edits.with_stations_of(routine, other, wanted),
            say("Copied stations from {routine}", routine=other.name),
        )

    def _take_named(self, file: str) -> None:
        self.take_picture(Path(file))

    def _take_icon(self, name: str) -> None:
        self.view.form.take_sign(icon=name, picture="")

    def _forget_dialog(self) -> None:
        self.dialog = None
