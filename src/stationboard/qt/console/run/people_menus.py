"""The menus of a student and of a group: all that can be done for them, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from stationboard.domain.chart import PhaseKind
from stationboard.domain.document import GroupId, StationId, StudentId
from stationboard.domain.station import Station, StationKind
from stationboard.lesson.commands import (
    BringBack,
    Command,
    GiveBack,
    HoldGroup,
    HoldStudent,
    MarkAbsent,
    MarkPresent,
    MergeGroups,
    MoveStudent,
    Place,
    SendAway,
    SwapGroups,
)
from stationboard.lesson.reading import View
from stationboard.lesson.state import State, next_round
from stationboard.qt.console.run.chip_act import ChipAct
from stationboard.qt.console.run.chip_acts import command_of, own_phase
from stationboard.qt.console.run.chip_content import waits
from stationboard.qt.console.run.column_content import ColumnContent
from stationboard.qt.console.run.moment import Moment

Wish = Callable[[Command], object]
_CONTEXT: Final = "PeopleMenus"


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def _name(text: str) -> str:
    """A name as a menu's entry: an ampersand in it is no shortcut."""
    return text.replace("&", "&&")


def _add(menu: QMenu, text: str, wish: Wish, command: Command) -> None:
    menu.addAction(text).triggered.connect(lambda: wish(command))


def attendance(moment: Moment, student: StudentId) -> Command:
    """What one click on the small button does: mark absent, or bring back whoever is out."""
    if student in moment.state.absent:
        return MarkPresent(student)
    out = moment.state.away | moment.reading.out
    return BringBack(student) if student in out else MarkAbsent(student)


class StudentMenu:
    """All that can be done for a student; where the student can be sent is added before it is `finished`."""

    def __init__(self, parent: QWidget, moment: Moment, student: StudentId, wish: Wish) -> None:
        self._menu = QMenu(parent)
        self._moment = moment
        self._student = student
        self._wish = wish

    def add_groups(self, columns: tuple[ColumnContent, ...]) -> None:
        """Offer the other groups."""
        members = self._moment.state.members
        self.add_aims(
            (column.group.name, MoveStudent(self._student, column.group.id))
            for column in columns
            if column.group is not None and self._student not in members.get(column.group.id, ())
        )

    def add_aims(self, aims: Iterable[tuple[str, Command]]) -> None:
        """Offer places to send the student to, each with its command."""
        send = self._menu.addMenu(_tr("Send to"))
        for title, command in aims:
            _add(send, _name(title), self._wish, command)
        send.setEnabled(not send.isEmpty())

    def finished(self, call: Callable[[], None], row: Callable[[], None]) -> QMenu:
        """The menu with the rest; `call` opens the sheet to call students, `row` that of all rounds."""
        menu, student, wish = self._menu, self._student, self._wish
        state = self._moment.state
        menu.addSeparator()
        menu.addAction(_keyed(self._call_words(), "C")).triggered.connect(call)
        if state.call_of(student) is not None:
            _add(menu, _keyed(_tr("Give back"), "G"), wish, GiveBack((student,)))
        elif own_phase(self._moment, student) is not None:
            words = _tr("Back to the group") if self._has_group() else _tr("Take away from the station")
            _add(menu, _keyed(words, "G"), wish, command_of(self._moment, student, ChipAct.BACK))
        here = self._moment.reading
        if here.round is not None and next_round(state, here.index) is not None:
            _add(menu, _keyed(_tr("Stay here next round"), "S"), wish, HoldStudent(student))
        waiting = waits(state, student)
        words = _tr("Has been helped") if waiting else _tr("Waits for help")
        _add(menu, _keyed(words, "W"), wish, command_of(self._moment, student, ChipAct.HELP))
        menu.addAction(_keyed(_tr("All rounds…"), "R")).triggered.connect(row)
        self._add_attendance()
        return menu

    def _call_words(self) -> str:
        station = teacher_station(self._moment.state)
        if station is None:
            return _tr("Call away…")
        return _tr("Call to {station}…").format(station=_name(station.name))

    def _has_group(self) -> bool:
        at = own_phase(self._moment, self._student)
        return at is not None and bool(self._moment.state.chart.phases[at].placements)

    def _add_attendance(self) -> None:
        menu, student, wish = self._menu, self._student, self._wish
        state = self._moment.state
        menu.addSeparator()
        if student in state.absent:
            _add(menu, _tr("Is here after all"), wish, MarkPresent(student))
        elif student in state.away | self._moment.reading.out:
            _add(menu, _tr("Is back"), wish, BringBack(student))
        else:
            _add(menu, _tr("Left the room"), wish, SendAway(student))
        if student not in state.absent:
            _add(menu, _tr("Absent today"), wish, MarkAbsent(student))


