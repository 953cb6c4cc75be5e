"""Plans for the pages on which routines are set up, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from stationboard.domain.playlist import StudentRow
from stationboard.domain.rounds import Row
from stationboard.domain.sentence import Sentence, say
from stationboard.planning.individual.making import plan_playlists
from stationboard.planning.individual.plan import Plan
from stationboard.planning.owed_planning import planned_table
from stationboard.planning.playlist_planning import playlists_task, rows_of
from stationboard.planning.solving.here import solver_here
from stationboard.planning.solving.search import Search
from stationboard.qt.console.routines.planner import PlaylistsQuestion, RoundsQuestion, RowsFound, SeatsFound
from stationboard.qt.planning_errand import PlanningErrand

_STOPPED: Final = say("Planning was stopped before there was a plan.")


class PagePlanner(QObject):
    """Answers one question at a time; a new one lets the one before go unanswered."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.errand: Final = PlanningErrand(self)

    def plan_rounds(self, question: RoundsQuestion, found: RowsFound) -> None:
        """Fill the rounds of groups by what is owed."""

        def work(
            stop: Callable[[], bool], _: Callable[[tuple[Row, ...] | Sentence], None]
        ) -> tuple[Row, ...] | Sentence:
            search = Search(solver_here(), stop=stop)
            return planned_table(question.routine, question.rounds, question.groups, search)

        self.errand.run(work, lambda rows: found(_STOPPED if rows is None else rows))

    def plan_playlists(self, question: PlaylistsQuestion, found: SeatsFound) -> None:
        """Fill the rounds of students by their playlists."""
        task = playlists_task(question.block, question.routine.stations, question.roster)

        def work(stop: Callable[[], bool], better: Callable[[Plan], None]) -> Plan:
            return plan_playlists(task, Search(solver_here(), stop=stop), better)

        def settle(plan: Plan | None) -> None:
            rows: tuple[StudentRow, ...] | Sentence = _STOPPED if plan is None else rows_of(task, plan)
            found(rows)

        self.errand.run(work, settle)
