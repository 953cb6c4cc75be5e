"""Room set aside on the disk for the moment when it is full."""

from __future__ import annotations

import errno
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeVar

from stationboard.store.files import Files

SIZE: Final = 512 * 1024
"""Bytes: enough for the classes and routines of a school day (section 4.1)."""

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
ResultT = TypeVar("ResultT")


class Ballast:
    """A file that only takes up room, to be thrown off when a save finds the disk full (fault 5).

    Two threads may save: where one has thrown it off, the other finds the room at its next try.
    """

    def __init__(self, files: Files, path: Path) -> None:
        self._files: Final = files
        self._path: Final = path
        self._laid = False

    def lay(self) -> None:
        """Take the room, where there is any; never raises `OSError`."""
        if self._laid:
            return
        with suppress(OSError):
            self._laid = self._path.name in self._files.names(self._path.parent)
            if not self._laid:
                self._files.write_durably(self._path, bytes(SIZE), room=SIZE)
                self._laid = True

    def saving(self, task: Callable[[], ResultT]) -> ResultT:
        """Run `task`, and once more without the ballast where the disk was full. Raises what `task`
        raises.
        """
        try:
            return task()
        except OSError as error:
            if error.errno not in _FULL or not self._throw_off():
                raise
        return task()

    def _throw_off(self) -> bool:
        try:
            self._files.disk.remove(self._path)
        except OSError:
            return False
        self._laid = False
        return True
