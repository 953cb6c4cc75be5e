"""The cheapest change after which a rotation can be, by a solver."""

from __future__ import annotations

from typing import Final

from stationboard.domain.sentence import say
from stationboard.planning.rotation.bounds import Bounds, bounds_of
from stationboard.planning.rotation.changes import Change, Pair, with_least, with_most, with_places
from stationboard.planning.rotation.counts import Give, count_model
from stationboard.planning.rotation.exact import Kept, solved_table
from stationboard.planning.rotation.shortages import least_visits
from stationboard.planning.rotation.task import Per, RotationTask, Visits
from stationboard.planning.rotation.wording import times
from stationboard.planning.solving.model import Model, Solved, Solver
from stationboard.planning.solving.watching import Stop

_VISIT: Final = 2
_PLACE: Final = 5
"""A station that takes one group more in every round is a larger change than a visit more or fewer."""


def cheapest_change(task: RotationTask, bounds: Bounds, solver: Solver, stop: Stop) -> Change | None:
    """The change of visits and places that costs least; None where none helps, or it was stopped.

    Bounds give way in the count of visits first; where no rounds are found for them, in the model with all
    rounds.
    """
    for in_rounds in (frozenset[int](), frozenset(bounds.days)):
        model = Model()
        give = _give(task, bounds, model)
        made = count_model(bounds, in_rounds, balanced=False, model=model, give=give)
        outcome = solver.solve(made.model, stop)
        if not isinstance(outcome, Solved):
            return None
        change = _changed(task, bounds, give, outcome.values)
        mended = solved_table(change.task, bounds_of(change.task), solver, stop, balanced=False)
        if isinstance(mended, Kept):
            return change
    return None


def _give(task: RotationTask, bounds: Bounds, model: Model) -> Give:
    give = Give()
    number = {crew.group: who for who, crew in enumerate(task.groups)}
    place = {post.station: at for at, post in enumerate(task.stations)}
    rounds = len(task.rounds)
    for rule in task.rules:
        if isinstance(rule, Visits):
            who, at = number[rule.group], place[rule.station]
            for day in bounds.days if rule.per is Per.DAY else (None,):
                key = who, at, day
                if rule.least and key not in give.least:
                    give.least[key] = model.column(most=rounds, gain=-_VISIT)
                if key not in give.most:
                    give.most[key] = model.column(most=rounds, gain=-_VISIT)
    for at in bounds.stations:
        give.places[at] = model.column(most=len(bounds.groups), gain=-_PLACE)
    return give


def _changed(task: RotationTask, bounds: Bounds, give: Give, values: tuple[int, ...]) -> Change:
    """What the columns that give way come to."""
    parts: list[str] = []
    changed = task
    for (who, at), fewer in _sums(give.least, values).items():
        whole = least_visits(bounds, who, at, None)
        changed = with_least(changed, _pair(task, who, at), whole - fewer)
        parts.append(f"{task.groups[who].name} skip {task.stations[at].name} {times(fewer)}")
    for per in (Per.DAY, Per.PLAN):
        more: dict[tuple[int, int], int] = {}
        for (who, at, day), column in give.most.items():
            if values[column] and (day is None) is (per is Per.PLAN):
                more[who, at] = max(more.get((who, at), 0), values[column])
        for (who, at), count in more.items():
            most = count + _most(bounds, who, at, per)
            changed = with_most(changed, {_pair(task, who, at): most}, per)
            often = f"{times(most)} {'a day' if per is Per.DAY else 'in all'}"
            parts.append(f"{task.groups[who].name} visit {task.stations[at].name} {often}")
    for at, column in give.places.items():
        if values[column]:
            places = bounds.places[at] + values[column]
            changed = with_places(changed, at, places)
            parts.append(f"{task.stations[at].name} take {places} groups at once")
    return Change(say("Let {changes}.", changes=", and let ".join(parts)), changed)


def _sums(
    columns: dict[tuple[int, int, int | None], int], values: tuple[int, ...]
) -> dict[tuple[int, int], int]:
    sums: dict[tuple[int, int], int] = {}
    for (who, at, _), column in columns.items():
        if values[column]:
            sums[who, at] = sums.get((who, at), 0) + values[column]
    return sums


def _most(bounds: Bounds, who: int, at: int, per: Per) -> int:
    if per is Per.PLAN:
        return bounds.per_plan[who][at][1]
    return max(most for _, most in bounds.per_day[who][at])


def _pair(task: RotationTask, who: int, at: int) -> Pair:
    return task.groups[who].group, task.stations[at].station
