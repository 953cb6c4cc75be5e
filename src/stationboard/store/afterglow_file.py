"""Keeps the afterglow on disk; whatever goes wrong costs half a second of a picture, and nothing else."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from stationboard.store.afterglow import LARGEST, Afterglow, decode, encode

if TYPE_CHECKING:
    from stationboard.store.disk import Disk
    from stationboard.store.files import Files
    from stationboard.store.lesson_file import Saver


def read_afterglow(disk: Disk, path: Path) -> Afterglow | None:
    """What was kept at `path`; None where nothing was, or it is damaged or foreign. Never raises."""
    try:
        return decode(disk.read(path, LARGEST))
    except OSError:
        return None


class AfterglowFile:
    """Writes the afterglow on the writer's thread.

    It waits for no medium, so that it never holds up a save that matters: a file that a power cut tears has a
    wrong checksum, and the start of the computer after it another name.
    """

    def __init__(self, files: Files, path: Path, writer: Saver) -> None:
        self._files = files
        self._path = path
        self._writer = writer
        self._turn = 0
        self._lock = Lock()

    def keep(self, glow: Afterglow) -> int:
        """Keep `glow` soon, in place of what was kept before; waits for nothing and never raises.

        Gives a number, for `keep_after`.
        """
        with self._lock:
            self._turn += 1
            self._save(glow)
            return self._turn

    def keep_after(self, turn: int, glow: Afterglow) -> None:
        """Keep `glow` unless something was kept since `turn`; may be called on any thread."""
        with self._lock:
            if turn == self._turn:
                self._save(glow)

    def _save(self, glow: Afterglow) -> None:
        self._writer.save("afterglow", lambda: self._write(glow))

    def _write(self, glow: Afterglow) -> None:
        try:
            self._files.write_lightly(self._path, encode(glow))
        except OSError:
            # Not tried again, told to nobody, and no reason to throw off the ballast; but what lies there
            # must not be taken for the board of now.
            self._take_away()

    def _take_away(self) -> None:
        try:
            self._files.disk.remove(self._path)
        except OSError:
            return
