"""What each side does from minute to minute while parts of the class follow different plans."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stationboard.domain.chart import Chart, Phase, PhaseKind
from stationboard.domain.quantity import Millis
from stationboard.domain.roster import Group
from stationboard.domain.side_by_side import SideBySide
from stationboard.domain.value import changed
from stationboard.planning.side_by_side import dealt


@dataclass(frozen=True, slots=True)
class Stretch:
    """One thing that goes on at a side; `start` and `end` are milliseconds after the beginning of the lesson,
    breaks left out.
    """

    start: Millis
    end: Millis
    kind: PhaseKind
    title: str
    """Of the walk, or where the groups are: ``Computers``, or ``Reading · Writing``."""
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Lane:
    """One side from the beginning of the block to its end."""

    name: str
    place: str
    adult: str
    stretches: tuple[Stretch, ...]


def lanes_of(block: SideBySide, chart: Chart, groups: tuple[Group, ...]) -> tuple[Lane, ...]:
    """A lane for each side of `block`, as `chart` has it for `groups`; none where it is not held."""
    phases = tuple(_timed(chart, block))
    if not phases:
        return ()
    parts = dealt(groups, len(block.sides))
    names = {station.id: station.name for station in chart.stations}
    turns = _turns(block, chart, phases)
    lanes: list[Lane] = []
    for place, side in enumerate(block.sides):
        stretches: list[Stretch] = []
        for (start, end, phase), turn in zip(phases, turns, strict=True):
            if phase.kind is PhaseKind.TRANSITION:
                stretches.append(Stretch(start, end, phase.kind, phase.title))
                continue
            here = parts[(place - turn) % len(block.sides)]
            at = (names.get(station) for group in here if (station := phase.station_of(group.id)) is not None)
            title = " · ".join(dict.fromkeys(filter(None, at)))
            stretches.append(Stretch(start, end, phase.kind, title, here))
        lanes.append(Lane(side.name, side.place, side.adult, tuple(_joined(stretches, phases))))
    return tuple(lanes)


_Timed = tuple[Millis, Millis, Phase]


def _timed(chart: Chart, block: SideBySide) -> Iterable[_Timed]:
    now = 0
    for phase in chart.phases:
        end = now + (phase.length or 0)
        if phase.block == block.id:
            yield Millis(now), Millis(end), phase
        now = end


def _turns(block: SideBySide, chart: Chart, phases: tuple[_Timed, ...]) -> list[int]:
    """The turn (from 0) that each of the phases belongs to; the walk after a turn counts to it."""
    longest = max((wing.length for wing in chart.wings if wing.block == block.id), default=0)
    whole = longest + (block.walk.length if block.walk is not None else 0)
    begins = phases[0][0] + (block.arrive.length if block.arrive is not None else 0)
    return [max(0, (start - begins) // whole) if whole else 0 for start, _, _ in phases]


def _joined(stretches: list[Stretch], phases: tuple[_Timed, ...]) -> Iterable[Stretch]:
    """Neighbors in which nothing changes at this side as one."""
    held: Stretch | None = None
    where: dict[str, object] = {}
    for stretch, (_, _, phase) in zip(stretches, phases, strict=True):
        now: dict[str, object] = {group.id: phase.station_of(group.id) for group in stretch.groups}
        same = (
            held is not None
            and (held.kind, held.title, held.groups) == (stretch.kind, stretch.title, stretch.groups)
            and where == now
        )
        if held is not None and same and stretch.kind is not PhaseKind.TRANSITION:
            held = changed(held, end=stretch.end)
            continue
        if held is not None:
            yield held
        held, where = stretch, now
    if held is not None:
        yield held