def teacher_station(state: State) -> Station | None:
    """The station at which the teacher is most likely to be: the first open one led by an adult."""
    stations = [one for one in state.chart.stations if one.id not in state.closed]
    led = (one for one in stations if one.kind is StationKind.TEACHER)
    return next(led, next((one for one in stations if one.adult), None))


def _keyed(text: str, key: str) -> str:
    """An entry with the letter that does the same on the chip."""
    return f"{text}\t{key}"


def newcomers_menu(parent: QWidget, columns: tuple[ColumnContent, ...], group: GroupId, wish: Wish) -> QMenu:
    """The students of the other groups, to be put into `group`; those in no group first."""
    menu = QMenu(parent)
    others = [column for column in columns if column.group is None or column.group.id != group]
    for column in sorted(others, key=lambda column: column.group is not None):
        if not column.students:
            continue
        title = column.group.name if column.group is not None else _tr("No group")
        origin = menu.addMenu(_name(title))
        for chip in column.students:
            _add(origin, _name(chip.name), wish, MoveStudent(chip.student, group))
    if menu.isEmpty():
        menu.addAction(_tr("Everyone is in this group")).setEnabled(False)
    return menu


def group_menu(
    parent: QWidget, moment: Moment, columns: tuple[ColumnContent, ...], group: GroupId, wish: Wish
) -> QMenu:
    """All that can be done for a group."""
    menu = QMenu(parent)
    _add(menu, _tr("Stay here next round"), wish, HoldGroup(group))
    menu.addSeparator()
    swap, merge = menu.addMenu(_tr("Swap with")), menu.addMenu(_tr("Merge into"))
    for column in columns:
        if column.group is not None and column.group.id != group:
            _add(swap, _name(column.group.name), wish, SwapGroups(group, column.group.id))
            _add(merge, _name(column.group.name), wish, MergeGroups(group, column.group.id))
    for submenu in (swap, merge):
        submenu.setEnabled(not submenu.isEmpty())
    menu.addSeparator()
    for title, phase in _rounds_to_place_in(moment):
        _add_stations(menu.addMenu(title), moment, group, phase, wish)
    return menu


def _rounds_to_place_in(moment: Moment) -> list[tuple[str, int]]:
    """The present round and the one after it, as far as they are there."""
    reading, phases = moment.reading, moment.state.chart.phases
    found: list[tuple[str, int]] = []
    if reading.view is View.ROUND and reading.round is not None:
        found.append((_tr("Send to, this round"), reading.round))
    following = next(
        (
            at
            for at in range(reading.index + (reading.view is View.ROUND), len(phases))
            if phases[at].kind is PhaseKind.ROUND and not moment.state.work.spans[at].skipped
        ),
        None,
    )
    if following is not None and reading.view is not View.FINISHED:
        found.append((_tr("Send to, next round"), following))
    return found


def _add_stations(menu: QMenu, moment: Moment, group: GroupId, phase: int, wish: Wish) -> None:
    state = moment.state
    now: StationId | None = state.chart.phases[phase].station_of(group)
    for station in state.chart.stations:
        if station.id not in state.closed and station.id != now:
            _add(menu, _name(station.name), wish, Place(group, phase, station.id))
    if now is not None:
        menu.addSeparator()
        _add(menu, _tr("No station"), wish, Place(group, phase, None))
