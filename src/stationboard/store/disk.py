"""The bare steps by which the program changes the disk; no other module may take one."""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final, Protocol

from stationboard.domain.overriding import override

_BINARY: Final[int] = getattr(os, "O_BINARY", 0)
_COMMON: Final[int] = _BINARY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOINHERIT", 0)
_NO_LINK: Final[int] = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT: Final[int] = getattr(os, "O_NONBLOCK", 0)
"""Without it, opening a FIFO that somebody put in a file's place would wait for ever."""

_NO_SUCH_CALL: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOTTY, errno.EBADF})
"""What file systems answer that have no such operation; a real fault (EIO, ENOSPC) is never among them."""


class Disk(Protocol):
    """One step each, so that a test can fail, halve or die at any of them.

    Every method raises `OSError`, and only that. Files are named by their descriptor between `create` or
    `open_existing` and `close`.
    """

    def read(self, path: Path, at_most: int) -> bytes:
        """The whole file; `OSError(EFBIG)` when it is longer than `at_most` bytes, `EINVAL` when no file."""
        ...

    def names(self, folder: Path) -> tuple[str, ...]:
        """The names in a folder, sorted."""
        ...

    def modified(self, path: Path) -> int:
        """When the file was last written, in UTC milliseconds."""
        ...

    def make_folder(self, folder: Path) -> None:
        """Make one folder for this user only (0700); its parent must exist."""
        ...

    def create(self, path: Path) -> int:
        """Open a file that must not exist yet, readable by this user only (0600)."""
        ...

    def open_existing(self, path: Path) -> int:
        """Open a regular file for `write_at`; links are not followed."""
        ...

    def allocate(self, fd: int, size: int) -> None:
        """Reserve `size` bytes where the file system knows how; otherwise nothing happens."""
        ...

    def write_at(self, fd: int, content: bytes, offset: int) -> None:
        """Write all of `content` from byte `offset` on."""
        ...

    def sync(self, fd: int) -> None:
        """Return only when content, length and attributes are on the medium."""
        ...

    def sync_content(self, fd: int) -> None:
        """As `sync`, but may leave out attributes that reading does not need."""
        ...

    def close(self, fd: int) -> None:
        """Give the descriptor back."""
        ...

    def replace(self, old: Path, new: Path) -> None:
        """Let `new` name what `old` names, in one step."""
        ...

    def sync_folder(self, folder: Path) -> None:
        """Return only when the folder's names are on the medium; nothing where there is no such call."""
        ...

    def remove(self, path: Path) -> None:
        """Take a file's name away."""
        ...


class LocalDisk(Disk):
    """The real disk of this computer."""

    @override
    def read(self, path: Path, at_most: int) -> bytes:
        fd = os.open(path, os.O_RDONLY | _COMMON | _NO_WAIT)
        try:
            _expect_file(fd, path)
            content = bytearray()
            while chunk := os.read(fd, at_most + 1 - len(content)):
                content += chunk
        finally:
            os.close(fd)
        if len(content) > at_most:
            raise OSError(errno.EFBIG, "longer than any file of this program", str(path))
        return bytes(content)

    @override
    def names(self, folder: Path) -> tuple[str, ...]:
        return tuple(sorted(entry.name for entry in folder.iterdir()))

    @override
    def modified(self, path: Path) -> int:
        return path.stat(follow_symlinks=False).st_mtime_ns // 1_000_000

    @override
    def make_folder(self, folder: Path) -> None:
        folder.mkdir(0o700)

    @override
    def create(self, path: Path) -> int:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _COMMON | _NO_LINK, 0o600)

    @override
    def open_existing(self, path: Path) -> int:
        fd = os.open(path, os.O_RDWR | _COMMON | _NO_LINK | _NO_WAIT)
        try:
            _expect_file(fd, path)
        except OSError:
            os.close(fd)
            raise
        return fd

    @override
    def allocate(self, fd: int, size: int) -> None:
        if sys.platform == "linux":
            try:
                os.posix_fallocate(fd, 0, size)
            except OSError as error:
                if error.errno not in _NO_SUCH_CALL:
                    raise

    @override
    def write_at(self, fd: int, content: bytes, offset: int) -> None:
        os.lseek(fd, offset, os.SEEK_SET)
        left = memoryview(content)
        while left:
            left = left[os.write(fd, left) :]

    @override
    def sync(self, fd: int) -> None:
        _sync_fully(fd)

    @override
    def sync_content(self, fd: int) -> None:
        if sys.platform == "linux":
            os.fdatasync(fd)
        else:
            _sync_fully(fd)

    @override
    def close(self, fd: int) -> None:
        os.close(fd)

    @override
    def replace(self, old: Path, new: Path) -> None:
        old.replace(new)

    @override
    def sync_folder(self, folder: Path) -> None:
        if sys.platform == "win32":
            return
        fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | _COMMON)
        try:
            _sync_fully(fd)
        except OSError as error:
            if error.errno not in _NO_SUCH_CALL:
                raise
        finally:
            with suppress(OSError):
                os.close(fd)

    @override
    def remove(self, path: Path) -> None:
        path.unlink()


def _expect_file(fd: int, path: Path) -> None:
    if not stat.S_ISREG(os.fstat(fd).st_mode):
        raise OSError(errno.EINVAL, "not a regular file", str(path))


if sys.platform == "darwin":
    import fcntl

    def _sync_fully(fd: int) -> None:
        # On macOS fsync only hands the bytes to the drive; F_FULLFSYNC makes the drive keep them.
        try:
            fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
        except OSError as error:
            if error.errno not in _NO_SUCH_CALL:
                raise
            os.fsync(fd)
else:

    def _sync_fully(fd: int) -> None:
        os.fsync(fd)
