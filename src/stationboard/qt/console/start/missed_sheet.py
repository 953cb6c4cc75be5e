"""The sheet that tells which stations each student missed in the last lesson."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from stationboard.domain.shown_names import teacher_names
from stationboard.lesson.going_on import GoingOn
from stationboard.planning.compiling import compile_chart
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.qt.console.parts.texts import Text

_WIDTH: Final = 560


class MissedSheet(Sheet):
    """A line for each student who missed something."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, _WIDTH)
        self.show_title(self.tr("Missed last time"))
        self._lines: QWidget | None = None

    def tell(self, going: GoingOn) -> None:
        """Show what the last lesson left undone."""
        if self._lines is not None:
            self.rows.removeWidget(self._lines)
            self._lines.hide()
            self._lines.deleteLater()
        self._lines = QWidget()
        grid = QGridLayout(self._lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(1, 1)
        for row, texts in enumerate(missed_words(going)):
            grid.addWidget(Text(texts[0], "strong"), row, 0)
            grid.addWidget(Text(texts[1], wrap=True), row, 1)
        self.rows.addWidget(self._lines)
        self._lines.show()
        self.lay_down()


def missed_words(going: GoingOn) -> tuple[tuple[str, str], ...]:
    """Each student's name with the names of the stations, as they were called then."""
    if going.last is None:
        return ()
    chart = compile_chart(going.last.routine, going.last.roster, going.last.place)
    stations = {station.id: station.name for station in chart.stations}
    names = teacher_names(going.last.roster.students)
    return tuple(
        (names[student], ", ".join(dict.fromkeys(stations[one] for one in missed)))
        for student, missed in going.missed.items()
    )
