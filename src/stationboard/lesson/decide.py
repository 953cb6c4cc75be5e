"""Whether a command may happen: it becomes an event, or a refusal that says why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from stationboard.domain.chart import PhaseKind
from stationboard.domain.document import GroupId, StationId, StudentId
from stationboard.domain.quantity import DAY, Instant, Millis, as_digits, between
from stationboard.domain.sentence import Sentence, say
from stationboard.lesson import commands as cmd
from stationboard.lesson import events as ev
from stationboard.lesson.clockwork import end_of, is_over
from stationboard.lesson.log import Log
from stationboard.lesson.state import Stage, State, next_round, round_at, rounds_from


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a command did not happen; nothing has changed."""

    sentence: Sentence


def decide(log: Log, command: cmd.Command, now: Instant) -> ev.Event | Refusal:
    """What comes of `command` at `now`."""
    match command:
        case cmd.Undo():
            wanted = log.to_undo()
            return (
                ev.Undone(at=now, seq=wanted) if wanted is not None else _refuse("There is nothing to undo.")
            )
        case cmd.Redo():
            wanted = log.to_redo()
            return (
                ev.Redone(at=now, seq=wanted) if wanted is not None else _refuse("There is nothing to redo.")
            )
        case cmd.Note():
            return ev.Noted(at=now, text=command.text)
        case _:
            return _edit(log.state, command, now)


def _edit(state: State, command: cmd.ClockCommand | cmd.ChartCommand, now: Instant) -> ev.Event | Refusal:
    if state.stage is Stage.ENDED:
        return _refuse("This lesson has ended.")
    if isinstance(command, cmd.ClockCommand):
        return _about_the_clock(state, command, now)
    return _about_the_chart(state, command, now)


def _refuse(text: str, **values: str | int) -> Refusal:
    return Refusal(say(text, **values))


def _about_the_clock(state: State, command: cmd.ClockCommand, now: Instant) -> ev.Event | Refusal:
    started = state.stage is not Stage.READY
    match command:
        case cmd.Start():
            if started:
                return _refuse("The lesson has already started.")
            return ev.Started(at=now, local=command.local)
        case cmd.ComeBack():
            return ev.CameBack(at=now, gone=command.gone)
        case cmd.CorrectClock():
            return ev.ClockCorrected(at=now, local=command.local)
        case cmd.End():
            return ev.Ended(at=now)
        case cmd.Resume():
            if state.stage is not Stage.PAUSED:
                return _refuse("The lesson is not paused.")
            return ev.Resumed(at=now)
        case cmd.GiveTimeBack():
            if state.absence is None:
                return _refuse("There is no time to give back.")
            return ev.TimeGivenBack(at=now)
        case _ if not started:
            return _refuse("The lesson has not started yet.")
        case _:
            return _about_running_time(state, command, now)


_RunningCommand = (
    cmd.Pause
    | cmd.AddTime
    | cmd.MoveOn
    | cmd.Settle
    | cmd.GoBack
    | cmd.StartedAgo
    | cmd.Hold
    | cmd.Release
    | cmd.Refit
)


def _about_running_time(state: State, command: _RunningCommand, now: Instant) -> ev.Event | Refusal:
    work = state.settled(now)
    if is_over(work) and not isinstance(command, cmd.GoBack):
        return _refuse("The lesson is over; go back to add time.")
    held = not is_over(work) and work.spans[work.cursor.index].ends.value == "teacher"
    match command:
        case cmd.Pause():
            if state.stage is Stage.PAUSED and state.attention == command.attention:
                return _refuse("The lesson is already paused.")
            return ev.Paused(at=now, attention=command.attention)
        case cmd.AddTime():
            return _add_time(state, command, now)
        case cmd.MoveOn():
            return ev.MovedOn(at=now)
        case cmd.Settle():
            if work.kinds[work.cursor.index] is not PhaseKind.TRANSITION:
                return _refuse("Nobody is moving at the moment.")
            return ev.Settled(at=now)
        case cmd.GoBack():
            if work.cursor.index == 0 and work.cursor.interruption is None:
                return _refuse("This is the first part of the lesson.")
            return ev.WentBack(at=now)
        case cmd.StartedAgo():
            if not 0 < command.by <= DAY:
                return _refuse("A lesson can have started up to a day ago.")
            if work.cursor.interruption is not None:
                return _refuse("This is a break; say it once the lesson goes on.")
            return ev.StartedEarlier(at=now, by=command.by)
        case cmd.Hold():
            return _refuse("This part already waits for you.") if held else ev.Held(at=now)
        case cmd.Release():
            return ev.Released(at=now) if held else _refuse("This part already ends by itself.")
        case cmd.Refit():
            return ev.Refitted(at=now, lengths=command.lengths, dropped=command.dropped)
        case _:
            assert_never(command)


