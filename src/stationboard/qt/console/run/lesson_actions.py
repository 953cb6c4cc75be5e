"""What is wanted seldom in a lesson, but then at once."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget, QWidgetAction

from stationboard.domain.quantity import Millis, minutes
from stationboard.lesson.commands import End, StartedAgo
from stationboard.lesson.reading import View
from stationboard.lesson.state import Stage
from stationboard.qt.console.keys import wishes
from stationboard.qt.console.parts.buttons import PlainButton, QuietButton
from stationboard.qt.console.parts.wrap_row import WrapRow
from stationboard.qt.console.run.amount_field import AmountField
from stationboard.qt.console.run.clock_panel import may_shrink
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.lesson_desk import LessonDesk

_AGO: Final = (1, 2, 3, 5, 10)
"""Minutes by which a class has usually begun before somebody pressed the button."""


class LessonActions(QWidget):
    """Eyes on me, hold, a station is down, started earlier, end.

    Signals: `station_down_wished`; `replan_wished`; `put_away_wished` for a lesson that has not started;
    `told` with a sentence about a wrong input.
    """

    station_down_wished = Signal()
    replan_wished = Signal()
    put_away_wished = Signal()
    told = Signal(str)

    def __init__(self, desk: LessonDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.eyes: Final = PlainButton(self.tr("Eyes on me"), icon="hand", hint="E")
        self.hold: Final = PlainButton(self.tr("Hold at the end"), icon="lock", hint="H")
        self.down: Final = PlainButton(self.tr("A station is down…"), icon="triangle-alert")
        self.replan: Final = PlainButton(self.tr("Plan anew…"), icon="route")
        self.replan.hide()
        self.ago: Final = QuietButton(self.tr("We started earlier…"))
        self.end: Final = QuietButton(self.tr("End lesson"))
        self.hold.setToolTip(self.tr("The present part waits for you instead of ending by itself."))
        self.ago_menu: Final = self._make_ago_menu()
        self.eyes.clicked.connect(lambda: wishes.toggle_eyes(desk))
        self.hold.clicked.connect(lambda: wishes.toggle_hold(desk))
        self.down.clicked.connect(self.station_down_wished)
        self.replan.clicked.connect(self.replan_wished)
        self.ago.clicked.connect(self._open_ago_menu)
        self.end.clicked.connect(self._end)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for button in (self.eyes, self.hold, self.down, self.replan):
            may_shrink(button)
            rows.addWidget(button)
        seldom = QWidget()
        last = WrapRow(seldom)
        last.setSpacing(0)
        last.addWidget(self.ago)
        last.addWidget(self.end)
        rows.addWidget(seldom)

    def offer_replan(self, *, offered: bool) -> None:
        """Offer to plan anew, where there is something that plans."""
        self.replan.setVisible(offered)

    def look(self, moment: Moment) -> None:
        """Show what can be done at `moment`."""
        reading = moment.reading
        running = reading.view not in (View.READY, View.FINISHED)
        if reading.attention:
            self.eyes.show_label(self.tr("Go on"), "play")
        else:
            self.eyes.show_label(self.tr("Eyes on me"), "hand")
        if reading.held:
            self.hold.show_label(self.tr("Let it end by itself"), "lock-open")
        else:
            self.hold.show_label(self.tr("Hold at the end"), "lock")
        for button in (self.eyes, self.hold, self.ago, self.replan):
            button.setEnabled(running)
        self.end.setEnabled(reading.view is not View.FINISHED)
        self.end.show_label(self.tr("Cancel") if reading.view is View.READY else self.tr("End lesson"))
        self.down.setEnabled(reading.view is not View.FINISHED)

    def _end(self) -> None:
        state = self._desk.state
        if state is not None and state.stage is Stage.READY:
            self.put_away_wished.emit()
        else:
            self._desk.wish(End())

    def _make_ago_menu(self) -> QMenu:
        menu = QMenu(self)
        for count in _AGO:
            action = menu.addAction(self.tr("We started {count} min ago").format(count=count))
            action.triggered.connect(partial(self._start_earlier, minutes(count)))
        field = AmountField(self.tr("Minutes since the class began"), self.tr("other… 4 or 2:30"))
        field.setMinimumWidth(150)
        paper = QWidget()
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(8, 4, 8, 4)
        inside.addWidget(field)
        typed = QWidgetAction(menu)
        typed.setDefaultWidget(paper)
        menu.addSeparator()
        menu.addAction(typed)
        field.given.connect(self._start_earlier)
        field.wrong.connect(self.told)
        return menu

    def _start_earlier(self, by: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - an action tells it
        self.ago_menu.close()
        self._desk.wish(StartedAgo(Millis(by)))

    def _open_ago_menu(self) -> None:
        corner = self.ago.mapToGlobal(self.ago.rect().topLeft())
        corner.setY(corner.y() - self.ago_menu.sizeHint().height())
        self.ago_menu.popup(corner)
