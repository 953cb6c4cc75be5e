"""Who waits for the teacher's help, the longest first."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationboard.domain.document import StudentId
from stationboard.domain.quantity import MINUTE, between
from stationboard.domain.shown_names import teacher_names
from stationboard.lesson.commands import GiveHelp
from stationboard.lesson.reading import View
from stationboard.qt.console.parts.buttons import QuietButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.texts import ShortText, Text
from stationboard.qt.console.run.moment import Moment

_MOST: Final = 3
"""So many of those who wait are in sight."""


class HelpQueue(Card):
    """Names with how long they have waited; one click, or N, works off the first.

    Signal: `wished` with the command.
    """

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=3)
        self._first: StudentId | None = None
        self.waiting: Final = ShortText("")
        self.helped: Final = QuietButton(self.tr("Helped"), icon="check", hint="N")
        self.helped.clicked.connect(self._help)
        row = QHBoxLayout()
        row.setContentsMargins(9, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Text(self.tr("Waiting for help"), "strong"))
        row.addWidget(self.waiting)
        row.addWidget(self.helped)
        self.rows.addLayout(row)
        self.hide()

    def look(self, moment: Moment) -> None:
        """Show the queue at `moment`; it is away while nobody waits."""
        state = moment.state
        names = teacher_names(state.opened.roster.students)
        waiting = () if moment.reading.view is View.FINISHED else state.waiting
        now = state.lesson_time(moment.now)
        told = [
            self.tr("{student} {count} min").format(
                student=names.get(student, ""), count=max(0, between(since, now)) // MINUTE
            )
            for student, since in waiting
        ]
        self._first = waiting[0][0] if waiting else None
        more = f" +{len(told) - _MOST}" if len(told) > _MOST else ""
        self.waiting.show_text(" · ".join(told[:_MOST]) + more)
        self.setAccessibleName(self.tr("Waiting for help: {students}").format(students=", ".join(told)))
        if self._first is not None:
            words = self.tr("{student} has been helped").format(student=names.get(self._first, ""))
            self.helped.setAccessibleName(words)
        self.setVisible(bool(waiting))

    def _help(self) -> None:
        if self._first is not None:
            self.wished.emit(GiveHelp(self._first))
