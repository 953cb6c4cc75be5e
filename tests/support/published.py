"""Lessons after published schedules, with what happened in them before the moment that is looked at."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from stationboard.domain.chart import PhaseKind
from stationboard.domain.document import ClassId, GroupId, GroupingId, StationId
from stationboard.domain.look import looks
from stationboard.domain.quantity import (
    ClockTime,
    Instant,
    clock_time,
    minutes,
    parse_clock_time,
    parse_length,
)
from stationboard.domain.roster import Group, Grouping, Roster, Student
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.lesson import commands as cmd
from stationboard.lesson import events as ev
from stationboard.lesson.decide import decide
from stationboard.lesson.log import Log, appended, opened
from stationboard.lesson.refusal import Refusal
from tests.support.classroom import student_id

SCHEDULES = sorted((Path(__file__).parents[1] / "fixtures" / "schedules").glob("*.json"))
BEGIN = Instant(5_000_000)


def moments(told_as: str) -> list[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Name, schedule and moment of all that is told by the field `told_as`."""
    found: list[tuple[str, dict[str, Any], dict[str, Any]]] = []
    for path in SCHEDULES:
        schedule = json.loads(path.read_text("utf-8"))
        for number, moment in enumerate(schedule["moments"]):
            if told_as in moment:
                name = f"{path.stem} day {moment['day']} at {moment['at']} {number}"
                found.append((name, schedule, moment))
    return found


def roster(schedule: dict[str, Any]) -> Roster:
    """The published class; its students are dealt to the groups in turn."""
    names: list[str] = schedule["groups"]
    students = tuple(
        Student(id=student_id(name), first=name.split()[0], last=name.split()[1])
        for name in schedule.get("students", ())
    )
    groups = tuple(
        Group(
            id=GroupId(f"g{seat}"),
            name=name,
            color=look[1],
            symbol=look[2],
            students=tuple(student.id for student in students[seat :: len(names)]),
        )
        for seat, (name, look) in enumerate(zip(names, looks(len(names)), strict=True))
    )
    groupings = (Grouping(id=GroupingId("all"), name="Groups", groups=groups),) if groups else ()
    return Roster(id=ClassId("class"), name="Published class", students=students, groupings=groupings)


def lesson_at(schedule: dict[str, Any], moment: dict[str, Any]) -> tuple[Log, Instant]:
    """The lesson with all that was done in it, and the instant the moment tells of."""
    routine = Routine.model_validate_json(json.dumps(schedule["routine"]))
    local = routine.starts if routine.starts is not None else clock_time(9)
    log = opened(
        ev.Opened(
            at=BEGIN,
            lesson="test",
            date="2026-11-23",
            roster=roster(schedule),
            routine=routine,
            place=PlaceInCycle(day=moment["day"]),
            local=local,
        )
    )
    if moment["at"] == "ready":
        return log, BEGIN
    log = after(log, cmd.Start(local), BEGIN)
    if "sent" in moment:
        log = _with_sent_group(log, moment["sent"])
    for name, station in moment.get("seated", {}).items():
        log = after(log, cmd.Seat(student_id(name), 0, StationId(station)), BEGIN)
    if "held" in moment:
        log = after(log, cmd.HoldStudent(student_id(moment["held"])), Instant(BEGIN + minutes(1)))
    for _ in range(moment.get("moved_on", 0)):
        log = after(log, cmd.MoveOn(), Instant(BEGIN + minutes(1)))
    return log, _instant(moment["at"], local)


def after(log: Log, command: cmd.Command, now: Instant) -> Log:
    """The lesson in which `command` has happened."""
    event = decide(log, command, now)
    assert not isinstance(event, Refusal), str(event.sentence)
    return appended(log, event)


def group_named(log: Log, name: str) -> GroupId:
    """The group of this name."""
    return next(group.id for group in log.state.chart.groups if group.name == name)


def _instant(at: str, local: ClockTime) -> Instant:
    spent = parse_length(at[1:]) if at.startswith("+") else parse_clock_time(at) - local
    return Instant(BEGIN + spent)


def _with_sent_group(log: Log, sent: dict[str, Any]) -> Log:
    rounds = [i for i, phase in enumerate(log.state.chart.phases) if phase.kind is PhaseKind.ROUND]
    station = next(s.id for s in log.state.chart.stations if s.name == sent["to"])
    number: int = sent.get("round", 2)
    return after(log, cmd.Place(group_named(log, sent["group"]), rounds[number - 1], station), BEGIN)
