"""How events about people and places change today's chart; what is past stays as it was."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from stationboard.domain.chart import Chart, Phase, Placement
from stationboard.domain.document import GroupId, StationId
from stationboard.lesson import events as ev
from stationboard.lesson.state import State, round_at, rounds_from


def edit_chart(state: State, event: ev.ChartEdit) -> State:
    """The lesson after `event`."""
    here = state.at(event.at).cursor.index
    match event:
        case ev.StudentMoved():
            return _move_student(state, event)
        case ev.StudentAbsent():
            return replace(state, absent=state.absent | {event.student})
        case ev.StudentPresent():
            return replace(state, absent=state.absent - {event.student})
        case ev.StudentAway():
            return replace(state, away=state.away | {event.student})
        case ev.StudentReturned():
            return replace(state, away=state.away - {event.student})
        case ev.GroupsSwapped():
            return replace(state, chart=_swapped(state.chart, here, event.first, event.second))
        case ev.GroupsMerged():
            return _merge(state, here, event)
        case ev.GroupHeld():
            return replace(state, chart=_with_group_held(state.chart, here, event.group))
        case ev.PlacementChanged():
            phase = state.chart.phases[event.phase].with_station(event.group, event.station)
            if event.station is not None and event.station not in phase.stations:
                phase = replace(phase, stations=(*phase.stations, event.station))
            return replace(state, chart=state.chart.with_phase(event.phase, phase))
        case ev.StationBackedUp():
            changed = state.on_backup | {event.station} if event.on else state.on_backup - {event.station}
            return replace(state, on_backup=changed)
        case ev.StationClosed():
            chart = _without_station(state.chart, here, event.station, event.instead)
            return replace(state, chart=chart, closed=state.closed | {event.station})
        case _:
            assert_never(event)


def _move_student(state: State, event: ev.StudentMoved) -> State:
    members = dict(state.members)
    if event.origin is not None:
        members[event.origin] = tuple(s for s in members.get(event.origin, ()) if s != event.student)
    members[event.group] = (*members.get(event.group, ()), event.student)
    return replace(state, members=members)


def _swapped(chart: Chart, here: int, first: GroupId, second: GroupId) -> Chart:
    for index, phase in rounds_from(chart, here):
        if phase.places(first) and phase.places(second):
            at_first, at_second = phase.station_of(first), phase.station_of(second)
            chart = chart.with_phase(
                index, phase.with_station(first, at_second).with_station(second, at_first)
            )
    return chart


def _merge(state: State, here: int, event: ev.GroupsMerged) -> State:
    members = dict(state.members)
    members[event.into] = (*members.get(event.into, ()), *members.get(event.group, ()))
    members[event.group] = ()
    chart = state.chart
    for index, phase in rounds_from(chart, here):
        kept = tuple(placement for placement in phase.placements if placement.group != event.group)
        chart = chart.with_phase(index, replace(phase, placements=kept))
    return replace(state, members=members, chart=chart)


def _with_group_held(chart: Chart, here: int, group: GroupId) -> Chart:
    present = round_at(chart, here)
    following = next((index for index, _ in rounds_from(chart, here + 1)), None)
    if present is None or following is None:
        return chart
    stays = chart.phases[present].station_of(group)
    return chart.with_phase(following, chart.phases[following].with_station(group, stays))


def _without_station(chart: Chart, here: int, station: StationId, instead: StationId | None) -> Chart:
    def moved(phase: Phase) -> Phase:
        places = tuple(
            Placement(placement.group, instead) if placement.station == station else placement
            for placement in phase.placements
        )
        return replace(phase, placements=places, stations=tuple(s for s in phase.stations if s != station))

    for index, phase in rounds_from(chart, here):
        chart = chart.with_phase(index, moved(phase))
    return chart
