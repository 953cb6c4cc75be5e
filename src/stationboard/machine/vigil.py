"""What happened between two looks at the clocks, told by how far each of them went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from stationboard.domain.quantity import Millis

NOTICEABLE: Final = Millis(2_000)
"""Clocks that part by more than this have a reason other than being read one after the other (section 4.3).
"""

STALL: Final = Millis(1_500)
"""The ticker looks every 250 ms; so long without a look is a stall (section 4.3)."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All clocks at one moment.

    `incl` counts on while the computer sleeps and `excl` does not, both from a start of their own; `wall` is
    UTC since 1970, and the only one that anybody may set.
    """

    incl: Millis
    excl: Millis
    wall: Millis


@dataclass(frozen=True, slots=True)
class Slept:
    """The computer slept for `length`; the lesson clock counted it."""

    length: Millis


@dataclass(frozen=True, slots=True)
class WallStepped:
    """Somebody set the wall clock by `step`: forward, or back where negative. The lesson goes on."""

    step: Millis


@dataclass(frozen=True, slots=True)
class Stalled:
    """The computer was awake, but nobody looked for `length`."""

    length: Millis


Notice = Slept | WallStepped | Stalled


def compare(before: Reading, after: Reading) -> tuple[Notice, ...]:
    """What must have happened between two successive readings; nothing, as a rule."""
    incl, excl, wall = after.incl - before.incl, after.excl - before.excl, after.wall - before.wall
    notices: list[Notice] = []
    if incl - excl > NOTICEABLE:
        notices.append(Slept(Millis(incl - excl)))
    if abs(wall - incl) > NOTICEABLE:
        notices.append(WallStepped(Millis(wall - incl)))
    if excl > STALL:
        notices.append(Stalled(Millis(excl)))
    return tuple(notices)
