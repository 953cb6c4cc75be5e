"""The sheet for planning anew in mid-lesson: who would move is in sight before anybody does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from stationboard.domain.document import StationId
from stationboard.domain.sentence import Sentence
from stationboard.domain.shown_names import teacher_names
from stationboard.lesson.commands import Command
from stationboard.lesson.events import NewSeat
from stationboard.lesson.replanning import (
    AdultGone,
    FewerRounds,
    Replanner,
    StationShut,
    StudentBack,
    Trouble,
    commands_for,
    rounds_to_come,
)
from stationboard.lesson.rows import row_of
from stationboard.lesson.state import State
from stationboard.qt.console.parts.buttons import PlainButton, PrimaryButton
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.parts.words import in_words
from stationboard.qt.console.parts.wrap_row import WrapRow
from stationboard.qt.console.run.moment import Moment

_WIDTH: Final = 640

Choices = list[tuple[str, Trouble]]


class ReplanSheet(Sheet):
    """What has happened, who would move, one button. Signal: `wished` with each command."""

    wished = Signal(object)

    def __init__(self, host: QWidget, replan: Replanner) -> None:
        super().__init__(host, _WIDTH)
        self.show_title(self.tr("Plan anew"))
        self._replan = replan
        self._moment: Moment | None = None
        self._seats: tuple[NewSeat, ...] | None = None
        self._choices: Choices = []
        self.kinds: Final = [
            PlainButton(label)
            for label in (
                self.tr("Adult out"),
                self.tr("Station closed"),
                self.tr("Fewer rounds"),
                self.tr("Student back"),
            )
        ]
        self._group = QButtonGroup(self)
        for button in self.kinds:
            button.setCheckable(True)
            self._group.addButton(button)
            button.clicked.connect(self._offer)
        self.which: Final = PickBox(self.tr("Which"))
        self.which.activated.connect(self._show_plan)
        self.message: Final = Notice()
        self.lines: Final = QWidget()
        self._lines = QVBoxLayout(self.lines)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)
        self.take: Final = PrimaryButton(self.tr("Use the new plan"), icon="check")
        self.take.clicked.connect(self._take)
        self._assemble()

    def ask(self, moment: Moment) -> None:
        """Ask what has happened, for the lesson at `moment`."""
        self._moment = moment
        for button, troubles in zip(self.kinds, self._kinds_of(moment), strict=True):
            button.setEnabled(bool(troubles))
        first = next((button for button in self.kinds if button.isEnabled()), None)
        if first is not None:
            first.setChecked(True)
        self._offer()
        self.lay_down()

    def words(self) -> tuple[str, ...]:
        """Who would move, line by line."""
        return tuple(text.text() for text in self.lines.findChildren(Text))

    def _assemble(self) -> None:
        kinds = QWidget()
        row = WrapRow(kinds)
        for button in self.kinds:
            row.addWidget(button)
        self.rows.setSpacing(12)
        for widget in (kinds, self.which, self.message, self.lines):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.take)

    def _kinds_of(self, moment: Moment) -> tuple[Choices, ...]:
        state = moment.state
        names = teacher_names(state.opened.roster.students)
        open_ones = [one for one in state.chart.stations if one.id not in state.closed]
        adults = dict.fromkeys(one.adult for one in open_ones if one.adult)
        rounds = len(rounds_to_come(state, moment.now))
        gone = state.absent | state.away | moment.reading.out
        return (
            [(adult, AdultGone(adult)) for adult in adults],
            [(one.name, StationShut(one.id)) for one in open_ones],
            [(self._rounds_words(count), FewerRounds(count)) for count in range(rounds - 1, -1, -1)],
            [(names[one.id], StudentBack(one.id)) for one in state.opened.roster.students if one.id in gone],
        )

    def _rounds_words(self, count: int) -> str:
        if not count:
            return self.tr("no round after this one")
        return self.tr("1 more round") if count == 1 else self.tr("{count} more rounds").format(count=count)

    def _offer(self) -> None:
        if self._moment is None:
            return
        chosen = next((at for at, button in enumerate(self.kinds) if button.isChecked()), None)
        self._choices = self._kinds_of(self._moment)[chosen] if chosen is not None else []
        self.which.clear()
        for title, _ in self._choices:
            self.which.addItem(title)
        self._show_plan()

    @property
    def _trouble(self) -> Trouble | None:
        at = self.which.currentIndex()
        return self._choices[at][1] if 0 <= at < len(self._choices) else None

    def _show_plan(self) -> None:
        trouble, moment = self._trouble, self._moment
        if trouble is None or moment is None:
            self._show(None, self.tr("There is nothing to plan anew."), ())
            return
        answer = self._replan(moment.state, trouble, moment.now)
        if isinstance(answer, Sentence):
            self._show(None, in_words(answer), ())
            return
        lines = tuple(_move_words(self.tr, moment.state, seat) for seat in answer)
        count = len({seat.student for seat in answer})
        if not count:
            told = self.tr("Nobody has to move.")
        elif count == 1:
            told = self.tr("1 student would move:")
        else:
            told = self.tr("{count} students would move:").format(count=count)
        self._show(answer, told, lines)

    def _show(self, seats: tuple[NewSeat, ...] | None, told: str, lines: tuple[str, ...]) -> None:
        self._seats = seats
        self.message.say(told)
        for old in self.lines.findChildren(Text):
            self._lines.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        for line in lines:
            text = Text(line, wrap=True)
            self._lines.addWidget(text)
            text.show()
        self.lines.setVisible(bool(lines))
        self.take.setEnabled(bool(self._commands()))
        if self.isVisible():
            self.fit()

    def _take(self) -> None:
        commands = self._commands()
        self.hide_away()
        for command in commands:
            self.wished.emit(command)

    def _commands(self) -> tuple[Command, ...]:
        """What the button wishes for; nothing where there is no plan, or nothing changes by it."""
        trouble, moment, seats = self._trouble, self._moment, self._seats
        if trouble is None or moment is None or seats is None:
            return ()
        return commands_for(moment.state, trouble, seats, moment.now)


def _move_words(tr: Callable[[str], str], state: State, seat: NewSeat) -> str:
    """``Ava R.: Computers → Games in round 3``."""
    phase = state.chart.phases[seat.phase]
    names = teacher_names(state.opened.roster.students)
    row = {cell.phase: cell.station for cell in row_of(state, seat.student)}
    origin = row.get(seat.phase)
    return tr("{student}: {origin} → {goal} in round {number}").format(
        student=names.get(seat.student, ""),
        origin=_name(tr, state, origin),
        goal=_name(tr, state, seat.station),
        number=phase.round,
    )


def _name(tr: Callable[[str], str], state: State, station: StationId | None) -> str:
    found = state.station(station) if station is not None else None
    return found.name if found is not None else tr("own desk")
