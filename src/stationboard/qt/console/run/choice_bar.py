"""What choice time needs beside its columns: who is not placed, and whether the class places itself."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from stationboard.lesson.musts import musts_left
from stationboard.qt.console.parts.switches import Switch
from stationboard.qt.console.parts.texts import ShortText
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.console.run.seat_content import unplaced


class ChoiceBar(QWidget):
    """Signal: `placing_wished` with whether students shall place themselves on the board."""

    placing_wished = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count: Final = ShortText("", "muted")
        self.placing: Final = Switch(self.tr("Students place themselves on the board"))
        self.placing.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.placing.clicked.connect(self.placing_wished)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 8)
        row.addWidget(self.count, 1)
        row.addWidget(self.placing)

    def look(self, moment: Moment, index: int) -> None:
        """Count who is where in the choice time at `index`."""
        state, phase = moment.state, moment.state.chart.phases[index]
        loose = len(unplaced(state, phase))
        here = [one.id for one in state.opened.roster.students if one.id not in state.absent | state.away]
        owing = sum(bool(musts_left(state, phase, student)) for student in here)
        told = [self.tr("Everyone is placed") if not loose else _placed_words(self, loose)]
        if phase.must:
            told.append(_must_words(self, owing))
        self.count.show_text(" · ".join(told))

    def show_placing(self, on: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Show whether students place themselves."""
        self.placing.setChecked(on)


def _placed_words(context: QWidget, loose: int) -> str:
    if loose == 1:
        return context.tr("1 student is not placed yet")
    return context.tr("{count} students are not placed yet").format(count=loose)


def _must_words(context: QWidget, owing: int) -> str:
    if not owing:
        return context.tr("all must-dos are done")
    if owing == 1:
        return context.tr("1 student still has a must-do")
    return context.tr("{count} students still have a must-do").format(count=owing)
