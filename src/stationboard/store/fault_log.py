"""What went wrong, read back from the program's log (`machine/logbook.py`, `machine/traces.py`)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stationboard.store.disk import Disk

LARGEST: Final = 2 * 1024 * 1024
"""A log of more bytes is not ours (its writer begins another at one MiB)."""
MOST: Final = 20
"""So many kinds of faults are told, the most frequent first."""

_RECORD: Final = re.compile(r"[0-9-]{10} [0-9:]{8},[0-9]{3} [A-Z]+ stationboard(?:\.\w+)*: (.*)")
_FAULT: Final = re.compile(r"fault ([0-9]{1,9}) at .*")
_FRAME: Final = re.compile(r"  (\S.*):([0-9]+) in .*")
_OURS: Final = re.compile(
    r"(?:(?:board|commands|domain|lesson|library|machine|planning|qt|store|supervision)/[a-z_/]+|main)\.py"
)
_KIND: Final = re.compile(r"(?:[A-Za-z_]\w*\.)*([A-Z][A-Za-z]*(?: E[A-Z]+)?)")
_LED_TO: Final = "which led to"


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
        # The older a log, the higher its number.
        names = sorted((name for name in disk.names(folder) if ".log" in name), reverse=True)
    except OSError:
        return ()
    logs: list[str] = []
    for name in names:
        with suppress(OSError):
            logs.append(disk.read(folder / name, LARGEST).decode("utf-8", "replace"))
    found = _faults_in("\n".join(logs))
    return tuple(LoggedFault(kind, place, count) for (kind, place), count in found.most_common(MOST))


def is_ours(file: str) -> bool:
    """Whether a file named in a trace is this program's; the names of others are nobody's business."""
    return _OURS.fullmatch(file) is not None


def _faults_in(log: str) -> Counter[tuple[str, str]]:
    """How often each fault is in `log`; the log's writer numbers those that it does not write in full."""
    found: Counter[tuple[str, str]] = Counter()
    numbers: dict[tuple[str, str], int] = {}
    for head, trace in _records(log):
        fault = _fault_of(trace)
        if fault is None:
            continue
        numbered = _FAULT.fullmatch(head)
        number = 0 if numbered is None else int(numbered[1])
        before = numbers.get(fault, 0)
        # A number that is not higher is that of another run, which began anew.
        found[fault] += number - before if number > before else max(number, 1)
        numbers[fault] = number
    return found


def _records(log: str) -> Iterator[tuple[str, list[str]]]:
    """What each record of the program's own says, with the lines that follow it."""
    head, lines = "", list[str]()
    for line in log.splitlines():
        if (record := _RECORD.fullmatch(line)) is not None:
            yield head, lines
            head, lines = record[1], []
        else:
            lines.append(line)
    yield head, lines


def _fault_of(trace: list[str]) -> tuple[str, str] | None:
    """The kind of an error and the line of this program where it arose; the last error of a chain."""
    last = trace[len(trace) - trace[::-1].index(_LED_TO) :] if _LED_TO in trace else trace
    frames = [frame for frame in map(_FRAME.fullmatch, last) if frame is not None]
    if not frames:
        return None
    ours = [f"{frame[1]}:{frame[2]}" for frame in frames if is_ours(frame[1])]
    kind = _KIND.fullmatch(last[len(frames)]) if len(last) > len(frames) else None
    return (kind[1] if kind is not None else "an error", ours[-1] if ours else "elsewhere")
