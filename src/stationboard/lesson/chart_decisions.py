"""Whether a command about people and places may happen."""

from __future__ import annotations

from typing import assert_never

from stationboard.domain.document import GroupId, StationId, StudentId
from stationboard.domain.quantity import Instant
from stationboard.lesson import commands as cmd
from stationboard.lesson import events as ev
from stationboard.lesson.outings import out_by_plan
from stationboard.lesson.refusal import Refusal, refuse
from stationboard.lesson.seat_decisions import decide_seats
from stationboard.lesson.state import State, next_round, round_at, rounds_from


def decide_chart(state: State, command: cmd.ChartCommand, now: Instant) -> ev.Event | Refusal:
    """What comes of `command` at `now`."""
    match command:
        case cmd.MoveStudent():
            return _move_student(state, command, now)
        case cmd.MarkAbsent() | cmd.MarkPresent() | cmd.SendAway() | cmd.BringBack():
            return _attend(state, command, now)
        case cmd.UseBackup():
            return _use_backup(state, command, now)
        case cmd.CloseStation():
            return _close(state, command, now)
        case cmd.SwapGroups() | cmd.MergeGroups():
            return _pair(state, command, now)
        case cmd.HoldGroup():
            return _hold_group(state, command, now)
        case cmd.Place():
            return _place(state, command, now)
        case _:
            return decide_seats(state, command, now)


def _group_missing(state: State, *groups: GroupId) -> Refusal | None:
    for group in groups:
        if state.group(group) is None:
            return refuse("There is no such group in this lesson.")
    return None


def _station_missing(state: State, station: StationId | None) -> Refusal | None:
    if station is not None and state.station(station) is None:
        return refuse("There is no such station in this lesson.")
    return None


def _group_of(state: State, student: StudentId, beside: GroupId) -> GroupId | None:
    """The group that holds `student` in the grouping of the group `beside`."""
    for grouping in state.opened.roster.groupings:
        ids = [group.id for group in grouping.groups]
        if beside in ids:
            return next((group for group in ids if student in state.members.get(group, ())), None)
    return None


def _move_student(state: State, command: cmd.MoveStudent, now: Instant) -> ev.Event | Refusal:
    if missing := _group_missing(state, command.group):
        return missing
    if state.student(command.student) is None:
        return refuse("There is no such student in this class.")
    origin = _group_of(state, command.student, command.group)
    if origin == command.group:
        return refuse("The student is already in this group.")
    ahead = rounds_from(state.chart, state.at(now).cursor.index)
    if ahead and not any(phase.places(command.group) for _, phase in ahead):
        return refuse("This group is in no round from here on.")
    return ev.StudentMoved(at=now, student=command.student, origin=origin, group=command.group)


def _attend(
    state: State, command: cmd.MarkAbsent | cmd.MarkPresent | cmd.SendAway | cmd.BringBack, now: Instant
) -> ev.Event | Refusal:
    student = command.student
    if state.student(student) is None:
        return refuse("There is no such student in this class.")
    out = out_by_plan(state, now)
    match command:
        case cmd.MarkAbsent():
            if student in state.absent:
                return refuse("The student is already marked absent.")
            return ev.StudentAbsent(at=now, student=student)
        case cmd.MarkPresent():
            if student not in state.absent | out:
                return refuse("The student is not marked absent.")
            return ev.StudentPresent(at=now, student=student)
        case cmd.SendAway():
            if student in state.away | state.absent | out:
                return refuse("The student is already out of the room.")
            return ev.StudentAway(at=now, student=student)
        case cmd.BringBack():
            if student not in state.away | out:
                return refuse("The student is not away.")
            return ev.StudentReturned(at=now, student=student)
        case _:
            assert_never(command)


def _use_backup(state: State, command: cmd.UseBackup, now: Instant) -> ev.Event | Refusal:
    station = state.station(command.station)
    if station is None:
        return refuse("There is no such station in this lesson.")
    if command.on == (command.station in state.on_backup):
        text = "{station} is already on its backup." if command.on else "{station} is not on its backup."
        return refuse(text, station=station.name)
    return ev.StationBackedUp(at=now, station=command.station, on=command.on)


def _close(state: State, command: cmd.CloseStation, now: Instant) -> ev.Event | Refusal:
    missing = _station_missing(state, command.station) or _station_missing(state, command.instead)
    if missing:
        return missing
    if command.station in state.closed:
        return refuse("This station is already closed.")
    if command.instead == command.station or command.instead in state.closed:
        return refuse("Choose a station that is open.")
    return ev.StationClosed(at=now, station=command.station, instead=command.instead)


def _pair(state: State, command: cmd.SwapGroups | cmd.MergeGroups, now: Instant) -> ev.Event | Refusal:
    match command:
        case cmd.SwapGroups(first, second):
            event: ev.Event = ev.GroupsSwapped(at=now, first=first, second=second)
        case cmd.MergeGroups(first, second):
            event = ev.GroupsMerged(at=now, group=first, into=second)
        case _:
            assert_never(command)
    if missing := _group_missing(state, first, second):
        return missing
    here = state.at(now).cursor.index
    ahead = rounds_from(state.chart, min(here, len(state.chart.phases) - 1))
    if first == second or not any(phase.places(first) and phase.places(second) for _, phase in ahead):
        return refuse("These two groups are in no round together from here on.")
    return event


def _hold_group(state: State, command: cmd.HoldGroup, now: Instant) -> ev.Event | Refusal:
    if missing := _group_missing(state, command.group):
        return missing
    here = state.at(now).cursor.index
    present = round_at(state.chart, here)
    coming = next_round(state, here)
    following = state.chart.phases[coming] if coming is not None else None
    if present is None or following is None or not following.places(command.group):
        return refuse("There is no further round to hold this group for.")
    stays = state.chart.phases[present].station_of(command.group)
    if stays in state.closed:
        return refuse("This group's station is closed.")
    if stays is None:
        return refuse("This group has no station to stay at.")
    if following.station_of(command.group) == stays:
        return refuse("This group stays where it is anyway.")
    return ev.GroupHeld(at=now, group=command.group)


def _place(state: State, command: cmd.Place, now: Instant) -> ev.Event | Refusal:
    missing = _group_missing(state, command.group) or _station_missing(state, command.station)
    if missing:
        return missing
    if not 0 <= command.phase < len(state.chart.phases):
        return refuse("There is no such part of the lesson.")
    phase = state.chart.phases[command.phase]
    if command.phase < state.at(now).cursor.index:
        return refuse("That part of the lesson is over.")
    if not phase.places(command.group):
        return refuse("This group has no place in that part of the lesson.")
    if phase.station_of(command.group) == command.station:
        return refuse("The group is already there.")
    if command.station in state.closed:
        return refuse("Choose a station that is open.")
    return ev.PlacementChanged(at=now, group=command.group, phase=command.phase, station=command.station)
