"""Making a plan for a rotation, or saying why there is none."""

from __future__ import annotations

from collections.abc import Callable

from stationboard.domain.sentence import say
from stationboard.planning.rotation.annealing import TRIALS, annealed_table
from stationboard.planning.rotation.bounds import Bounds, bounds_of
from stationboard.planning.rotation.broken import broken_rules
from stationboard.planning.rotation.conflict import conflict_of, in_words
from stationboard.planning.rotation.elastic import cheapest_change
from stationboard.planning.rotation.exact import Kept, solved_table
from stationboard.planning.rotation.outcome import NoPlan, NotFound
from stationboard.planning.rotation.plan import RotationPlan, Table, plan_of
from stationboard.planning.rotation.remedies import remedies
from stationboard.planning.rotation.seating import first_table
from stationboard.planning.rotation.shortages import Shortage, first_shortage
from stationboard.planning.rotation.task import RotationTask
from stationboard.planning.rotation.telling import told
from stationboard.planning.solving.model import Solver, Unknown, Unsolvable
from stationboard.planning.solving.search import Search
from stationboard.planning.solving.watching import Stop, never, unheard

_LAST_TRIALS = 10_000
"""For a plan at once, when the solver was stopped before it had any: about a tenth of a second."""


def plan_rotation(
    task: RotationTask, search: Search, better: Callable[[RotationPlan], None] = unheard
) -> RotationPlan | NoPlan | NotFound:
    """The most balanced plan that keeps every rule, or why there is none.

    `better` hears of plans on the way.
    """
    bounds = bounds_of(task)
    shortage = first_shortage(task, bounds)
    if shortage is not None:
        return _short(task, bounds, shortage, search)
    trials, stop = search.trials or TRIALS, search.stop
    if search.solver is not None:
        found = solved_table(task, bounds, search.solver, stop, balanced=True)
        match found:
            case Kept():
                return plan_of(task, found.table, proven=found.proven)
            case Unsolvable():
                return _conflicting(task, bounds, search.solver, stop)
            case Unknown():
                trials, stop = _LAST_TRIALS, never
    return _tried(task, bounds, search.seed, stop, trials, better)


def _tried(
    task: RotationTask,
    bounds: Bounds,
    seed: int,
    stop: Stop,
    trials: int,
    better: Callable[[RotationPlan], None],
) -> RotationPlan | NoPlan | NotFound:
    """The best of many trials."""
    start = first_table(task, bounds)
    if start is None:
        return NoPlan(say("In some round the groups cannot all be somewhere."))

    def tell(table: Table) -> None:
        better(plan_of(task, table, proven=False))

    found = annealed_table(task, bounds, start, seed, stop, trials, tell)
    if not found.broken:
        return plan_of(task, found.table, proven=found.proven)
    return NotFound(
        say("No plan was found that keeps these rules too:"), in_words(task, broken_rules(task, found.table))
    )


def _short(task: RotationTask, bounds: Bounds, shortage: Shortage, search: Search) -> NoPlan:
    """Why there is no plan, as a count shows it, with the changes that help."""
    changes = tuple(
        change
        for change in remedies(task, bounds, shortage)
        if search.solver is None or _can_be(change.task, search.solver, search.stop)
    )
    if not changes and search.solver is not None:
        cheapest = cheapest_change(task, bounds, search.solver, search.stop)
        changes = () if cheapest is None else (cheapest,)
    return NoPlan(told(task, bounds, shortage), (), changes)


def _can_be(task: RotationTask, solver: Solver, stop: Stop) -> bool:
    return isinstance(solved_table(task, bounds_of(task), solver, stop, balanced=False), Kept)


def _conflicting(task: RotationTask, bounds: Bounds, solver: Solver, stop: Stop) -> NoPlan:
    """Why there is no plan, as the rules that stand against one another, with the cheapest change."""
    clauses = conflict_of(task, solver, stop)
    change = cheapest_change(task, bounds, solver, stop)
    changes = () if change is None else (change,)
    if clauses is None:
        return NoPlan(say("These rules cannot all be kept together."), (), changes)
    return NoPlan(
        say("These rules cannot all be kept together; if any one of them gives way, the others can:"),
        in_words(task, clauses),
        changes,
    )
