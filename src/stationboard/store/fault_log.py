"""What went wrong, read back from the program's log without anything that could name a person."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stationboard.store.disk import Disk

LARGEST: Final = 2 * 1024 * 1024
"""A log of more bytes is not ours (its writer begins another at one MiB)."""
MOST: Final = 20
"""So many kinds of faults are told, the most frequent first."""

_BEGIN: Final = "Traceback (most recent call last):"
_FRAME: Final = re.compile(r'  File "(?:.*[/\\])?stationboard[/\\]([a-z_/\\]+\.py)", line ([0-9]+), in .*')
_KIND: Final = re.compile(r"(?:[a-z_]\w*\.)*([A-Z][A-Za-z]*(?:Error|Exception|Interrupt|Exit))(?::.*)?")


@dataclass(frozen=True, slots=True)
class LoggedFault:
    """A kind of error, the line of this program where it arose, and how often it is in the log."""

    kind: str
    place: str
    count: int


def logged_faults(disk: Disk, folder: Path) -> tuple[LoggedFault, ...]:
    """The errors in the logs of `folder`, the most frequent first; never raises `OSError`.

    What an error says is left out: it may name a class or a file.
    """
    try:
        names = [name for name in disk.names(folder) if ".log" in name]
    except OSError:
        return ()
    found: Counter[tuple[str, str]] = Counter()
    for name in names:
        try:
            found.update(_faults_in(disk.read(folder / name, LARGEST).decode("utf-8", "replace")))
        except OSError:
            continue
    return tuple(LoggedFault(kind, place, count) for (kind, place), count in found.most_common(MOST))


def _faults_in(log: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    place: str | None = None
    for line in log.splitlines():
        if line == _BEGIN:
            place = "elsewhere"
        elif place is not None and line.startswith(" "):
            frame = _FRAME.fullmatch(line)
            place = f"{frame[1]}:{frame[2]}".replace("\\", "/") if frame is not None else place
        elif place is not None:
            kind = _KIND.fullmatch(line)
            found.append((kind[1] if kind is not None else "an error", place))
            place = None
    return found
