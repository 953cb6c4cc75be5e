"""What the console asks of whoever looks after the copies of everything."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from stationboard.domain.document import ClassId, Document
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.domain.timetable import Timetable
from stationboard.library.settings import Settings
from stationboard.qt.library_desk import AnyVersion
from stationboard.store.backups import Backup
from stationboard.store.keeping import Opened, Saved
from stationboard.store.library_folder import Loaded
from stationboard.store.safety import Safety

AnyDocument = Roster | Routine
AnyOpened = Opened[Roster] | Opened[Routine]


class Safekeeper(Protocol):
    """Who looks after the copies of everything; nothing here waits but the futures."""

    def safety(self) -> Future[Safety]:
        """How well things are kept."""
        ...

    def class_in_force(self, class_id: ClassId) -> Future[Opened[Roster] | None]:
        """A class as it is kept now."""
        ...

    def routine_in_force(self, routine_id: str) -> Future[Opened[Routine] | None]:
        """A routine as it is kept now."""
        ...

    def keep_class_version(
        self, class_id: ClassId, chosen: Path | None, beside: Collection[Path]
    ) -> Future[Saved[Roster]]:
        """Settle between versions of a class."""
        ...

    def keep_routine_version(
        self, routine_id: str, chosen: Path | None, beside: Collection[Path]
    ) -> Future[Saved[Routine]]:
        """Settle between versions of a routine."""
        ...

    def class_backups(self, class_id: ClassId) -> Future[tuple[tuple[Backup, Roster], ...]]:
        """What a class was before."""
        ...

    def routine_backups(self, routine_id: str) -> Future[tuple[tuple[Backup, Routine], ...]]:
        """What a routine was before."""
        ...

    def move_to(self, library: Path | None) -> Future[Loaded]:
        """Keep classes and routines in another folder."""
        ...

    def timetable_backups(self) -> Future[tuple[tuple[Backup, Timetable], ...]]:
        """What the timetable was before."""
        ...

    def settings_backups(self) -> Future[tuple[tuple[Backup, Settings], ...]]:
        """What the settings were before."""
        ...

    def copy_out(self, folder: Path, documents: Sequence[Document]) -> Future[Path]:
        """Write plain copies into a folder."""
        ...

    def try_now(self) -> None:
        """Try to save what waits."""
        ...


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of one document: the one `here`, which is in force, and the other one."""

    here: AnyOpened
    other: AnyVersion


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a document was before: the number of the backup, when it was taken (UTC milliseconds), and it."""

    number: int
    taken: int
    document: Document
