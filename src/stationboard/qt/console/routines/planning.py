"""One plan being made for the chosen routine, while its page goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from stationboard.domain.document import BlockId
from stationboard.domain.playlist import StudentRow
from stationboard.domain.roster import Group, Roster
from stationboard.domain.rounds import Row
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import Sentence, say
from stationboard.library.routines.individual import playlist_of, with_student_rows
from stationboard.library.routines.owed import with_planned_rows
from stationboard.library.routines.rounds import rounds_of
from stationboard.qt.console.routines.planner import Planner, PlaylistsQuestion, RoundsQuestion
from stationboard.qt.routine_desk import RoutineDesk

Rows = TypeVar("Rows", tuple[Row, ...], tuple[StudentRow, ...])


class Planning(QObject):
    """Asks a planner, if there is one, and puts what it finds into the routine as one step.

    Signal: `changed` when a plan begins to be made, or is there.
    """

    changed = Signal()

    def __init__(self, desk: RoutineDesk, planner: Planner | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._planner = planner
        self._block: BlockId | None = None

    @property
    def possible(self) -> bool:
        """Whether there is somebody who plans."""
        return self._planner is not None

    @property
    def block(self) -> BlockId | None:
        """The block for which a plan is being made."""
        return self._block

    def plan_rounds(self, block: BlockId, groups: tuple[Group, ...]) -> None:
        """Have the rows of rounds planned from the visits owed."""
        if self._planner is None:
            return
        asked = self._desk.routine
        self._begin(block)
        self._planner.plan_rounds(
            RoundsQuestion(asked, rounds_of(asked, block), groups),
            lambda found: self._end(asked, found, lambda one, rows: with_planned_rows(one, block, rows)),
        )

    def plan_playlists(self, block: BlockId, roster: Roster) -> None:
        """Have a place found for every student in every round."""
        if self._planner is None:
            return
        asked = self._desk.routine
        self._begin(block)
        self._planner.plan_playlists(
            PlaylistsQuestion(asked, playlist_of(asked, block), roster),
            lambda found: self._end(asked, found, lambda one, rows: with_student_rows(one, block, rows)),
        )

    def _begin(self, block: BlockId) -> None:
        self._block = block
        self.changed.emit()

    def _end(self, asked: Routine, found: Rows | Sentence, fill: Callable[[Routine, Rows], Routine]) -> None:
        """Take over what was found, if the question is still the same."""
        self._block = None
        if isinstance(found, Sentence):
            self._desk.refused.emit(found)
        elif asked != self._desk.routine:
            self._desk.refused.emit(say("The routine was changed while it was planned; plan it once more."))
        else:
            rows = found
            self._desk.wish(lambda one: fill(one, rows), say("The plan"))
        self.changed.emit()
