"""The planning instances (tests/fixtures/planning) as the planner's own values."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from stationboard.domain.document import GroupId, StationId, StudentId
from stationboard.planning.individual.plan import Plan
from stationboard.planning.individual.task import Places, Playlist, Task, Wish
from stationboard.planning.rotation.plan import RotationPlan
from stationboard.planning.rotation.task import Crew, Day, Per, Post, RotationTask, Visits

FOLDER = Path(__file__).resolve().parents[1] / "fixtures" / "planning"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")

Instance = dict[str, Any]
"""An instance as it stands in its file."""


def instances(kind: str, folder: Path = FOLDER) -> list[Instance]:
    """All instances whose name begins with `kind`, in order."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob(f"{kind}*.json"))]


def best_known(folder: Path = FOLDER) -> dict[str, Instance]:
    """The best known figures by the name of the instance."""
    found: dict[str, Instance] = json.loads((folder / "BEST.json").read_text(encoding="utf-8"))
    return found


def playlist_task(instance: Instance) -> Task:
    """An individual rotation; its filler is the desk."""
    rounds = instance["rounds"]
    return Task(
        rounds=rounds,
        stations=tuple(
            Places(StationId(one["id"]), one["id"], (one["cap"],) * rounds)
            for one in instance["stations"]
            if not one.get("filler")
        ),
        playlists=tuple(
            Playlist(
                StudentId(one["id"]),
                one["id"],
                tuple(
                    Wish(
                        StationId(wish["station"]),
                        wish["must"],
                        wish["priority"],
                        tuple(wish.get("after", ())),
                    )
                    for wish in one["playlist"]
                ),
            )
            for one in instance["students"]
        ),
    )


def rotation_task(instance: Instance) -> RotationTask:
    """A rotation over one or more school days."""
    return RotationTask(
        days=tuple(Day(_DAYS[at], tuple(one["minutes"])) for at, one in enumerate(instance["days"])),
        groups=tuple(Crew(GroupId(one["id"]), one["id"]) for one in instance["groups"]),
        stations=tuple(
            Post(
                StationId(one["id"]),
                one["id"],
                one["cap"],
                frozenset((day, turn) for day, turn in one.get("closed", ())),
                one.get("min_minutes", 0),
            )
            for one in instance["stations"]
        ),
        rules=tuple(
            Visits(
                GroupId(one["group"]),
                StationId(one["station"]),
                one["min"],
                one["max"],
                Per.DAY if one["per"] == "day" else Per.PLAN,
            )
            for one in instance.get("visits", ())
        ),
    )


def plain_rows(plan: Plan) -> dict[str, list[int | None]]:
    """A plan as the checker takes it: for each student the wish of each round."""
    return {row.student: list(row.cells) for row in plan.rows}


def plain_days(plan: RotationPlan) -> dict[str, list[list[str | None]]]:
    """A plan as the checker takes it: for each group and day the station of each round."""
    return {row.group: [list(day) for day in row.days] for row in plan.rows}
