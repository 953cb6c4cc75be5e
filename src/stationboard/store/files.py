"""Whole files changed so that a power cut leaves either the old one or the new one."""

from __future__ import annotations

import re
import time
import uuid
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from stationboard.store.disk import Disk
from stationboard.store.moment import stamp

LARGEST_ASIDE: Final = 64 * 1024 * 1024
"""A damaged file longer than this many bytes is left where it is instead of being copied aside."""

LITTER_AGE: Final = 60 * 60 * 1000
"""A temporary file older than this many milliseconds belongs to a save that died (fault 19 of the catalog).
"""

_TEMPORARY: Final = re.compile(r"\.stationboard-[0-9a-f]{32}\.tmp")

_IN_USE: Final = frozenset({5, 32, 33})
"""Windows: access denied, sharing violation, lock violation; a virus scanner or a sync tool is looking at the
file.
"""

_RETRY_SECONDS: Final = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.23)
"""The pauses between tries at a file in use: 2.5 s in all (fault 9)."""


class Files:
    """Durable changes made of a disk's bare steps.

    Every method raises `OSError` when the change is not certain to be on the medium; what was there before is
    then still there whole. `pause` waits the given seconds; it may block, so call from the writer's thread.
    """

    def __init__(
        self,
        disk: Disk,
        pause: Callable[[float], None] = time.sleep,  # noqa: TID251 - no scanner tells when it is done
    ) -> None:
        self.disk: Disk = disk
        self._pause: Callable[[float], None] = pause
        self._made: set[Path] = set()

    def write_durably(self, path: Path, content: bytes, *, room: int = 0) -> None:
        """Make `path` hold `content`; its folder is made when missing.

        The order is what makes it safe: the content reaches the medium before the name points to it, and the
        name before we return. With `room`, at least so many bytes are reserved on the disk.
        """
        self.make_folders(path.parent)
        self._made.discard(path.parent)
        self._put(path, lambda temporary: self._fill(temporary, content, room))
        self.disk.sync_folder(path.parent)
        self._made.add(path.parent)

    def write_lightly(self, path: Path, content: bytes) -> None:
        """Make `path` hold `content` without waiting for the medium: for what a power cut may take.

        No other program ever sees half of it. Its folder must exist.
        """
        self._put(path, lambda temporary: self._pour(temporary, content))

    def try_writing(self, folder: Path) -> None:
        """Write something in `folder`, and take it away again. Raises `OSError` where that cannot be done."""
        self.make_folders(folder)
        temporary = folder / f".stationboard-{uuid.uuid4().hex}.tmp"
        self.disk.close(self.disk.create(temporary))
        self.disk.remove(temporary)

    def make_folders(self, folder: Path) -> None:
        """Make a folder together with those above it, each durably named in its parent.

        A folder that is there already may come from a run that died before its name was on the medium.
        """
        if folder in self._made:
            return
        try:
            self.disk.make_folder(folder)
        except FileNotFoundError:
            self._made.discard(folder.parent)
            self.make_folders(folder.parent)
            self.disk.make_folder(folder)
        except FileExistsError:
            pass
        # Who may not open the parent has made no name in it either: it is somebody else's.
        with suppress(PermissionError):
            self.disk.sync_folder(folder.parent)

    def copy_aside(self, path: Path, quarantine: Path, now: int) -> Path:
        """Keep the bytes of `path` under a new name in `quarantine`, led by the UTC time; the original stays.

        Bytes already kept there under the same name are not kept twice. `now` is UTC milliseconds. Returns
        the copy.
        """
        content = self.disk.read(path, LARGEST_ASIDE)
        kept = self.names(quarantine)
        for name in kept:
            if name.endswith(f"-{path.name}") and self._holds(quarantine / name, content):
                return quarantine / name
        copy, number = quarantine / f"{stamp(now)}-{path.name}", 2
        while copy.name in kept:
            copy = quarantine / f"{stamp(now)}-{number}-{path.name}"
            number += 1
        self.write_durably(copy, content)
        return copy

    def move(self, old: Path, new: Path) -> None:
        """Give a file another name in its folder durably; one that is not there has been renamed already."""
        with suppress(FileNotFoundError):
            self._replace(old, new)
        self.disk.sync_folder(new.parent)

    def remove(self, path: Path) -> None:
        """Take a file away durably; one that is not there already is away."""
        with suppress(FileNotFoundError):
            self.disk.remove(path)
            self.disk.sync_folder(path.parent)

    def names(self, folder: Path) -> tuple[str, ...]:
        """The names in a folder, sorted; none when there is no such folder."""
        try:
            return self.disk.names(folder)
        except FileNotFoundError:
            return ()

    def sweep(self, folders: Iterable[Path], now: int) -> None:
        """Take away what died saves left behind: only our own temporary files, older than an hour; never
        raises.
        """
        for folder in folders:
            names: tuple[str, ...] = ()
            with suppress(OSError):
                names = self.names(folder)
            for name in names:
                if _TEMPORARY.fullmatch(name):
                    with suppress(OSError):
                        if now - self.disk.modified(folder / name) > LITTER_AGE:
                            self.disk.remove(folder / name)

    def _put(self, path: Path, fill: Callable[[Path], None]) -> None:
        temporary = path.with_name(f".stationboard-{uuid.uuid4().hex}.tmp")
        try:
            fill(temporary)
            self._replace(temporary, path)
        except OSError:
            with suppress(OSError):
                self.disk.remove(temporary)
            raise

    def _pour(self, path: Path, content: bytes) -> None:
        fd = self.disk.create(path)
        try:
            self.disk.write_at(fd, content, 0)
        finally:
            self.disk.close(fd)

    def _fill(self, path: Path, content: bytes, room: int) -> None:
        fd = self.disk.create(path)
        try:
            if room:
                self.disk.allocate(fd, room)
            self.disk.write_at(fd, content, 0)
            self.disk.sync(fd)
        finally:
            self.disk.close(fd)

    def _replace(self, old: Path, new: Path) -> None:
        for seconds in _RETRY_SECONDS:
            try:
                self.disk.replace(old, new)
            except OSError as error:
                if getattr(error, "winerror", None) not in _IN_USE:
                    raise
                self._pause(seconds)
            else:
                return
        self.disk.replace(old, new)

    def _holds(self, path: Path, content: bytes) -> bool:
        try:
            return self.disk.read(path, len(content)) == content
        except OSError:
            return False
