"""A menu of stations to put into a cell of a chart."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from stationboard.domain.document import StationId
from stationboard.domain.station import Station


def station_menu(
    parent: QWidget, stations: tuple[Station, ...], choose: Callable[[StationId | None], None]
) -> QMenu:
    """Every station by name, and none; `choose` is told which was chosen."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for station in stations:
        menu.addAction(station.name.replace("&", "&&"), partial(choose, station.id))
    menu.addSeparator()
    menu.addAction(QCoreApplication.translate("Chart", "No station"), partial(choose, None))
    return menu
