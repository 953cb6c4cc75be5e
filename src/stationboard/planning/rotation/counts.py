"""How often each group is at each station on each day: the model, without rounds where they can be left open.

PLANNING, section 8 (a). Rounds come in day by day, only for the days that need them.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from stationboard.planning.rotation.bounds import Bounds
from stationboard.planning.solving.model import Model

Counts = tuple[tuple[tuple[int, ...], ...], ...]
"""For each group, station and day the number of visits."""


@dataclass(frozen=True, slots=True)
class Give:
    """Where bounds may give way, for a price: the columns that say how far.

    `least` and `most` are by group, station and day, or None for the plan; `places` are by station.
    """

    least: dict[tuple[int, int, int | None], int] = field(
        default_factory=dict[tuple[int, int, int | None], int]
    )
    most: dict[tuple[int, int, int | None], int] = field(
        default_factory=dict[tuple[int, int, int | None], int]
    )
    places: dict[int, int] = field(default_factory=dict[int, int])


@dataclass(frozen=True, slots=True)
class CountModel:
    """A model, and its columns by group, station, day (and round)."""

    model: Model
    visits: dict[tuple[int, int, int], int]
    turns: dict[tuple[int, int, int, int], int]

    def counts(self, bounds: Bounds, values: tuple[int, ...]) -> Counts:
        """The visits that `values` say."""
        return tuple(
            tuple(tuple(values[self.visits[who, at, day]] for day in bounds.days) for at in bounds.stations)
            for who in bounds.groups
        )


def count_model(
    bounds: Bounds,
    in_rounds: AbstractSet[int],
    *,
    balanced: bool,
    model: Model | None = None,
    give: Give | None = None,
) -> CountModel:
    """The model with rounds for the days `in_rounds`; `balanced` makes visits as even as can be.

    With `give` the bounds give way, by columns that `model` has already.
    """
    made = CountModel(model or Model(), {}, {})
    way = give or Give()
    for who in bounds.groups:
        for at in bounds.stations:
            for day in bounds.days:
                _visits(made, bounds, way, (who, at, day))
    for day in bounds.days:
        _day(made, bounds, day)
        if day in in_rounds:
            _rounds(made, bounds, way, day)
        else:
            _day_places(made, bounds, way, day)
    for who in bounds.groups:
        for at in bounds.stations:
            _plan(made, bounds, way, who, at)
            if balanced:
                _even(made, bounds, who, at)
    return made


def _visits(made: CountModel, bounds: Bounds, give: Give, where: tuple[int, int, int]) -> None:
    who, at, day = where
    least, most = bounds.per_day[who][at][day]
    column = made.model.column(most=len(bounds.turns[who][at][day]))
    made.visits[where] = column
    _between(made.model, [column], (least, most), (give.least.get(where), give.most.get(where)))


def _plan(made: CountModel, bounds: Bounds, give: Give, who: int, at: int) -> None:
    columns = [made.visits[who, at, day] for day in bounds.days]
    slack = give.least.get((who, at, None)), give.most.get((who, at, None))
    _between(made.model, columns, bounds.per_plan[who][at], slack)


def _between(
    model: Model, columns: list[int], bounds: tuple[int, int], slack: tuple[int | None, int | None]
) -> None:
    terms = [(column, 1) for column in columns]
    (least, most), (under, over) = bounds, slack
    if least > 0:
        model.row(terms if under is None else [*terms, (under, 1)], least=least)
    model.row(terms if over is None else [*terms, (over, -1)], most=most)


def _day(made: CountModel, bounds: Bounds, day: int) -> None:
    """Each group has as many visits as rounds, and no more at stations of few rounds than these."""
    for who in bounds.groups:
        here = len(bounds.here[who][day])
        made.model.sum_of([made.visits[who, at, day] for at in bounds.stations], least=here, most=here)
        for few in {bounds.turns[who][at][day] for at in bounds.stations}:
            within = [at for at in bounds.stations if set(bounds.turns[who][at][day]) <= set(few)]
            if len(few) < here and len(within) > 1:
                made.model.sum_of([made.visits[who, at, day] for at in within], most=len(few))


def _day_places(made: CountModel, bounds: Bounds, give: Give, day: int) -> None:
    model = made.model
    for at in bounds.stations:
        wide = len(bounds.open[at][day])
        terms = [(made.visits[who, at, day], 1) for who in bounds.groups]
        if at in give.places:
            terms.append((give.places[at], -wide))
        model.row(terms, most=bounds.places[at] * wide)
    for shared in bounds.shared:
        used: list[int] = []
        for at in shared:
            column = model.column(most=len(bounds.open[at][day]))
            groups = [(made.visits[who, at, day], 1) for who in bounds.groups]
            model.row([(column, -bounds.places[at]), *groups], most=0)
            used.append(column)
        model.sum_of(used, most=len({turn for at in shared for turn in bounds.open[at][day]}))


def _rounds(made: CountModel, bounds: Bounds, give: Give, day: int) -> None:
    """The visits of a day, each in a round of its own."""
    model = made.model
    for who in bounds.groups:
        for at in bounds.stations:
            columns: list[int] = []
            for turn in bounds.turns[who][at][day]:
                column = model.column()
                made.turns[who, at, day, turn] = column
                columns.append(column)
            model.row([(made.visits[who, at, day], -1), *((one, 1) for one in columns)], least=0, most=0)
        for turn in bounds.here[who][day]:
            at_once = [
                made.turns[who, at, day, turn] for at in bounds.stations if (who, at, day, turn) in made.turns
            ]
            model.sum_of(at_once, least=1, most=1)
    for at in bounds.stations:
        for turn in bounds.open[at][day]:
            terms = [(column, 1) for column in _there(made, bounds, at, day, turn)]
            if at in give.places:
                terms.append((give.places[at], -1))
            model.row(terms, most=bounds.places[at])
    for shared in bounds.shared:
        for turn in {turn for at in shared for turn in bounds.open[at][day]}:
            used: list[int] = []
            for at in shared:
                there = _there(made, bounds, at, day, turn)
                if there:
                    column = model.column()
                    model.row([(column, -len(there)), *((one, 1) for one in there)], most=0)
                    used.append(column)
            model.sum_of(used, most=1)


def _there(made: CountModel, bounds: Bounds, at: int, day: int, turn: int) -> list[int]:
    return [made.turns[who, at, day, turn] for who in bounds.groups if (who, at, day, turn) in made.turns]


def _even(made: CountModel, bounds: Bounds, who: int, at: int) -> None:
    """Takes off by how much a group's visits to a station differ from its even share, times the stations."""
    rounds = sum(len(turns) for turns in bounds.here[who])
    stations = len(bounds.stations)
    off = made.model.column(most=rounds * stations, gain=-1)
    visits = [(made.visits[who, at, day], stations) for day in bounds.days]
    made.model.row([(off, 1), *visits], least=rounds)
    made.model.row([(off, -1), *visits], most=rounds)
