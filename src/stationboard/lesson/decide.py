"""Whether a command may happen: it becomes an event, or a refusal that says why not."""

from __future__ import annotations

from stationboard.domain.quantity import Instant
from stationboard.lesson import commands as cmd
from stationboard.lesson import events as ev
from stationboard.lesson.chart_decisions import decide_chart
from stationboard.lesson.clock_decisions import decide_clock
from stationboard.lesson.log import Log
from stationboard.lesson.refusal import Refusal, refuse
from stationboard.lesson.state import Stage, State


def decide(log: Log, command: cmd.Command, now: Instant) -> ev.Event | Refusal:
    """What comes of `command` at `now`."""
    match command:
        case cmd.Undo():
            wanted = log.to_undo()
            return (
                ev.Undone(at=now, seq=wanted) if wanted is not None else refuse("There is nothing to undo.")
            )
        case cmd.Redo():
            wanted = log.to_redo()
            return (
                ev.Redone(at=now, seq=wanted) if wanted is not None else refuse("There is nothing to redo.")
            )
        case cmd.Note():
            return ev.Noted(at=now, text=command.text)
        case _:
            return _edit(log.state, command, now)


def _edit(state: State, command: cmd.ClockCommand | cmd.ChartCommand, now: Instant) -> ev.Event | Refusal:
    if state.stage is Stage.ENDED:
        return refuse("This lesson has ended.")
    if isinstance(command, cmd.ClockCommand):
        return decide_clock(state, command, now)
    return decide_chart(state, command, now)
