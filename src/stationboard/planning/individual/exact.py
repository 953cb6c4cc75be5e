"""The best rows there are, by a solver.

The model is PLANNING, section 8 (b): x = 1 where a student does a wish in a round.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from stationboard.planning.individual.kept import Kept
from stationboard.planning.individual.plan import Cells
from stationboard.planning.individual.task import Playlist, Task
from stationboard.planning.solving.model import UNBOUNDED, Model, Solved, Solver
from stationboard.planning.solving.watching import Stop

_Columns = dict[tuple[int, int, int], int]
"""The column of a playlist, a wish and a round; without one the wish cannot be done then."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A row for each playlist; `proven` where none are worth more."""

    table: tuple[Cells, ...]
    proven: bool


def best_rows(
    task: Task, kept: Kept, solver: Solver, stop: Stop, better: Callable[[tuple[Cells, ...]], None]
) -> Rows | None:
    """Rows that are worth most, less what their changes cost; None when stopped before any were found."""
    # Making it smaller takes longer than all the rest on most classes (benchmarks/planning.py).
    model = Model(is_tight=True)
    columns = _columns(task, kept, model)
    _one_thing_at_a_time(columns, model)
    _within_places(task, columns, model)
    for at, playlist in enumerate(task.playlists):
        _in_order(task, at, playlist, kept, columns, model)
        _without_idling(task, at, playlist, kept, columns, model)
    outcome = solver.solve(model, stop, lambda values: better(_table(task, kept, columns, values)))
    if not isinstance(outcome, Solved):
        return None
    return Rows(_table(task, kept, columns, outcome.values), outcome.proven)


def _columns(task: Task, kept: Kept, model: Model) -> _Columns:
    places = {station.station: station.rounds for station in task.stations}
    columns: _Columns = {}
    for at, playlist in enumerate(task.playlists):
        old, bound = kept.cells[at], kept.bound[at]
        over = set(old[: kept.first])
        for wish_at, wish in enumerate(playlist.wishes):
            if wish_at in over:
                continue
            for turn in range(kept.first, task.rounds):
                if turn in playlist.away or not places[wish.station][turn]:
                    continue
                change = 0
                if turn in bound and old[turn] is None:
                    change = -kept.cost
                elif turn in bound and old[turn] == wish_at:
                    change = kept.cost
                columns[at, wish_at, turn] = model.column(gain=task.worth(wish) + change)
    return columns


def _one_thing_at_a_time(columns: _Columns, model: Model) -> None:
    at_once: dict[tuple[int, int], list[int]] = {}
    ever: dict[tuple[int, int], list[int]] = {}
    for (at, wish_at, turn), column in columns.items():
        at_once.setdefault((at, turn), []).append(column)
        ever.setdefault((at, wish_at), []).append(column)
    for several in (*at_once.values(), *ever.values()):
        model.sum_of(several, most=1)


def _within_places(task: Task, columns: _Columns, model: Model) -> None:
    there: dict[tuple[str, int], list[int]] = {}
    for (at, wish_at, turn), column in columns.items():
        there.setdefault((task.playlists[at].wishes[wish_at].station, turn), []).append(column)
    for station in task.stations:
        for turn, places in enumerate(station.rounds):
            wanted = there.get((station.station, turn), [])
            if len(wanted) > places:
                model.sum_of(wanted, most=places)


def _in_order(task: Task, at: int, playlist: Playlist, kept: Kept, columns: _Columns, model: Model) -> None:
    """A wish is done by a round only if each wish before it is done by an earlier one.

    Summed over the rounds so far: told round by round, the same costs the solver many times as long.
    """
    over = set(kept.cells[at][: kept.first])
    for wish_at, wish in enumerate(playlist.wishes):
        for earlier in set(wish.after) - over:
            for turn in range(kept.first, task.rounds):
                if (at, wish_at, turn) not in columns:
                    continue
                rounds = range(kept.first, turn + 1)
                done = [columns[at, wish_at, one] for one in rounds if (at, wish_at, one) in columns]
                before = [columns[at, earlier, one] for one in rounds[:-1] if (at, earlier, one) in columns]
                model.row([*((one, 1) for one in done), *((one, -1) for one in before)], most=0)


def _without_idling(
    task: Task, at: int, playlist: Playlist, kept: Kept, columns: _Columns, model: Model
) -> None:
    over = [turn for turn in range(kept.first) if kept.cells[at][turn] is not None]
    here = task.rounds - len(playlist.away & frozenset(range(task.rounds)))
    spare = here - 1 - len(over)
    own = [column for (whose, _, _), column in columns.items() if whose == at]
    if spare > 0 and own:
        idle = model.column(most=spare, gain=-task.weights.idle)
        model.sum_of([idle, *own], least=spare, most=UNBOUNDED)


def _table(task: Task, kept: Kept, columns: _Columns, values: tuple[int, ...]) -> tuple[Cells, ...]:
    rows = [[*old[: kept.first], *((None,) * (task.rounds - kept.first))] for old in kept.cells]
    for (at, wish_at, turn), column in columns.items():
        if values[column]:
            rows[at][turn] = wish_at
    return tuple(map(tuple, rows))
