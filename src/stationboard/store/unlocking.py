"""The way out for a teacher who forgot the PIN: a file that only this computer's user can put there."""

from __future__ import annotations

from pathlib import Path

from stationboard.store.files import Files


class UnlockFile:
    """Asks the console to forget its PIN, whether or not the program is running.

    `path` lies in the data folder, which is this user's alone, so whoever can ask could read all of it.
    """

    def __init__(self, files: Files, path: Path) -> None:
        self._files: Files = files
        self._path: Path = path

    def ask(self) -> None:
        """Ask the program, or the next one that starts. Raises `OSError` where that cannot be kept."""
        self._files.write_durably(self._path, b"")

    def take(self) -> bool:
        """Whether it was asked; asking once counts once. A disk that fails has not been asked."""
        try:
            if self._path.name not in self._files.names(self._path.parent):
                return False
            self._files.remove(self._path)
        except OSError:
            return False
        return True
