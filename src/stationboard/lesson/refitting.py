"""What of a lesson under way could be fitted to the bell."""

from __future__ import annotations

from stationboard.domain.chart import Phase
from stationboard.domain.quantity import Instant, Millis, between
from stationboard.lesson.clock_edits import edit_clock
from stationboard.lesson.clockwork import Clockwork, Stretch, project
from stationboard.lesson.commands import Refit
from stationboard.lesson.events import NewLength, Refitted
from stationboard.lesson.state import Stage, State, rounds_from
from stationboard.planning.refit import NOTEWORTHY, Ahead, Offer, offers


def refit_offers(state: State, now: Instant) -> tuple[Offer, ...]:
    """The choices that let the lesson end at the bell; none without a bell, or where it ends in time."""
    if state.bell is None or state.stage in (Stage.READY, Stage.ENDED):
        return ()
    work = state.at(now)
    stretches = project(work, now)
    if not stretches or stretches[-1].end is None:
        return ()
    bell = state.bell_at(work)
    if bell is None:
        return ()
    late = between(bell, stretches[-1].end)
    found = offers(_ahead(state, work, stretches, now), late)
    return tuple(offer for offer in found if _helps(state, offer, late, now))


def _helps(state: State, offer: Offer, late: Millis, now: Instant) -> bool:
    """Whether the lesson would really end earlier: a break, or an end by the clock, may eat what is saved."""
    command = command_for(offer)
    after = edit_clock(state, Refitted(at=now, lengths=command.lengths, dropped=command.dropped))
    work = after.at(now)
    bell, ahead = after.bell_at(work), project(work, now)
    if bell is None or not ahead or ahead[-1].end is None:
        return True
    left = between(bell, ahead[-1].end)
    return left <= NOTEWORTHY or left <= late - NOTEWORTHY


def command_for(offer: Offer) -> Refit:
    """The command that takes up `offer`."""
    lengths = tuple(NewLength(phase=phase, length=length) for phase, length in offer.lengths)
    return Refit(lengths, offer.dropped)


def overtaken(state: State, now: Instant) -> Phase | None:
    """The phase during which the bell would ring before it ends."""
    if state.bell is None:
        return None
    work = state.at(now)
    bell = state.bell_at(work)
    for stretch in project(work, now):
        if bell is not None and stretch.end is not None and stretch.end > bell:
            return state.chart.phases[stretch.index]
    return None


def _ahead(state: State, work: Clockwork, stretches: tuple[Stretch, ...], now: Instant) -> tuple[Ahead, ...]:
    """One entry a phase: a round that a break cuts counts once, with what is left before and after it."""
    left: dict[int, int] = {}
    for stretch in stretches:
        if stretch.interruption is None and stretch.end is not None:
            spent = between(max(stretch.start, now), stretch.end)
            left[stretch.index] = left.get(stretch.index, 0) + spent
    return tuple(_phase_ahead(state, work, index, Millis(rest)) for index, rest in left.items())


def _phase_ahead(state: State, work: Clockwork, index: int, left: Millis) -> Ahead:
    phase, span = state.chart.phases[index], work.spans[index]
    length = Millis(span.length + span.extra) if span.length is not None else left
    return Ahead(index, phase.kind, phase.title, phase.round, length, left, _only_visits(state, index))


def _only_visits(state: State, index: int) -> tuple[tuple[str, str], ...]:
    """The visits of this round that a group has in no other round."""
    held = [not span.skipped for span in state.work.spans]
    rounds = [(at, phase) for at, phase in rounds_from(state.chart, 0) if held[at]]
    found: list[tuple[str, str]] = []
    for placement in state.chart.phases[index].placements:
        station = state.station(placement.station) if placement.station is not None else None
        group = state.group(placement.group)
        if station is None or group is None:
            continue
        elsewhere = any(at != index and phase.station_of(group.id) == station.id for at, phase in rounds)
        if not elsewhere:
            found.append((group.name, station.name))
    return tuple(found)
