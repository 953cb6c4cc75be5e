"""The periods of one bell schedule, a line to type into for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from stationboard.domain.timetable import Period
from stationboard.library.timetable.bells import written_period
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.letter_width import LetterWidth
from stationboard.qt.console.parts.wrap_row import WrapRow

_NAME_WIDTH: Final = 200
_TIMES_WIDTH: Final = 150


class PeriodLine(QWidget):
    """Name and times of a period. Signals: `typed` when the teacher is done with the line; `removed`."""

    typed = Signal()
    removed = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name: Final = QLineEdit()
        self.name.setAccessibleName(self.tr("Line {number}: name of the period").format(number=number))
        LetterWidth(self.name, _NAME_WIDTH)
        self.name.setMaxLength(60)
        self.times: Final = QLineEdit()
        self.times.setAccessibleName(self.tr("Line {number}: from when to when").format(number=number))
        self.times.setPlaceholderText("8:30-9:15")
        LetterWidth(self.times, _TIMES_WIDTH)
        self.times.setMaxLength(40)
        self.remove: Final = QuietButton("", icon="x")
        self.remove.setAccessibleName(self.tr("Line {number}: remove").format(number=number))
        kept = self.remove.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.remove.setSizePolicy(kept)
        self._shown = ("", "")
        row = WrapRow(self)
        row.setSpacing(GAP // 2)
        for field in (self.name, self.times):
            field.editingFinished.connect(self._tell)
            row.addWidget(field)
        row.addWidget(self.remove)
        self.remove.clicked.connect(self.removed)

    def show_period(self, name: str, times: str) -> None:
        """Show a period; without `times` it is the line for one more."""
        self._shown = (name, times)
        if self.name.text() != name:
            self.name.setText(name)
        if self.times.text() != times:
            self.times.setText(times)
        self.remove.setVisible(bool(times))

    def _tell(self) -> None:
        typed = (self.name.text().strip(), self.times.text().strip())
        if typed != self._shown and typed[1]:
            self.typed.emit()


class PeriodLines(QWidget):
    """Signals: `changed` with the place of a line, a name and times; `added` with a name and times; `removed`
    with the place of a line.
    """

    changed = Signal(int, str, str)
    added = Signal(str, str)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: Final[list[PeriodLine]] = []
        self._count = 0
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(GAP // 2)

    def show_periods(self, periods: Sequence[Period], *, twelve_hours: bool) -> None:
        """Show these periods, and an empty line for the next one."""
        self._count = len(periods)
        while len(self.lines) <= len(periods):
            self._add_line()
        for place, line in enumerate(self.lines):
            line.setVisible(place <= len(periods))
            if place < len(periods):
                period = periods[place]
                line.show_period(period.name, written_period(period, twelve_hours=twelve_hours))
            else:
                line.show_period(self._next_name(periods), "")

    def _next_name(self, periods: Sequence[Period]) -> str:
        names = {period.name for period in periods}
        candidates = (self.tr("Period {number}").format(number=n) for n in range(1, len(names) + 2))
        return next(name for name in candidates if name not in names)

    def _add_line(self) -> None:
        place = len(self.lines)
        line = PeriodLine(place + 1)
        line.typed.connect(lambda: self._tell(place))
        line.removed.connect(lambda: self.removed.emit(place))
        self.lines.append(line)
        self._rows.addWidget(line)

    def _tell(self, place: int) -> None:
        line = self.lines[place]
        name, times = line.name.text().strip(), line.times.text().strip()
        if place < self._count:
            self.changed.emit(place, name, times)
            return
        was_typing = line.times.hasFocus()
        before = self._count
        self.added.emit(name, times)
        if was_typing and self._count > before:
            self.lines[self._count].times.setFocus()
