"""Where the lesson clock goes on after the program was away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from stationboard.store.same_boot import is_same_boot

LONGEST_AWAY: Final = 12 * 60 * 60 * 1000
"""After a restart of the computer, the wall clock is believed about at most so many milliseconds (section
4.3).
"""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The clocks at one moment, in milliseconds, as stored with every heartbeat.

    `incl` counts since the computer started, its sleep too; `wall` is UTC; `boot_id` differs for every start
    of the computer (empty: unknown; `epoch:` with the UTC milliseconds of the start where the system has
    none). `offset` was added to `incl` to give the lesson's Instants. `closed` where the program then put the
    lesson away by itself, to go on with it when it is opened again.
    """

    incl: int
    wall: int
    boot_id: str
    offset: int = 0
    closed: bool = False


@dataclass(frozen=True, slots=True)
class SameBoot:
    """The computer ran on: the lesson clock is exact. `offset` is what to add to `incl` from now on."""

    offset: int


@dataclass(frozen=True, slots=True)
class NewBoot:
    """The computer was restarted; by its wall clock `away` milliseconds went by; `offset` as above."""

    offset: int
    away: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nobody knows how long it was: `offset` goes on at the last heartbeat. Ask the teacher."""

    offset: int


Resumption = SameBoot | NewBoot | Unknown


def resume(last: Anchor, now: Anchor) -> Resumption:
    """How a lesson goes on whose last heartbeat was at `last`; `now.offset` is not used.

    `now.incl + offset` is never before the Instant of the last heartbeat, and never raises.
    """
    if is_same_boot(last.boot_id, now.boot_id) and now.incl >= last.incl:
        return SameBoot(last.offset)
    at_heartbeat = last.incl + last.offset - now.incl
    away = now.wall - last.wall
    if 0 <= away <= LONGEST_AWAY:
        return NewBoot(at_heartbeat + away, away)
    return Unknown(at_heartbeat)
