"""What rounds show when they are open: the chart, how groups go round, the time to move."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from stationboard.domain.blocks import Block
from stationboard.domain.document import StationId
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import PlaceInCycle
from stationboard.library.routines.rounds import with_count, with_grouping, with_order
from stationboard.library.routines.tables import Cell, Page, with_cell, with_swap
from stationboard.library.routines.transitions import When
from stationboard.planning.filling import placements
from stationboard.qt.console.parts.form_line import FormLine
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.step_box import StepBox
from stationboard.qt.console.routines.chart_grid import ChartGrid
from stationboard.qt.console.routines.details import BlockDetails
from stationboard.qt.console.routines.fill_lines import FillLines
from stationboard.qt.console.routines.shown import Shown
from stationboard.qt.console.routines.station_order import StationOrder
from stationboard.qt.console.routines.transition_line import TransitionLine
from stationboard.qt.routine_desk import RoutineDesk

_MOST_ROUNDS: Final = 60


class RoundsDetails(BlockDetails):
    """The chart as a grid to be edited, and under it how it is filled."""

    def __init__(self, desk: RoutineDesk, block: Rounds, parent: QWidget | None = None) -> None:
        super().__init__(desk, block, parent)
        self._rounds = block
        self._page = Page(block.id, 1, ())
        self.grid: Final = ChartGrid()
        self.no_groups: Final = Notice()
        self.count: Final = StepBox(self.tr("Number of rounds"), block.count, _MOST_ROUNDS)
        self.grouping: Final = PickBox(self.tr("Groups"))
        self.order: Final = StationOrder()
        self.fill: Final = FillLines(self)
        self.transitions: Final = (
            TransitionLine(self, When.ARRIVE, self.tr("Before the first round")),
            TransitionLine(self, When.CHANGE, self.tr("Between two rounds")),
            TransitionLine(self, When.LEAVE, self.tr("After the last round")),
        )
        self._assemble()
        self.grid.placed.connect(self._place)
        self.grid.swapped.connect(self._swap)
        self.count.field.changed.connect(self._take_count)
        self.grouping.activated.connect(self._take_grouping)
        self.order.ordered.connect(self._take_order)

    @property
    def page(self) -> Page:
        """The chart that is shown."""
        return self._page

    def _assemble(self) -> None:
        self.rows.addWidget(self.grid)
        self.rows.addWidget(self.no_groups)
        self.rows.addWidget(FormLine(self.tr("Rounds"), self.count))
        self.rows.addWidget(FormLine(self.tr("Groups"), self.grouping))
        self.rows.addWidget(FormLine(self.tr("Stations in turn"), self.order))
        self.rows.addWidget(self.fill)
        moves = QWidget()
        moves.setSizePolicy(self.order.sizePolicy())
        lines = QVBoxLayout(moves)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        for transition in self.transitions:
            lines.addWidget(transition)
        self.rows.addWidget(FormLine(self.tr("Time to move"), moves))
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
        self._show_groupings(block, shown)
        self.order.show_order(block.stations, routine.stations)
        self.fill.show_rounds(block, shown, routine)
        for transition in self.transitions:
            transition.show_rounds(block, anew=anew)

    def _show_groupings(self, block: Rounds, shown: Shown) -> None:
        self.grouping.clear()
        self.grouping.addItem(self.tr("The first grouping of the class"), "")
        names = [one.name for one in shown.roster.groupings]
        if block.grouping and block.grouping not in names:
            names.append(block.grouping)
        for name in names:
            self.grouping.addItem(name, name)
        self.grouping.setCurrentIndex(max(0, self.grouping.findData(block.grouping)))
        self.grouping.updateGeometry()

    def _place(self, cell: Cell, station: StationId | None) -> None:
        page = self._page
        self.wish(lambda one: with_cell(one, page, cell, station), self.tr("Chart"))

    def _swap(self, one: Cell, other: Cell) -> None:
        page = self._page
        self.wish(lambda routine: with_swap(routine, page, one, other), self.tr("Chart"))

    def _take_count(self, count: int) -> None:
        block = self._rounds.id
        self.wish(lambda routine: with_count(routine, block, count), self.tr("Number of rounds"))

    def _take_grouping(self) -> None:
        block, grouping = self._rounds.id, str(self.grouping.currentData())
        self.wish(lambda routine: with_grouping(routine, block, grouping), self.tr("Groups"))

    def _take_order(self, order: tuple[StationId, ...]) -> None:
        block = self._rounds.id
        if not self.wish(lambda routine: with_order(routine, block, order), self.tr("Order")):
            self.order.show_order(self._rounds.stations, self._desk.routine.stations)
