"""The menus of a student and of a group: all that can be done for them, in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from stationboard.domain.chart import PhaseKind
from stationboard.domain.document import GroupId, StationId, StudentId
from stationboard.lesson.commands import (
    BringBack,
    Command,
    HoldGroup,
    MarkAbsent,
    MarkPresent,
    MergeGroups,
    MoveStudent,
    Place,
    SendAway,
    SwapGroups,
)
from stationboard.lesson.reading import View
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


def student_menu(
    parent: QWidget, moment: Moment, columns: tuple[ColumnContent, ...], student: StudentId, wish: Wish
) -> QMenu:
    """All that can be done for a student."""
    menu = QMenu(parent)
    state = moment.state
    send = menu.addMenu(_tr("Send to"))
    for column in columns:
        if column.group is not None and student not in state.members.get(column.group.id, ()):
            _add(send, _name(column.group.name), wish, MoveStudent(student, column.group.id))
    send.setEnabled(not send.isEmpty())
    menu.addSeparator()
    if student in state.absent:
        _add(menu, _tr("Is here after all"), wish, MarkPresent(student))
    elif student in state.away | moment.reading.out:
        _add(menu, _tr("Is back"), wish, BringBack(student))
    else:
        _add(menu, _tr("Left the room"), wish, SendAway(student))
    if student not in state.absent:
        _add(menu, _tr("Absent today"), wish, MarkAbsent(student))
    return menu


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
