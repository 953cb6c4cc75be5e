"""A lesson that the program left behind when it stopped: where it goes on, or that it is over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from stationboard.domain.quantity import Instant, Millis
from stationboard.lesson.events import Ended
from stationboard.lesson.log import Log, appended, replay
from stationboard.lesson.state import Stage
from stationboard.planning.compiling import PlanError
from stationboard.store.lesson_file import KeptLesson
from stationboard.store.recovery import Anchor, Unknown, resume

STALE: Final = Millis(90 * 60 * 1000)
"""A lesson left alone for longer is over: nobody comes back to it after another period (fault 32)."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """A lesson to go on with."""

    log: Log
    offset: Millis
    """To be added to the clock that counts sleep, so that the lesson's instants go on."""
    gone: Instant
    """When the lesson was last known to be alive."""
    away_unknown: bool
    """Nobody knows how long the computer was off: the teacher must be asked."""


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A lesson that is over: it was closed, or has been left alone for too long, perhaps before its start."""

    log: Log


def recover(kept: KeptLesson, now: Anchor) -> Recovered | LeftBehind | None:
    """What to do with `kept`, given the clocks `now`; nothing where its events make no lesson."""
    try:
        log = replay(kept.events)
    except (ValueError, PlanError):
        return None
    gone = Instant(kept.alive.incl + kept.alive.offset)
    if log.state.stage is Stage.ENDED:
        return LeftBehind(log)
    resumption = resume(kept.alive, now)
    back = Instant(now.incl + resumption.offset)
    unknown = isinstance(resumption, Unknown)
    too_long = unknown and now.wall - kept.alive.wall > STALE
    if back - gone > STALE or too_long:
        started = log.state.stage is not Stage.READY
        return LeftBehind(appended(log, Ended(at=gone)) if started else log)
    return Recovered(log, Millis(resumption.offset), gone, unknown)
