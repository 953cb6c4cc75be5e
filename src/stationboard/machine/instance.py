"""Whether this is the only Station Board on a data folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from stationboard.machine.boot import boot_id

STARTING: Final = 20_000
"""Milliseconds after its claim in which a program that is not up may just be slow (a cold school laptop)."""

_LONGEST: Final = 256
"""No lock file of ours is longer, in bytes."""
_UP: Final = "up"


class Claim:
    """A data folder taken for this process; the kernel gives it back however the process ends.

    The lock file tells a word of chance of whoever took the folder last. Who finds another's word there has
    been taken over, and must not write any more.
    """

    def __init__(self, lock: Path, descriptor: int | None, *, locked: bool) -> None:
        self._lock = lock
        self._descriptor = descriptor
        self._locked = locked
        self._token = os.urandom(16).hex()
        self._write("")

    def still_ours(self) -> bool:
        """Whether nobody else has taken the folder over since; what cannot be read was not."""
        told = _read(self._lock)
        return told is None or told[0] == self._token

    def say_up(self) -> None:
        """Note that this program answers from now on."""
        self._write(_UP)

    def complete(self) -> None:
        """After a take-over: take the lock too, once the program that hung has gone."""
        if not self._locked and self._descriptor is not None:
            with suppress(OSError):
                _lock(self._descriptor)
                self._locked = True

    def give_back(self) -> None:
        """Let another process have the folder."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _write(self, state: str) -> None:
        if self._descriptor is None:
            return
        told = f"{self._token} {_this_computer()} {state}".encode()[:_LONGEST]
        with suppress(OSError):
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, told)
            os.ftruncate(self._descriptor, len(told))


def claim(lock: Path) -> Claim | None:
    """Take the data folder that `lock` lies in; nothing where another process has it.

    Where locks do not work (some network folders), the folder is taken all the same: no state of a disk may
    keep the program from starting.
    """
    descriptor = _open(lock)
    if descriptor is None:
        return Claim(lock, None, locked=False)
    try:
        _lock(descriptor)
    except BlockingIOError:
        os.close(descriptor)
        return None
    except OSError:
        return Claim(lock, descriptor, locked=False)
    return Claim(lock, descriptor, locked=True)


def take_over(lock: Path) -> Claim:
    """Take the data folder from a process that has it and hangs: it steps back when it wakes."""
    return Claim(lock, _open(lock), locked=False)


def is_starting(lock: Path, wall: Callable[[], int]) -> bool:
    """Whether the program that has the folder may still be on its way up.

    `wall` gives UTC milliseconds.
    """
    told = _read(lock)
    if told is not None and told[1] == _UP:
        return False
    try:
        claimed = lock.stat().st_mtime_ns // 1_000_000
    except OSError:
        return False
    return 0 <= wall() - claimed < STARTING


def _open(lock: Path) -> int | None:
    with suppress(OSError):
        lock.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # A pipe in its place must not make the program wait for a reader.
        return os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_NONBLOCK", 0), 0o600)
    return None


def _read(lock: Path) -> tuple[str, str] | None:
    """The word of whoever took the folder last on this computer, with its state; None where there is none."""
    try:
        descriptor = os.open(lock, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        return None
    try:
        words = os.read(descriptor, _LONGEST).decode("ascii", "replace").split()
    except OSError:
        return None
    finally:
        os.close(descriptor)
    # A sync tool may have put another computer's lock file here, and a power cut an older one.
    if len(words) not in (2, 3) or words[1] != _this_computer():
        return None
    return words[0], words[2] if len(words) == 3 else ""


def _this_computer() -> str:
    """Something without spaces that differs for every start of every computer, as far as it can be told."""
    known = boot_id()
    if known is None:
        import uuid  # noqa: PLC0415 - slow to load, and only Windows gives no id of its start

        known = f"{uuid.getnode():012x}"
    return known


if sys.platform == "win32":
    import errno
    import msvcrt

    _FAR: Final = 1 << 30
    """Windows keeps others from reading a locked byte: one far behind the file's end is locked."""

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in {errno.EACCES, errno.EDEADLK}:
                raise BlockingIOError from error
            raise

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
