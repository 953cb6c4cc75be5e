"""Which stations each student was at in a lesson, and which of the chart's visits are still owed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from stationboard.domain.chart import Phase, PhaseKind
from stationboard.domain.document import StationId, StudentId
from stationboard.domain.quantity import Instant, Millis
from stationboard.lesson.clockwork import Stretch
from stationboard.lesson.log import Log, courses
from stationboard.lesson.outings import out_by_plan, outings
from stationboard.lesson.pauses import pauses
from stationboard.lesson.state import State
from stationboard.lesson.stretches import held_in_all, held_stretches, was_held
from stationboard.lesson.whereabouts import station_of


@dataclass(frozen=True, slots=True)
class _While:
    """A time in which nobody's whereabouts changed."""

    start: Instant
    end: Instant
    state: State


def missed(log: Log) -> Mapping[StudentId, tuple[StationId, ...]]:
    """The visits of today's chart, as it was when the lesson was opened, that students did not make.

    A round that was never reached is missed by everyone, and every round by whoever is absent. Students who
    missed nothing are not named; the others are in the order of the class, their visits in that of the chart.
    """
    _, first = next(courses(log))
    made = visits(log, log.events[-1].at)
    found: dict[StudentId, tuple[StationId, ...]] = {}
    for student in first.opened.roster.students:
        owed = [one for phase in _rounds(first) if (one := station_of(first, phase, student.id)) is not None]
        left = Counter(owed) - Counter(made.get(student.id, ()))
        if left:
            found[student.id] = tuple(_in_order(owed, left))
    return found


def visits(log: Log, until: Instant) -> Mapping[StudentId, tuple[StationId, ...]]:
    """The stations at which each student was for at least half of a round, up to `until`."""
    state = log.state
    stretches = [
        one for one in held_stretches(state, until) if state.chart.phases[one.index].kind is PhaseKind.ROUND
    ]
    spent = Counter[tuple[int, StudentId, StationId]]()
    for when in _whiles(log, until):
        for stretch in stretches:
            spent.update(_spent(when, stretch))
    held = held_in_all(log, until)
    found: dict[StudentId, tuple[StationId, ...]] = {}
    for (index, student, station), length in spent.items():
        if was_held(state, index, held[index]) and 2 * length >= held[index]:
            found[student] = (*found.get(student, ()), station)
    return found


def _rounds(state: State) -> Iterator[Phase]:
    return (phase for phase in state.chart.phases if phase.kind is PhaseKind.ROUND)


def _in_order(owed: Iterable[StationId], left: Counter[StationId]) -> Iterator[StationId]:
    """The last visits to each station are those that are left."""
    found: list[StationId] = []
    for station in reversed(tuple(owed)):
        if left[station] > 0:
            left[station] -= 1
            found.append(station)
    return reversed(found)


def _whiles(log: Log, until: Instant) -> Iterator[_While]:
    """The lesson without its pauses, cut wherever the teacher did something or somebody left or came back."""
    known, stood = list(courses(log)), tuple(pauses(log, until))
    for place, (at, state) in enumerate(known):
        # The first one holds for what the teacher said had begun earlier, too.
        start = at if place else Instant(min(at, 0))
        end = known[place + 1][0] if place + 1 < len(known) else until
        edges = {one for outing in outings(state, at) for one in (outing.leaves, outing.back)}
        edges.update(one for pause in stood for one in pause)
        cuts = sorted({start, end, *(one for one in edges if start < one < end)})
        for left, right in pairwise(cuts):
            if not any(first <= left < last for first, last in stood):
                yield _While(left, right, state)


def _spent(when: _While, stretch: Stretch) -> Counter[tuple[int, StudentId, StationId]]:
    """How long each student was where in the part of `stretch` that lies in `when`."""
    start, end = max(when.start, stretch.start), min(when.end, stretch.end or when.end)
    found = Counter[tuple[int, StudentId, StationId]]()
    if end <= start:
        return found
    state, length = when.state, Millis(end - start)
    gone = state.absent | state.away | out_by_plan(state, start)
    for student in state.opened.roster.students:
        station = station_of(state, state.chart.phases[stretch.index], student.id)
        if station is not None and student.id not in gone:
            found[stretch.index, student.id, station] += length
    return found
