"""Making a plan for individual rotation, by whichever way there is."""

from __future__ import annotations

from collections.abc import Callable

from stationboard.planning.individual.annealing import annealed_rows, enough_trials
from stationboard.planning.individual.counted import counted_rows, is_countable
from stationboard.planning.individual.exact import Rows, best_rows
from stationboard.planning.individual.kept import Kept, nothing_kept, weighed
from stationboard.planning.individual.plan import Cells, Plan, Row, score_of
from stationboard.planning.individual.reasons import missed_must_dos
from stationboard.planning.individual.task import Task
from stationboard.planning.solving.search import Search
from stationboard.planning.solving.watching import never, unheard

_LAST_TRIALS = 10_000
"""For a plan at once, when the solver was stopped before it had any: less than a tenth of a second."""


def plan_playlists(task: Task, search: Search, better: Callable[[Plan], None] = unheard) -> Plan:
    """The plan that is worth most (see `Plan.score`), with every must-do in it or named.

    Where rounds do not differ and nothing waits for anything else, it is proven to be the best even without a
    solver. `better` hears of plans on the way.
    """
    return planned(task, nothing_kept(task), search, better, enough_trials(task))


def planned(task: Task, kept: Kept, search: Search, better: Callable[[Plan], None], trials: int) -> Plan:
    """The plan that is worth most, less what it costs to change what is `kept`."""

    def tell(table: tuple[Cells, ...]) -> None:
        better(_plan(task, kept, Rows(table, proven=False)))

    if is_countable(task, kept):
        return _plan(task, kept, Rows(counted_rows(task), proven=True))
    rows: Rows | None = None
    count, stop = search.trials or trials, search.stop
    if search.solver is not None:
        rows = best_rows(*weighed(task, kept), search.solver, stop, tell)
        count, stop = _LAST_TRIALS, never
    if rows is None:
        rows = Rows(annealed_rows(task, kept, search.seed, stop, tell, count), proven=False)
    return _plan(task, kept, rows)


def _plan(task: Task, kept: Kept, rows: Rows) -> Plan:
    return Plan(
        tuple(Row(one.student, cells) for one, cells in zip(task.playlists, rows.table, strict=True)),
        missed_must_dos(task, rows.table, kept.first, proven=rows.proven),
        score_of(task, rows.table),
        rows.proven,
    )
