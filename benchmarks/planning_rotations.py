"""Visits owed: rotations beside the best known, and what is said where there are none."""

from __future__ import annotations

from pathlib import Path

from benchmarks.planning_report import Report, Seconds, timed
from stationboard.planning.rotation.conflict import conflict_of, in_words, with_only
from stationboard.planning.rotation.making import plan_rotation
from stationboard.planning.rotation.outcome import NoPlan
from stationboard.planning.rotation.plan import RotationPlan
from stationboard.planning.solving.here import solver_here
from stationboard.planning.solving.search import Search
from stationboard.planning.solving.watching import never
from tests.support.planning_checker import rotation_faults, rotation_imbalance
from tests.support.planning_instances import Instance, best_known, instances, plain_days, rotation_task
from tests.support.rotation_oracle import is_possible


def measure_rotations(folder: Path, report: Report) -> None:
    solver, best = solver_here(), best_known(folder)
    print("\nVisits owed: imbalance ours / best known, proven, seconds; without a solver: imbalance, seconds")
    seconds: list[Seconds] = []
    as_good: list[bool] = []
    valid: list[bool] = []
    unsolved: list[Instance] = []
    for instance in instances("a", folder):
        task = rotation_task(instance)
        if best[instance["name"]].get("infeasible"):
            unsolved.append(instance)
            continue
        plan, took = timed(lambda task=task: plan_rotation(task, Search(solver)))
        tried, tried_took = timed(lambda task=task: plan_rotation(task, Search(None)), 1)
        assert isinstance(plan, RotationPlan)
        report.again(plan, plan_rotation(task, Search(solver)))
        known = best[instance["name"]]["visit_imbalance"]
        for one in (plan, tried):
            assert isinstance(one, RotationPlan)
            faults = rotation_faults(instance, plain_days(one))
            if abs(rotation_imbalance(instance, plain_days(one)) - one.imbalance) > 1e-6:
                faults.append("the imbalance is told wrong")
            report.checked(faults)
        valid.append(isinstance(tried, RotationPlan))
        seconds.append(took)
        as_good.append(plan.proven and plan.imbalance <= known + 1e-3)
        other = f"{tried.imbalance:.4f} {tried_took}" if isinstance(tried, RotationPlan) else "none"
        print(
            f"  {instance['name']:33} {plan.imbalance:7.4f} / {known:7.4f}"
            f" {plan.proven!s:5} {took!s:17} {other}"
        )
    slowest = max(seconds, key=lambda one: one.cpu)
    report.add(
        "9  rotation plans proven, as balanced as known, <= 0.2 s",
        f"{sum(as_good)}/{len(as_good)}, {slowest}",
        met=all(as_good) and slowest.cpu <= 0.2,
    )
    _conflicts(unsolved, report)
    report.add("12 rotation plans without a solver", f"{sum(valid)}/{len(valid)}", met=all(valid))


def _conflicts(unsolved: list[Instance], report: Report) -> None:
    solver = solver_here()
    assert solver is not None
    print("\nRotations that cannot be: the count and its change, and a smallest set of rules that conflict")
    for instance in unsolved:
        task = rotation_task(instance)
        made, took = timed(lambda task=task: plan_rotation(task, Search(solver)))
        assert isinstance(made, NoPlan)
        print(f"  {instance['name']} ({took})\n    {made.why}")
        for change in made.changes:
            print(f"    > {change.words}{'' if is_possible(change.task) else '   (WHICH DOES NOT HELP)'}")
        clauses, took = timed(lambda task=task: conflict_of(task, solver, never))
        assert clauses is not None
        minimal = not is_possible(with_only(task, clauses)) and all(
            is_possible(with_only(task, [one for one in clauses if one != left])) for left in clauses
        )
        print(f"    rules in conflict, {took}: {' '.join(map(str, in_words(task, clauses)))}")
        limit = 0.2 if instance["name"][:3] in {"a05", "a06"} else 3
        report.add(
            f"9  {instance['name'][:3]}: conflict set minimal, <= {limit} s; a change that helps",
            f"{'minimal' if minimal else 'NOT MINIMAL'}, {took}",
            met=minimal
            and took.cpu <= limit
            and bool(made.changes)
            and all(is_possible(one.task) for one in made.changes),
        )
