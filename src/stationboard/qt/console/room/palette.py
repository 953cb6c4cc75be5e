"""What can be put into the room: the stations that have no place yet, doors, boards, furniture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.domain.document import StationId
from stationboard.domain.room import ItemKind
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.room.item_painting import GLYPHS
from stationboard.qt.console.room.room_words import kind_name


class PaletteButton(QuietButton):
    """Puts one thing into the room: pressed, or dragged there. Signal: `dropped_at` with a screen point."""

    dropped_at = Signal(QPoint)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent, /) -> None:
        outside = not self.rect().contains(e.position().toPoint())
        super().mouseReleaseEvent(e)
        if outside and e.button() is Qt.MouseButton.LeftButton:
            self.dropped_at.emit(e.globalPosition().toPoint())

    @override
    def mouseMoveEvent(self, e: QMouseEvent, /) -> None:
        super().mouseMoveEvent(e)
        outside = not self.rect().contains(e.position().toPoint())
        dragged = outside and bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        self.setCursor(Qt.CursorShape.DragCopyCursor if dragged else Qt.CursorShape.PointingHandCursor)


class Palette(QWidget):
    """Signal: `wished` with an `ItemKind`, a `StationId` or None, and a point of the screen or None."""

    wished = Signal(object, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stations: dict[StationId, PaletteButton] = {}
        self._shown: tuple[tuple[StationId, str, str], ...] = ()
        self.things: Final[dict[ItemKind, PaletteButton]] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        self._heading: Final = Text(self.tr("Stations without a place"), "small", wrap=True)
        self._heading.hide()
        self._rows: Final = QVBoxLayout()
        self._rows.setSpacing(2)
        rows.addWidget(self._heading)
        rows.addLayout(self._rows)
        rows.addSpacing(GAP)
        rows.addWidget(Text(self.tr("Put into the room"), "small", wrap=True))
        for kind in ItemKind:
            if kind is not ItemKind.STATION:
                self.things[kind] = self._button(kind_name(kind), GLYPHS[kind], kind, None)
                rows.addWidget(self.things[kind], 0, Qt.AlignmentFlag.AlignLeading)
        rows.addStretch(1)

    def show_stations(self, stations: Sequence[tuple[StationId, str, str]]) -> None:
        """Offer these stations, each with its name and pictogram."""
        if tuple(stations) == self._shown:
            return
        self._shown = tuple(stations)
        for button in self.stations.values():
            self._rows.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.stations = {}
        for station, name, icon in stations:
            self.stations[station] = self._button(name, icon, ItemKind.STATION, station)
            self._rows.addWidget(self.stations[station], 0, Qt.AlignmentFlag.AlignLeading)
        self._heading.setVisible(bool(stations))

    def _button(self, name: str, icon: str, kind: ItemKind, station: StationId | None) -> PaletteButton:
        button = PaletteButton(name, icon=icon)
        button.clicked.connect(lambda: self.wished.emit(kind, station, None))

        def drop(at: QPoint) -> None:
            self.wished.emit(kind, station, at)

        button.dropped_at.connect(drop)
        return button
