"""Published rotation schedules, as the board must show them at each moment their source tells of."""

from __future__ import annotations

import json
from typing import Any

import pytest

from stationboard.domain.chart import PhaseKind, Step, moves
from stationboard.domain.quantity import as_digits
from stationboard.lesson.log import Log
from stationboard.lesson.reading import Reading, View, read
from tests.support.published import SCHEDULES, group_named, lesson_at, moments


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


@pytest.mark.parametrize(
    ("schedule", "moment"), [pytest.param(*told, id=name) for name, *told in moments("show")]
)
def test_the_board_says_what_the_published_schedule_says(
    schedule: dict[str, Any], moment: dict[str, Any]
) -> None:
    log, now = lesson_at(schedule, moment)
    reading = read(log.state, now)
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
        ways = moves(reading.phase, log.state.chart.phases[reading.following])
        assert [move.group for move in ways if move.step is Step.STAY] == [
            group_named(log, n) for n in moment["stay"]
        ]


def test_all_published_schedules_are_here_and_say_what_was_assumed() -> None:
    found = {path.stem: json.loads(path.read_text("utf-8")) for path in SCHEDULES}
    # One of the 21 tells of three plans.
    assert len(found) == 23
    assert {schedule["grade"] for schedule in found.values()} == {"A", "B", "C"}
    for name, schedule in found.items():
        assert schedule["source"]["url"], name
        assert schedule["grade"] != "C" or schedule["assumed"], name
