"""One station on the run page: its head, and the students who are there."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from stationboard.qt.console.run.chip_column import ChipColumn
from stationboard.qt.console.run.seat_content import SeatColumnContent
from stationboard.qt.console.run.station_header import StationHeader

_LEAST_WIDTH: Final = 134


class StationColumn(ChipColumn):
    """A station, the own desks, or nowhere yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.header: Final = StationHeader()
        super().__init__((self.header,), parent=parent, least=_LEAST_WIDTH)
        self.content: SeatColumnContent | None = None

    def show_content(self, content: SeatColumnContent) -> None:
        """Show a station."""
        if content == self.content:
            return
        self.content = content
        self.header.show_content(content)
        self.show_chips(content.students)
