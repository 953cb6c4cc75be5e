"""What the board says while the class cleans up or moves."""

from __future__ import annotations

from stationboard.board.coming import coming_sentence, told_steps, ways_alone, ways_of
from stationboard.board.floor_content import floor_of
from stationboard.board.frame import MoveBody
from stationboard.board.roll_content import roll_of
from stationboard.board.telling import Manner
from stationboard.domain.chart import PhaseKind, Step
from stationboard.lesson.reading import Reading
from stationboard.lesson.state import State


def move_body(state: State, reading: Reading, manner: Manner) -> MoveBody:
    """The transition under way."""
    steps = tuple(step for step in reading.phase.steps if step)
    roll = roll_of(state, reading, manner)
    alone = ways_alone(state, reading, manner) if reading.moves else ()
    return MoveBody(
        title=_title(reading, manner),
        coming="" if roll is not None or reading.moves else _coming(state, reading, manner),
        ways=() if roll is not None else (*ways_of(state, reading.moves, manner), *alone),
        steps=steps,
        step=_present_step(reading, len(steps)),
        floor=None if alone else floor_of(state, reading, manner),
        roll=roll,
    )


def _title(reading: Reading, manner: Manner) -> str:
    if reading.phase.title:
        return reading.phase.title
    told = told_steps(reading)
    if not told:
        return manner.say("Clean up")
    if told <= {Step.START, Step.REST}:
        return manner.say("Go to your station")
    if told <= {Step.STAY, Step.REST}:
        return manner.say("Get ready for the next round")
    return manner.say("Time to move")


def _coming(state: State, reading: Reading, manner: Manner) -> str:
    following = None if reading.following is None else state.chart.phases[reading.following]
    if reading.own_moves:
        return manner.say("Look at your own list.")
    if following is None or following.kind is PhaseKind.WHOLE_CLASS:
        return manner.say("Then go back to your seat.")
    return coming_sentence(state, reading, manner)


def _present_step(reading: Reading, count: int) -> int:
    """The steps share the time to move equally."""
    if not count or not reading.length:
        return 0
    return min(count - 1, reading.elapsed * count // reading.length)
