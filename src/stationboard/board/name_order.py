"""The names the class sees, in the order in which they stand on the board."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from stationboard.board.telling import Manner
from stationboard.domain.chart import StudentMove
from stationboard.domain.document import StudentId
from stationboard.domain.shown_names import board_names
from stationboard.lesson.reading import Reading
from stationboard.lesson.state import State


def shown_names(state: State, manner: Manner) -> Mapping[StudentId, str]:
    """What the class sees of its names; nothing where the teacher wants none on the board."""
    if not manner.names_shown:
        return {}
    return board_names(state.opened.roster.students, state.opened.roster.name_rule)


def not_here(state: State, reading: Reading) -> frozenset[StudentId]:
    """Who is not in the room."""
    return state.absent | state.away | reading.out


def in_order(moves: Iterable[StudentMove], names: Mapping[StudentId, str]) -> list[StudentMove]:
    """Those of `moves` whose students have names, in the order of the names."""
    named = (move for move in moves if move.student in names)
    return sorted(named, key=lambda move: sort_key(names[move.student]))


def sort_key(name: str) -> tuple[int, str, str]:
    """Orders names as a class list does: accents and letter case aside, numbers by their size."""
    if name.isascii() and name.isdigit():
        return int(name), "", ""
    letters = (one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    return -1, "".join(letters).casefold(), name
