"""How well things are kept, as a teacher asks for it."""

from __future__ import annotations

import errno
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.store.backups import Backup
from stationboard.store.errors import disk_reason
from stationboard.store.fault_log import LoggedFault, logged_faults
from stationboard.store.files import Files
from stationboard.store.keeping import Removed
from stationboard.store.moment import moment_of_stamp
from stationboard.store.places import MARKER, Places

_SET_ASIDE: Final = re.compile(r"([0-9]{8}T[0-9]{6}Z)-(?:[0-9]+-)?(.+)")
_MAY_NOT: Final = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})

AnyRemoved = Removed[Roster] | Removed[Routine]


@dataclass(frozen=True, slots=True)
class SetAside:
    """A damaged file that is kept as it was found.

    `at` is when, in UTC milliseconds (None: its name does not tell), `original` the name of the file it was.
    """

    name: str
    at: int | None
    original: str

    @property
    def id(self) -> str:
        """The id of the document that the file held, where it was one."""
        return self.original.split(".", 1)[0]


@dataclass(frozen=True, slots=True)
class Safety:
    """How well things are kept; `last_backup` is UTC milliseconds.

    `unreachable` tells why the library's folder cannot be had, as the end of a sentence; `read_only` whether
    this computer's own folder cannot be written to, so that everything is gone with the program.
    """

    library: Path
    shared: bool
    unreachable: str
    read_only: bool
    last_backup: int | None
    backups: int
    quarantine: Path
    quarantined: tuple[SetAside, ...]
    removed: tuple[AnyRemoved, ...]
    """Classes and routines, the latest first."""
    faults: tuple[LoggedFault, ...]


def safety_of(
    files: Files, places: Places, backups: Sequence[Backup], removed: tuple[AnyRemoved, ...]
) -> Safety:
    """Look how things are kept; for the writer's thread. Never raises `OSError`."""
    shared = places.library != places.root
    return Safety(
        places.library,
        shared,
        _why_unreachable(files, places.library) if shared else "",
        _is_read_only(files, places.root),
        max((one.taken for one in backups), default=None),
        len(backups),
        places.quarantine,
        _set_aside(files, places.quarantine),
        removed,
        logged_faults(files.disk, places.log),
    )


def _why_unreachable(files: Files, library: Path) -> str:
    try:
        there = MARKER in files.disk.names(library)
    except OSError as error:
        return disk_reason(error)
    return "" if there else "the folder is not there"


def _is_read_only(files: Files, root: Path) -> bool:
    """A full disk may have room again in a minute; one that may not be written to stays so."""
    try:
        files.try_writing(root)
    except OSError as error:
        return error.errno in _MAY_NOT
    return False


def _set_aside(files: Files, quarantine: Path) -> tuple[SetAside, ...]:
    """The files in quarantine, the latest first."""
    try:
        names = files.names(quarantine)
    except OSError:
        return ()
    found = (_read_name(name) for name in names if not name.startswith("."))
    return tuple(sorted(found, key=lambda one: one.at or 0, reverse=True))


def _read_name(name: str) -> SetAside:
    match = _SET_ASIDE.fullmatch(name)
    if match is not None:
        try:
            return SetAside(name, moment_of_stamp(match[1]), match[2])
        except ValueError:  # a name somebody made up
            pass
    return SetAside(name, None, name)
