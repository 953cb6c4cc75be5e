"""A lesson that the program left behind when it stopped: where it goes on, or that it is over."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from stationboard.domain.quantity import Instant, Millis
from stationboard.lesson.events import Ended
from stationboard.lesson.left_alone import LEFT_ALONE
from stationboard.lesson.log import Log, appended, replay
from stationboard.lesson.reading import View, read
from stationboard.lesson.state import Stage
from stationboard.planning.compiling import PlanError
from stationboard.store.files import Files
from stationboard.store.lesson_file import KeptLesson, left_files, read_lesson
from stationboard.store.places import Places
from stationboard.store.recovery import Anchor, Unknown, resume
from stationboard.store.slots import LessonSlots


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
    interrupted: bool = True
    """The program did not put the lesson away by itself: it crashed, or the power was cut."""


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A lesson that is over: it was closed, or has been left alone for too long, perhaps before its start."""

    log: Log
    interrupted: bool = False
    """It was not over yet when the program stopped without putting it away."""
    left_open: int | None = None
    """When it was last alive, in UTC milliseconds, where it was still under way then."""


def recover(kept: KeptLesson, now: Anchor) -> Recovered | LeftBehind | None:
    """What to do with `kept`, given the clocks `now`; nothing where its events make no lesson."""
    log = _replayed(kept)
    if log is None or log.state.stage is Stage.ENDED:
        return LeftBehind(log) if log is not None else None
    gone = _last_alive(kept)
    resumption = resume(kept.alive, now)
    back = Instant(now.incl + resumption.offset)
    unknown = isinstance(resumption, Unknown)
    too_long = unknown and now.wall - kept.alive.wall > LEFT_ALONE
    if back - gone > LEFT_ALONE or too_long:
        return left_behind(kept)
    return Recovered(log, Millis(resumption.offset), gone, unknown, not kept.alive.closed)


def left_behind(kept: KeptLesson) -> LeftBehind | None:
    """`kept` as a lesson that is over, whenever it was alive; nothing where its events make no lesson."""
    log = _replayed(kept)
    if log is None:
        return None
    if log.state.stage not in {Stage.RUNNING, Stage.PAUSED}:
        return LeftBehind(log)
    gone = _last_alive(kept)
    last = read(log.state, gone)
    still_going = last.view is not View.FINISHED and not last.over
    interrupted = still_going and not kept.alive.closed
    return LeftBehind(appended(log, Ended(at=gone)), interrupted, kept.alive.wall)


def read_left(files: Files, places: Places) -> dict[Path, LeftBehind]:
    """The lessons in the files that were left, by their paths; a damaged one is passed by and stays there."""
    found: dict[Path, LeftBehind] = {}
    for path in left_files(files, places):
        kept = read_lesson(LessonSlots(files, path))
        over = left_behind(kept) if kept is not None else None
        if over is not None:
            found[path] = over
    return found


def _replayed(kept: KeptLesson) -> Log | None:
    try:
        return replay(kept.events)
    except (ValueError, PlanError):
        return None


def _last_alive(kept: KeptLesson) -> Instant:
    return Instant(kept.alive.incl + kept.alive.offset)
