"""What rounds show when they are open: the chart, how groups go round, the time to move."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.domain.blocks import Block
from stationboard.domain.document import StationId
from stationboard.domain.quantity import minutes
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import PlaceInCycle
from stationboard.library.routines.rounds import with_count, with_grouping, with_lengths, with_order
from stationboard.library.routines.tables import Cell, Page, with_cell, with_swap
from stationboard.library.routines.transitions import When
from stationboard.planning.filling import placements
from stationboard.qt.console.parts.form_line import FormLine
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.step_box import StepBox
from stationboard.qt.console.parts.switches import Switch
from stationboard.qt.console.routines.chart_grid import ChartGrid
from stationboard.qt.console.routines.details import BlockDetails
from stationboard.qt.console.routines.fill_lines import FillLines
from stationboard.qt.console.routines.grouping_box import GroupingBox
from stationboard.qt.console.routines.planning import Planning
from stationboard.qt.console.routines.shown import Shown
from stationboard.qt.console.routines.station_order import StationOrder
from stationboard.qt.console.routines.transition_line import TransitionLine, TransitionLines
from stationboard.qt.routine_desk import RoutineDesk

_MOST_ROUNDS: Final = 60


class RoundsDetails(BlockDetails):
    """The chart as a grid to be edited, and under it how it is filled."""

    def __init__(
        self,
        desk: RoutineDesk,
        block: Rounds,
        planning: Planning,
        parent: QWidget | None = None,
        *,
        inside: bool = False,
    ) -> None:
        """With `inside` the rounds are those of a side, which takes its groups and its clock from outside."""
        super().__init__(desk, block, parent, inside=inside)
        self._planning = planning
        self._rounds = block
        self._page = Page(block.id, 1, ())
        self.grid: Final = ChartGrid()
        self.no_groups: Final = Notice()
        self.count: Final = StepBox(self.tr("Number of rounds"), block.count, _MOST_ROUNDS)
        self.clockless: Final = Switch(self.tr("No clock: the teacher goes on to the next round"))
        self.grouping: Final = GroupingBox()
        self.order: Final = StationOrder()
        self.fill: Final = FillLines(self, plans=planning.possible)
        self.transitions: Final = (
            TransitionLine(self, When.ARRIVE, self.tr("Before the first round"), plain=inside),
            TransitionLine(self, When.CHANGE, self.tr("Between two rounds"), plain=inside),
            TransitionLine(self, When.LEAVE, self.tr("After the last round"), plain=inside),
        )
        self._assemble()
        self.grid.placed.connect(self._place)
        self.grid.swapped.connect(self._swap)
        self.count.field.changed.connect(self._take_count)
        self.clockless.clicked.connect(self._take_clock)
        self.grouping.activated.connect(self._take_grouping)
        self.fill.plan_wished.connect(self._plan)
        planning.changed.connect(self._look_at_planning)
        self.order.ordered.connect(self._take_order)

    @property
    def page(self) -> Page:
        """The chart that is shown."""
        return self._page

    def _assemble(self) -> None:
        self.rows.addWidget(self.grid)
        self.rows.addWidget(self.no_groups)
        self.rows.addWidget(FormLine(self.tr("Rounds"), self.count))
        if not self.inside:
            self.rows.addWidget(FormLine(self.tr("The clock"), self.clockless))
            self.rows.addWidget(FormLine(self.tr("Groups"), self.grouping))
        self.rows.addWidget(FormLine(self.tr("Stations in turn"), self.order))
        self.rows.addWidget(self.fill)
        self.rows.addWidget(FormLine(self.tr("Time to move"), TransitionLines(self.transitions)))
        self.add_common_lines()

    @override
    def show_more(self, block: Block, shown: Shown, *, anew: bool) -> None:
        if not isinstance(block, Rounds):
            return
        self._rounds = block
        groups = shown.groups(block)
        self._page = Page(block.id, shown.day, groups)
        routine = self._desk.routine
        self.grid.show_rows(groups, placements(block, groups, PlaceInCycle(day=shown.day)), routine.stations)
        self.grid.setVisible(bool(groups))
        self.no_groups.say(self.tr("{class_name} has no groups yet.").format(class_name=shown.roster.name))
        self.no_groups.setVisible(not groups)
        self.count.field.show_number(block.count)
        self.clockless.setChecked(not block.lengths)
        self.grouping.show_groupings(block.grouping, shown.roster)
        self.order.show_order(block.stations, routine.stations)
        self.fill.show_rounds(block, shown, routine, anew=anew)
        for transition in self.transitions:
            transition.show_block(block, anew=anew)

    def _place(self, cell: Cell, station: StationId | None) -> None:
        page = self._page
        self.wish(lambda one: with_cell(one, page, cell, station), self.tr("Chart"))

    def _swap(self, one: Cell, other: Cell) -> None:
        page = self._page
        self.wish(lambda routine: with_swap(routine, page, one, other), self.tr("Chart"))

    def _take_count(self, count: int) -> None:
        block = self._rounds.id
        self.wish(lambda routine: with_count(routine, block, count), self.tr("Number of rounds"))

    def _take_clock(self) -> None:
        block = self._rounds.id
        lengths = () if self.clockless.isChecked() else (minutes(15),)
        self.wish(lambda routine: with_lengths(routine, block, lengths), self.tr("Clock"))

    def _take_grouping(self) -> None:
        block, grouping = self._rounds.id, self.grouping.chosen
        self.wish(lambda routine: with_grouping(routine, block, grouping), self.tr("Groups"))

    def _take_order(self, order: tuple[StationId, ...]) -> None:
        block = self._rounds.id
        if not self.wish(lambda routine: with_order(routine, block, order), self.tr("Order")):
            self.order.show_order(self._rounds.stations, self._desk.routine.stations)

    def _plan(self) -> None:
        self._planning.plan_rounds(self._rounds.id, self._page.groups)

    def _look_at_planning(self) -> None:
        self.fill.show_planning(busy=self._planning.block is not None)
