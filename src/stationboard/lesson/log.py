"""A lesson's list of events, with what follows from leaving some of them out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stationboard.domain.quantity import Instant
from stationboard.lesson import events as ev
from stationboard.lesson.chart_edits import edit_chart
from stationboard.lesson.clock_edits import edit_clock
from stationboard.lesson.clockwork import clockwork
from stationboard.lesson.state import Stage, State
from stationboard.planning.compiling import compile_chart

_Observed = ev.Opened | ev.CameBack | ev.ClockCorrected | ev.Noted
"""Facts that are no edit of the teacher's, so that undo passes them by."""


@dataclass(frozen=True, slots=True)
class Log:
    """All events of one lesson, and the state they lead to; an event's number is its place in the list."""

    events: tuple[ev.Event, ...]
    state: State
    undone: frozenset[int] = frozenset()
    """Numbers of the events that count as if they had not happened."""
    redoable: tuple[int, ...] = ()
    """Those of them that can still come back, the next one last; a new edit of the teacher's empties it."""

    def to_undo(self) -> int | None:
        """The number of the event that undo would take back."""
        for seq in range(len(self.events) - 1, -1, -1):
            event = self.events[seq]
            if seq not in self.undone and not isinstance(event, ev.Undone | ev.Redone | _Observed):
                return seq
        return None

    def to_redo(self) -> int | None:
        """The number of the event that redo would bring back."""
        return self.redoable[-1] if self.redoable else None


def opened(event: ev.Opened) -> Log:
    """The log of a lesson that was just put on the board.

    Raises:
        PlanError: the routine cannot be run with this class.
    """
    return Log((event,), _first_state(event))


def appended(log: Log, event: ev.Event) -> Log:
    """The log with one event more."""
    events = (*log.events, event)
    undone, redoable = _marks(log.undone, log.redoable, event)
    if undone == log.undone:
        return Log(events, _after(log.state, event), undone, redoable)
    return Log(events, _fold(events, undone), undone, redoable)


def replay(events: tuple[ev.Event, ...]) -> Log:
    """The log that a kept list of events stands for.

    Raises:
        ValueError: the list does not begin with `Opened`, or names a phase that is not there.
        PlanError: the routine cannot be run with this class.
    """
    undone: frozenset[int] = frozenset()
    redoable: tuple[int, ...] = ()
    for event in events:
        undone, redoable = _marks(undone, redoable, event)
    try:
        return Log(events, _fold(events, undone), undone, redoable)
    except IndexError as error:
        raise ValueError("an event names a part that the lesson does not have") from error


def courses(log: Log) -> Iterator[tuple[Instant, State]]:
    """The lesson after each of its events that counts, with the instant from which on it was so."""
    first = log.events[0]
    if not isinstance(first, ev.Opened):
        return
    state = _first_state(first)
    yield first.at, state
    for seq, event in enumerate(log.events):
        if seq and seq not in log.undone:
            state = _after(state, event)
            yield event.at, state


def _marks(
    undone: frozenset[int], redoable: tuple[int, ...], event: ev.Event
) -> tuple[frozenset[int], tuple[int, ...]]:
    """Which events are undone, and which of them can come back, once `event` has happened."""
    if isinstance(event, ev.Undone):
        return undone | {event.seq}, (*redoable, event.seq)
    if isinstance(event, ev.Redone):
        return undone - {event.seq}, tuple(seq for seq in redoable if seq != event.seq)
    return undone, redoable if isinstance(event, _Observed) else ()


def _fold(events: tuple[ev.Event, ...], left_out: frozenset[int]) -> State:
    if not events or not isinstance(events[0], ev.Opened):
        raise ValueError("a lesson begins with an opened event")
    state = _first_state(events[0])
    for seq, event in enumerate(events):
        if seq and seq not in left_out:
            state = _after(state, event)
    return state


def _first_state(event: ev.Opened) -> State:
    chart = compile_chart(event.routine, event.roster, event.place)
    work = clockwork(chart, event.at, event.local)
    members = {group.id: group.students for group in chart.groups}
    return State(event, chart, work, Stage.READY, event.at, members, bell=event.bell)


def _after(state: State, event: ev.Event) -> State:
    if isinstance(event, ev.Opened | ev.Noted | ev.Undone | ev.Redone):
        return state
    if isinstance(event, ev.ClockEdit):
        return edit_clock(state, event)
    return edit_chart(state, event)
