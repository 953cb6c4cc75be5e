"""The class and the routines that come with the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.store.disk import Disk
from stationboard.store.loose_files import UnreadableFileError, read_document


@dataclass(frozen=True, slots=True)
class Bundled:
    """What can be run before the teacher has set up anything."""

    sample_class: Roster
    routines: tuple[Routine, ...]
    """The sample routine first, then published ones."""


def load_bundled(disk: Disk, resources: Path) -> Bundled:
    """What lies in the program's own resource folder.

    Raises:
        UnreadableFileError: the program was not installed whole.
    """
    path = resources / "sample" / "class.json"
    sample = read_document(disk, path)
    names = sorted((resources / "routines").glob("*.json"))
    routines = tuple(read_document(disk, name) for name in names)
    if not isinstance(sample, Roster):
        raise UnreadableFileError(f"{path} holds no class.")
    return Bundled(sample, tuple(routine for routine in routines if isinstance(routine, Routine)))
