"""The countdown of a frame: its digits, the words about it, how it feels."""

from __future__ import annotations

import re

from stationboard.board.coming import next_index, title_of, told_steps
from stationboard.board.frame import Clock, Face, Mood
from stationboard.board.telling import Countdown, Manner
from stationboard.domain.chart import PhaseKind, Step
from stationboard.domain.quantity import MINUTE, SECOND, Millis, as_digits
from stationboard.lesson.reading import Reading, Urgency, View
from stationboard.lesson.state import Stage, State


def clock_of(state: State, reading: Reading, manner: Manner) -> Clock | None:
    """The countdown, where there is a time to count to, or a record to beat."""
    if reading.view is View.CHOICE and reading.phase.stamina:
        return _stamina(state, reading, manner)
    if reading.left is None or reading.view in (View.READY, View.FINISHED):
        return None
    overtime = reading.urgency is Urgency.OVER
    digits = _digits(reading, manner, overtime=overtime)
    label = manner.say("Time is up") if overtime else _label(state, reading, manner)
    whole = reading.left + reading.elapsed
    portion = 0.0 if overtime else (reading.left / whole if whole else 0.0)
    face = Face(label, _mood(reading), re.sub(r"\d", "0", digits))
    return Clock(face, digits, portion)


def _stamina(state: State, reading: Reading, manner: Manner) -> Clock:
    """Counts up, beside the class's record."""
    record = state.opened.roster.stamina
    passed = Millis(reading.elapsed // SECOND * SECOND)
    if record is None:
        label = manner.say("We keep going")
    elif passed > record:
        label = manner.say("New record")
    else:
        label = manner.say("Record {time}", time=as_digits(record))
    digits = as_digits(passed)
    if manner.countdown is Countdown.ABOUT:
        digits = manner.say("{count} min", count=passed // MINUTE)
    mood = Mood.PAUSED if reading.stage is Stage.PAUSED else Mood.CALM
    portion = min(1.0, passed / record) if record else 1.0
    return Clock(Face(label, mood, re.sub(r"\d", "0", digits)), digits, portion, up=True)


def _digits(reading: Reading, manner: Manner, *, overtime: bool) -> str:
    left = reading.left or Millis(0)
    if manner.countdown is Countdown.ABOUT:
        length = reading.over if overtime else left
        return manner.say("{count} min", count=max(1, -(-length // MINUTE)))
    if overtime:
        return "+" + as_digits(Millis(reading.over // SECOND * SECOND))
    return as_digits(left)


def _mood(reading: Reading) -> Mood:
    if reading.stage is Stage.PAUSED:
        return Mood.PAUSED
    match reading.urgency:
        case Urgency.CALM:
            return Mood.CALM
        case Urgency.SOON:
            return Mood.SOON
        case Urgency.OVER:
            return Mood.OVER


def _label(state: State, reading: Reading, manner: Manner) -> str:
    match reading.view:
        case View.ROUND | View.CHOICE:
            return _until_next(state, reading, manner)
        case View.TRANSITION:
            return manner.say("to move") if told_steps(reading) else manner.say("to clean up")
        case View.BREAK:
            return manner.say("until we come back")
        case View.WHOLE_CLASS | View.READY | View.FINISHED:
            if reading.ends_at is None or reading.held:
                return ""
            return manner.say("until {time}", time=manner.time(reading.ends_at))


def _until_next(state: State, reading: Reading, manner: Manner) -> str:
    if reading.cut_by is not None:
        return manner.say("until {title}", title=reading.cut_by.title or manner.say("Break"))
    told = told_steps(reading)
    if told & {Step.MOVE, Step.START}:
        return manner.say("until we move")
    if told:
        return manner.say("until the next round")
    following = next_index(state, reading.index)
    if following is None:
        return manner.say("until we finish")
    phase = state.chart.phases[following]
    if phase.kind is PhaseKind.TRANSITION:
        return manner.say("until we clean up")
    return manner.say("until {title}", title=title_of(phase, manner))
