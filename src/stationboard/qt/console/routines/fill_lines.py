"""How a chart is filled: groups going round in turn, a table of the teacher's own, or a plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from stationboard.domain.rounds import Direction, Planned, Ring, Rounds, Table
from stationboard.domain.routine import Routine
from stationboard.library.routines.owed import as_planned
from stationboard.library.routines.rounds import as_ring, with_advance, with_direction, with_start
from stationboard.library.routines.tables import Page, as_table, with_cleared, with_filled
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.form_line import FormLine
from stationboard.qt.console.parts.one_of_many import OneOfMany
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.switches import OneOf
from stationboard.qt.console.parts.texts import Text
from stationboard.qt.console.routines.chart_asker import ChartAsker
from stationboard.qt.console.routines.owed_lines import OwedLines
from stationboard.qt.console.routines.shown import Shown

_BUTTON: Final = 168

ChartChange = Callable[[Routine, Page], Routine]


class FillLines(QWidget):
    """Controls for the ring, buttons for the table, or what is owed: whichever fills the chart now.

    Signal: `plan_wished`.
    """

    plan_wished = Signal()

    def __init__(self, asker: ChartAsker, parent: QWidget | None = None, *, plans: bool) -> None:
        """With `plans` there is somebody who plans."""
        super().__init__(parent)
        self._plans = plans
        self._kind: type[Ring | Table | Planned] | None = None
        self._asker = asker
        self.forward, self.backward = OneOf(self.tr("Forward")), OneOf(self.tr("Backward"))
        self.forward.setAccessibleName(self.tr("Groups go round forward"))
        self.backward.setAccessibleName(self.tr("Groups go round backward"))
        both = OneOfMany(self)
        both.addButton(self.forward)
        both.addButton(self.backward)
        self.start: Final = PickBox(self.tr("The first group starts at"))
        self.advance: Final = PickBox(self.tr("Each day starts"))
        self.to_table: Final = PlainButton(self.tr("Own table"), icon="table-2")
        self.to_ring: Final = PlainButton(self.tr("Go round again"), icon="refresh-cw")
        self.fill: Final = PlainButton(self.tr("Fill the gaps"), icon="wand-sparkles")
        self.clear: Final = PlainButton(self.tr("Empty the chart"), icon="eraser")
        self.to_plan: Final = PlainButton(self.tr("Visits owed"), icon="list-checks")
        self.to_plan.setToolTip(self.tr("Say who must come where, and how often"))
        self.plan: Final = PlainButton(self.tr("Plan"), icon="sparkles")
        self.plan.setAccessibleName(self.tr("Plan the chart from the visits owed"))
        self.owed: Final = OwedLines(asker)
        self.to_table.setToolTip(self.tr("Keep this chart as a table in which every cell is your own"))
        self._ring = QWidget()
        rows = QVBoxLayout(self._ring)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP - 2)
        rows.addWidget(FormLine(self.tr("Groups go round"), self.forward, self.backward))
        rows.addWidget(FormLine(self.tr("First group starts"), self.start))
        self._days = FormLine(self.tr("Each day starts"), self.advance)
        rows.addWidget(self._days)
        self._tools = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._tools.setSizePolicy(policy)
        buttons = EvenGrid(self._tools, least=_BUTTON, most=_BUTTON)
        for button in (self.plan, self.to_table, self.fill, self.clear, self.to_ring, self.to_plan):
            buttons.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP - 2)
        whole.addWidget(self._ring)
        self._owed = QWidget()
        owed = QVBoxLayout(self._owed)
        owed.setContentsMargins(0, 0, 0, 0)
        owed.setSpacing(GAP // 2)
        owed.addWidget(Text(self.tr("Visits owed"), "muted"))
        owed.addWidget(self.owed)
        whole.addWidget(self._owed)
        whole.addWidget(FormLine(self.tr("The chart"), self._tools))
        self._connect()

    def _connect(self) -> None:
        self.forward.clicked.connect(lambda: self._turn(Direction.FORWARD))
        self.backward.clicked.connect(lambda: self._turn(Direction.BACKWARD))
        self.start.activated.connect(self._take_start)
        self.advance.activated.connect(self._take_advance)
        self.to_table.clicked.connect(lambda: self._chart(as_table))
        self.fill.clicked.connect(lambda: self._chart(with_filled))
        self.clear.clicked.connect(lambda: self._chart(with_cleared))
        self.to_ring.clicked.connect(self._go_round)
        self.to_plan.clicked.connect(lambda: self._chart(as_planned))
        self.plan.clicked.connect(self.plan_wished)

    def show_rounds(self, rounds: Rounds, shown: Shown, routine: Routine, *, anew: bool) -> None:
        """Show how the chart is filled now."""
        ring = rounds.fill if isinstance(rounds.fill, Ring) else None
        planned = rounds.fill if isinstance(rounds.fill, Planned) else None
        self._ring.setVisible(ring is not None)
        self._owed.setVisible(planned is not None)
        self.plan.setVisible(planned is not None and self._plans)
        self.to_table.setVisible(not isinstance(rounds.fill, Table))
        self.to_plan.setVisible(planned is None)
        for button in (self.fill, self.clear, self.to_ring):
            button.setVisible(ring is None)
        if planned is not None:
            self.owed.show_owed(planned, shown.groups(rounds), routine, anew=anew)
        if type(rounds.fill) is not self._kind:
            self._kind = type(rounds.fill)
        self._days.setVisible(routine.cycle > 1)
        if ring is None:
            return
        (self.forward if ring.direction is Direction.FORWARD else self.backward).setChecked(True)
        names = {station.id: station.name for station in routine.stations}
        rests = max(0, len(shown.groups(rounds)) - len(rounds.stations))
        places = [names[station] for station in rounds.stations] + [self.tr("a free round")] * rests
        _fill(self.start, places, ring.start)
        turns = [self.tr("at the same place as the day before"), self.tr("1 station further on")]
        turns += [self.tr("{count} stations further on").format(count=more) for more in range(2, len(places))]
        _fill(self.advance, turns, ring.advance_per_day)

    def show_planning(self, *, busy: bool) -> None:
        """Show whether a plan is being made."""
        self.plan.setEnabled(not busy)
        self.plan.show_label(self.tr("Planning…") if busy else self.tr("Plan"))

    def _turn(self, direction: Direction) -> None:
        block = self._asker.page.block
        self._asker.wish(lambda one: with_direction(one, block, direction), self.tr("Direction"))

    def _take_start(self, start: int) -> None:
        block = self._asker.page.block
        self._asker.wish(lambda routine: with_start(routine, block, start), self.tr("First station"))

    def _take_advance(self, turns: int) -> None:
        block = self._asker.page.block
        self._asker.wish(lambda routine: with_advance(routine, block, turns), self.tr("Turn of each day"))

    def _chart(self, change: ChartChange) -> None:
        page = self._asker.page
        self._asker.wish(lambda routine: change(routine, page), self.tr("Chart"))

    def _go_round(self) -> None:
        block = self._asker.page.block
        self._asker.wish(lambda routine: as_ring(routine, block), self.tr("Chart"))


def _fill(box: PickBox, names: list[str], chosen: int) -> None:
    """Offer `names`; a number beyond them, which goes round more than once, is the same as within them."""
    box.clear()
    box.addItems(names)
    box.setCurrentIndex(chosen % max(1, len(names)))
    box.updateGeometry()
