"""Scores plans from an instance's JSON alone; shares no code and no types with the planner."""

from __future__ import annotations

from collections import Counter
from typing import Any


def individual_faults(instance: dict[str, Any], rows: dict[str, list[int | None]]) -> list[str]:
    """What is wrong with rows that hold, for each student, the wish of each round."""
    faults: list[str] = []
    room = {one["id"]: one["cap"] for one in instance["stations"]}
    crowd: Counter[tuple[str, int]] = Counter()
    if set(rows) != {student["id"] for student in instance["students"]}:
        faults.append("not every student has one row")
    for student in instance["students"]:
        row = rows[student["id"]]
        if len(row) != instance["rounds"]:
            faults.append(f"{student['id']} has {len(row)} rounds")
        done = [wish for wish in row if wish is not None]
        if len(done) != len(set(done)):
            faults.append(f"{student['id']} does something twice")
        for turn, wish in enumerate(row):
            if wish is None:
                continue
            crowd[student["playlist"][wish]["station"], turn] += 1
            faults.extend(
                f"{student['id']} does wish {wish} before wish {first}"
                for first in student["playlist"][wish].get("after", [])
                if first not in row[:turn]
            )
    faults.extend(
        f"{station} has {count} students in round {turn}"
        for (station, turn), count in crowd.items()
        if count > room[station]
    )
    return faults


def individual_score(instance: dict[str, Any], rows: dict[str, list[int | None]]) -> int:
    """1000 for each must-do, the priority of each other wish, less 3 for each idle round beyond one."""
    score = 0
    for student in instance["students"]:
        done = [student["playlist"][wish] for wish in rows[student["id"]] if wish is not None]
        score += sum(1000 if wish["must"] else wish["priority"] for wish in done)
        score -= 3 * max(0, instance["rounds"] - len(done) - 1)
    return score


def individual_missed(
    instance: dict[str, Any], rows: dict[str, list[int | None]]
) -> Counter[tuple[str, str]]:
    """How many must-dos each student misses at each station."""
    return Counter(
        (student["id"], wish["station"])
        for student in instance["students"]
        for at, wish in enumerate(student["playlist"])
        if wish["must"] and at not in rows[student["id"]]
    )


def rotation_faults(instance: dict[str, Any], rows: dict[str, list[list[str | None]]]) -> list[str]:
    """What is wrong with rows that hold, for each group and day, the station of each round."""
    faults: list[str] = []
    stations = {one["id"]: one for one in instance["stations"]}
    crowd: Counter[tuple[str, int, int]] = Counter()
    if set(rows) != {group["id"] for group in instance["groups"]}:
        faults.append("not every group has one row")
    for group, days in rows.items():
        lengths = [day["rounds"] for day in instance["days"]]
        if [len(day) for day in days] != lengths:
            faults.append(f"{group} has other rounds than there are")
        for day, row in enumerate(days):
            for turn, station in enumerate(row):
                if station is None:
                    faults.append(f"{group} is nowhere on day {day} in round {turn}")
                    continue
                crowd[station, day, turn] += 1
                if [day, turn] in stations[station].get("closed", []):
                    faults.append(f"{station} is closed on day {day} in round {turn}")
                if instance["days"][day]["minutes"][turn] < stations[station].get("min_minutes", 0):
                    faults.append(f"{station} has too few minutes on day {day} in round {turn}")
    faults.extend(
        f"{station} has {count} groups on day {day} in round {turn}"
        for (station, day, turn), count in crowd.items()
        if count > stations[station]["cap"]
    )
    for rule in instance.get("visits", []):
        days = rows[rule["group"]]
        counts = [day.count(rule["station"]) for day in days]
        if rule["per"] == "plan":
            counts = [sum(counts)]
        if any(not rule["min"] <= count <= rule["max"] for count in counts):
            faults.append(f"{rule} is broken: {counts}")
    return faults


def rotation_imbalance(instance: dict[str, Any], rows: dict[str, list[list[str | None]]]) -> float:
    """By how many visits each group and station differ from the group's even share, summed up."""
    share: float = sum(day["rounds"] for day in instance["days"]) / len(instance["stations"])
    total: float = sum(
        abs(sum(day.count(station["id"]) for day in days) - share)
        for days in rows.values()
        for station in instance["stations"]
    )
    return total
