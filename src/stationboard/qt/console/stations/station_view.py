"""The chosen station: its fields, and what else can be done with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from stationboard.domain.sentence import Sentence
from stationboard.domain.station import Station
from stationboard.library.routines.stations import is_used
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.scroll_page import ScrollPage
from stationboard.qt.console.parts.words import in_words
from stationboard.qt.console.stations.station_form import StationForm
from stationboard.qt.routine_desk import RoutineDesk

_BUTTON: Final = 188


class StationView(ScrollPage):
    """Shows one station, or that there is none."""

    def __init__(self, desk: RoutineDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent, foot=False)
        self._desk = desk
        self.heading: Final = Prose("", "title")
        self.message: Final = Notice()
        self.unused: Final = Notice()
        self.again: Final = PlainButton(self.tr("Duplicate"), icon="copy")
        self.remove: Final = PlainButton(self.tr("Delete"), icon="trash")
        self.lead_here: Final = PlainButton(self.tr("Let groups go here"), icon="repeat")
        self.form: Final = StationForm(desk)
        self._tools = QWidget()
        row = EvenGrid(self._tools, least=_BUTTON, most=_BUTTON)
        for button in (self.again, self.remove, self.lead_here):
            row.addWidget(button)
        for widget in (self.heading, self.message, self.unused, self._tools, self.form):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)
        self.message.hide()

    def show_station(self, station: Station | None, *, anew: bool) -> None:
        """Show a station as it is now; with `anew`, in every field."""
        self.message.hide()
        there = station is not None
        self.form.setVisible(there)
        self._tools.setVisible(there)
        if station is None:
            self.heading.show_text(self.tr("No station yet"))
            self.unused.say(self.tr("Add one, or copy some from another routine."))
            self.unused.show()
            return
        used = is_used(self._desk.routine, station.id)
        self.heading.show_text(station.name)
        self.unused.warn(self.tr("No group goes here yet."))
        self.unused.setVisible(not used)
        self.lead_here.setVisible(not used)
        self.form.show_station(station, anew=anew)

    def tell(self, sentence: Sentence) -> None:
        """Say why something could not be done."""
        self.message.warn(in_words(sentence))
        self.message.show()
