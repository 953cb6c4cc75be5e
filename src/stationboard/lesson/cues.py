"""Cues: what falls due to be heard or shown at a moment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from stationboard.domain.chart import Phase, PhaseKind
from stationboard.domain.quantity import Instant, Millis, later, seconds
from stationboard.lesson.clockwork import Clockwork, boundary, cross, end_of, is_cut, is_over
from stationboard.lesson.state import Stage, State

HEADS_UP_BEFORE_WARNING = seconds(30)
"""The teacher is told in private this long before the class is warned."""


class CueKind(StrEnum):
    """What a cue says."""

    HEADS_UP = "heads_up"
    """For the teacher alone: the class will be warned soon."""
    WARNING = "warning"
    CLEAN_UP = "clean_up"
    WALK = "walk"
    """The class lines up to walk to another room."""
    START = "start"
    TIME_IS_UP = "time_is_up"
    """The end of a phase that waits for the teacher."""
    END = "end"


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue, at the instant it is due."""

    kind: CueKind
    due: Instant
    index: int
    """The phase it belongs to."""


def cues_between(state: State, last: Instant, now: Instant) -> tuple[Cue, ...]:
    """The cues due after `last` and up to `now`, in order; looking often or seldom gives the same ones."""
    if state.stage is not Stage.RUNNING:
        return ()
    due: list[Cue] = []
    work = state.work
    while True:
        due.extend(_of_stretch(state, work))
        change = boundary(work)
        if change is None or change > now:
            break
        work = cross(work, change)
    # Sorting is stable: at one instant the end of a phase comes before the start of the next.
    return tuple(sorted((cue for cue in due if last < cue.due <= now), key=lambda cue: cue.due))


def _of_stretch(state: State, work: Clockwork) -> list[Cue]:
    cursor = work.cursor
    if is_over(work):
        return [Cue(CueKind.END, cursor.entered, cursor.index)]
    phase = state.chart.phases[cursor.index]
    found: list[Cue] = []
    begins = CueKind.WALK if _walks(work, phase) else _opening_cue(work)
    if begins is not None:
        found.append(Cue(begins, cursor.entered, cursor.index))
    end = end_of(work)
    if end is None or cursor.interruption is not None or is_cut(work):
        return found
    if phase.warning is not None:
        warning = later(end, Millis(-phase.warning))
        found.append(Cue(CueKind.HEADS_UP, later(warning, Millis(-HEADS_UP_BEFORE_WARNING)), cursor.index))
        found.append(Cue(CueKind.WARNING, warning, cursor.index))
    if boundary(work) is None:
        found.append(Cue(CueKind.TIME_IS_UP, end, cursor.index))
    # What would have been due before this stretch began was not: it had not begun.
    return [cue for cue in found if cue.due >= cursor.entered]


def _walks(work: Clockwork, phase: Phase) -> bool:
    return phase.walk and work.cursor.interruption is None


def _opening_cue(work: Clockwork) -> CueKind | None:
    """A break or a transition begins with cleaning up, a round with its start; a whole class has no cue."""
    if work.cursor.interruption is not None:
        return CueKind.CLEAN_UP
    match work.kinds[work.cursor.index]:
        case PhaseKind.ROUND | PhaseKind.CHOICE:
            return CueKind.START
        case PhaseKind.TRANSITION | PhaseKind.BREAK:
            return CueKind.CLEAN_UP
        case PhaseKind.WHOLE_CLASS:
            return None
