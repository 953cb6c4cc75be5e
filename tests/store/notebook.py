"""A small kind of document for the tests of the store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict

from stationboard.store.codec import DocumentT, ModelCodec
from stationboard.store.disk import Disk
from stationboard.store.files import Files
from stationboard.store.keeping import Keeping, Look
from stationboard.store.shelf import Shelf
from stationboard.store.watch import JUDGED_AFTER

MORNING: Final = 1_772_444_520_000
"""2 March 2026, 09:42:00 UTC."""
ID: Final = "7d9f0c5e-4a0c-4d1c-9d5e-3f0f3a2b1c4d"


class Notebook(BaseModel):
    """As small as a document can be, with what a real one has: a name, letters of other scripts, a list."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    name: str
    count: int
    students: tuple[str, ...] = ("Zoë Ä.", "李 W.", "Ana \u202eB.")


CODEC: Final = ModelCodec("notebook", Notebook, lambda notebook: notebook.name)


def keeping(
    disk: Disk,
    root: Path,
    now: Callable[[], int] = lambda: MORNING,
    device: str = "room-12",
    marker: Path | None = None,
) -> Keeping:
    files = Files(disk, pause=lambda _: None)
    return Keeping(files, root / "shadow", root / "backups", root / "quarantine", now, device, marker)


def shelf(disk: Disk, root: Path, now: Callable[[], int] = lambda: MORNING) -> Shelf[Notebook]:
    return Shelf(keeping(disk, root, now), root / "notebooks", CODEC)


def settled(notebooks: Shelf[DocumentT]) -> Look[DocumentT]:
    """The look after which nobody can be writing any more, with everything that was told on the way."""
    looks = [notebooks.look() for _ in range(JUDGED_AFTER)]
    problems = dict.fromkeys(problem for look in looks for problem in look.problems)
    changed = tuple(one for look in looks for one in look.changed)
    removed = tuple(one for look in looks for one in look.removed)
    return replace(looks[-1], problems=tuple(problems), changed=changed, removed=removed)


def numbered(count: int) -> Notebook:
    return Notebook(name="5B", count=count)
