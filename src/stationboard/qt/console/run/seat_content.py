"""Who is at which station where students have places of their own: what the columns by station show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from stationboard.board.station_icons import icon_of
from stationboard.domain.chart import Phase, PhaseKind
from stationboard.domain.document import StationId, StudentId
from stationboard.domain.playlist import Playlist
from stationboard.domain.shown_names import teacher_names
from stationboard.domain.station import Station
from stationboard.lesson.state import State
from stationboard.lesson.whereabouts import places_left, station_of
from stationboard.qt.console.run.chip_content import ChipContent, chip_of, note_at_station, note_in_choice
from stationboard.qt.console.run.column_content import shown_index
from stationboard.qt.console.run.moment import Moment


class Spot(Enum):
    """What a column stands for."""

    STATION = auto()
    DESK = auto()
    """The students' own desks."""
    NOWHERE = auto()
    """Not placed yet."""


@dataclass(frozen=True, slots=True)
class SeatColumnContent:
    """One station, or where students are who are at none."""

    spot: Spot
    station: StationId | None
    title: str
    icon: str
    count: str
    """How many are here, of how many places: ``5 of 6``."""
    over: bool
    """Whether there are more students than places."""
    students: tuple[ChipContent, ...]


def _tr(text: str) -> str:
    return QCoreApplication.translate("SeatColumns", text)


def seated_index(moment: Moment) -> int | None:
    """The place in the chart of the part to show by stations; nothing where students go by groups."""
    index = shown_index(moment)
    if index is None:
        return None
    phase = moment.state.chart.phases[index]
    own = phase.kind is PhaseKind.CHOICE or (phase.seats and not phase.placements)
    return index if own else None


def seat_columns_of(moment: Moment, index: int) -> tuple[SeatColumnContent, ...]:
    """One column for each station that is open, or to which somebody was called, then those at none."""
    state, phase = moment.state, moment.state.chart.phases[index]
    choice = phase.kind is PhaseKind.CHOICE
    names = teacher_names(state.opened.roster.students)
    where: dict[StationId | None, list[ChipContent]] = {one: [] for one in phase.stations}
    where[None] = []
    for student in state.opened.roster.students:
        note = note_in_choice(moment, phase, student.id) if choice else note_at_station(moment, student.id)
        station = station_of(state, phase, student.id)
        chip = chip_of(moment, student.id, names.get(student.id, ""), note)
        where.setdefault(station, []).append(chip)
    loose = where.pop(None)
    columns = [
        _station_column(state, phase, found, tuple(chips))
        for one, chips in where.items()
        if one is not None and (found := state.station(one)) is not None
    ]
    if choice:
        return (_loose_column(Spot.NOWHERE, tuple(loose)), *columns)
    if loose or _is_playlist(state, phase):
        columns.append(_loose_column(Spot.DESK, tuple(loose)))
    return tuple(columns)


def places_words(state: State, phase: Phase, station: Station) -> str:
    """What is said of the places at `station`: ``2 places left``, ``full``; nothing without a limit."""
    left = places_left(state, phase, station.id)
    if left is None:
        return ""
    if left <= 0:
        return _tr("full")
    return _tr("1 place left") if left == 1 else _tr("{count} places left").format(count=left)


def unplaced(state: State, phase: Phase) -> tuple[StudentId, ...]:
    """Students in the room who have no place in a choice time."""
    gone = state.absent | state.away
    students = (one.id for one in state.opened.roster.students)
    return tuple(one for one in students if one not in gone and station_of(state, phase, one) is None)


def _station_column(
    state: State, phase: Phase, station: Station, chips: tuple[ChipContent, ...]
) -> SeatColumnContent:
    here = sum(not (chip.absent or chip.away) for chip in chips)
    left = places_left(state, phase, station.id)
    count = str(here)
    if station.capacity is not None:
        count = _tr("{count} of {places}").format(count=here, places=station.capacity)
    return SeatColumnContent(
        Spot.STATION, station.id, station.name, icon_of(station), count, left is not None and left < 0, chips
    )


def _loose_column(spot: Spot, chips: tuple[ChipContent, ...]) -> SeatColumnContent:
    here = str(sum(not (chip.absent or chip.away) for chip in chips))
    if spot is Spot.DESK:
        return SeatColumnContent(spot, None, _tr("Own desk"), "armchair", here, over=False, students=chips)
    return SeatColumnContent(spot, None, _tr("Not placed"), "users", here, over=False, students=chips)


def _is_playlist(state: State, phase: Phase) -> bool:
    blocks = (block for block in state.opened.routine.blocks if block.id == phase.block)
    return isinstance(next(blocks, None), Playlist)
