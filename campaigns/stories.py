"""Stories that campaigns interrupt: acts on a disk, with what must be found whenever they are interrupted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Protocol, TypeVar

from campaigns.library_story import LibraryStory
from campaigns.migration_story import MigrationStory
from stationboard.store.disk import Disk

ActT = TypeVar("ActT")


class Story(Protocol[ActT]):
    """Something done to documents on a disk."""

    @property
    def acts(self) -> Sequence[ActT]:
        """What is done, in order."""
        ...

    def begin(self, disk: Disk) -> None:
        """Lay on the disk what was there before."""
        ...

    def run(self, disk: Disk) -> Callable[[ActT], None]:
        """The program started on `disk`: what does an act, raising `OSError` where it is to be done again."""
        ...

    def wrong(self, disk: Disk, acknowledged: int, *, begun: bool = True) -> str | None:
        """What is amiss after so many acts were acknowledged, and the next one perhaps `begun`."""
        ...


AnyStory = LibraryStory | MigrationStory


def stories(root: Path, seed: int) -> Iterator[tuple[str, AnyStory]]:
    """Stories without end, each with what repeats it; every tenth is one of documents of an older schema."""
    number = 0
    while True:
        chance = Random(f"{seed}/{number}")
        migrates = number % 10 == 9
        yield (
            f"story {seed}/{number}",
            MigrationStory(root, chance) if migrates else LibraryStory(root, chance),
        )
        number += 1
