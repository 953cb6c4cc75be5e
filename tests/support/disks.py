"""Disks that are full, read-only or slow, as real as this computer allows."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
from typing_extensions import override

from stationboard.store.disk import LocalDisk


@contextmanager
def small_disk(at: Path, size: str = "1m") -> Generator[Path]:
    """A disk of its own, mounted at `at`; skips the test where that is not allowed."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a disk of its own")
    at.mkdir(parents=True, exist_ok=True)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(at)], check=False, capture_output=True
    )
    if mounted.returncode != 0:
        pytest.skip("this computer lets nobody mount a disk")
    try:
        yield at
    finally:
        subprocess.run(["umount", "-l", str(at)], check=True)


def make_read_only(disk: Path) -> None:
    """Let nothing more be written to a mounted disk."""
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)


def fill(disk: Path) -> Path:
    """Take all room on a disk; taking away the file that is returned gives it back."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return filler


class StuckDisk(LocalDisk):
    """A disk on which nothing reaches the medium until it is let go."""

    def __init__(self) -> None:
        self.answers = threading.Event()

    @override
    def sync(self, fd: int) -> None:
        assert self.answers.wait(60)
        LocalDisk.sync(self, fd)


class HungFolder(LocalDisk):
    """A disk on which one folder, as on a network that is away, does not answer until it is let go."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.answers = threading.Event()

    def _wait(self, path: Path) -> None:
        if path.is_relative_to(self._folder):
            assert self.answers.wait(60)

    @override
    def read(self, path: Path, at_most: int) -> bytes:
        self._wait(path)
        return LocalDisk.read(self, path, at_most)

    @override
    def names(self, folder: Path) -> tuple[str, ...]:
        self._wait(folder)
        return LocalDisk.names(self, folder)

    @override
    def create(self, path: Path) -> int:
        self._wait(path)
        return LocalDisk.create(self, path)

    @override
    def make_folder(self, folder: Path) -> None:
        self._wait(folder)
        LocalDisk.make_folder(self, folder)
