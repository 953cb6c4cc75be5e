"""How events about people and places change today's chart; what is past stays as it was."""

from __future__ import annotations

from stationboard.domain.chart import Chart, Phase
from stationboard.domain.document import GroupId, StationId
from stationboard.domain.value import changed
from stationboard.lesson import events as ev
from stationboard.lesson.seat_edits import edit_seats
from stationboard.lesson.state import State, next_round, round_at, rounds_from, work_from


def edit_chart(state: State, event: ev.ChartEdit) -> State:
    """The lesson after `event`."""
    match event:
        case ev.StudentMoved():
            return _move_student(state, event)
        case ev.StudentAbsent():
            return changed(state, absent=state.absent | {event.student})
        case ev.StudentPresent():
            return _seen(changed(state, absent=state.absent - {event.student}), event)
        case ev.StudentAway():
            return changed(state, away=state.away | {event.student})
        case ev.StudentReturned():
            return _seen(changed(state, away=state.away - {event.student}), event)
        case ev.GroupsSwapped():
            return changed(state, chart=_swapped(state.chart, _here(state, event), event.first, event.second))
        case ev.GroupsMerged():
            return _merge(state, _here(state, event), event)
        case ev.GroupHeld():
            return changed(state, chart=_with_group_held(state, _here(state, event), event.group))
        case ev.PlacementChanged():
            return changed(state, chart=_placed(state.chart, event))
        case ev.StationBackedUp():
            station = {event.station}
            return changed(
                state, on_backup=state.on_backup | station if event.on else state.on_backup - station
            )
        case ev.StationClosed():
            chart = _without_station(state.chart, _here(state, event), event.station, event.instead)
            return changed(state, chart=chart, closed=state.closed | {event.station})
        case _:
            return edit_seats(state, event)


def _here(state: State, event: ev.ChartEdit) -> int:
    """The phase under way when `event` happened: what lies before it stays as it was."""
    return state.at(event.at).cursor.index


def _seen(state: State, event: ev.StudentPresent | ev.StudentReturned) -> State:
    return changed(state, seen={**state.seen, event.student: event.at})


def _move_student(state: State, event: ev.StudentMoved) -> State:
    members = dict(state.members)
    if event.origin is not None:
        members[event.origin] = tuple(s for s in members.get(event.origin, ()) if s != event.student)
    members[event.group] = (*members.get(event.group, ()), event.student)
    return changed(state, members=members)


def _placed(chart: Chart, event: ev.PlacementChanged) -> Chart:
    phase = chart.phases[event.phase].with_stations({event.group: event.station})
    if event.station is not None and event.station not in phase.stations:
        phase = changed(phase, stations=(*phase.stations, event.station))
    return chart.with_phases({event.phase: phase})


def _swapped(chart: Chart, here: int, first: GroupId, second: GroupId) -> Chart:
    swapped: dict[int, Phase] = {}
    for index, phase in rounds_from(chart, here):
        stations = {placement.group: placement.station for placement in phase.placements}
        if first in stations and second in stations:
            swapped[index] = phase.with_stations({first: stations[second], second: stations[first]})
    return chart.with_phases(swapped)


def _merge(state: State, here: int, event: ev.GroupsMerged) -> State:
    members = dict(state.members)
    members[event.into] = (*members.get(event.into, ()), *members.get(event.group, ()))
    members[event.group] = ()
    merged = {
        index: changed(phase, placements=tuple(p for p in phase.placements if p.group != event.group))
        for index, phase in rounds_from(state.chart, here)
    }
    return changed(state, members=members, chart=state.chart.with_phases(merged))


def _with_group_held(state: State, here: int, group: GroupId) -> Chart:
    chart = state.chart
    present, following = round_at(chart, here), next_round(state, here)
    if present is None or following is None:
        return chart
    stays = chart.phases[present].station_of(group)
    return chart.with_phases({following: chart.phases[following].with_stations({group: stays})})


def _without_station(chart: Chart, here: int, station: StationId, instead: StationId | None) -> Chart:
    def without(phase: Phase) -> Phase:
        placed = phase.with_stations({p.group: instead for p in phase.placements if p.station == station})
        seats = tuple(
            changed(seat, station=instead) if seat.station == station else seat for seat in phase.seats
        )
        return changed(placed, seats=seats, stations=tuple(s for s in phase.stations if s != station))

    return chart.with_phases({index: without(phase) for index, phase in work_from(chart, here)})
