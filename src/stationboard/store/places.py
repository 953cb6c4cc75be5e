"""Where on this computer the program keeps things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from platformdirs import user_data_dir

VARIABLE: Final = "STATIONBOARD_DATA"
"""The environment variable that names another folder to keep everything in."""


@dataclass(frozen=True, slots=True)
class Places:
    """The folder that everything lies in, with the names of what lies there; looking makes nothing."""

    root: Path

    @property
    def classes(self) -> Path:
        """One file for each class."""
        return self.root / "classes"

    @property
    def routines(self) -> Path:
        """One file for each routine."""
        return self.root / "routines"

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
    def backups(self) -> Path:
        """Copies of every kept document."""
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
        return Places(Path(chosen).absolute())
    return Places(Path(user_data_dir("Station Board", appauthor=False, roaming=False)))
