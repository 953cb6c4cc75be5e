"""Whether a command about time may happen."""

from __future__ import annotations

from typing import assert_never

from stationboard.domain.chart import PhaseKind
from stationboard.domain.quantity import DAY, Instant, Millis, as_digits, between
from stationboard.lesson import commands as cmd
from stationboard.lesson import events as ev
from stationboard.lesson.clockwork import end_of, is_over
from stationboard.lesson.refusal import Refusal, refuse
from stationboard.lesson.state import Stage, State


def decide_clock(state: State, command: cmd.ClockCommand, now: Instant) -> ev.Event | Refusal:
    """What comes of `command` at `now`."""
    started = state.stage is not Stage.READY
    match command:
        case cmd.Start():
            if started:
                return refuse("The lesson has already started.")
            return ev.Started(at=now, local=command.local)
        case cmd.ComeBack():
            return ev.CameBack(at=now, gone=command.gone)
        case cmd.CorrectClock():
            return ev.ClockCorrected(at=now, local=command.local)
        case cmd.End():
            return ev.Ended(at=now)
        case cmd.Resume():
            if state.stage is not Stage.PAUSED:
                return refuse("The lesson is not paused.")
            return ev.Resumed(at=now)
        case cmd.GiveTimeBack():
            if state.absence is None:
                return refuse("There is no time to give back.")
            return ev.TimeGivenBack(at=now)
        case _ if not started:
            return refuse("The lesson has not started yet.")
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
        return refuse("The lesson is over; go back to add time.")
    held = not is_over(work) and work.spans[work.cursor.index].ends.value == "teacher"
    match command:
        case cmd.Pause():
            if state.stage is Stage.PAUSED and state.attention == command.attention:
                return refuse("The lesson is already paused.")
            return ev.Paused(at=now, attention=command.attention)
        case cmd.AddTime():
            return _add_time(state, command, now)
        case cmd.MoveOn():
            return ev.MovedOn(at=now)
        case cmd.Settle():
            if work.kinds[work.cursor.index] is not PhaseKind.TRANSITION:
                return refuse("Nobody is moving at the moment.")
            return ev.Settled(at=now)
        case cmd.GoBack():
            if work.cursor.index == 0 and work.cursor.interruption is None:
                return refuse("This is the first part of the lesson.")
            return ev.WentBack(at=now)
        case cmd.StartedAgo():
            if not 0 < command.by <= DAY:
                return refuse("A lesson can have started up to a day ago.")
            if work.cursor.interruption is not None:
                return refuse("This is a break; say it once the lesson goes on.")
            return ev.StartedEarlier(at=now, by=command.by)
        case cmd.Hold():
            return refuse("This part already waits for you.") if held else ev.Held(at=now)
        case cmd.Release():
            return ev.Released(at=now) if held else refuse("This part already ends by itself.")
        case cmd.Refit():
            return ev.Refitted(at=now, lengths=command.lengths, dropped=command.dropped)
        case _:
            assert_never(command)


def _add_time(state: State, command: cmd.AddTime, now: Instant) -> ev.Event | Refusal:
    end = end_of(state.settled(now))
    if command.by == 0 or abs(command.by) > DAY:
        return refuse("Time can be added up to a day at once.")
    if command.by < 0:
        left = between(now, end) if end is not None else 0
        if left + command.by <= 0:
            return refuse(
                "Only {left} is left; go on to the next part instead.", left=as_digits(Millis(left))
            )
    return ev.TimeAdded(at=now, by=command.by)
