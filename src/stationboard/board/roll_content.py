"""Where each student goes at a change, as a list in which everyone finds their name."""

from __future__ import annotations

from typing import Final

from stationboard.board.coming import spot_of
from stationboard.board.name_order import in_order, not_here, shown_names
from stationboard.board.telling import Manner
from stationboard.board.ways_frame import NameLine, Roll
from stationboard.domain.chart import PhaseKind, Step, StudentMove
from stationboard.domain.quantity import Instant, seconds
from stationboard.lesson.reading import Reading, View
from stationboard.lesson.seat_edits import check_of
from stationboard.lesson.state import State
from stationboard.lesson.whereabouts import student_moves

TURN: Final = seconds(8)
"""So long some of the names stand on the board, where not all have room at once."""


def roll_of(state: State, reading: Reading, manner: Manner) -> Roll | None:
    """The list of all who go by themselves; nothing where all go with their groups, or have no names.

    While the class is asked who has prepared, nobody sees what follows from the answers.
    """
    moves, phase = reading.own_moves, reading.phase
    if reading.view is View.READY and phase.kind is PhaseKind.ROUND:
        moves = student_moves(state, None, phase)
    if reading.moves or (phase.kind is PhaseKind.WHOLE_CLASS and check_of(state, phase) is not None):
        return None
    names = shown_names(state, manner)
    gone = not_here(state, reading)
    lines = [
        NameLine("", None, moves=False)
        if move.student in gone
        else _line(state, move, names[move.student], manner)
        for move in in_order(moves, names)
    ]
    return Roll(tuple(lines), turn_of(reading.now)) if lines else None


def turn_of(now: Instant) -> int:
    """Which turn it is at `now`."""
    return now // TURN


def _line(state: State, move: StudentMove, name: str, manner: Manner) -> NameLine:
    spot = spot_of(state, move.goal)
    if spot is None:
        return NameLine(name, None, moves=False, words=manner.say("at your desk"))
    words = manner.say("stay") if move.step is Step.STAY else ""
    return NameLine(name, spot, move.step in (Step.MOVE, Step.START), words)
