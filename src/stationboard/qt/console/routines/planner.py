"""What the pages ask of a planner: charts that keep what is owed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from stationboard.domain.playlist import Playlist, StudentRow
from stationboard.domain.roster import Group, Roster
from stationboard.domain.rounds import Rounds, Row
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import Sentence


@dataclass(frozen=True, slots=True)
class RoundsQuestion:
    """Rows are wanted for `rounds`, whose fill is a `Planned`, on every day of the routine's cycle."""

    routine: Routine
    rounds: Rounds
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class PlaylistsQuestion:
    """A row is wanted for each student of `roster`, by the own playlist or else by that of `block`."""

    routine: Routine
    block: Playlist
    roster: Roster


RowsFound = Callable[[tuple[Row, ...] | Sentence], None]
SeatsFound = Callable[[tuple[StudentRow, ...] | Sentence], None]


class Planner(Protocol):
    """Finds a plan, or says in a sentence why there is none.

    It may take its time on another thread; it tells what it found on the thread of the window, once for each
    question. A question that is asked while another one is open lets that go unanswered.
    """

    def plan_rounds(self, question: RoundsQuestion, found: RowsFound) -> None:
        """Fill the rounds of groups."""
        ...

    def plan_playlists(self, question: PlaylistsQuestion, found: SeatsFound) -> None:
        """Fill the rounds of students."""
        ...
