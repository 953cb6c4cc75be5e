"""What the file of the lesson under way tells before anything is loaded that can read its events."""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from stationboard.lesson.left_alone import LEFT_ALONE
from stationboard.store.record import LARGEST, Record, newest
from stationboard.store.same_boot import is_same_boot

if TYPE_CHECKING:
    from stationboard.store.disk import Disk

_OVER: Final = b'"event":"ended"'


class Now(NamedTuple):
    """The clocks: milliseconds since the start of the computer, sleep too; UTC milliseconds; which start."""

    incl: int
    wall: int
    boot_id: str


class Glimpse(NamedTuple):
    """A lesson on disk; `checksum` is the CRC-32 of the lines of its events, `alive` its last heartbeat."""

    checksum: int
    alive: Now
    is_over: bool

    def seems_to_go_on(self, now: Now) -> bool:
        """Whether the lesson will be back on the board, as far as can be told without reading it."""
        same = is_same_boot(self.alive.boot_id, now.boot_id)
        away = now.incl - self.alive.incl if same else now.wall - self.alive.wall
        return not self.is_over and away <= LEFT_ALONE


def read_record(disk: Disk, path: Path) -> Record | None:
    """The newest sound record; None where there is none, however damaged the file is. Never raises."""
    try:
        found = newest(disk.read(path, 2 * LARGEST))
    except OSError:
        return None
    return None if found is None else found[1]


def glimpse(disk: Disk, path: Path) -> Glimpse | None:
    """What the slots at `path` tell; None where there is no sound record in them. Never raises."""
    record = read_record(disk, path)
    if record is None:
        return None
    first, _, events = record.payload.partition(b"\n")
    try:
        told = json.loads(first)
        alive = Now(told["incl"], told["wall"], told["boot_id"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if type(alive.incl) is not int or type(alive.wall) is not int or type(alive.boot_id) is not str:
        return None
    return Glimpse(zlib.crc32(events), alive, _OVER in events[events.rfind(b"\n") + 1 :])
