"""What stands for a station on the board: a pictogram, or a picture of the teacher's own."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from stationboard.domain.station import Station
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.even_grid import EvenGrid

_BUTTON: Final = 190


class SignLine(QWidget):
    """Signals: `icon_wished`, `picture_wished`, `plain_wished` for the pictogram of the kind."""

    icon_wished = Signal()
    picture_wished = Signal()
    plain_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon: Final = PlainButton(self.tr("Pictogram…"), icon="shapes")
        self.picture: Final = PlainButton(self.tr("Own picture…"), icon="image")
        self.plain: Final = PlainButton(self.tr("The usual one"), icon="rotate-ccw")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        grid = EvenGrid(self, least=_BUTTON - 36, most=_BUTTON)
        for button in (self.icon, self.picture, self.plain):
            grid.addWidget(button)
        self.icon.clicked.connect(self.icon_wished)
        self.picture.clicked.connect(self.picture_wished)
        self.plain.clicked.connect(self.plain_wished)

    def show_station(self, station: Station) -> None:
        """Offer the way back where there is one."""
        self.plain.setVisible(bool(station.icon or station.picture))
