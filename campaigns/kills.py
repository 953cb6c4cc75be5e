"""The program killed in the middle of every step by which it changes the disk, and after it.

What a killed process leaves is what it had given to the system by then. So each story is told once, and at
every point its folder is kept as it is at that moment; a next run of the program then has to make do with
each of these. One point of each story is tried with a process that really ends there, which must leave the
very same. Points that left the same folder after the same acts are one case, and looked at once.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

from campaigns.interrupting import CHANGING, Left, Stage, quick_folder
from campaigns.migration_story import MigrationStory
from campaigns.stories import AnyStory, stories
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from stationboard.store.disk import LocalDisk
from tests.store.scripted_disk import When, die_at

KILLS: Final = {Scale.FULL: 20_000, Scale.SAMPLE: 150}
MIGRATED: Final = {Scale.FULL: 50, Scale.SAMPLE: 3}
"""So many documents of an older schema are brought up to date in one story (fault 18 of the catalog)."""


@dataclass(frozen=True, slots=True)
class Point:
    """A moment at which the program may be killed: around step `number`, after so many acts."""

    number: int
    when: When
    acknowledged: int


def run(scale: Scale, seed: int) -> Summary:
    """What was acknowledged is there, and at most the next thing as well."""
    tally = Tally("kills", seed)
    chance = Random(seed)
    with quick_folder() as folder:
        data = folder / "data"
        migration = MigrationStory(data, chance, MIGRATED[scale])
        tally.count("documents migrated in one story", MIGRATED[scale])
        kills = _kill_everywhere(tally, "the migration", migration, Stage(data, migration), chance)
        for name, story in stories(data, seed):
            tally.count("stories")
            kills += _kill_everywhere(tally, name, story, Stage(data, story), chance)
            if kills >= KILLS[scale]:
                break
    return tally.summary()


def _kill_everywhere(tally: Tally, name: str, story: AnyStory, stage: Stage, chance: Random) -> int:
    """At how many points the program was killed."""
    cases: dict[tuple[int, Left], Point] = {}
    points: list[Point] = []

    def keep(point: Point) -> None:
        points.append(point)
        cases.setdefault((point.acknowledged, stage.left()), point)

    stage.told_to_the_end(_changing(keep))
    tally.count("kills", len(points))
    tally.count("different folders left", len(cases))
    if not points:
        return 0  # a teacher who only looked
    _kill_really(tally, name, stage, chance.choice(list(cases.items())))
    for (acknowledged, left), point in cases.items():
        stage.lay_out(left)
        wrong = story.wrong(LocalDisk(), acknowledged)
        if wrong is not None:
            told = f"{name} ({story.before}; {story.acts}), killed {point.when} step {point.number}"
            tally.violated(f"{told}: {wrong}")
    return len(points)


def _changing(keep: Callable[[Point], None]) -> Callable[[int, str, When, int], None]:
    """Before a step the disk is as it was after the one before, so only what changes it is a point."""

    def point(number: int, step: str, when: When, acknowledged: int) -> None:
        if step in CHANGING and when != "before":
            keep(Point(number, when, acknowledged))

    return point


def _kill_really(tally: Tally, name: str, stage: Stage, case: tuple[tuple[int, Left], Point]) -> None:
    """Let a process end at one point, and compare what it leaves."""
    if not hasattr(os, "fork"):
        return
    (acknowledged, expected), point = case
    told, died = stage.told_in_a_child(die_at(point.number, point.when))
    if not died:
        return  # the step was refused, as when a folder is there already, and so had no end
    tally.count("processes that really ended")
    if told != acknowledged or _to_compare(stage.left()) != _to_compare(expected):
        tally.violated(f"{name}: a process killed at {point} left something else, after {told} acts")


def _to_compare(left: Left) -> list[tuple[str, bytes]]:
    """The files with what is in them; a temporary one has a name by chance."""
    return sorted(
        (str(path.parent) if path.name.startswith(".") else str(path), content)
        for path, content in left.files
    )
