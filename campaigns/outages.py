"""A disk that is full for a while, in virtual time."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path
from random import Random
from typing import Final

from typing_extensions import override

from stationboard.store.writer import Writer
from tests.store.notebook import ID, numbered, shelf
from tests.store.power_cut_disk import PowerCutDisk

LONGEST: Final = 30 * 60 * 1000
"""Milliseconds that the disk is full at the most."""
_FOR_EVER: Final = 20.0


class VirtualTime:
    """Time goes on only by being waited for."""

    def __init__(self) -> None:
        self.millis: int = 0

    def now(self) -> int:
        """Milliseconds since the beginning."""
        return self.millis

    def wait(self, condition: threading.Condition, seconds: float | None) -> None:
        """Let the time pass, or wait for somebody else where there is nothing to wait for."""
        if seconds is None:
            condition.wait()
        else:
            self.millis += max(1, round(seconds * 1000))


class FullDisk(PowerCutDisk):
    """Has no room until the millisecond `until`."""

    def __init__(self, time: VirtualTime, until: int) -> None:
        super().__init__()
        self._time = time
        self._until = until

    @override
    def write_at(self, fd: int, content: bytes, offset: int) -> None:
        if self._time.now() < self._until:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        super().write_at(fd, content, offset)


def seconds_until_saved(chance: Random) -> float:
    """How long after there is room again the last change is on the disk."""
    time, until = VirtualTime(), round(float(LONGEST) ** chance.random())
    notebooks = shelf(FullDisk(time, until), Path("/"))
    writer = Writer(time.now, wait=time.wait)
    saved_at: list[int] = []

    def save() -> None:
        notebooks.save(ID, numbered(1))
        saved_at.append(time.now())

    saved = writer.save(ID, save, chance.choice((0, 300)))
    try:
        saved.result(_FOR_EVER)
        return float(max(0, saved_at[-1] - until)) / 1000
    finally:
        writer.close()
