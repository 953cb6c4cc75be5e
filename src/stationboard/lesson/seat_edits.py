"""How events about single students change today's chart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from stationboard.domain.chart import Chart, Phase, PhaseKind, Seat
from stationboard.domain.document import StationId, StudentId
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.value import changed
from stationboard.lesson import events as ev
from stationboard.lesson.state import Call, State, work_from


def edit_seats(state: State, event: ev.SeatEdit) -> State:
    """The lesson after `event`."""
    match event:
        case ev.StudentSeated():
            return _seat(state, event)
        case ev.StudentUnseated():
            phase = state.chart.phases[event.phase].without_seat(event.student)
            return changed(state, chart=state.chart.with_phases({event.phase: phase}))
        case ev.StudentsCalled():
            calls = (Call(one, event.station, event.at, event.length) for one in event.students)
            return changed(state, calls=(*_others(state, event.students), *calls))
        case ev.StudentsGivenBack():
            return changed(state, calls=_others(state, event.students))
        case ev.PreparationTold():
            return _prepared(state, (event.student,), prepared=event.prepared)
        case ev.PreparationToldOfAll():
            return _prepared(state, event.students, prepared=event.prepared)
        case ev.HelpAsked():
            return changed(state, waiting=(*state.waiting, (event.student, event.at)))
        case ev.HelpGiven():
            return changed(state, waiting=tuple(one for one in state.waiting if one[0] != event.student))
        case ev.Replanned():
            return _replan(state, event)
        case _:
            assert_never(event)


def check_of(state: State, phase: Phase) -> PreparationCheck | None:
    """The preparation check that `phase` belongs to, if it does."""
    blocks = (block for block in state.opened.routine.blocks if block.id == phase.block)
    return next((block for block in blocks if isinstance(block, PreparationCheck)), None)


def _others(state: State, students: Iterable[StudentId]) -> tuple[Call, ...]:
    gone = frozenset(students)
    return tuple(call for call in state.calls if call.student not in gone)


def _seat(state: State, event: ev.StudentSeated) -> State:
    phase = state.chart.phases[event.phase].with_seat(Seat(event.student, event.station))
    chosen = state.chosen
    if phase.kind is PhaseKind.CHOICE and event.station is not None:
        chosen = {**chosen, event.student: _with(chosen.get(event.student, ()), event.station)}
    return changed(
        state, chart=state.chart.with_phases({event.phase: _opened(phase, event.station)}), chosen=chosen
    )


def _with(stations: tuple[StationId, ...], station: StationId) -> tuple[StationId, ...]:
    return stations if station in stations else (*stations, station)


def _opened(phase: Phase, station: StationId | None) -> Phase:
    """`phase` with a card on the board for `station`, which somebody was sent to."""
    if station is None or station in phase.stations:
        return phase
    return changed(phase, stations=(*phase.stations, station))


def _prepared(state: State, students: Iterable[StudentId], *, prepared: bool | None) -> State:
    """Whoever has not prepared catches up in the round after the check."""
    students = tuple(students)
    others: dict[int, Phase] = {}
    for at, phase in enumerate(state.chart.phases):
        check = check_of(state, phase)
        if check is not None and phase.kind is PhaseKind.ROUND:
            station = check.catch_up if prepared is False else check.ready
            seats = {student: Seat(student, station) for student in students}
            kept = tuple(seats.pop(seat.student, seat) for seat in phase.seats)
            others[at] = changed(phase, seats=(*kept, *seats.values()))
    noted = {one: told for one, told in state.prepared.items() if one not in students}
    if prepared is not None:
        noted |= dict.fromkeys(students, prepared)
    return changed(state, chart=state.chart.with_phases(others), prepared=noted)


def _replan(state: State, event: ev.Replanned) -> State:
    others: dict[int, Phase] = {}
    for seat in event.seats:
        phase = others.get(seat.phase, state.chart.phases[seat.phase])
        others[seat.phase] = _opened(phase.with_seat(Seat(seat.student, seat.station)), seat.station)
    chart = state.chart.with_phases(others)
    if not event.closed:
        return changed(state, chart=chart)
    return changed(
        state,
        chart=_without(chart, state.at(event.at).cursor.index, frozenset(event.closed)),
        closed=state.closed.union(event.closed),
    )


def _without(chart: Chart, here: int, closed: frozenset[StationId]) -> Chart:
    """`chart` with nobody at the `closed` stations from phase `here` on: who is left there has no place."""

    def emptied(phase: Phase) -> Phase:
        placed = phase.with_stations({one.group: None for one in phase.placements if one.station in closed})
        seats = tuple(changed(one, station=None) if one.station in closed else one for one in phase.seats)
        return changed(
            placed, seats=seats, stations=tuple(one for one in phase.stations if one not in closed)
        )

    return chart.with_phases({at: emptied(phase) for at, phase in work_from(chart, here)})
