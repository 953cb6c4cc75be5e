"""The lesson as one side of it sees it: the lab's board tells of the lab, and counts to its next change."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stationboard.domain.chart import Chart, Move, Phase, PhaseKind, Wing, moves
from stationboard.domain.document import BlockId
from stationboard.domain.quantity import DAY, NOTHING, ClockTime, Millis
from stationboard.domain.value import changed
from stationboard.lesson.reading import Reading, Urgency, View
from stationboard.lesson.state import State, round_at


@dataclass(frozen=True, slots=True)
class _Visit:
    """A round of one wing: its phases in the chart from the first to the last, changes of others included."""

    first: int
    last: int


def wing_names(chart: Chart) -> tuple[str, ...]:
    """The names of the wings there are, each once."""
    return tuple(dict.fromkeys(wing.name for wing in chart.wings))


def wing_named(chart: Chart, name: str, block: BlockId | None = None) -> Wing | None:
    """The wing of this name (letter case aside), in `block` where one is given."""
    found = (wing for wing in chart.wings if wing.name.casefold() == name.casefold())
    return next((wing for wing in found if block is None or wing.block == block), None)


def seen_from(state: State, reading: Reading, name: str) -> tuple[State, Reading]:
    """`state` and `reading` as the wing `name` sees them; unchanged where it does what all others do."""
    wing = wing_named(state.chart, name, reading.phase.block)
    if wing is None or reading.view not in (View.READY, View.ROUND, View.TRANSITION):
        return state, reading
    visits = _visits(state, wing)
    phases = {
        at: _numbered(_restricted(phase, wing), at, visits)
        for at, phase in enumerate(state.chart.phases)
        if phase.block == wing.block and phase.kind is PhaseKind.ROUND
    }
    there = changed(state, chart=state.chart.with_phases(phases))
    visit = next((one for one in visits if one.first <= reading.index <= one.last), None)
    if visit is not None and reading.view is not View.READY:
        reading = _through(state, reading, visit)
    at = reading.index if reading.round is None or reading.view is not View.ROUND else reading.round
    told = tuple(one for one in reading.moves if _concerns(wing, one))
    return there, replace(reading, phase=there.chart.phases[at], moves=told)


def _concerns(wing: Wing, move: Move) -> bool:
    return move.origin in wing.stations or move.goal in wing.stations


def _restricted(phase: Phase, wing: Wing) -> Phase:
    """The phase with none but the wing's stations and groups."""
    return changed(
        phase,
        placements=tuple(one for one in phase.placements if one.station in wing.stations),
        stations=tuple(one for one in phase.stations if one in wing.stations),
    )


def _visits(state: State, wing: Wing) -> tuple[_Visit, ...]:
    """The rounds of the wing; one goes on through changes in which nobody there moves."""
    found: list[_Visit] = []
    phases = state.chart.phases
    for at, phase in enumerate(phases):
        if phase.block != wing.block or phase.kind is not PhaseKind.ROUND or state.work.spans[at].skipped:
            continue
        before = found[-1] if found else None
        if before is not None and _goes_on(phases, wing, before.last, at):
            found[-1] = _Visit(before.first, at)
        else:
            found.append(_Visit(at, at))
    return tuple(found)


def _goes_on(phases: tuple[Phase, ...], wing: Wing, last: int, at: int) -> bool:
    """Whether those in the wing stay where they are from one round to another, and nobody walks."""
    meanwhile = phases[last + 1 : at]
    if any(one.kind is not PhaseKind.TRANSITION or one.walk for one in meanwhile):
        return False
    return _restricted(phases[last], wing).placements == _restricted(phases[at], wing).placements


def _numbered(phase: Phase, at: int, visits: tuple[_Visit, ...]) -> Phase:
    number = next((place for place, one in enumerate(visits, 1) if one.first <= at <= one.last), 0)
    return changed(phase, round=number, rounds=len(visits))


def _through(state: State, reading: Reading, visit: _Visit) -> Reading:
    """The reading of a round that goes on until the visit ends, whatever changes elsewhere meanwhile."""
    ahead = range(reading.index + 1, visit.last + 1)
    waits = reading.held or reading.cut_by is not None or reading.left is None
    rest = NOTHING if waits else Millis(sum(_length(state, at) for at in ahead))
    passed = Millis(sum(_length(state, at) for at in range(visit.first, reading.index)))
    at = round_at(state.chart, reading.index)
    following = _following(state, visit)
    left = None if reading.left is None else Millis(reading.left + rest)
    return replace(
        reading,
        view=View.ROUND,
        index=visit.last,
        round=at,
        left=left,
        elapsed=Millis(reading.elapsed + passed),
        length=None if reading.length is None else Millis(reading.length + passed + rest),
        ends_at=None if reading.ends_at is None else ClockTime((reading.ends_at + rest) % DAY),
        following=following,
        moves=_moves(state, at, following),
        urgency=_urgency(state, reading, left) if rest else reading.urgency,
    )


def _length(state: State, at: int) -> Millis:
    span = state.work.spans[at]
    return NOTHING if span.skipped else Millis((span.length or NOTHING) + span.extra)


def _following(state: State, visit: _Visit) -> int | None:
    """The next phase after the visit that is no transition."""
    phases = state.chart.phases
    for at in range(visit.last + 1, len(phases)):
        if not state.work.spans[at].skipped and phases[at].kind is not PhaseKind.TRANSITION:
            return at
    return None


def _moves(state: State, present: int | None, following: int | None) -> tuple[Move, ...]:
    if present is None or following is None:
        return ()
    after = state.chart.phases[following]
    return moves(state.chart.phases[present], after) if after.kind is PhaseKind.ROUND else ()


def _urgency(state: State, reading: Reading, left: Millis | None) -> Urgency:
    """As in a round that lasts until the wing's next change."""
    warning = state.opened.routine.warning
    if left is None or warning is None:
        return Urgency.CALM
    return Urgency.SOON if left <= warning and reading.elapsed + left >= 2 * warning else Urgency.CALM
