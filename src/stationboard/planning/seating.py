"""Blocks that place students one by one, and no groups."""

from __future__ import annotations

from collections.abc import Iterator

from stationboard.domain.chart import Phase, PhaseKind, Seat
from stationboard.domain.playlist import Playlist
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import Millis
from stationboard.domain.roster import Roster
from stationboard.planning.turns import fitting_warning, transition


def seat_rows(block: Playlist, roster: Roster) -> tuple[tuple[Seat, ...], ...]:
    """For each round of the block the seats of all students, in the order of the class.

    A student for whom no plan was made is at the own desk, and so is everybody in rounds after the plan.
    """
    rows = {row.student: row.cells for row in block.rows}
    return tuple(
        tuple(
            Seat(student.id, cells[turn] if turn < len(cells := rows.get(student.id, ())) else None)
            for student in roster.students
        )
        for turn in range(block.count)
    )


def preparation_phases(block: PreparationCheck, roster: Roster, warning: Millis | None) -> Iterator[Phase]:
    """The check at the door, and the round in which those who had not prepared catch up.

    Until the teacher notes something else, everybody is taken to have prepared.
    """
    yield Phase(
        PhaseKind.WHOLE_CLASS,
        block.id,
        block.title,
        block.length,
        ends=block.ends,
        directions=block.directions,
        voice=block.voice,
    )
    if block.change is not None:
        yield transition(block.id, block.change)
    yield Phase(
        PhaseKind.ROUND,
        block.id,
        block.title,
        block.catch_up_length,
        stations=(block.ready, block.catch_up),
        warning=fitting_warning(warning, block.catch_up_length),
        seats=tuple(Seat(student.id, block.ready) for student in roster.students),
    )
