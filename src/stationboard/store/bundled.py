"""The class and the routines that come with the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stationboard.domain.document import ClassId
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.store.disk import Disk
from stationboard.store.loose_files import LooseDocument, UnreadableFileError, read_document

NOBODY: Final = Roster(id=ClassId("sample-class"), name="Sample class")
"""Stands in for a sample class that was not installed whole."""


@dataclass(frozen=True, slots=True)
class Bundled:
    """What can be run before the teacher has set up anything."""

    sample_class: Roster
    routines: tuple[Routine, ...]
    """The sample routine first, then published ones."""


def load_bundled(disk: Disk, resources: Path) -> Bundled:
    """What lies in the program's own resource folder.

    A file that was not installed whole is left out, so that a class of the teacher's own can still be taught.

    Raises:
        UnreadableFileError: no routine is left.
    """
    sample = _readable(disk, resources / "sample" / "class.json")
    names = sorted((resources / "routines").glob("*.json"))
    read = (_readable(disk, name) for name in names)
    routines = tuple(document for document in read if isinstance(document, Routine))
    if not routines:
        raise UnreadableFileError(
            f"No routine in {resources / 'routines'} can be read. Install Station Board again."
        )
    return Bundled(sample if isinstance(sample, Roster) else NOBODY, routines)


def _readable(disk: Disk, path: Path) -> LooseDocument | None:
    try:
        return read_document(disk, path)
    except UnreadableFileError:
        return None
