"""A class's playlists become rows of a chart: what the planner is asked, and what its plan says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from stationboard.domain.document import StationId
from stationboard.domain.playlist import OwnPlaylist, Playlist, StudentRow, Wish
from stationboard.domain.roster import Roster, Student
from stationboard.domain.routine import Routine
from stationboard.domain.shown_names import teacher_names
from stationboard.domain.station import Station
from stationboard.planning.individual import task as asked
from stationboard.planning.individual.making import plan_playlists
from stationboard.planning.individual.plan import Plan
from stationboard.planning.solving.here import solver_here
from stationboard.planning.solving.search import Search


def prepared(routine: Routine, roster: Roster) -> Routine:
    """`routine` with a place for every student of `roster`, in every round of its playlists.

    A plan that names any of them stays as it is: the teacher may have changed it by hand.
    """
    return _prepared(_Together(routine, roster))


@dataclass(frozen=True, slots=True)
class _Together:
    routine: Routine
    roster: Roster


@lru_cache(maxsize=4)
def _prepared(asked_for: _Together) -> Routine:
    """Remembered, for pages ask again and again about the same class."""
    routine, roster = asked_for.routine, asked_for.roster
    blocks = tuple(
        _with_rows(block, routine, roster) if isinstance(block, Playlist) else block
        for block in routine.blocks
    )
    return routine if blocks == routine.blocks else routine.model_copy(update={"blocks": blocks})


def _with_rows(block: Playlist, routine: Routine, roster: Roster) -> Playlist:
    if {student.id for student in roster.students} & {row.student for row in block.rows}:
        return block
    question = playlists_task(block, routine.stations, roster)
    rows = rows_of(question, plan_playlists(question, Search(solver_here())))
    return block.model_copy(update={"rows": rows})


def playlists_task(block: Playlist, stations: tuple[Station, ...], roster: Roster) -> asked.Task:
    """What the planner is asked for the students of `roster`."""
    wishes = Wishes(block, stations, roster)
    return asked.Task(
        rounds=block.count,
        stations=tuple(_places(station, block, len(roster.students)) for station in wishes.stations.values()),
        playlists=tuple(wishes.playlist_of(student) for student in roster.students),
    )


def rows_of(question: asked.Task, plan: Plan) -> tuple[StudentRow, ...]:
    """The plan as rows of stations."""
    return tuple(
        StudentRow(
            student=row.student,
            cells=tuple(None if cell is None else playlist.wishes[cell].station for cell in row.cells),
        )
        for playlist, row in zip(question.playlists, plan.rows, strict=True)
    )


def _places(station: Station, block: Playlist, everybody: int) -> asked.Places:
    room = everybody if station.capacity is None else station.capacity
    return asked.Places(station.id, station.name, (room,) * block.count)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What each student of a class is to do in a block."""

    block: Playlist
    given: tuple[Station, ...]
    roster: Roster

    @property
    def stations(self) -> dict[StationId, Station]:
        """The stations of the block, by id."""
        return {one.id: one for one in self.given if one.id in self.block.stations}

    def playlist_of(self, student: Student) -> asked.Playlist:
        """The student's own playlist, else that of the block; without any, every station may be visited."""
        named = self.roster.own_playlists(self.block.lists)
        own = named.of(student.id) if named is not None else None
        wishes = _of_own(own, self.stations) if own is not None else self.block.wishes
        known = [wish for wish in wishes if wish.station in self.stations]
        if not known and own is None:
            known = [Wish(station=station, must=False) for station in self.stations]
        return asked.Playlist(student.id, teacher_names(self.roster.students)[student.id], _asked(known))


def _of_own(own: OwnPlaylist, stations: Mapping[StationId, Station]) -> tuple[Wish, ...]:
    """An own playlist names stations; a name that the routine does not have is passed by."""
    ids = {station.name.casefold(): one for one, station in stations.items()}
    return tuple(
        Wish(
            station=ids[wish.station.casefold()],
            must=wish.must,
            priority=wish.priority,
            after=tuple(ids[name.casefold()] for name in wish.after if name.casefold() in ids),
        )
        for wish in own.wishes
        if wish.station.casefold() in ids
    )


def _asked(wishes: list[Wish]) -> tuple[asked.Wish, ...]:
    """The wishes as the planner knows them: what comes before another is told by its place in the list."""
    at = {wish.station: place for place, wish in enumerate(wishes)}
    return tuple(
        asked.Wish(
            wish.station,
            wish.must,
            wish.priority,
            tuple(at[one] for one in wish.after if one in at and one != wish.station),
        )
        for wish in wishes
    )
