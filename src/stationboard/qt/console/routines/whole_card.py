"""What holds for a routine as a whole."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from stationboard.domain.sentence import say
from stationboard.library.routines import whole
from stationboard.library.routines.times import shown_length, shown_time, typed_length, typed_time
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.form_line import FormLine
from stationboard.qt.console.parts.step_box import StepBox
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.typed_field import TypedField
from stationboard.qt.routine_desk import RoutineDesk


class WholeCard(Card):
    """Period, cycle, cues."""

    def __init__(self, desk: RoutineDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.starts: Final = TypedField(
            self.tr("Period begins at"), self._take_starts, most=16, hint=self.tr("when it is started")
        )
        self.period: Final = TypedField(
            self.tr("Period lasts, in minutes"), self._take_period, most=16, hint=self.tr("not told")
        )
        self.cycle: Final = StepBox(self.tr("Days in the cycle"), 1, whole.MOST_DAYS)
        self.warning: Final = TypedField(
            self.tr("Warning, in minutes before the end of a round"),
            self._take_warning,
            most=16,
            hint=self.tr("no warning"),
        )
        self.help_line: Final = TypedField(
            self.tr("Help line"), self._take_help, hint=self.tr("such as Ask 3 before me")
        )
        self.rows.addWidget(Text(self.tr("The whole routine"), "strong"))
        for label, widget in (
            (self.tr("Period begins at"), self.starts),
            (self.tr("Period, in min"), self.period),
            (self.tr("Days in the cycle"), self.cycle),
            (self.tr("Warning, min before"), self.warning),
            (self.tr("When one needs help"), self.help_line),
        ):
            self.rows.addWidget(FormLine(label, widget))
        self.cycle.field.changed.connect(self._take_cycle)

    def look(self, *, anew: bool, twelve_hours: bool) -> None:
        """Show the routine as it is now."""
        routine = self._desk.routine
        starts, period, warning = routine.starts, routine.period, routine.warning
        told = "" if starts is None else shown_time(starts, twelve_hours=twelve_hours)
        self.starts.show_value(told, anew=anew)
        self.period.show_value("" if period is None else shown_length(period), anew=anew)
        self.cycle.field.show_number(routine.cycle)
        self.warning.show_value("" if warning is None else shown_length(warning), anew=anew)
        self.help_line.show_value(routine.help_line, anew=anew)

    def _take_starts(self, text: str) -> None:
        starts = typed_time(text)
        self._desk.edit(
            lambda one: whole.with_beginning(one, starts), say("Beginning of the period"), "starts"
        )

    def _take_period(self, text: str) -> None:
        period = typed_length(text) if text.strip() else None
        self._desk.edit(lambda one: whole.with_period(one, period), say("Length of the period"), "period")

    def _take_cycle(self, days: int) -> None:
        self._desk.wish(lambda one: whole.with_cycle(one, days), say("Days in the cycle"), "cycle")

    def _take_warning(self, text: str) -> None:
        warning = typed_length(text) if text.strip() else None
        self._desk.edit(lambda one: whole.with_warning(one, warning), say("Warning"), "warning")

    def _take_help(self, text: str) -> None:
        self._desk.edit(lambda one: whole.with_help_line(one, text), say("Help line"), "help")
