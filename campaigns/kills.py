"""The program killed in the middle of every step by which it changes the disk, and after it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Final

from campaigns.interrupting import CHANGING, Stage, quick_folder
from campaigns.stories import stories
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from stationboard.store.disk import LocalDisk
from tests.store.scripted_disk import When, die_at

KILLS: Final = {Scale.FULL: 20_000, Scale.SAMPLE: 150}


def run(scale: Scale, seed: int) -> Summary:
    """What was acknowledged is there, and at most the next thing as well."""
    tally = Tally("kills", seed)
    if not hasattr(os, "fork"):
        return tally.summary("this system cannot fork")
    kills = 0
    with quick_folder() as folder:
        for name, story in stories(folder / "data", seed):
            stage = Stage(folder / "data", story)
            tally.count("stories")
            for number, when in _points(stage.steps()):
                acknowledged, died = stage.told_in_a_child(die_at(number, when))
                if not died:
                    continue  # the step was refused, as when a folder is there already, and so had no end
                wrong = story.wrong(LocalDisk(), acknowledged)
                kills += 1
                if wrong is not None:
                    tally.violated(
                        f"{name} ({story.before}; {story.acts}), killed {when} step {number}: {wrong}"
                    )
            if kills >= KILLS[scale]:
                break
    tally.count("kills", kills)
    return tally.summary()


def _points(steps: Sequence[str]) -> Iterator[tuple[int, When]]:
    for number, step in enumerate(steps):
        if step in CHANGING:
            # Before a step the disk is as it was after the one before.
            if step == "write_at":
                yield number, "half"
            yield number, "after"
