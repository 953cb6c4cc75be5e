"""The real disk, failing or dying at one chosen step."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeVar

from typing_extensions import override

from stationboard.store.disk import LocalDisk

When = Literal["before", "half", "after"]
Script = Callable[[int, str, When], None]
"""Called around step number n (from 0); it may raise or end the process."""
T = TypeVar("T")


def nothing(_number: int, _step: str, _when: When) -> None:
    """The script of a sound disk."""


def error_of(task: Callable[[], object]) -> int | None:
    """The number of the disk's error that a task raises; None when it raises none."""
    try:
        task()
    except OSError as error:
        return error.errno or 0
    return None


def fail_at(number: int, when: When, error: Callable[[], OSError]) -> Script:
    """One step fails, once, before or after it had its effect."""

    def script(at: int, _step: str, moment: When) -> None:
        if (at, moment) == (number, when):
            raise error()

    return script


def die_at(number: int, when: When) -> Script:
    """The process ends at one step as if killed."""

    def script(at: int, _step: str, moment: When) -> None:
        if (at, moment) == (number, when):
            os._exit(77)

    return script


class ScriptedDisk(LocalDisk):
    """Keeps a trace of the steps taken, and lets a script interfere with each."""

    def __init__(self, script: Script = nothing) -> None:
        self.trace: list[tuple[str, str]] = []
        self.paths: list[Path] = []
        """The files read and the folders listed."""
        self._script = script
        self._names: dict[int, str] = {}

    def _step(self, step: str, name: str, do: Callable[[], T], half: Callable[[], object] | None = None) -> T:
        number = len(self.trace)
        self.trace.append((step, name))
        self._script(number, step, "before")
        if half is not None:
            half()
            self._script(number, step, "half")
        done = do()
        self._script(number, step, "after")
        return done

    @override
    def read(self, path: Path, at_most: int) -> bytes:
        self.paths.append(path)
        return self._step("read", path.name, lambda: LocalDisk.read(self, path, at_most))

    @override
    def names(self, folder: Path) -> tuple[str, ...]:
        self.paths.append(folder)
        return self._step("names", folder.name, lambda: LocalDisk.names(self, folder))

    @override
    def make_folder(self, folder: Path) -> None:
        self._step("make_folder", folder.name, lambda: LocalDisk.make_folder(self, folder))

    @override
    def create(self, path: Path) -> int:
        fd = self._step("create", path.name, lambda: LocalDisk.create(self, path))
        self._names[fd] = path.name
        return fd

    @override
    def open_existing(self, path: Path) -> int:
        fd = self._step("open_existing", path.name, lambda: LocalDisk.open_existing(self, path))
        self._names[fd] = path.name
        return fd

    @override
    def allocate(self, fd: int, size: int) -> None:
        self._step("allocate", self._names[fd], lambda: LocalDisk.allocate(self, fd, size))

    @override
    def write_at(self, fd: int, content: bytes, offset: int) -> None:
        self._step(
            "write_at",
            self._names[fd],
            lambda: LocalDisk.write_at(self, fd, content, offset),
            lambda: LocalDisk.write_at(self, fd, content[: len(content) // 2], offset),
        )

    @override
    def sync(self, fd: int) -> None:
        self._step("sync", self._names[fd], lambda: LocalDisk.sync(self, fd))

    @override
    def sync_content(self, fd: int) -> None:
        self._step("sync_content", self._names[fd], lambda: LocalDisk.sync_content(self, fd))

    @override
    def close(self, fd: int) -> None:
        LocalDisk.close(self, fd)  # a failing close gives the descriptor back all the same
        self._step("close", self._names.pop(fd), lambda: None)

    @override
    def replace(self, old: Path, new: Path) -> None:
        self._step("replace", new.name, lambda: LocalDisk.replace(self, old, new))

    @override
    def sync_folder(self, folder: Path) -> None:
        self._step("sync_folder", folder.name, lambda: LocalDisk.sync_folder(self, folder))

    @override
    def remove(self, path: Path) -> None:
        self._step("remove", path.name, lambda: LocalDisk.remove(self, path))