def _add_time(state: State, command: cmd.AddTime, now: Instant) -> ev.Event | Refusal:
    end = end_of(state.settled(now))
    if command.by == 0 or abs(command.by) > DAY:
        return _refuse("Time can be added up to a day at once.")
    if command.by < 0:
        left = between(now, end) if end is not None else 0
        if left + command.by <= 0:
            return _refuse(
                "Only {left} is left; go on to the next part instead.", left=as_digits(Millis(left))
            )
    return ev.TimeAdded(at=now, by=command.by)


def _about_the_chart(state: State, command: cmd.ChartCommand, now: Instant) -> ev.Event | Refusal:
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
            assert_never(command)


def _group_missing(state: State, *groups: GroupId) -> Refusal | None:
    for group in groups:
        if state.group(group) is None:
            return _refuse("There is no such group in this lesson.")
    return None


def _station_missing(state: State, station: StationId | None) -> Refusal | None:
    if station is not None and state.station(station) is None:
        return _refuse("There is no such station in this lesson.")
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
        return _refuse("There is no such student in this class.")
    origin = _group_of(state, command.student, command.group)
    if origin == command.group:
        return _refuse("The student is already in this group.")
    ahead = rounds_from(state.chart, state.at(now).cursor.index)
    if ahead and not any(phase.places(command.group) for _, phase in ahead):
        return _refuse("This group is in no round from here on.")
    return ev.StudentMoved(at=now, student=command.student, origin=origin, group=command.group)


def _attend(
    state: State, command: cmd.MarkAbsent | cmd.MarkPresent | cmd.SendAway | cmd.BringBack, now: Instant
) -> ev.Event | Refusal:
    student = command.student
    if state.student(student) is None:
        return _refuse("There is no such student in this class.")
    match command:
        case cmd.MarkAbsent():
            if student in state.absent:
                return _refuse("The student is already marked absent.")
            return ev.StudentAbsent(at=now, student=student)
        case cmd.MarkPresent():
            if student not in state.absent:
                return _refuse("The student is not marked absent.")
            return ev.StudentPresent(at=now, student=student)
        case cmd.SendAway():
            if student in state.away | state.absent:
                return _refuse("The student is already out of the room.")
            return ev.StudentAway(at=now, student=student)
        case cmd.BringBack():
            if student not in state.away:
                return _refuse("The student is not away.")
            return ev.StudentReturned(at=now, student=student)
        case _:
            assert_never(command)


def _use_backup(state: State, command: cmd.UseBackup, now: Instant) -> ev.Event | Refusal:
    station = state.station(command.station)
    if station is None:
        return _refuse("There is no such station in this lesson.")
    if command.on == (command.station in state.on_backup):
        text = "{station} is already on its backup." if command.on else "{station} is not on its backup."
        return _refuse(text, station=station.name)
    return ev.StationBackedUp(at=now, station=command.station, on=command.on)


def _close(state: State, command: cmd.CloseStation, now: Instant) -> ev.Event | Refusal:
    missing = _station_missing(state, command.station) or _station_missing(state, command.instead)
    if missing:
        return missing
    if command.station in state.closed:
        return _refuse("This station is already closed.")
    if command.instead == command.station or command.instead in state.closed:
        return _refuse("Choose a station that is open.")
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
        return _refuse("These two groups are in no round together from here on.")
    return event


def _hold_group(state: State, command: cmd.HoldGroup, now: Instant) -> ev.Event | Refusal:
    if missing := _group_missing(state, command.group):
        return missing
    here = state.at(now).cursor.index
    present = round_at(state.chart, here)
    coming = next_round(state, here)
    following = state.chart.phases[coming] if coming is not None else None
    if present is None or following is None or not following.places(command.group):
        return _refuse("There is no further round to hold this group for.")
    stays = state.chart.phases[present].station_of(command.group)
    if stays in state.closed:
        return _refuse("This group's station is closed.")
    if stays is None:
        return _refuse("This group has no station to stay at.")
    if following.station_of(command.group) == stays:
        return _refuse("This group stays where it is anyway.")
    return ev.GroupHeld(at=now, group=command.group)


def _place(state: State, command: cmd.Place, now: Instant) -> ev.Event | Refusal:
    missing = _group_missing(state, command.group) or _station_missing(state, command.station)
    if missing:
        return missing
    if not 0 <= command.phase < len(state.chart.phases):
        return _refuse("There is no such part of the lesson.")
    phase = state.chart.phases[command.phase]
    if command.phase < state.at(now).cursor.index:
        return _refuse("That part of the lesson is over.")
    if not phase.places(command.group):
        return _refuse("This group has no place in that part of the lesson.")
    if phase.station_of(command.group) == command.station:
        return _refuse("The group is already there.")
    if command.station in state.closed:
        return _refuse("Choose a station that is open.")
    return ev.PlacementChanged(at=now, group=command.group, phase=command.phase, station=command.station)
