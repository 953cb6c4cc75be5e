"""What may happen in the middle of a lesson, as a change of what is asked for.

In all of them `first` is the first round (from 0) that has not begun.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import replace

from stationboard.domain.document import StationId, StudentId
from stationboard.planning.individual.task import Task


def gone(task: Task, students: AbstractSet[StudentId], first: int) -> Task:
    """`students` leave, and do not come back."""
    rest = frozenset(range(first, task.rounds))
    return _with_away(task, students, lambda away: away | rest)


def back(task: Task, students: AbstractSet[StudentId], first: int) -> Task:
    """`students` are here again, for all rounds to come."""
    return _with_away(task, students, lambda away: frozenset(turn for turn in away if turn < first))


def with_places(task: Task, station: StationId, places: int, first: int) -> Task:
    """A station has only so many `places` from now on; none where it is closed."""
    return replace(
        task,
        stations=tuple(
            replace(one, rounds=(*one.rounds[:first], *(min(places, room) for room in one.rounds[first:])))
            if one.station == station
            else one
            for one in task.stations
        ),
    )


def shortened(task: Task, rounds: int) -> Task:
    """The lesson has only so many rounds."""
    return replace(
        task,
        rounds=rounds,
        stations=tuple(replace(one, rounds=one.rounds[:rounds]) for one in task.stations),
        playlists=tuple(
            replace(one, away=frozenset(turn for turn in one.away if turn < rounds)) for one in task.playlists
        ),
    )


def _with_away(
    task: Task, students: AbstractSet[StudentId], change: Callable[[frozenset[int]], frozenset[int]]
) -> Task:
    return replace(
        task,
        playlists=tuple(
            replace(one, away=change(one.away)) if one.student in students else one for one in task.playlists
        ),
    )
