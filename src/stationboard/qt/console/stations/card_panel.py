"""How the board shows the station, with what can be undone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from stationboard.board.card_frame import Card
from stationboard.board.known import Spot
from stationboard.board.round_content import card_of
from stationboard.board.station_icons import icon_of
from stationboard.board.theme import DARK, LIGHT
from stationboard.domain.quantity import later, seconds
from stationboard.domain.station import Station
from stationboard.lesson.imagined import moment_of_visit, opened_in_thought, started_in_thought
from stationboard.lesson.reading import read
from stationboard.library.settings import ThemeChoice
from stationboard.planning.compiling import PlanError
from stationboard.qt.console.look.style import GAP, MARGIN
from stationboard.qt.console.parts.step_bar import StepBar
from stationboard.qt.console.parts.texts import ShortText, Text
from stationboard.qt.console.routines.boards import Boards
from stationboard.qt.console.stations.card_view import CardView
from stationboard.qt.routine_desk import RoutineDesk

WIDTH: Final = 288


class CardPanel(QFrame):
    """Undo and redo, whether all is saved, the card."""

    def __init__(
        self, desk: RoutineDesk, boards: Boards, page: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._boards = boards
        self.setProperty("paper", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.steps: Final = StepBar(page)
        self.saved: Final = ShortText("", "small")
        self.view: Final = CardView()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, MARGIN, 18, MARGIN)
        rows.setSpacing(GAP // 2)
        rows.addWidget(self.steps)
        rows.addWidget(self.saved)
        rows.addSpacing(GAP)
        rows.addWidget(Text(self.tr("On the board"), "muted"))
        rows.addWidget(self.view)
        rows.addStretch(1)
        self.steps.undo_wished.connect(desk.undo)
        self.steps.redo_wished.connect(desk.redo)
        desk.library.saving_changed.connect(self._look)

    def show_station(self, station: Station | None) -> None:
        """Show the card of a station."""
        self._look()
        dark = self._desk.library.settings.board_theme is ThemeChoice.DARK
        self.view.show_card(None if station is None else self._card(station), DARK if dark else LIGHT)

    def _look(self) -> None:
        self.steps.show_steps(self._desk.undoes, self._desk.redoes)
        self.saved.show_text(self.tr("Saved") if self._desk.library.saved else self.tr("Saving…"))

    def _card(self, station: Station) -> Card:
        """The card in the first round in which a group is there; without any rounds, the bare card."""
        try:
            log = opened_in_thought(self._desk.routine, self._desk.library.classes[0], 1)
        except PlanError:
            return _bare(station)
        started = started_in_thought(log)
        visit = moment_of_visit(started.state, station.id)
        if visit is None:
            return _bare(station)
        reading = read(started.state, later(visit, seconds(1)))
        return card_of(started.state, reading, self._boards.manner(), station)


def _bare(station: Station) -> Card:
    spot = Spot(station.name, icon_of(station), station.picture)
    return Card(spot, station.name, (), station.second_name)
