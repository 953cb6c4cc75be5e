"""Whether this is the only Station Board on a data folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path


class Claim:
    """A data folder taken for this process; the kernel gives it back however the process ends."""

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor

    def give_back(self) -> None:
        """Let another process have the folder."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def claim(lock: Path) -> Claim | None:
    """Take the data folder that `lock` lies in; nothing where another process has it.

    Where locks do not work (some network folders), the folder is taken all the same: no state of a disk may
    keep the program from starting.
    """
    try:
        lock.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return Claim(None)
    try:
        _lock(descriptor)
    except BlockingIOError:
        os.close(descriptor)
        return None
    except OSError:
        os.close(descriptor)
        return Claim(None)
    return Claim(descriptor)


if sys.platform == "win32":
    import errno
    import msvcrt

    def _lock(descriptor: int) -> None:
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
