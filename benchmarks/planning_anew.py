"""Planning anew in mid-lesson: how long it takes, and how much it changes."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.planning_report import Report, Seconds, timed, yardstick
from stationboard.planning.individual.making import plan_playlists
from stationboard.planning.individual.mid_lesson import gone, shortened, with_places
from stationboard.planning.individual.plan import Plan
from stationboard.planning.individual.replanning import Replanned, replan
from stationboard.planning.individual.task import Task
from stationboard.planning.solving.here import solver_here
from stationboard.planning.solving.search import Search
from tests.support.planning_checker import individual_faults
from tests.support.planning_instances import Instance, instances, plain_rows, playlist_task

FIRST = 2
"""Two rounds are over."""

LIMITS = {"2 students leave": 0.25, "half capacity": 0.25, "busiest closes": 0.5, "a round lost": 0.5}
"""How many of a plain re-solve's changes there may be at most, by what happens (PLANNING, figure 6)."""


def _happenings(task: Task, instance: Instance, plan: Plan) -> dict[str, Task]:
    """What may happen after the second round."""
    visited = Counter(
        playlist.wishes[cell].station
        for playlist, row in zip(task.playlists, plan.rows, strict=True)
        for cell in row.cells[FIRST:]
        if cell is not None
    )
    busiest = max(sorted(visited), key=lambda one: visited[one])
    places = next(one["cap"] for one in instance["stations"] if one["id"] == busiest)
    names = [one.student for one in task.playlists]
    leaving = set(random.Random(instance["seed"]).sample(names, 2))
    return {
        "2 students leave": gone(task, leaving, FIRST),
        "busiest closes": with_places(task, busiest, 0, FIRST),
        "a round lost": shortened(task, task.rounds - 1),
        "half capacity": with_places(task, busiest, places // 2, FIRST),
    }


@dataclass(frozen=True)
class _Run:
    """One happening: how long planning anew took; changed cells and missed must-dos of three plans."""

    took: Seconds
    students: int
    changes: tuple[int, int, int]
    missed: tuple[int, int, int]


def measure_replanning(folder: Path, report: Report) -> None:
    search = Search(solver_here())
    runs: dict[str, list[_Run]] = {}
    for instance in instances("b", folder):
        task = playlist_task(instance)
        plan = plan_playlists(task, search)
        for what, now in _happenings(task, instance, plan).items():
            runs.setdefault(what, []).append(_run(instance, task, plan, now, report))
    stick = yardstick()
    print(
        "\nPlanning anew after round 2: seconds (median, longest, in yardsticks); changed cells (medians) and"
    )
    print("  missed must-dos (sums): each of ours, of a plain re-solve, and without a solver")
    for what, each in runs.items():
        middle = Seconds(median(one.took.wall for one in each), median(one.took.cpu for one in each))
        most = max((one.took for one in each), key=lambda one: one.cpu)
        changes = [median(one.changes[way] for one in each) for way in range(3)]
        missed = [sum(one.missed[way] for one in each) for way in range(3)]
        print(
            f"  {what:17} {middle}, {most}, {middle.cpu / stick:.1f}, {most.cpu / stick:.1f}"
            f"   {' '.join(f'{one:g}' for one in changes)}   {' '.join(map(str, missed))}"
        )
        report.add(
            f"6  {what}: changes <= {LIMITS[what]} of a plain re-solve's",
            f"{changes[0]:g} of {changes[1]:g}",
            met=changes[0] <= LIMITS[what] * changes[1],
        )
    left = [one.changes[0] for one in runs["2 students leave"]]
    report.add(
        "6  no changes when students leave (but for a must-do more)",
        f"median {median(left):g}, {left.count(0)}/{len(left)} with none",
        met=median(left) == 0,
    )
    large = [one.took for each in runs.values() for one in each if one.students >= 40]
    if large:
        most = max(large, key=lambda one: one.cpu)
        report.add("6  forty students, <= 0.1 s", str(most), met=most.cpu <= 0.1)


def _run(instance: Instance, task: Task, plan: Plan, now: Task, report: Report) -> _Run:
    search = Search(solver_here())
    made, took = timed(lambda: replan(task, plan, now, FIRST, search))
    freely = replan(task, plan, now, FIRST, search, freely=True)
    tried = replan(task, plan, now, FIRST, Search(None))
    for one in (made, tried):
        report.checked(_faults(instance, plan, one.plan, now))
    report.again(made, replan(task, plan, now, FIRST, search))
    ours, plain, without = ((len(one.moved), _missed(one)) for one in (made, freely, tried))
    return _Run(took, len(task.playlists), (ours[0], plain[0], without[0]), (ours[1], plain[1], without[1]))


def _missed(made: Replanned) -> int:
    return sum(len(one.students) for one in made.plan.missed)


def _faults(instance: Instance, old: Plan, new: Plan, now: Task) -> list[str]:
    """What is wrong with a new plan: the past, places from now on, orders, and students who are away."""
    cut: dict[str, Any] = {**instance, "rounds": now.rounds}
    faults = [
        fault for fault in individual_faults(cut, plain_rows(new)) if " students in round " not in fault
    ]
    crowd: Counter[tuple[str, int]] = Counter()
    for before, row, playlist in zip(old.rows, new.rows, now.playlists, strict=True):
        if before.cells[:FIRST] != row.cells[:FIRST]:
            faults.append(f"the past of {row.student} has changed")
        for turn in range(FIRST, now.rounds):
            cell = row.cells[turn]
            if cell is not None:
                crowd[playlist.wishes[cell].station, turn] += 1
                if turn in playlist.away:
                    faults.append(f"{row.student} is away in round {turn}")
    faults.extend(
        f"{station.name} is crowded in round {turn}"
        for station in now.stations
        for turn in range(FIRST, now.rounds)
        if crowd[station.station, turn] > station.rounds[turn]
    )
    return faults
