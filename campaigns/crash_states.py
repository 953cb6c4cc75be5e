"""Every state in which a power cut may leave the disk, whatever it had not yet written."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import prod
from pathlib import Path
from random import Random
from typing import Any, Final

from typing_extensions import override

from campaigns.stories import AnyStory, stories
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from tests.store.power_cut_disk import LooseEnd, PowerCutDisk, Unsynced

STATES: Final = {Scale.FULL: 30_000, Scale.SAMPLE: 500}
MOST_AT_ONCE: Final = 96
"""A step after which more states are possible has so many of them sampled."""

_ROOT: Final = Path("/home")
_NAMES: Final = (Unsynced.LOST, Unsynced.THERE)


class WatchedDisk(PowerCutDisk):
    """Tells of every step before it is taken, when the disk is as the step before has left it."""

    told: Callable[[], None] | None = None

    @override
    def _step(self) -> None:
        super()._step()
        if self.told is not None:
            self.told()


def run(scale: Scale, seed: int) -> Summary:
    """In every one, what was acknowledged is there, and at most the next thing as well."""
    tally, chance = Tally("crash_states", seed), Random(seed)
    states = 0
    for name, story in stories(_ROOT, seed):
        tally.count("stories")
        for state, acknowledged, how in _states(story, chance):
            tally.count("states")
            states += 1
            wrong = story.wrong(state, acknowledged)
            if wrong is not None:
                tally.violated(f"{name} ({story.before}; {story.acts}), {how}: {wrong}")
        if states >= STATES[scale]:
            break
    return tally.summary()


def _states(story: AnyStory, chance: Random) -> Iterator[tuple[PowerCutDisk, int, str]]:
    """Each state once, with the number of acts that were acknowledged by then."""
    found: list[tuple[PowerCutDisk, int, str]] = []
    known: set[tuple[int, object]] = set()
    disk = _laid_out(story)
    do: Callable[[Any], None] = story.run(disk)
    acknowledged = 0

    def note() -> None:
        ends = disk.loose_ends()
        for surviving in _ways(ends, chance):
            state = disk.found_with(surviving)
            key = acknowledged, state.fingerprint()
            if key not in known:
                known.add(key)
                left = ", ".join(f"{end.path.name}: {what.value}" for end, what in surviving.items())
                found.append(
                    (state, acknowledged, f"cut before step {disk.steps} with {left or 'nothing'} loose")
                )

    disk.told = note
    acts: Sequence[Any] = story.acts
    for act in acts:
        do(act)
        acknowledged += 1
        note()
        yield from found
        found.clear()


def _laid_out(story: AnyStory) -> WatchedDisk:
    disk = WatchedDisk()
    disk.make_folder(_ROOT)
    disk.sync_folder(_ROOT.parent)
    story.begin(disk)
    return disk


def _ways(ends: Sequence[LooseEnd], chance: Random) -> Iterator[Mapping[LooseEnd, Unsynced]]:
    """What of the loose ends may survive, each for itself."""
    choices = [_NAMES if end.is_name else tuple(Unsynced) for end in ends]
    if prod(map(len, choices)) <= MOST_AT_ONCE:
        ways = list(itertools.product(*choices))
    else:
        ways = [tuple(map(chance.choice, choices)) for _ in range(MOST_AT_ONCE)]
    for way in ways:
        yield dict(zip(ends, way, strict=True))
