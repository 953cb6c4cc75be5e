"""Prints the whole rotation chart of a routine."""

from __future__ import annotations

import json

from stationboard.commands.finding import Found
from stationboard.commands.rehearsing import rehearse
from stationboard.commands.student_chart import columns_of, seats_of, student_rows
from stationboard.domain.chart import Chart, Phase, PhaseKind, moves, working_phase
from stationboard.domain.quantity import as_clock_time, as_digits, as_length, between
from stationboard.domain.sentence import in_english
from stationboard.lesson.clockwork import Stretch, local_time, project
from stationboard.lesson.imagined import BEGIN
from stationboard.lesson.log import Log
from stationboard.planning.caution import Caution
from stationboard.planning.cautions import cautions
from stationboard.planning.class_cautions import class_cautions


def chart_command(found: Found, day: int, *, as_json: bool) -> None:
    """Print the chart as a table, or as JSON.

    Raises:
        InputError: the routine cannot be run with this class.
    """
    log = rehearse(found, day)
    warned = _cautions(found, log)
    if as_json:
        print(json.dumps(_as_values(found, day, log, warned), ensure_ascii=False, indent=2))
        return
    print(
        f"{found.routine.name} · {found.roster.name}" + (f" · day {day}" if found.routine.cycle > 1 else "")
    )
    print(_table(log))
    students = student_rows(log)
    if students:
        print(f"\n{columns_of(students)}")
    for caution in warned:
        print(f"Note: {caution.sentence}")


def _stretches(log: Log) -> tuple[Stretch, ...]:
    return project(log.state.work, BEGIN)


def _cautions(found: Found, log: Log) -> tuple[Caution, ...]:
    state = log.state
    present = {group.id: state.present(group.id) for group in state.chart.groups}
    opened = state.opened
    about_class = class_cautions(opened.routine, opened.roster, opened.place)
    return (*about_class, *cautions(state.chart, present, found.routine.period, found.routine.starts))


def phase_name(phase: Phase) -> str:
    """What a phase is called in a list."""
    match phase.kind:
        case PhaseKind.ROUND:
            return f"Round {phase.round}"
        case PhaseKind.TRANSITION:
            return phase.title or "Time to move"
        case PhaseKind.BREAK:
            return phase.title or "Break"
        case PhaseKind.WHOLE_CLASS:
            return phase.title or "Whole class"
        case PhaseKind.CHOICE:
            return phase.title or "Choice time"


def _table(log: Log) -> str:
    chart = log.state.chart
    heads = ["From", "For", "Phase", *(group.name for group in chart.groups)]
    rows = [heads]
    for stretch in _stretches(log):
        start = _start(log, stretch)
        length = as_digits(between(stretch.start, stretch.end)) if stretch.end is not None else ""
        if stretch.interruption is not None:
            name = chart.interruptions[stretch.interruption].title or "Break"
            rows.append([start, length, name, *("" for _ in chart.groups)])
        else:
            rows.append(
                [start, length, phase_name(chart.phases[stretch.index]), *_cells(chart, stretch.index)]
            )
    return columns_of(rows)


def _start(log: Log, stretch: Stretch) -> str:
    """By the clock where the routine is tied to it, else counted from the start."""
    if log.state.opened.routine.starts is None:
        return f"+{as_length(between(BEGIN, stretch.start))}"
    return as_clock_time(local_time(log.state.work, stretch.start))


def _cells(chart: Chart, index: int) -> list[str]:
    phase = chart.phases[index]
    names = {station.id: station.name for station in chart.stations}
    if phase.kind is PhaseKind.ROUND:
        stations = [phase.station_of(group.id) for group in chart.groups]
        return [names[station] if station is not None else "–" for station in stations]
    after = working_phase(chart, index, 1) if phase.kind is PhaseKind.TRANSITION else None
    if after is None:
        return ["" for _ in chart.groups]
    steps = {move.group: move.step.value for move in moves(working_phase(chart, index, -1), after)}
    return [steps.get(group.id, "") for group in chart.groups]


def _as_values(found: Found, day: int, log: Log, warned: tuple[Caution, ...]) -> dict[str, object]:
    chart = log.state.chart
    stations = {station.id: station.name for station in chart.stations}
    phases: list[dict[str, object]] = []
    for stretch in _stretches(log):
        cut = chart.interruptions[stretch.interruption] if stretch.interruption is not None else None
        phase = chart.phases[stretch.index]
        phases.append(
            {
                "kind": "break" if cut is not None else phase.kind.value,
                "title": cut.title if cut is not None else phase_name(phase),
                "starts": _start(log, stretch) if found.routine.starts is not None else None,
                "after": as_length(between(BEGIN, stretch.start)),
                "length": as_length(between(stretch.start, stretch.end)) if stretch.end is not None else None,
                "round": 0 if cut is not None else phase.round,
                "placements": {
                    group.name: stations[station] if (station := phase.station_of(group.id)) else None
                    for group in chart.groups
                    if cut is None and phase.places(group.id)
                },
                "seats": seats_of(log, phase) if cut is None else {},
            }
        )
    return {
        "routine": found.routine.name,
        "class": found.roster.name,
        "day": day,
        "groups": [group.name for group in chart.groups],
        "stations": [station.name for station in chart.stations],
        "phases": phases,
        "cautions": [{"kind": one.kind.value, "sentence": in_english(one.sentence)} for one in warned],
    }
