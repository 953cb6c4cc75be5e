"""The disk failing at every step, once or with a kill to follow, and full for a while."""

from __future__ import annotations

import errno
import itertools
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from campaigns.interrupting import CHANGING, Stage, quick_folder, told
from campaigns.outages import seconds_until_saved
from campaigns.stories import AnyStory, stories
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from stationboard.store.disk import LocalDisk
from tests.store.scripted_disk import Script, ScriptedDisk, When
from tests.support.held_file import HeldFileError

FAILURES: Final = {Scale.FULL: 8_000, Scale.SAMPLE: 160}
PAIRS: Final = {Scale.FULL: 10_000, Scale.SAMPLE: 100}
OUTAGES: Final = {Scale.FULL: 500, Scale.SAMPLE: 20}
SOON: Final = 5.0
"""Seconds after which everything must be saved once there is room again (fault 5)."""

_CODES: Final = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS)
_HELD: Final = (5, 32, 33)


class Killed(BaseException):
    """The program is gone at this step; nobody may catch it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """From step `at` on, `times` steps fail with `code`; where it is `held`, only renaming does, as Windows
    puts it. The program is killed after step `killed`, if any.
    """

    at: int
    when: When
    code: int
    times: int = 1
    held: bool = False
    killed: int | None = None


def run(scale: Scale, seed: int) -> Summary:
    """What failed is not told to be saved, and is saved by a later try; what was there before stays."""
    tally, chance = Tally("faults", seed), Random(seed)
    with quick_folder() as folder:
        for pairs, most in ((False, FAILURES[scale]), (True, PAIRS[scale])):
            tried = itertools.count(1)
            for name, fault, wrong in _tried(folder / "data", seed, chance, pairs=pairs):
                tally.count("pairs of a failure and a kill" if pairs else "single failures")
                if wrong is not None:
                    tally.violated(f"{name}, {fault}: {wrong}")
                if next(tried) >= most:
                    break
    for number in range(OUTAGES[scale]):
        seconds = seconds_until_saved(Random(f"{seed}/{number}"))
        tally.count("outages of a full disk")
        if seconds > SOON:
            tally.violated(f"Outage {seed}/{number}: saved {seconds} s after there was room again")
    return tally.summary()


def _tried(
    folder: Path, seed: int, chance: Random, *, pairs: bool
) -> Iterator[tuple[str, Fault, str | None]]:
    for name, story in stories(folder, seed + pairs):
        stage = Stage(folder, story)
        steps = stage.steps()
        faults = _pairs(steps, chance) if pairs else _single(steps, chance)
        for fault in faults:
            stage.begin_again()
            yield f"{name} ({story.before}; {story.acts})", fault, _wrong_after(story, fault)


def _single(steps: tuple[str, ...], chance: Random) -> Iterator[Fault]:
    for at, step in enumerate(steps):
        for code in _CODES:
            when: When = chance.choice(("before", "half", "after")) if step == "write_at" else "before"
            yield Fault(at, when if chance.random() < 0.7 or step not in CHANGING else "after", code)
        if step == "replace":
            yield Fault(at, "before", chance.choice(_HELD), chance.randint(1, 12), held=True)


def _pairs(steps: tuple[str, ...], chance: Random) -> Iterator[Fault]:
    for _ in range(40):
        at = chance.randrange(len(steps))
        times = chance.choice((1, 1, 1, 2, 5))
        yield Fault(at, "before", chance.choice(_CODES), times, killed=at + times + chance.randrange(60))


def _wrong_after(story: AnyStory, fault: Fault) -> str | None:
    """What is amiss when the story is told with a fault; each act is tried again until it is done."""
    acknowledged = itertools.count()
    ended = False
    try:
        told(story, ScriptedDisk(_script(fault)), lambda: next(acknowledged))
        ended = True
    except Killed:
        pass
    except Exception as error:  # noqa: BLE001 - whatever stops the program is what is looked for
        return f"the program stopped: {error!r}"
    return story.wrong(LocalDisk(), next(acknowledged), begun=not ended)


def _script(fault: Fault) -> Script:
    def script(number: int, step: str, when: When) -> None:
        if fault.killed is not None and number == fault.killed and when == "after":
            raise Killed
        if fault.held:
            if step == "replace" and when == "before" and left:
                left.pop()
                raise HeldFileError(fault.code)
        elif fault.at <= number < fault.at + fault.times and when == fault.when:
            raise OSError(fault.code, os.strerror(fault.code))

    left = [None] * fault.times
    return script
