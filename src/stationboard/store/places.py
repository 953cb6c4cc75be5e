"""Where on this computer the program keeps things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MARKER: Final = "Station Board library.txt"
"""A file in a library folder that the teacher chose; where it is missing, the folder is not really there."""

VARIABLE: Final = "STATIONBOARD_DATA"
"""The environment variable that names another folder to keep everything in."""


@dataclass(frozen=True, slots=True)
class Places:
    """The folder that everything lies in, with the names of what lies there; looking makes nothing.

    The `library` holds classes, routines and the timetable; the teacher may have moved it to a shared folder.
    """

    root: Path
    library: Path

    @property
    def classes(self) -> Path:
        """One file for each class."""
        return self.library / "classes"

    @property
    def routines(self) -> Path:
        """One file for each routine."""
        return self.library / "routines"

    @property
    def timetable(self) -> Path:
        """The teacher's week, in one file."""
        return self.library / "timetable"

    @property
    def confidential(self) -> Path:
        """What is private about the classes, one file for each."""
        return self.library / "confidential"

    @property
    def shadows(self) -> Path:
        """The newest saved copy of every document."""
        return self.root / "shadow"

    @property
    def drafts(self) -> Path:
        """Changes that a shared library keeps waiting."""
        return self.root / "unsaved"

    @property
    def ballast(self) -> Path:
        """Room for a full disk."""
        return self.root / "ballast.bin"

    @property
    def computer(self) -> Path:
        """What tells this computer from others."""
        return self.root / "computer"

    @property
    def lessons(self) -> Path:
        """One file for each lesson that is over."""
        return self.root / "lessons"

    @property
    def settings(self) -> Path:
        """The teacher's settings."""
        return self.root / "settings.json"

    @property
    def slots(self) -> Path:
        """The running lesson."""
        return self.root / "lesson.slots"

    @property
    def afterglow(self) -> Path:
        """What the board shows at once when the program starts again."""
        return self.root / "afterglow"

    @property
    def backups(self) -> Path:
        """What every document was before, numbered."""
        return self.root / "backups"

    @property
    def quarantine(self) -> Path:
        """Damaged files, as they were found."""
        return self.root / "quarantine"

    @property
    def lock(self) -> Path:
        """Held by the program that has this folder open."""
        return self.root / "instance.lock"

    @property
    def unlock(self) -> Path:
        """A file that asks the console to forget its PIN."""
        return self.root / "unlock"

    @property
    def interruptions(self) -> Path:
        """How often the program crashed."""
        return self.root / "interruptions.jsonl"

    @property
    def crash_log(self) -> Path:
        """What Python told of native crashes."""
        return self.root / "crash.log"

    @property
    def log(self) -> Path:
        """The program's log."""
        return self.root / "log"


def find_places(environment: Mapping[str, str]) -> Places:
    """The folder STATIONBOARD_DATA names, otherwise this user's own data folder, which no system keeps in
    step with another computer (not roaming).
    """
    chosen = environment.get(VARIABLE, "").strip()
    if chosen:
        return places_in(Path(chosen).absolute())
    from platformdirs import user_data_dir  # noqa: PLC0415 - slow to load, and a folder may be named

    return places_in(Path(user_data_dir("Station Board", appauthor=False, roaming=False)))


def places_in(root: Path) -> Places:
    """Everything in one folder, as long as the teacher has not moved the library."""
    return Places(root, root)
