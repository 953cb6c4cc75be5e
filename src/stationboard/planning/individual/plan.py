"""A plan for individual rotation."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.document import StationId, StudentId
from stationboard.domain.sentence import Sentence
from stationboard.planning.individual.task import Playlist, Task

Cells = tuple[int | None, ...]
"""For each round the wish (its place in the playlist) that is done in it; None is the desk, or being away."""


@dataclass(frozen=True, slots=True)
class Row:
    """Where one student is, round by round."""

    student: StudentId
    cells: Cells


@dataclass(frozen=True, slots=True)
class Missed:
    """Must-dos at one station that found no place, and why."""

    station: StationId
    students: tuple[StudentId, ...]
    why: Sentence


@dataclass(frozen=True, slots=True)
class Plan:
    """A row for each playlist, in the same order.

    `score` is 1000 for each must-do, the priority for each other wish, less 3 for each idle round beyond one
    (see `Weights`); `proven` where no plan has more.
    """

    rows: tuple[Row, ...]
    missed: tuple[Missed, ...]
    score: int
    proven: bool


def score_of(task: Task, table: tuple[Cells, ...]) -> int:
    """What the rows are worth, each after the playlist it belongs to."""
    return sum(_worth(task, playlist, cells) for playlist, cells in zip(task.playlists, table, strict=True))


def _worth(task: Task, playlist: Playlist, cells: Cells) -> int:
    done = [playlist.wishes[cell] for cell in cells if cell is not None]
    idle = task.rounds - len(playlist.away & frozenset(range(task.rounds))) - len(done)
    return sum(task.worth(wish) for wish in done) - task.weights.idle * max(0, idle - 1)
