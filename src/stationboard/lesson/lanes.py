"""What each part of a class does while others do something else beside it."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.chart import Phase, PhaseKind
from stationboard.domain.document import GroupId
from stationboard.domain.side_by_side import SideBySide
from stationboard.lesson.state import State
from stationboard.planning.side_by_side import dealt


@dataclass(frozen=True, slots=True)
class Lane:
    """One part of the class in one phase: its groups, and the side it is at."""

    groups: tuple[GroupId, ...]
    side: str


def lanes_of(state: State, phase: Phase) -> tuple[Lane, ...]:
    """The parts of the class in `phase`, in the order of the groups; none where all follow one plan."""
    blocks = (block for block in state.opened.routine.blocks if block.id == phase.block)
    block = next((block for block in blocks if isinstance(block, SideBySide)), None)
    if block is None or phase.kind is not PhaseKind.ROUND:
        return ()
    groups = [group for group in state.chart.groups if phase.places(group.id)]
    parts = dealt(tuple(groups), len(block.sides))
    return tuple(
        Lane(tuple(group.id for group in part), _side(state, phase, part[0].id)) for part in parts if part
    )


def _side(state: State, phase: Phase, group: GroupId) -> str:
    station = phase.station_of(group)
    wings = (wing for wing in state.chart.wings if wing.block == phase.block)
    return next((wing.name for wing in wings if station is not None and station in wing.stations), "")
