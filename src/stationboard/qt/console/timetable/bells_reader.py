"""Reads bell times from a calendar file while the window goes on."""

from __future__ import annotations

from datetime import tzinfo
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from stationboard.library.timetable.found import FoundBells
from stationboard.qt.errand import Errand
from stationboard.store.calendars.bells import read_bells
from stationboard.store.calendars.events import MOST_BYTES, CalendarError
from stationboard.store.errors import disk_reason


class ReadsFiles(Protocol):
    """What this needs of the disk."""

    def read(self, path: Path, at_most: int) -> bytes:
        """The content of a file of `at_most` bytes; `OSError` otherwise."""
        ...


class BellsReader(QObject):
    """Signals: `found` with a tuple of `FoundBells`; `refused` with a sentence."""

    found = Signal(object)
    refused = Signal(str)

    def __init__(self, files: ReadsFiles, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._zone = zone
        self._errand = Errand(self)

    def read_file(self, path: Path) -> None:
        """Read the bells in a file, and tell within two seconds."""
        late = self.tr("{file} takes too long to read: copy it to this computer and try again.")
        self._errand.run(
            lambda: self._answer(path),
            self._tell,
            lambda: self.refused.emit(late.format(file=path.name)),
        )

    def _answer(self, path: Path) -> tuple[FoundBells, ...] | str:
        try:
            return read_bells(self._files.read(path, MOST_BYTES), path.name, self._zone)
        except CalendarError as error:
            return str(error)
        except OSError as error:
            return f"{path.name} cannot be read: {disk_reason(error)}."

    def _tell(self, answer: tuple[FoundBells, ...] | str) -> None:
        if isinstance(answer, str):
            self.refused.emit(answer)
        else:
            self.found.emit(answer)
