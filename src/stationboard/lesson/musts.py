"""What students still have to do in choice time."""

from __future__ import annotations

from stationboard.domain.chart import Phase
from stationboard.domain.document import StationId, StudentId
from stationboard.lesson.state import State


def musts_left(state: State, phase: Phase, student: StudentId) -> tuple[StationId, ...]:
    """The stations of `phase` that `student` has to visit and has not; a closed one asks nobody."""
    been = state.chosen.get(student, ())
    return tuple(one for one in phase.must if one not in been and one not in state.closed)
