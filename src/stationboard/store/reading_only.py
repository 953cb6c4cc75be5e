"""Looks at what the teacher keeps without touching anything: for commands that must leave the disk alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.store.disk import Disk
from stationboard.store.errors import StoreError
from stationboard.store.kinds import SETTINGS
from stationboard.store.loose_files import LooseDocument, read_document
from stationboard.store.places import Places
from stationboard.store.stored import Reader


def read_classes(disk: Disk, places: Places) -> tuple[Roster, ...]:
    """The classes whose files are sound."""
    return tuple(one for one in _sound(disk, _with_library(disk, places).classes) if isinstance(one, Roster))


def read_routines(disk: Disk, places: Places) -> tuple[Routine, ...]:
    """The routines whose files are sound."""
    return tuple(
        one for one in _sound(disk, _with_library(disk, places).routines) if isinstance(one, Routine)
    )


def _with_library(disk: Disk, places: Places) -> Places:
    """`places` with the folder that the teacher chose for the library, if any."""
    try:
        settings = Reader(disk, SETTINGS).read(places.settings).document
    except (OSError, StoreError):
        return places
    if settings is None or not settings.library_folder:
        return places
    return replace(places, library=Path(settings.library_folder))


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
