"""Published rotation schedules, as the board must show them at each moment their source tells of."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from stationboard.domain.chart import PhaseKind, Step, moves
from stationboard.domain.document import ClassId, GroupId, GroupingId
from stationboard.domain.look import looks
from stationboard.domain.quantity import (
    ClockTime,
    Instant,
    as_digits,
    clock_time,
    parse_clock_time,
    parse_length,
)
from stationboard.domain.roster import Group, Grouping, Roster
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.lesson import commands as cmd
from stationboard.lesson import events as ev
from stationboard.lesson.decide import decide
from stationboard.lesson.log import Log, appended, opened
from stationboard.lesson.reading import Reading, View, read
from stationboard.lesson.refusal import Refusal

SCHEDULES = sorted((Path(__file__).parents[1] / "fixtures" / "schedules").glob("*.json"))
BEGIN = Instant(5_000_000)


def _published() -> list[Any]:
    cases: list[Any] = []
    for path in SCHEDULES:
        schedule = json.loads(path.read_text("utf-8"))
        cases.extend(
            pytest.param(schedule, moment, id=f"{path.stem} day {moment['day']} at {moment['at']} {number}")
            for number, moment in enumerate(schedule["moments"])
        )
    return cases


def _roster(names: list[str]) -> Roster:
    groups = tuple(
        Group(id=GroupId(f"g{seat}"), name=name, color=look[1], symbol=look[2])
        for seat, (name, look) in enumerate(zip(names, looks(len(names)), strict=True))
    )
    groupings = (Grouping(id=GroupingId("all"), name="Groups", groups=groups),) if groups else ()
    return Roster(id=ClassId("class"), name="Published class", groupings=groupings)


def _lesson(schedule: dict[str, Any], day: int) -> tuple[Log, ClockTime]:
    routine = Routine.model_validate_json(json.dumps(schedule["routine"]))
    local = routine.starts if routine.starts is not None else clock_time(9)
    begun = ev.Opened(
        at=BEGIN,
        lesson="test",
        date="2026-11-23",
        roster=_roster(schedule["groups"]),
        routine=routine,
        place=PlaceInCycle(day=day),
        local=local,
    )
    return _after(opened(begun), cmd.Start(local), BEGIN), local


def _after(log: Log, command: cmd.Command, now: Instant) -> Log:
    event = decide(log, command, now)
    assert not isinstance(event, Refusal), str(event.sentence)
    return appended(log, event)


def _instant(at: str, local: ClockTime) -> Instant:
    spent = parse_length(at[1:]) if at.startswith("+") else parse_clock_time(at) - local
    return Instant(BEGIN + spent)


def _group(log: Log, name: str) -> GroupId:
    return next(group.id for group in log.state.chart.groups if group.name == name)


def _shown(log: Log, reading: Reading) -> str | dict[str, str | None]:
    if reading.view is View.ROUND:
        stations = {station.id: station.name for station in log.state.chart.stations}
        names = {group.id: group.name for group in log.state.chart.groups}
        return {
            names[placement.group]: stations[placement.station] if placement.station else None
            for placement in reading.phase.placements
        }
    return reading.interruption.title if reading.interruption else reading.phase.title


def _next(log: Log, reading: Reading) -> str:
    if reading.cut_by is not None:
        return reading.cut_by.title
    if reading.interruption is not None:
        return f"Round {reading.phase.round}"
    if reading.following is None:
        return ""
    phase = log.state.chart.phases[reading.following]
    return f"Round {phase.round}" if phase.kind is PhaseKind.ROUND else phase.title


def _with_sent_group(log: Log, sent: dict[str, Any]) -> Log:
    rounds = [i for i, phase in enumerate(log.state.chart.phases) if phase.kind is PhaseKind.ROUND]
    station = next(s.id for s in log.state.chart.stations if s.name == sent["to"])
    number: int = sent.get("round", 2)
    place = cmd.Place(_group(log, sent["group"]), rounds[number - 1], station)
    return _after(log, place, BEGIN)


@pytest.mark.parametrize(("schedule", "moment"), _published())
def test_the_board_says_what_the_published_schedule_says(
    schedule: dict[str, Any], moment: dict[str, Any]
) -> None:
    log, local = _lesson(schedule, moment["day"])
    if "sent" in moment:
        log = _with_sent_group(log, moment["sent"])
    reading = read(log.state, _instant(moment["at"], local))
    shown = _shown(log, reading)
    expected: str | dict[str, str | None] = moment["show"]
    if isinstance(shown, dict) and isinstance(expected, dict):
        assert {name: shown[name] for name in expected} == expected
    else:
        assert shown == expected
    for station, groups in moment.get("only", {}).items():
        assert isinstance(shown, dict)
        assert [name for name, place in shown.items() if place == station] == groups
    if "left" in moment:
        assert reading.left is not None
        assert as_digits(reading.left) == moment["left"]
    if "left_of_round" in moment:
        assert reading.left_of_round is not None
        assert as_digits(reading.left_of_round) == moment["left_of_round"]
    if "next" in moment:
        assert _next(log, reading) == moment["next"]
    if "stay" in moment:
        assert reading.following is not None
        told = moves(reading.phase, log.state.chart.phases[reading.following])
        assert [move.group for move in told if move.step is Step.STAY] == [
            _group(log, n) for n in moment["stay"]
        ]


def test_every_grade_a_and_b_schedule_without_playlist_choice_or_side_by_side_is_here() -> None:
    names = {path.stem for path in SCHEDULES}
    assert len(names) == 17
    grades = {json.loads(path.read_text("utf-8"))["grade"] for path in SCHEDULES}
    assert grades == {"A", "B"}
