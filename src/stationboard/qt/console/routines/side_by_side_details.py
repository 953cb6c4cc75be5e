"""What side by side shows when it is open: the lanes, the chart, the sides, the walk."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtWidgets import QButtonGroup, QWidget
from typing_extensions import override

from stationboard.domain.block import Change
from stationboard.domain.blocks import Block
from stationboard.domain.quantity import minutes
from stationboard.domain.sentence import Sentence
from stationboard.domain.side_by_side import SideBySide
from stationboard.library.routines.lanes import lanes_of
from stationboard.library.routines.rounds import with_grouping
from stationboard.library.routines.sides import MOST_TURNS, with_another_side, with_turns
from stationboard.library.routines.transitions import When
from stationboard.qt.console.look.style import GAP
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.form_line import FormLine
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.step_box import StepBox
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.parts.wrap_row import WrapRow
from stationboard.qt.console.routines.details import BlockDetails
from stationboard.qt.console.routines.grouping_box import GroupingBox
from stationboard.qt.console.routines.imagined_plan import ImaginedPlan
from stationboard.qt.console.routines.lane_strip import LaneStrip
from stationboard.qt.console.routines.planning import Planning
from stationboard.qt.console.routines.shown import Shown
from stationboard.qt.console.routines.side_chart import SideChart
from stationboard.qt.console.routines.side_editor import SideEditor
from stationboard.qt.console.routines.transition_line import TransitionLine, TransitionLines
from stationboard.qt.routine_desk import RoutineDesk

_LONGEST_TAB: Final = 24


class SideBySideDetails(BlockDetails):
    """One side at a time is open to be edited; the lanes show all of them."""

    def __init__(
        self, desk: RoutineDesk, block: SideBySide, planning: Planning, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, block, parent)
        self._sides = block
        self._shown: Shown | None = None
        self._open = 0
        self.lanes: Final = LaneStrip()
        self.chart: Final = SideChart()
        self.no_groups: Final = Notice()
        self.grouping: Final = GroupingBox()
        self.turns: Final = StepBox(self.tr("Number of turns"), block.turns, MOST_TURNS)
        self.tabs: tuple[PlainButton, ...] = ()
        self.more: Final = PlainButton(self.tr("Side"), icon="plus")
        self.editor: Final = SideEditor(self, desk, planning)
        walk = Change(
            title=self.tr("Line up now"),
            length=minutes(3),
            steps=(self.tr("Line up at the door"), self.tr("Walk")),
        )
        self.walks: Final = (
            TransitionLine(self, When.ARRIVE, self.tr("Before the first turn"), first=walk),
            TransitionLine(self, When.WALK, self.tr("Between two turns"), first=walk),
            TransitionLine(self, When.LEAVE, self.tr("After the last turn"), first=walk),
        )
        self._group = QButtonGroup(self)
        self._assemble()
        self.grouping.activated.connect(self._take_grouping)
        self.turns.field.changed.connect(self._take_turns)
        self.more.clicked.connect(self._add_side)

    def _assemble(self) -> None:
        self.more.setAccessibleName(self.tr("Add a side"))
        self._strip = QWidget()
        self._tab_row = WrapRow(self._strip)
        self._tab_row.setSpacing(GAP // 2)
        self._tab_row.addWidget(self.more)
        paper = Card(margin=12)
        paper.rows.addWidget(self._strip)
        paper.rows.addWidget(self.editor)
        self.rows.addWidget(self.lanes)
        self.rows.addWidget(self.chart)
        self.rows.addWidget(self.no_groups)
        self.rows.addWidget(FormLine(self.tr("Groups"), self.grouping))
        self.rows.addWidget(FormLine(self.tr("Turns"), self.turns))
        self.rows.addWidget(paper)
        self.rows.addWidget(FormLine(self.tr("Time to walk"), TransitionLines(self.walks)))
        self.add_common_lines()

    @override
    def show_more(self, block: Block, shown: Shown, *, anew: bool) -> None:
        if not isinstance(block, SideBySide):
            return
        self._sides, self._shown = block, shown
        self.grouping.show_groupings(block.grouping, shown.roster)
        self.turns.field.show_number(block.turns)
        self._open = min(self._open, len(block.sides) - 1)
        self._show_tabs(block)
        self.editor.show_side(block, self._open, shown, anew=anew)
        for walk in self.walks:
            walk.show_block(block, anew=anew)

    @override
    def planned(self, plan: ImaginedPlan | Sentence, shown: Shown) -> None:
        groups = shown.groups(self._sides)
        held = isinstance(plan, ImaginedPlan) and bool(groups)
        self.lanes.setVisible(held)
        self.chart.setVisible(held)
        self.no_groups.setVisible(not groups)
        self.no_groups.say(self.tr("{class_name} has no groups yet.").format(class_name=shown.roster.name))
        if isinstance(plan, ImaginedPlan) and groups:
            self.lanes.show_lanes(lanes_of(self._sides, plan.chart, groups))
            self.chart.show_chart(plan.chart, self._sides.id, groups)

    def open_side(self, place: int) -> None:
        """Show another side to be edited."""
        self._open = place
        if self._shown is not None:
            self.editor.show_side(self._sides, place, self._shown, anew=True)
        self._show_tabs(self._sides)

    def _show_tabs(self, block: SideBySide) -> None:
        count = len(block.sides)
        if count != len(self.tabs):
            for gone in self.tabs[count:]:
                self._group.removeButton(gone)
                self._tab_row.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
            new = tuple(self._tab(place) for place in range(len(self.tabs), count))
            self.tabs = (*self.tabs[:count], *new)
        for place, (tab, side) in enumerate(zip(self.tabs, block.sides, strict=True)):
            short = side.name if len(side.name) <= _LONGEST_TAB else f"{side.name[: _LONGEST_TAB - 1]}…"
            tab.show_label(short)
            tab.setAccessibleName(self.tr("Side {number}: {name}").format(number=place + 1, name=side.name))
            tab.setToolTip(plain_tip(side.name))
            tab.setChecked(place == self._open)

    def _tab(self, place: int) -> PlainButton:
        tab = PlainButton("", self._strip)
        tab.setCheckable(True)
        tab.clicked.connect(partial(self.open_side, place))
        self._group.addButton(tab)
        self._tab_row.removeWidget(self.more)
        self._tab_row.addWidget(tab)
        self._tab_row.addWidget(self.more)
        tab.show()
        return tab

    def _take_grouping(self) -> None:
        block, grouping = self._sides.id, self.grouping.chosen
        self.wish(lambda routine: with_grouping(routine, block, grouping), self.tr("Groups"))

    def _take_turns(self, turns: int) -> None:
        block = self._sides.id
        self.wish(lambda routine: with_turns(routine, block, turns), self.tr("Turns"))

    def _add_side(self) -> None:
        block, name = self._sides.id, self.tr("Side {number}").format(number=len(self._sides.sides) + 1)
        if self.wish(lambda routine: with_another_side(routine, block, name), self.tr("Sides")):
            self.open_side(len(self._sides.sides) - 1)
            self.editor.name.line.setFocus()
            self.editor.name.line.selectAll()
