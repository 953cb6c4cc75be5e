"""Groups find their stations over the rounds of a week, as often as owed and as evenly as can be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from stationboard.domain.document import GroupId, StationId
from stationboard.planning.rotation.making import plan_rotation
from stationboard.planning.rotation.outcome import NoPlan, NotFound
from stationboard.planning.rotation.plan import RotationPlan
from stationboard.planning.rotation.task import (
    Crew,
    Day,
    NotFirst,
    OneAdult,
    Per,
    Post,
    RotationTask,
    Rule,
    Visits,
)
from stationboard.planning.solving.here import solver_here
from stationboard.planning.solving.search import Search
from tests.support.planning_checker import rotation_faults, rotation_imbalance
from tests.support.planning_instances import Instance, best_known, instances, plain_days, rotation_task

PROOF: Final = Search(solver_here())
TRIALS: Final = Search(None, trials=1_500)
BEST: Final = best_known()
POSSIBLE: Final = [one for one in instances("a") if not BEST[one["name"]].get("infeasible")]

Days = tuple[tuple[StationId | None, ...], ...]


@st.composite
def small_rotations(draw: st.DrawFn) -> RotationTask:
    """Two days at most, of two rounds; two or three groups and stations; any rules."""
    days = tuple(
        Day(name, tuple(draw(st.sampled_from([10, 15])) for _ in range(draw(st.integers(1, 2)))))
        for name in ("Monday", "Tuesday")[: draw(st.integers(1, 2))]
    )
    rounds = [(day, turn) for day, one in enumerate(days) for turn in range(len(one.minutes))]
    some_rounds = st.frozensets(st.sampled_from(rounds), max_size=1)
    groups = [GroupId(name) for name in ("red", "blue", "green")[: draw(st.integers(2, 3))]]
    stations = [StationId(name) for name in ("lab", "art", "desk")[: draw(st.integers(2, 3))]]
    visits = st.builds(
        Visits,
        st.sampled_from(groups),
        st.sampled_from(stations),
        st.integers(0, 1),
        st.integers(1, 2),
        st.sampled_from(Per),
    )
    rules: st.SearchStrategy[Rule] = st.one_of(
        visits,
        st.builds(NotFirst, st.sampled_from(groups), st.sampled_from(stations)),
        st.just(OneAdult("Ms. Lee", (stations[0], stations[1]))),
    )
    return RotationTask(
        days,
        tuple(Crew(one, one, draw(some_rounds)) for one in groups),
        tuple(
            Post(one, one, draw(st.integers(1, 2)), draw(some_rounds), draw(st.sampled_from([0, 0, 15])))
            for one in stations
        ),
        tuple(draw(st.lists(rules, max_size=3))),
    )


def _kept(task: RotationTask, rows: dict[GroupId, Days]) -> bool:
    """Whether rows keep every rule, by rules written down anew."""
    for day, turn in task.rounds:
        there = [row[day][turn] for row in rows.values()]
        for crew in task.groups:
            if (rows[crew.group][day][turn] is None) != ((day, turn) in crew.away):
                return False
        for post in task.stations:
            count = there.count(post.station)
            too_short = task.days[day].minutes[turn] < post.least_minutes
            if count > post.places or (count and ((day, turn) in post.closed or too_short)):
                return False
        for rule in task.rules:
            if isinstance(rule, OneAdult) and sum(one in there for one in rule.stations) > 1:
                return False
    for rule in task.rules:
        if isinstance(rule, NotFirst) and any(day[0] == rule.station for day in rows[rule.group]):
            return False
        if isinstance(rule, Visits):
            counts = [day.count(rule.station) for day in rows[rule.group] if any(day)]
            if rule.per is Per.PLAN:
                counts = [sum(counts)]
            if not all(rule.least <= count <= rule.most for count in counts):
                return False
    return True


def _every_row(task: RotationTask, crew: Crew) -> Iterator[Days]:
    options = [
        [None] if (day, turn) in crew.away else [post.station for post in task.stations]
        for day, turn in task.rounds
    ]
    for cells in product(*options):
        turns = iter(cells)
        yield tuple(tuple(next(turns) for _ in day.minutes) for day in task.days)


def _every_plan(task: RotationTask) -> Iterator[dict[GroupId, Days]]:
    for rows in product(*(tuple(_every_row(task, crew)) for crew in task.groups)):
        named = {crew.group: row for crew, row in zip(task.groups, rows, strict=True)}
        if _kept(task, named):
            yield named


def _imbalance(task: RotationTask, rows: dict[GroupId, Days]) -> float:
    total = 0.0
    for row in rows.values():
        cells = [cell for day in row for cell in day if cell is not None]
        total += sum(
            abs(cells.count(post.station) - len(cells) / len(task.stations)) for post in task.stations
        )
    return total


@given(task=small_rotations())
def test_a_plan_is_as_even_as_the_best_of_all_there_are(task: RotationTask) -> None:
    every = [_imbalance(task, rows) for rows in _every_plan(task)]
    made = plan_rotation(task, PROOF)
    assert isinstance(made, RotationPlan if every else NoPlan)
    if isinstance(made, RotationPlan):
        rows = {row.group: row.days for row in made.rows}
        assert _kept(task, rows)
        assert made.proven
        assert made.imbalance == pytest.approx(_imbalance(task, rows)) == pytest.approx(min(every))


@settings(max_examples=25)
@given(task=small_rotations())
def test_without_a_solver_a_plan_keeps_every_rule_and_none_is_made_up(task: RotationTask) -> None:
    made = plan_rotation(task, TRIALS)
    match made:
        case RotationPlan():
            rows = {row.group: row.days for row in made.rows}
            assert _kept(task, rows)
            if made.proven:
                assert made.imbalance == pytest.approx(
                    min(_imbalance(task, one) for one in _every_plan(task))
                )
        case NoPlan():
            assert not any(_every_plan(task))
        case NotFound():
            assert not any(_every_plan(task))  # on tasks as small as these, trials find what there is


@given(task=small_rotations())
def test_every_change_that_is_offered_leads_to_a_plan(task: RotationTask) -> None:
    made = plan_rotation(task, PROOF)
    assume(isinstance(made, NoPlan))
    assert isinstance(made, NoPlan)
    for change in made.changes:
        assert isinstance(plan_rotation(change.task, PROOF), RotationPlan)


@pytest.mark.parametrize("search", [PROOF, TRIALS], ids=["solver", "trials"])
@settings(max_examples=20)
@given(task=small_rotations())
def test_the_same_seed_gives_the_same_rotation(search: Search, task: RotationTask) -> None:
    assert plan_rotation(task, search) == plan_rotation(task, search)


@pytest.mark.parametrize("search", [PROOF, Search(None, trials=60_000)], ids=["solver", "trials"])
@pytest.mark.parametrize("instance", POSSIBLE, ids=lambda one: one["name"])
def test_a_week_is_as_even_as_the_best_plan_known(search: Search, instance: Instance) -> None:
    made = plan_rotation(rotation_task(instance), search)
    assert isinstance(made, RotationPlan)
    rows = plain_days(made)
    assert rotation_faults(instance, rows) == []
    assert rotation_imbalance(instance, rows) == pytest.approx(made.imbalance)
    best = BEST[instance["name"]]["visit_imbalance"]
    assert made.imbalance == pytest.approx(best, abs=1e-3)
    assert made.proven or search.solver is None


@pytest.mark.parametrize(
    "search", [Search(PROOF.solver, stop=lambda: True), TRIALS], ids=["solver", "trials"]
)
def test_a_rotation_that_is_stopped_at_once_has_a_plan_or_says_what_it_lacks(search: Search) -> None:
    instance = POSSIBLE[1]
    made = plan_rotation(rotation_task(instance), search)
    if isinstance(made, RotationPlan):
        assert rotation_faults(instance, plain_days(made)) == []
    else:
        assert isinstance(made, NotFound)
        assert made.rules


def test_an_adult_at_two_stations_is_at_one_of_them_at_a_time() -> None:
    lab, art, desk = StationId("lab"), StationId("art"), StationId("desk")
    task = RotationTask(
        (Day("Monday", (15, 15, 15, 15)),),
        tuple(Crew(GroupId(name), name) for name in ("red", "blue", "green")),
        (Post(lab, "Lab"), Post(art, "Art"), Post(desk, "Desk", 3)),
        (OneAdult("Ms. Lee", (lab, art)), NotFirst(GroupId("red"), desk)),
    )
    made = plan_rotation(task, PROOF)
    assert isinstance(made, RotationPlan)
    (red, *_) = made.rows
    assert red.days[0][0] in {lab, art}
    for turn in range(4):
        assert len({lab, art} & {row.days[0][turn] for row in made.rows}) < 2
