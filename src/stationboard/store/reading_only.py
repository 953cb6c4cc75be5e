"""Looks at what the teacher keeps without touching anything: for commands that must leave the disk alone."""

from __future__ import annotations

from pathlib import Path

from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.store.disk import Disk
from stationboard.store.errors import StoreError
from stationboard.store.loose_files import LooseDocument, read_document
from stationboard.store.places import Places


def read_classes(disk: Disk, places: Places) -> tuple[Roster, ...]:
    """The classes whose files are sound."""
    return tuple(one for one in _sound(disk, places.classes) if isinstance(one, Roster))


def read_routines(disk: Disk, places: Places) -> tuple[Routine, ...]:
    """The routines whose files are sound."""
    return tuple(one for one in _sound(disk, places.routines) if isinstance(one, Routine))


def _sound(disk: Disk, folder: Path) -> tuple[LooseDocument, ...]:
    try:
        names = disk.names(folder)
    except OSError:
        return ()
    found: list[LooseDocument] = []
    for name in names:
        try:
            found.append(read_document(disk, folder / name))
        except StoreError:
            continue
    return tuple(found)
