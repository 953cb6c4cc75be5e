"""What the board says when the whole class does one thing: arrive, listen, take a break, finish."""

from __future__ import annotations

from stationboard.board.coming import coming_sentence, title_of, warning_sentences, ways_of
from stationboard.board.frame import MoveBody, Notice, PosterBody
from stationboard.board.roll_content import roll_of
from stationboard.board.telling import Manner
from stationboard.domain.chart import PhaseKind, moves
from stationboard.domain.quantity import as_digits
from stationboard.lesson.reading import Reading, Urgency
from stationboard.lesson.state import State


def ready_body(state: State, reading: Reading, manner: Manner) -> PosterBody | MoveBody:
    """Before the lesson: who starts where."""
    roll = roll_of(state, reading, manner)
    if roll is not None:
        return MoveBody(manner.say("Find your name"), "", (), (), 0, roll=roll)
    first = moves(None, reading.phase) if reading.phase.kind is PhaseKind.ROUND else reading.moves
    return PosterBody(
        title=state.opened.routine.name,
        icon="",
        directions=manner.say("Ready to start"),
        voice=None,
        coming="",
        ways=ways_of(state, first, manner),
        ways_title=manner.say("Your first station"),
    )


def whole_class_body(state: State, reading: Reading, manner: Manner) -> PosterBody:
    """Everyone in one place."""
    phase = reading.phase
    roll = roll_of(state, reading, manner)
    notice = None
    if reading.urgency is Urgency.OVER:
        notice = Notice(*warning_sentences(state, reading, manner))
    return PosterBody(
        title=title_of(phase, manner),
        icon="",
        directions=phase.directions,
        voice=manner.voice(phase.voice),
        coming="" if reading.moves or roll is not None or notice else coming_sentence(state, reading, manner),
        ways=ways_of(state, reading.moves, manner),
        ways_title=manner.say("Where you go next"),
        notice=notice,
        roll=roll,
    )


def break_body(state: State, reading: Reading, manner: Manner) -> PosterBody:
    """A break: when we are back, and what waits for us."""
    cut = reading.interruption
    title = (cut.title if cut is not None else reading.phase.title) or manner.say("Break")
    coming = coming_sentence(state, reading, manner)
    if cut is not None and reading.phase.kind is PhaseKind.ROUND and reading.left_of_round is not None:
        coming = manner.say(
            "Then round {number} goes on with {left} left.",
            number=reading.phase.round,
            left=as_digits(reading.left_of_round),
        )
    elif cut is not None:
        coming = manner.say("Then we go on where we stopped.")
    back = "" if reading.ends_at is None else manner.say("Back at {time}", time=manner.time(reading.ends_at))
    return PosterBody(title=title, icon="", directions=back, voice=None, coming=coming)


def finished_body(manner: Manner) -> PosterBody:
    """After the lesson."""
    return PosterBody(
        title=manner.say("All done"),
        icon="circle-check-big",
        directions=manner.say("Thank you! Please leave your place ready for the next class."),
        voice=None,
        coming="",
    )
