"""Why a must-do found no place, in a sentence for the teacher."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from stationboard.domain.document import StationId
from stationboard.domain.sentence import Sentence, listed, say
from stationboard.planning.individual.plan import Cells, Missed
from stationboard.planning.individual.task import Places, Playlist, Task


class _Cause(Enum):
    AWAY = auto()
    CLOSED = auto()
    TOO_MANY = auto()
    WAITING = auto()
    FULL = auto()
    CROWDED = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class _Left:
    """A must-do that is left out."""

    who: int
    at: int


def missed_must_dos(task: Task, table: tuple[Cells, ...], first: int, *, proven: bool) -> tuple[Missed, ...]:
    """All must-dos that `table` leaves out: those of one station with one reason together.

    Rounds before `first` are over. `proven` says that no rows serve more.
    """
    told: dict[tuple[StationId, _Cause, str], list[_Left]] = {}
    for who, playlist in enumerate(task.playlists):
        for at, wish in enumerate(playlist.wishes):
            if wish.must and at not in table[who]:
                cause = _cause(task, table, first, _Left(who, at), proven=proven)
                alone = playlist.student if cause in {_Cause.TOO_MANY, _Cause.WAITING} else ""
                told.setdefault((wish.station, cause, alone), []).append(_Left(who, at))
    return tuple(
        Missed(
            station,
            tuple(dict.fromkeys(task.playlists[one.who].student for one in left)),
            _SENTENCES[cause](_Story(task, table, first, _station(task, station), tuple(left))),
        )
        for (station, cause, _), left in told.items()
    )


def _cause(task: Task, table: tuple[Cells, ...], first: int, left: _Left, *, proven: bool) -> _Cause:
    playlist = task.playlists[left.who]
    wish = playlist.wishes[left.at]
    station = _station(task, wish.station)
    here = [turn for turn in range(first, task.rounds) if turn not in playlist.away]
    if not here:
        return _Cause.AWAY
    if not any(station.rounds[turn] for turn in here):
        return _Cause.CLOSED
    if len(_own_must_dos(playlist, table[left.who], first)) > len(here):
        return _Cause.TOO_MANY
    if any(earlier not in table[left.who] for earlier in wish.after):
        return _Cause.WAITING
    if len(_wanted(task, table, first, station)) > sum(station.rounds[first:]):
        return _Cause.FULL
    return _Cause.CROWDED if proven else _Cause.UNKNOWN


@dataclass(frozen=True, slots=True)
class _Story:
    task: Task
    table: tuple[Cells, ...]
    first: int
    station: Places
    left: tuple[_Left, ...]

    @property
    def students(self) -> str:
        names = dict.fromkeys(self.task.playlists[one.who].name for one in self.left)
        return listed(tuple(names))

    @property
    def are(self) -> str:
        return "is" if len({one.who for one in self.left}) == 1 else "are"


def _away(story: _Story) -> Sentence:
    if story.are == "is":
        return say("{student} is away.", student=story.students)
    return say("{students} are away.", students=story.students)


def _closed(story: _Story) -> Sentence:
    if story.are == "is":
        return say(
            "{station} is closed whenever {student} is here.",
            station=story.station.name,
            student=story.students,
        )
    return say(
        "{station} is closed whenever {students} are here.",
        station=story.station.name,
        students=story.students,
    )


def _too_many(story: _Story) -> Sentence:
    (one, *_) = story.left
    playlist = story.task.playlists[one.who]
    here = [turn for turn in range(story.first, story.task.rounds) if turn not in playlist.away]
    return say(
        "{student} has {must} must-dos and only {rounds}: {station} is left.",
        student=playlist.name,
        must=len(_own_must_dos(playlist, story.table[one.who], story.first)),
        rounds=_rounds(len(here)),
        station=story.station.name,
    )


def _waiting(story: _Story) -> Sentence:
    (one, *_) = story.left
    playlist = story.task.playlists[one.who]
    earlier = next(at for at in playlist.wishes[one.at].after if at not in story.table[one.who])
    return say(
        "{student} may go to {station} only after {earlier}, which is left out.",
        student=playlist.name,
        station=story.station.name,
        earlier=_station(story.task, playlist.wishes[earlier].station).name,
    )


def _full(story: _Story) -> Sentence:
    values = {
        "station": story.station.name,
        "places": _places(sum(story.station.rounds[story.first :])),
        "rounds": _rounds(story.task.rounds - story.first),
        "wanted": _students(len(_wanted(story.task, story.table, story.first, story.station))),
        "left": story.students,
    }
    if story.are == "is":
        return say("{station} has {places} over {rounds}, {wanted} must go: {left} is left.", **values)
    return say("{station} has {places} over {rounds}, {wanted} must go: {left} are left.", **values)


def _crowded(story: _Story) -> Sentence:
    return say(
        "{students} could go to {station} only if another must-do were left out.",
        students=story.students,
        station=story.station.name,
    )


def _unknown(story: _Story) -> Sentence:
    return say(
        "No place at {station} was found for {students}.", students=story.students, station=story.station.name
    )


_SENTENCES: dict[_Cause, Callable[[_Story], Sentence]] = {
    _Cause.AWAY: _away,
    _Cause.CLOSED: _closed,
    _Cause.TOO_MANY: _too_many,
    _Cause.WAITING: _waiting,
    _Cause.FULL: _full,
    _Cause.CROWDED: _crowded,
    _Cause.UNKNOWN: _unknown,
}


def _station(task: Task, station: StationId) -> Places:
    return next(one for one in task.stations if one.station == station)


def _own_must_dos(playlist: Playlist, cells: Cells, first: int) -> list[int]:
    """Must-dos that were not done before the rounds to come."""
    return [at for at, wish in enumerate(playlist.wishes) if wish.must and at not in cells[:first]]


def _wanted(task: Task, table: tuple[Cells, ...], first: int, station: Places) -> list[int]:
    """For each must-do at the station in the rounds to come, whose it is."""
    return [
        who
        for who, playlist in enumerate(task.playlists)
        for at in _own_must_dos(playlist, table[who], first)
        if playlist.wishes[at].station == station.station
        and not playlist.away >= frozenset(range(first, task.rounds))
    ]


def _rounds(count: int) -> str:
    return "1 round" if count == 1 else f"{count} rounds"


def _places(count: int) -> str:
    return "1 place" if count == 1 else f"{count} places"


def _students(count: int) -> str:
    return "1 student" if count == 1 else f"{count} students"
