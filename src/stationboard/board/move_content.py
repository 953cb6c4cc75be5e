"""What the board says while the class cleans up or moves."""

from __future__ import annotations

from stationboard.board.coming import coming_sentence, told_steps, ways_alone, ways_of
from stationboard.board.floor_content import floor_of
from stationboard.board.frame import MoveBody
from stationboard.board.roll_content import roll_of
from stationboard.board.telling import Manner
from stationboard.domain.chart import PhaseKind, Step
from stationboard.domain.quantity import MINUTE
from stationboard.lesson.reading import Reading
from stationboard.lesson.state import State


def move_body(state: State, reading: Reading, manner: Manner) -> MoveBody:
    """The transition under way."""
    steps = tuple(step for step in reading.phase.steps if step)
    roll = roll_of(state, reading, manner)
    alone = ways_alone(state, reading, manner) if reading.moves else ()
    return MoveBody(
        title=_walk_title(state, reading, manner) if reading.phase.walk else _title(reading, manner),
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


def _walk_title(state: State, reading: Reading, manner: Manner) -> str:
    """``Line up now · 3 min to Lab``, where all who leave this board's rooms go to the same place."""
    title = reading.phase.title or manner.say("Line up now")
    goals = frozenset(move.goal for move in reading.moves if move.step in (Step.MOVE, Step.START))
    wings = (wing for wing in state.chart.wings if wing.block == reading.phase.block)
    places = {
        wing.place or wing.name
        for wing in wings
        if goals & frozenset(wing.stations) and wing.name.casefold() != manner.wing.casefold()
    }
    if len(places) != 1 or not reading.length:
        return title
    count = -(-reading.length // MINUTE)
    return manner.say("{title} · {count} min to {place}", title=title, count=count, place=places.pop())


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
