"""How often a program that crashes is started again."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

WINDOW: Final = 600.0
"""Seconds for which a crash counts (RELIABILITY 4.4)."""
RESTARTS: Final = 3
"""So many crashes in `WINDOW` are answered with an ordinary start; one more with safe mode."""
SAFE_CRASHES: Final = 3
"""The crash of safe mode in `WINDOW` after which nothing is tried any more."""


class Verdict(Enum):
    """What to do after a crash."""

    AGAIN = auto()
    """Start it again as it was."""
    SAFE = auto()
    """Start it in safe mode."""
    ENOUGH = auto()
    """Leave it."""


class Restarts:
    """Counts the crashes of one program."""

    def __init__(self) -> None:
        self._crashes: list[float] = []
        self._safe = False

    def crashed(self, now: float) -> Verdict:
        """What to do about a crash at `now`, in seconds of a clock that never goes back."""
        self._crashes = [then for then in self._crashes if now - then < WINDOW] + [now]
        if self._safe:
            return Verdict.ENOUGH if len(self._crashes) >= SAFE_CRASHES else Verdict.AGAIN
        if len(self._crashes) <= RESTARTS:
            return Verdict.AGAIN
        self._crashes = []
        self._safe = True
        return Verdict.SAFE
