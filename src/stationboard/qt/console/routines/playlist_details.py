"""What playlists show when they are open: the plan, the stations, the playlist of whoever has none."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stationboard.domain.blocks import Block
from stationboard.domain.document import StationId
from stationboard.domain.playlist import Playlist
from stationboard.domain.quantity import minutes
from stationboard.domain.shown_names import teacher_names
from stationboard.library.playlists.wants import wants_of
from stationboard.library.routines.individual import (
    with_lists,
    with_seat,
    with_seats_swapped,
    with_wishes,
    without_seats,
)
from stationboard.library.routines.rounds import with_count, with_lengths, with_order
from stationboard.library.routines.tables import Cell
from stationboard.library.routines.transitions import When
from stationboard.qt.console.parts.buttons import PlainButton
from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.parts.form_line import FormLine
from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.prose import Prose
from stationboard.qt.console.parts.step_box import StepBox
from stationboard.qt.console.parts.summaries import count_of_students
from stationboard.qt.console.parts.switches import Switch
from stationboard.qt.console.parts.wish_list import Change, WishList
from stationboard.qt.console.routines.details import BlockDetails
from stationboard.qt.console.routines.planning import Planning
from stationboard.qt.console.routines.seat_grid import SeatCounts, SeatGrid
from stationboard.qt.console.routines.shown import Shown
from stationboard.qt.console.routines.station_order import StationOrder
from stationboard.qt.console.routines.transition_line import TransitionLine, TransitionLines
from stationboard.qt.routine_desk import RoutineDesk

_MOST_ROUNDS: Final = 60
_BUTTON: Final = 168


class PlaylistDetails(BlockDetails):
    """The plan of every student as a grid to be edited, and under it what it is made from."""

    def __init__(
        self, desk: RoutineDesk, block: Playlist, planning: Planning, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, block, parent)
        self._playlist = block
        self._planning = planning
        self._shown: Shown | None = None
        self.grid: Final = SeatGrid()
        self.counts: Final = SeatCounts()
        self.no_students: Final = Notice()
        self.plan: Final = PlainButton(self.tr("Plan"), icon="sparkles")
        self.clear: Final = PlainButton(self.tr("Empty the plan"), icon="eraser")
        self.count: Final = StepBox(self.tr("Number of rounds"), block.count, _MOST_ROUNDS)
        self.clockless: Final = Switch(self.tr("No clock: the teacher goes on to the next round"))
        self.order: Final = StationOrder()
        self.wishes: Final = WishList(self.tr("Playlist"))
        self.lists: Final = PickBox(self.tr("The students’ own playlists"))
        self.own: Final = Prose("", "small")
        self.transitions: Final = (
            TransitionLine(self, When.ARRIVE, self.tr("Before the first round")),
            TransitionLine(self, When.CHANGE, self.tr("Between two rounds")),
            TransitionLine(self, When.LEAVE, self.tr("After the last round")),
        )
        self._assemble()
        self._connect()

    def _assemble(self) -> None:
        tools = QWidget()
        buttons = EvenGrid(tools, least=_BUTTON, most=_BUTTON)
        for button in (self.plan, self.clear):
            buttons.addWidget(button)
        self.plan.setAccessibleName(self.tr("Plan a place for every student"))
        self.plan.setVisible(self._planning.possible)
        self._heads = Prose(self.tr("Students at each station"), "small")
        for widget in (self.grid, self.no_students, self._heads, self.counts, tools):
            self.rows.addWidget(widget)
        self.rows.addWidget(FormLine(self.tr("Rounds"), self.count))
        self.rows.addWidget(FormLine(self.tr("The clock"), self.clockless))
        self.rows.addWidget(FormLine(self.tr("Stations open"), self.order))
        self.rows.addWidget(FormLine(self.tr("Own playlists"), self.lists))
        self.rows.addWidget(FormLine("", self.own))
        self.rows.addWidget(Prose(self.tr("The playlist of whoever has no own one"), "muted"))
        self.rows.addWidget(self.wishes)
        self.rows.addWidget(FormLine(self.tr("Time to move"), TransitionLines(self.transitions)))
        self.add_common_lines()

    def _connect(self) -> None:
        self.grid.placed.connect(self._place)
        self.grid.swapped.connect(self._swap)
        self.plan.clicked.connect(self._plan)
        self.clear.clicked.connect(self._clear)
        self.count.field.changed.connect(self._take_count)
        self.clockless.clicked.connect(self._take_clock)
        self.order.ordered.connect(self._take_order)
        self.wishes.wished.connect(self._take_wishes)
        self.lists.activated.connect(self._take_lists)
        self._planning.changed.connect(self._look_at_planning)

    @override
    def show_more(self, block: Block, shown: Shown, *, anew: bool) -> None:
        if not isinstance(block, Playlist):
            return
        self._playlist, self._shown = block, shown
        routine, students = self._desk.routine, shown.roster.students
        names = teacher_names(students)
        self.grid.show_seats(block, [(one.id, names[one.id]) for one in students], routine.stations)
        known = {station.id: station for station in routine.stations}
        self.counts.show_counts(block, [one.id for one in students], known, self.grid.bar_width)
        for widget in (self.grid, self.counts, self._heads):
            widget.setVisible(bool(students))
        words = self.tr("{class_name} has no students yet.")
        self.no_students.say(words.format(class_name=shown.roster.name))
        self.no_students.setVisible(not students)
        self.clear.setEnabled(bool(block.rows))
        self.count.field.show_number(block.count)
        self.clockless.setChecked(not block.lengths)
        self.order.show_order(block.stations, routine.stations)
        self.wishes.show_wants(wants_of(block.wishes), [(one.id, one.name) for one in routine.stations])
        self._show_lists(block, shown)
        for transition in self.transitions:
            transition.show_block(block, anew=anew)

    def _show_lists(self, block: Playlist, shown: Shown) -> None:
        self.lists.clear()
        self.lists.addItem(self.tr("The first ones of the class"), "")
        names = [one.name for one in shown.roster.playlists]
        if block.lists and block.lists not in names:
            names.append(block.lists)
        for name in names:
            self.lists.addItem(name, name)
        self.lists.setCurrentIndex(max(0, self.lists.findData(block.lists)))
        self.lists.updateGeometry()
        own = shown.roster.own_playlists(block.lists)
        told = self.tr("Nobody in {class_name} has a playlist of their own; see Class & groups.")
        if own is not None and own.lists:
            told = self.tr("Own playlists in “{lists}”: {students}.")
        self.own.show_text(
            told.format(
                class_name=shown.roster.name,
                students=count_of_students(0 if own is None else len(own.lists)),
                lists="" if own is None else own.name,
            )
        )

    def _place(self, cell: Cell, station: StationId | None) -> None:
        if self._shown is not None:
            block, student = self._playlist.id, self._shown.roster.students[cell.group].id
            self.wish(lambda one: with_seat(one, block, student, cell.round, station), self.tr("Plan"))

    def _swap(self, one: Cell, other: Cell) -> None:
        if self._shown is None:
            return
        block, students = self._playlist.id, self._shown.roster.students
        first, second = (students[one.group].id, one.round), (students[other.group].id, other.round)
        self.wish(lambda routine: with_seats_swapped(routine, block, first, second), self.tr("Plan"))

    def _plan(self) -> None:
        if self._shown is not None:
            self._planning.plan_playlists(self._playlist.id, self._shown.roster)

    def _look_at_planning(self) -> None:
        busy = self._planning.block is not None
        self.plan.setEnabled(not busy)
        self.plan.show_label(self.tr("Planning…") if busy else self.tr("Plan"))

    def _clear(self) -> None:
        block = self._playlist.id
        self.wish(lambda routine: without_seats(routine, block), self.tr("Plan"))

    def _take_count(self, count: int) -> None:
        block = self._playlist.id
        self.wish(lambda routine: with_count(routine, block, count), self.tr("Number of rounds"))

    def _take_clock(self) -> None:
        block = self._playlist.id
        lengths = () if self.clockless.isChecked() else (minutes(15),)
        self.wish(lambda routine: with_lengths(routine, block, lengths), self.tr("Clock"))

    def _take_order(self, order: tuple[StationId, ...]) -> None:
        block = self._playlist.id
        if not self.wish(lambda routine: with_order(routine, block, order), self.tr("Stations")):
            self.order.show_order(self._playlist.stations, self._desk.routine.stations)

    def _take_wishes(self, change: Change) -> None:
        block, wants = self._playlist.id, wants_of(self._playlist.wishes)
        self.wish(lambda routine: with_wishes(routine, block, change(wants)), self.tr("Playlist"))

    def _take_lists(self) -> None:
        block, lists = self._playlist.id, str(self.lists.currentData())
        self.wish(lambda routine: with_lists(routine, block, lists), self.tr("Own playlists"))
