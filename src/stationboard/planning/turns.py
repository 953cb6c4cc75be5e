"""Blocks of rounds become phases: transitions around them, and who is where given from outside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stationboard.domain.block import Change, Ends, Turns
from stationboard.domain.chart import Phase, PhaseKind, Placement, Seat
from stationboard.domain.document import BlockId, StationId
from stationboard.domain.quantity import Millis


def phases_of_turns(
    block: Turns,
    placements: Sequence[tuple[Placement, ...]],
    seats: Sequence[tuple[Seat, ...]],
    warning: Millis | None,
) -> Iterator[Phase]:
    """The phases of `block`; `placements` and `seats` tell for each round where groups and students are."""
    stations = _open_stations(block, placements, seats)
    if block.arrive is not None:
        yield transition(block.id, block.arrive)
    for turn in range(block.count):
        if turn and block.change is not None:
            yield transition(block.id, block.change)
        length = block.length_of(turn)
        yield Phase(
            PhaseKind.ROUND,
            block.id,
            block.title,
            length,
            ends=block.ends if length is not None else Ends.TEACHER,
            placements=placements[turn] if placements else (),
            stations=stations,
            warning=fitting_warning(warning, length),
            seats=seats[turn] if seats else (),
        )
    if block.leave is not None:
        yield transition(block.id, block.leave)


def transition(block: BlockId, change: Change, *, walk: bool = False) -> Phase:
    """The time to move that `change` tells of."""
    return Phase(
        PhaseKind.TRANSITION,
        block,
        change.title,
        change.length,
        ends=change.ends,
        steps=change.steps,
        walk=walk,
    )


def fitting_warning(warning: Millis | None, length: Millis | None) -> Millis | None:
    """`warning` where it comes in the second half of a round of `length`, or later."""
    return warning if warning is not None and length is not None and warning * 2 <= length else None


def _open_stations(
    block: Turns, placements: Sequence[tuple[Placement, ...]], seats: Sequence[tuple[Seat, ...]]
) -> tuple[StationId, ...]:
    placed = (one.station for row in placements for one in row if one.station is not None)
    seated = (one.station for row in seats for one in row if one.station is not None)
    return tuple(dict.fromkeys((*block.stations, *placed, *seated)))
