"""Playlists: plans beside the best known, with and without a solver."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from benchmarks.planning_report import Report, Seconds, timed, yardstick
from stationboard.planning.individual.making import plan_playlists
from stationboard.planning.individual.plan import Plan
from stationboard.planning.solving.here import solver_here
from stationboard.planning.solving.search import Search
from tests.support.planning_checker import individual_faults, individual_missed, individual_score
from tests.support.planning_instances import Instance, best_known, instances, plain_rows, playlist_task


def measure_playlists(folder: Path, report: Report) -> None:
    solver, best, stick = solver_here(), best_known(folder), yardstick()
    print(
        "\nPlaylists: score ours / best known, proven, seconds (yardsticks); without a solver: score, seconds"
    )
    seconds: list[Seconds] = []
    tried_seconds: list[Seconds] = []
    as_good: list[bool] = []
    without: list[bool] = []
    for instance in instances("b", folder):
        task, known = playlist_task(instance), best[instance["name"]]
        plan, took = timed(lambda task=task: plan_playlists(task, Search(solver)))
        tried, tried_took = timed(lambda task=task: plan_playlists(task, Search(None)), 1)
        for one in (plan, tried):
            report.checked(_faults(instance, one))
        for search in (Search(solver), Search(None, trials=20_000)):
            report.again(plan_playlists(task, search), plan_playlists(task, search))
        seconds.append(took)
        tried_seconds.append(tried_took)
        as_good.append(plan.proven and plan.score >= known["score"])
        without.append(tried.score >= known["score"])
        print(
            f"  {instance['name']:27} {plan.score} / {known['score']} {plan.proven!s:5} {took}"
            f" {took.cpu / stick:5.1f}   {tried.score - known['score']:+5} {tried_took}"
            f" {tried_took.cpu / stick:5.1f}"
        )
    middle = Seconds(median(one.wall for one in seconds), median(one.cpu for one in seconds))
    most, tried_most = (max(each, key=lambda one: one.cpu) for each in (seconds, tried_seconds))
    report.add(
        "5  playlists proven, median <= 0.15 s, max <= 3 s",
        f"{sum(as_good)}/{len(as_good)}, {middle}, {most}",
        met=all(as_good) and middle.cpu <= 0.15 and most.cpu <= 3,
    )
    report.add(
        "12 playlists without a solver: best known on 14, <= 5 s each",
        f"{sum(without)}/{len(without)}, {tried_most}",
        met=sum(without) >= 14 and tried_most.cpu <= 5,
    )


def _faults(instance: Instance, plan: Plan) -> list[str]:
    """What is wrong with a plan, its score, or the must-dos it names as missed."""
    rows = plain_rows(plan)
    faults = individual_faults(instance, rows)
    named = {(one, missed.station) for missed in plan.missed for one in missed.students}
    if individual_score(instance, rows) != plan.score or named != set(individual_missed(instance, rows)):
        faults.append("score or missed must-dos are told wrong")
    return faults
