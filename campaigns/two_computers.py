"""Two computers with a shared library that a careless sync service carries to and fro."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

from campaigns.interrupting import quick_folder
from campaigns.sharing import Member, differences, lost
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from tests.store.notebook import MORNING

ROUNDS: Final = {Scale.FULL: 40, Scale.SAMPLE: 2}
ACTS: Final = {Scale.FULL: 300, Scale.SAMPLE: 120}
_YEAR: Final = 365 * 86_400_000
_NAMES: Final = (
    "{id}.sync-conflict-20261123-101500-{n}.json",
    "{id} (home's conflicted copy {n}).json",
    "{id} ({n}).json",
    "{id}-LAPTOP{n}.json",
    "Copy {n} of {id}.json",
)


def run(scale: Scale, seed: int) -> Summary:
    """No edit is ever lost, and in the end both teachers see the same."""
    tally = Tally("two_computers", seed)
    for number in range(ROUNDS[scale]):
        with quick_folder() as folder:
            _share(folder, Random(f"{seed}/{number}"), ACTS[scale], tally, f"round {seed}/{number}")
    return tally.summary()


def _share(folder: Path, chance: Random, acts: int, tally: Tally, name: str) -> None:
    members = tuple(
        Member(one, folder / one, folder / f"{one}-library", _clock(chance)) for one in ("home", "school")
    )
    names = (shape.format(id="{id}", n=number) for number, shape in enumerate(itertools.cycle(_NAMES)))
    for number in range(acts):
        one, other = chance.sample(members, 2)
        kind = chance.choices(("act", "carry", "away"), (60, 25, 3))[0]
        match kind:
            case "act":
                one.act(chance, f"w{number}")
            case "carry" if one.library.exists() and other.library.exists():
                _carry(one.library, other.library, names.__next__)
            case "away":
                _away_or_back(one.library)
            case _:
                pass
    for member in members:
        if not member.library.exists():
            _away_or_back(member.library)
    for _ in range(4):
        for one, other in (members, members[::-1]):
            one.look()
            _carry(one.library, other.library, names.__next__)
    for member in members:
        member.look()
    tally.count("acts", acts)
    tally.count("edits", sum(len(member.written) for member in members))
    tally.count("words given up by settling or removing", sum(len(member.given_up) for member in members))
    for wrong in (*lost(members), *differences(members)):
        tally.violated(f"{name}: {wrong}")


def _clock(chance: Random) -> Callable[[], int]:
    """Wrong by up to ten years, and now and then set to another moment."""
    at = [MORNING]

    def now() -> int:
        at[0] = MORNING + chance.randint(-10, 10) * _YEAR if chance.random() < 0.01 else at[0] + 60_000
        return at[0]

    return now


def _away_or_back(library: Path) -> None:
    """The drive is taken out, or put in again."""
    drawer = library.with_name(f"{library.name}-in-the-drawer")
    if drawer.exists():
        drawer.rename(library)
    else:
        library.rename(drawer)


def _carry(source: Path, target: Path, next_name: Callable[[], str]) -> None:
    """A file goes over, and what differs there becomes a conflict copy."""
    (target / "classes").mkdir(exist_ok=True)
    for file in sorted((source / "classes").glob("*.json")) if (source / "classes").exists() else ():
        there = target / "classes" / file.name
        if there.exists() and there.read_bytes() != file.read_bytes():
            shutil.copyfile(there, there.with_name(next_name().format(id=file.stem)))
        if not there.exists() or there.read_bytes() != file.read_bytes():
            shutil.copyfile(file, there)
