"""Counts what goes wrong in the program, by place."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from typing import Final

from stationboard.machine.traces import kind_of, place_of, trace_of

LOUD: Final = 5
"""So many times a fault of one place is written to the log in full; then every hundredth."""
_EVERY: Final = 100
_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong at one place: `kind` is the exception's, `count` how often since the start."""

    place: str
    kind: str
    count: int


class Faults:
    """Takes exceptions that nobody else dealt with, on any thread; nothing here raises."""

    def __init__(self) -> None:
        self._turn: Final = threading.Lock()
        self._counts: Final[dict[tuple[str, str], int]] = {}

    def note(self, error: BaseException) -> int:
        """Count `error` where it came from; gives how often it has been there."""
        key = (place_of(error.__traceback__), kind_of(error))
        with self._turn:
            count = self._counts[key] = self._counts.get(key, 0) + 1
        if count <= LOUD or count % _EVERY == 0:
            _log.error("fault %d at %s\n%s", count, key[0], trace_of(error))
        return count

    @property
    def all(self) -> tuple[Fault, ...]:
        """Every fault, the most frequent first."""
        with self._turn:
            counted = tuple(self._counts.items())
        faults = (Fault(place, kind, count) for (place, kind), count in counted)
        return tuple(sorted(faults, key=lambda fault: (-fault.count, fault.place, fault.kind)))
