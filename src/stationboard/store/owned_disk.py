"""A disk that nothing is changed on once the data folder belongs to another process."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Final

from typing_extensions import override

from stationboard.store.disk import Disk


class OwnedDisk(Disk):
    """Passes every step on to `disk` as long as `ours()`; then each change raises `OSError(ESTALE)`.

    A process that hung may be in the midst of anything when it wakes. In a file that is written in place the
    question comes after the opening: whoever took the folder over puts a new file in its place first, so that
    what was opened before is read by nobody any more.
    """

    def __init__(self, disk: Disk, ours: Callable[[], bool]) -> None:
        self._disk: Final = disk
        self._ours: Final = ours

    @override
    def read(self, path: Path, at_most: int) -> bytes:
        return self._disk.read(path, at_most)

    @override
    def names(self, folder: Path) -> tuple[str, ...]:
        return self._disk.names(folder)

    @override
    def modified(self, path: Path) -> int:
        return self._disk.modified(path)

    @override
    def make_folder(self, folder: Path) -> None:
        self._expect_ours(folder)
        self._disk.make_folder(folder)

    @override
    def create(self, path: Path) -> int:
        self._expect_ours(path)
        return self._disk.create(path)

    @override
    def open_existing(self, path: Path) -> int:
        fd = self._disk.open_existing(path)
        try:
            self._expect_ours(path)
        except OSError:
            self._disk.close(fd)
            raise
        return fd

    @override
    def allocate(self, fd: int, size: int) -> None:
        self._disk.allocate(fd, size)

    @override
    def write_at(self, fd: int, content: bytes, offset: int) -> None:
        self._disk.write_at(fd, content, offset)

    @override
    def sync(self, fd: int) -> None:
        self._disk.sync(fd)

    @override
    def sync_content(self, fd: int) -> None:
        self._disk.sync_content(fd)

    @override
    def close(self, fd: int) -> None:
        self._disk.close(fd)

    @override
    def replace(self, old: Path, new: Path) -> None:
        self._expect_ours(new)
        self._disk.replace(old, new)

    @override
    def sync_folder(self, folder: Path) -> None:
        self._disk.sync_folder(folder)

    @override
    def remove(self, path: Path) -> None:
        self._expect_ours(path)
        self._disk.remove(path)

    def _expect_ours(self, path: Path) -> None:
        if not self._ours():
            raise OSError(errno.ESTALE, "another Station Board has this folder now", str(path))
