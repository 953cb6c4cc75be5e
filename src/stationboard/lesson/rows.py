"""One student's way through all rounds of a lesson."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.chart import PhaseKind
from stationboard.domain.document import StationId, StudentId
from stationboard.lesson.state import State
from stationboard.lesson.whereabouts import group_of


@dataclass(frozen=True, slots=True)
class Cell:
    """A student's place in one round; `own` where it is not that of the group."""

    phase: int
    station: StationId | None
    own: bool


def row_of(state: State, student: StudentId) -> tuple[Cell, ...]:
    """The rounds and choice times that are not left out, with where `student` is by plan; calls set aside."""
    found: list[Cell] = []
    for at, phase in enumerate(state.chart.phases):
        if phase.kind not in (PhaseKind.ROUND, PhaseKind.CHOICE) or state.work.spans[at].skipped:
            continue
        seat = phase.seat_of(student)
        if seat is not None:
            found.append(Cell(at, seat.station, own=bool(phase.placements)))
            continue
        group = group_of(state, phase, student)
        found.append(Cell(at, phase.station_of(group) if group is not None else None, own=False))
    return tuple(found)
