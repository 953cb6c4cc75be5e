"""Small real disks that can be filled, made read-only and pulled out; only root can make them."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory


class Kind(Enum):
    """What the disk is made of."""

    TMPFS = "tmpfs"
    EXT4 = "ext4"


class NoDiskError(Exception):
    """This computer does not let us make one; the message says why."""


@dataclass(frozen=True, slots=True)
class SmallDisk:
    """A mounted disk of a few megabytes."""

    kind: Kind
    folder: Path
    image: Path

    def fill(self) -> None:
        """Write until there is not room for a single byte."""
        with (self.folder / "filler").open("wb", buffering=0) as filler:
            for size in (65_536, 512, 1):
                with suppress(OSError):
                    while filler.write(bytes(size)):
                        pass

    def make_room(self) -> None:
        """Take away what filled it."""
        (self.folder / "filler").unlink()

    def set_writable(self, *, writable: bool) -> None:
        """Let it take writes, or none."""
        _run("mount", "-o", f"remount,{'rw' if writable else 'ro'}", str(self.folder))

    def break_down(self) -> None:
        """Let the file system meet an error of its own, after which it takes no write any more, whoever has a
        file open on it; only ext4 can.
        """
        device = _run("findmnt", "--noheadings", "--output", "SOURCE", str(self.folder)).strip()
        trigger = Path("/sys/fs/ext4") / Path(device).name / "trigger_fs_error"
        try:
            trigger.write_text("1")
        except OSError as error:
            raise NoDiskError("this kernel lets no file system break down") from error

    def lock(self, *, locked: bool) -> None:
        """Take away the right to change anything on it, or give it back; root alone does not care."""
        found = [self.folder, *self.folder.rglob("*")]
        for path in found if locked else sorted(found):
            if path.name != "lost+found":
                path.chmod((0o555 if path.is_dir() else 0o444) | (0 if locked else 0o200))

    def pull_out(self) -> None:
        """Take it away with everything on it; where it was, nothing can be made."""
        _run("umount", "-l", str(self.folder))
        self.folder.rmdir()
        self.folder.write_bytes(b"")

    def put_back(self) -> None:
        """Plug it in again; a disk in memory comes back empty."""
        self.folder.unlink()
        self.folder.mkdir()
        self._mount()

    def _mount(self) -> None:
        if self.kind is Kind.TMPFS:
            _run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(self.folder))
        else:
            _run("mount", "-o", "loop,errors=remount-ro", str(self.image), str(self.folder))


@contextmanager
def small_disk(kind: Kind) -> Generator[SmallDisk]:
    """A disk that is there as long as the context.

    Raises:
        NoDiskError: only root can mount one, or this computer has no loop devices.
    """
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        raise NoDiskError("only root can mount a disk")
    if shutil.which("mount") is None or (kind is Kind.EXT4 and shutil.which("mkfs.ext4") is None):
        raise NoDiskError("the programs that make disks are missing")
    with TemporaryDirectory() as above:
        disk = SmallDisk(kind, Path(above) / "disk", Path(above) / "image")
        disk.folder.write_bytes(b"")
        if kind is Kind.EXT4:
            with disk.image.open("wb") as image:
                image.truncate(8 << 20)
            _run("mkfs.ext4", "-q", "-m", "0", str(disk.image))
        disk.put_back()
        try:
            yield disk
        finally:
            with suppress(NoDiskError):
                _run("umount", "-l", str(disk.folder))


def _run(*words: str) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoDiskError(f"{words[0]} failed with status {done.returncode}")
    return done.stdout
