"""Bell times that were found in a file, for the teacher to look over before anything changes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationboard.library.timetable.bells import written_period
from stationboard.library.timetable.found import FoundBells
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton, QuietButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.timetable.weekdays import weekday_name


class FoundCard(Card):
    """Hidden while there is nothing to look over. Signal: `used` with a tuple of `FoundBells`."""

    used = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, paper="blue")
        self._found: tuple[FoundBells, ...] = ()
        self.told: Final = Prose("")
        self.use: Final = PlainButton(self.tr("Use these bell times"), icon="check")
        self.put_away: Final = QuietButton(self.tr("Put away"))
        self.rows.addWidget(Text(self.tr("Found in the file; nothing has changed yet"), "strong"))
        self.rows.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.use)
        row.addWidget(self.put_away)
        row.addStretch(1)
        self.rows.addLayout(row)
        self.use.clicked.connect(self._use)
        self.put_away.clicked.connect(self.hide)
        self.hide()

    def show_found(self, found: tuple[FoundBells, ...], *, twelve_hours: bool) -> None:
        """Show bells, those of each kind of day in a line."""
        self._found = found
        lines = [
            f"{', '.join(weekday_name(day) for day in one.weekdays)}: "
            + " · ".join(
                f"{period.name} {written_period(period, twelve_hours=twelve_hours)}" for period in one.periods
            )
            for one in found
        ]
        self.told.show_text("\n".join(lines))
        self.show()

    def _use(self) -> None:
        self.hide()
        self.used.emit(self._found)
