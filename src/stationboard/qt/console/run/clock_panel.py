"""The time left in huge digits, with what changes it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from stationboard.domain.chart import PhaseKind
from stationboard.domain.quantity import SECOND, Millis, as_digits
from stationboard.lesson.commands import AddTime
from stationboard.lesson.reading import Reading, Urgency, View
from stationboard.lesson.state import Stage
from stationboard.qt.console.keys import wishes
from stationboard.qt.console.look.style import enlarged
from stationboard.qt.console.parts.buttons import ActionButton, PlainButton, PrimaryButton
from stationboard.qt.console.parts.letter_width import WithLetters
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.words import phase_title
from stationboard.qt.console.run.amount_field import AmountField
from stationboard.qt.console.run.digits import Digits, Feel
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.lesson_desk import LessonDesk

_LOWEST: Final = 36
"""In a low window the buttons may shrink to this height."""


def may_shrink(button: ActionButton) -> None:
    """Let `button` become less high where the window is low."""
    button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    WithLetters(button, lambda: button.setMinimumHeight(enlarged(_LOWEST)))


class ClockPanel(QWidget):
    """Digits, start and pause, more or less time, back and on.

    Signals: `told` with a sentence about a wrong input; `finish_wished` when a lesson that is over shall be
    put away.
    """

    told = Signal(str)
    finish_wished = Signal()

    def __init__(self, desk: LessonDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.digits: Final = Digits()
        self.line: Final = Text("", "muted", wrap=True)
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.main: Final = PrimaryButton(self.tr("Start"), icon="play", hint=self.tr("Space"))
        self.less: Final = PlainButton(self.tr("− 1 min"))
        self.more: Final = PlainButton(self.tr("+ 1 min"))
        self.other: Final = AmountField(
            self.tr("Minutes to add or take, such as 2, 1:30 or -3"), self.tr("other…")
        )
        self.other.setToolTip(self.tr("Type 2, 1:30 or -3, then Enter"))
        self.other.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        WithLetters(self.other, lambda: self.other.setMinimumHeight(enlarged(40)))
        self.back: Final = PlainButton(self.tr("Back"), icon="skip-back")
        self.on: Final = PlainButton(self.tr("Move now"), icon="skip-forward", trailing=True)
        self.less.setAccessibleName(self.tr("One minute less"))
        self.more.setAccessibleName(self.tr("One minute more"))
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        desk = self._desk
        self.main.clicked.connect(self._do_main_act)
        self.less.clicked.connect(lambda: wishes.add_minutes(desk, -1))
        self.more.clicked.connect(lambda: wishes.add_minutes(desk, 1))
        self.other.given.connect(self._add)
        self.other.wrong.connect(self.told)
        self.back.clicked.connect(lambda: wishes.go_back(desk))
        self.on.clicked.connect(lambda: wishes.go_on(desk))

    def _lay_out(self) -> None:
        for button in (self.main, self.less, self.more, self.back, self.on):
            may_shrink(button)
        times = QGridLayout()
        times.setSpacing(8)
        for column, widget in enumerate((self.less, self.more, self.other)):
            times.addWidget(widget, 0, column)
            times.setColumnStretch(column, 1)
        self.other.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addWidget(self.back, 2)
        ways.addWidget(self.on, 3)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.digits)
        rows.addWidget(self.line)
        rows.addSpacing(4)
        rows.addWidget(self.main)
        rows.addSpacing(2)
        rows.addLayout(times)
        rows.addLayout(ways)

    def look(self, moment: Moment) -> None:
        """Show the time at `moment`."""
        reading = moment.reading
        self.digits.show_digits(*digits_of(reading))
        self.line.show_text(_line(self, moment))
        over = reading.view is View.FINISHED
        running = reading.view not in (View.READY, View.FINISHED)
        label, icon = self._main_act(reading)
        self.main.show_label(label, icon)
        self.main.show_hint("" if over else self.tr("Space"))
        for widget in (self.less, self.more, self.other, self.on):
            widget.setEnabled(running)
        self.back.setEnabled(running or (over and reading.stage is not Stage.ENDED))
        self._show_way_on(moment)

    def _add(self, amount: int) -> None:
        self._desk.wish(AddTime(Millis(amount)))

    def _do_main_act(self) -> None:
        reading = self._desk.reading()
        if reading is not None and reading.view is View.FINISHED:
            self.finish_wished.emit()
        else:
            wishes.start_pause_or_resume(self._desk)

    def _main_act(self, reading: Reading) -> tuple[str, str]:
        if reading.view is View.READY:
            return self.tr("Start"), "play"
        if reading.view is View.FINISHED:
            return self.tr("Finish lesson"), "check"
        return (self.tr("Go on"), "play") if reading.stage is Stage.PAUSED else (self.tr("Pause"), "pause")

    def _show_way_on(self, moment: Moment) -> None:
        reading, phases = moment.reading, moment.state.chart.phases
        if reading.view is View.TRANSITION:
            self.on.show_label(self.tr("Everyone is seated"), "")
            return
        after = phases[reading.index + 1] if reading.index + 1 < len(phases) else None
        moves = reading.view is View.ROUND and after is not None and after.kind is PhaseKind.TRANSITION
        self.on.show_label(self.tr("Move now") if moves else self.tr("Next now"), "skip-forward")


def digits_of(reading: Reading) -> tuple[str, Feel]:
    """The digits, with how they feel."""
    if reading.view is View.FINISHED:
        return "0:00", Feel.RESTING
    if reading.urgency is Urgency.OVER and reading.over > 0:
        return "+" + as_digits(Millis(reading.over // SECOND * SECOND)), Feel.OVER
    resting = reading.stage in (Stage.READY, Stage.PAUSED)
    shown = reading.left if reading.left is not None else reading.elapsed
    return as_digits(shown), Feel.RESTING if resting else Feel.CALM


def _line(context: QObject, moment: Moment) -> str:
    """What stands under the digits: ``Round 2 of 4 · until 9:52``."""
    reading, tr = moment.reading, context.tr
    if reading.view is View.FINISHED:
        return tr("The lesson is over")
    title = phase_title(reading.phase)
    if reading.view is View.BREAK and reading.interruption is not None:
        title = reading.interruption.title or tr("Break")
    elif reading.phase.round:
        title = tr("Round {number} of {count}").format(number=reading.phase.round, count=reading.phase.rounds)
    values = {"part": title, "time": moment.time(reading.ends_at) if reading.ends_at is not None else ""}
    if reading.view is View.READY:
        return tr("First: {part}").format(**values)
    if reading.attention:
        return tr("Eyes on me · {part}").format(**values)
    if reading.stage is Stage.PAUSED:
        return tr("Paused · {part}").format(**values)
    if reading.left is None:
        return tr("{part} · until you go on").format(**values)
    if reading.urgency is Urgency.OVER:
        return tr("{part} · time is up").format(**values)
    if reading.held:
        return tr("{part} · held at {time}").format(**values)
    return tr("{part} · until {time}").format(**values)
