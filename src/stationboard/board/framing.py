"""Makes the frame from a lesson and its reading: the one place where the class's board gets its content."""

from __future__ import annotations

from typing import assert_never

from stationboard.board.choice_content import choice_body
from stationboard.board.clock_face import clock_of
from stationboard.board.frame import BlankBody, Body, Frame, Heading, SignBody
from stationboard.board.known import Runs
from stationboard.board.move_content import move_body
from stationboard.board.poster_content import break_body, finished_body, ready_body, whole_class_body
from stationboard.board.round_content import round_body
from stationboard.board.telling import Manner
from stationboard.board.wing import seen_from, wing_named
from stationboard.lesson.reading import Reading, View
from stationboard.lesson.state import Stage, State


def frame(state: State, reading: Reading, manner: Manner, *, blank: bool = False) -> Frame:
    """What the board says of `state` at the moment of `reading`; with `blank` it says nothing."""
    if manner.wing:
        state, reading = seen_from(state, reading, manner.wing)
    leftward = manner.catalog.right_to_left
    heading = _heading(state, reading, manner)
    if blank:
        return Frame(BlankBody(), heading, right_to_left=leftward)
    if reading.attention:
        sign = SignBody(manner.say("Eyes on me"), "eye")
        return Frame(sign, heading, right_to_left=leftward)
    paused = manner.say("Paused") if reading.stage is Stage.PAUSED else ""
    clock = clock_of(state, reading, manner)
    return Frame(_body(state, reading, manner), heading, clock, paused, leftward)


def _body(state: State, reading: Reading, manner: Manner) -> Body:
    match reading.view:
        case View.READY:
            return ready_body(state, reading, manner)
        case View.WHOLE_CLASS:
            return whole_class_body(state, reading, manner)
        case View.ROUND:
            return round_body(state, reading, manner)
        case View.CHOICE:
            return choice_body(state, reading, manner)
        case View.TRANSITION:
            return move_body(state, reading, manner)
        case View.BREAK:
            return break_body(state, reading, manner)
        case View.FINISHED:
            return finished_body(manner)
        case _:
            assert_never(reading.view)


def _heading(state: State, reading: Reading, manner: Manner) -> Heading:
    roster, routine = state.opened.roster, state.opened.routine
    room, period = roster.room, roster.period
    wing = wing_named(state.chart, manner.wing)
    if wing is not None:
        room = wing.place or wing.name
    if room[:1].isdigit():
        room = manner.say("Room {room}", room=room)
    if period[:1].isdigit():
        period = manner.say("Period {period}", period=period)
    place = ", ".join(part for part in (room, period) if part) or roster.name
    return Heading(routine.name, place, _times(state, reading, manner))


def _times(state: State, reading: Reading, manner: Manner) -> tuple[Runs, ...]:
    if reading.view in (View.READY, View.FINISHED):
        return ()
    times: list[Runs] = []
    if reading.view is View.ROUND and reading.ends_at is not None:
        at = manner.time(reading.ends_at)
        if reading.cut_by is not None:
            title = reading.cut_by.title or manner.say("Break")
            times.append(manner.runs("{title} at {time}", title=title, time=at))
        elif not reading.held:
            times.append(manner.runs("Groups stay until {time}", time=at))
    ahead = state.work.spans[reading.index :]
    if all(span.skipped or span.length is not None or span.until is not None for span in ahead):
        times.append(manner.runs("Done by {time}", time=manner.time(reading.done_by)))
    return tuple(times)
