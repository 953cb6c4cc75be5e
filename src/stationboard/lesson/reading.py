"""What a lesson looks like at a moment: phase, time left, urgency, placements."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from stationboard.domain.block import Ends
from stationboard.domain.chart import (
    Interruption,
    Move,
    Phase,
    PhaseKind,
    StudentMove,
    moves,
)
from stationboard.domain.document import StudentId
from stationboard.domain.quantity import ClockTime, Instant, Millis, between
from stationboard.lesson.clockwork import (
    Clockwork,
    boundary,
    end_of,
    is_cut,
    is_over,
    local_time,
    next_cut,
    project,
)
from stationboard.lesson.outings import out_by_plan
from stationboard.lesson.state import Stage, State, round_at, rounds_from
from stationboard.lesson.whereabouts import student_moves


class View(StrEnum):
    """What there is to see."""

    READY = "ready"
    WHOLE_CLASS = "whole_class"
    ROUND = "round"
    TRANSITION = "transition"
    BREAK = "break"
    CHOICE = "choice"
    FINISHED = "finished"


class Urgency(StrEnum):
    """How near the end of the phase is."""

    CALM = "calm"
    SOON = "soon"
    """The class has been warned."""
    OVER = "over"
    """The time is up; the phase waits for the teacher."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A lesson at one moment; every length in milliseconds."""

    view: View
    stage: Stage
    now: Instant
    """When the lesson was looked at."""
    attention: bool
    index: int
    """Place of the phase in the chart; of the last one once the lesson is over."""
    phase: Phase
    round: int | None
    """Place in the chart of the round under way, or just left."""
    following: int | None
    """Place in the chart of the next phase that is not a transition and is still to come."""
    interruption: Interruption | None
    length: Millis | None
    """Length of the present phase as it stands now; nothing where it is open."""
    elapsed: Millis
    left: Millis | None
    """Until the present stretch ends or is cut; nothing where it is open."""
    over: Millis
    """Past the end."""
    left_of_round: Millis | None
    """Of a round that a break cuts or has cut: what remains of it in all."""
    urgency: Urgency
    held: bool
    """Whether the phase waits for the teacher at its end."""
    ends_at: ClockTime | None
    cut_by: Interruption | None
    """The break that will cut this phase."""
    done_by: ClockTime
    late: Millis | None
    """How far the planned end lies behind the bell (before it, where negative); nothing without a bell."""
    moves: tuple[Move, ...]
    """What each group is told at the next change, or at the one under way."""
    own_moves: tuple[StudentMove, ...] = ()
    """What each student with a place of their own is told at the next change, or at the one under way."""
    out: frozenset[StudentId] = frozenset()
    """Who is out of the room just now as every week."""


def read(state: State, now: Instant) -> Reading:
    """What the lesson looks like at `now`."""
    moment = now if state.stage is not Stage.ENDED else state.lesson_time(now)
    work = state.at(now)
    cursor = work.cursor
    over = is_over(work) or state.stage is Stage.ENDED
    index = min(cursor.index, len(state.chart.phases) - 1)
    phase = state.chart.phases[index]
    stretch_end = next_cut(work) if is_cut(work) else end_of(work)
    interruption = None if cursor.interruption is None or over else work.interruptions[cursor.interruption]
    elapsed = (
        between(cursor.entered, moment)
        if interruption
        else Millis(cursor.spent + between(cursor.since, moment))
    )
    ahead = project(work, moment)
    bell = state.bell_at(work)
    done = ahead[-1].end if ahead and ahead[-1].end is not None else moment
    around = None if over else _rounds_around(state, work)
    return Reading(
        view=_view(state, work, phase),
        stage=state.stage,
        now=now,
        attention=state.attention and not over,
        index=index,
        phase=phase,
        round=round_at(state.chart, index),
        following=None if over else _following(state, work),
        interruption=interruption,
        length=_length(work) if not over else Millis(0),
        elapsed=Millis(max(0, elapsed)),
        left=Millis(max(0, between(moment, stretch_end))) if stretch_end is not None and not over else None,
        over=Millis(max(0, between(stretch_end, moment)))
        if stretch_end is not None and not over
        else Millis(0),
        left_of_round=_left_of_round(work, moment),
        urgency=_urgency(work, phase, moment),
        held=not over and interruption is None and work.spans[index].ends is Ends.TEACHER,
        ends_at=local_time(work, stretch_end) if stretch_end is not None and not over else None,
        cut_by=work.interruptions[cursor.taken] if is_cut(work) else None,
        done_by=local_time(work, done),
        late=between(bell, done) if bell is not None else None,
        moves=moves(*around) if around is not None else (),
        own_moves=student_moves(state, *around) if around is not None else (),
        out=out_by_plan(state, now),
    )


def _view(state: State, work: Clockwork, phase: Phase) -> View:
    if state.stage is Stage.READY:
        return View.READY
    if is_over(work) or state.stage is Stage.ENDED:
        return View.FINISHED
    return View.BREAK if work.cursor.interruption is not None else View(phase.kind.value)


def _length(work: Clockwork) -> Millis | None:
    cursor = work.cursor
    end = end_of(work)
    if end is None:
        return None
    if cursor.interruption is not None:
        return between(cursor.entered, end)
    return Millis(cursor.spent + between(cursor.since, end))


def _left_of_round(work: Clockwork, moment: Instant) -> Millis | None:
    """Before the cut the time to the round's own end; in the break what waits behind it."""
    cursor = work.cursor
    if is_over(work):
        return None
    if cursor.interruption is not None:
        span = work.spans[cursor.index]
        return None if span.length is None else Millis(max(0, span.length + span.extra - cursor.spent))
    end = end_of(work)
    return Millis(max(0, between(moment, end))) if is_cut(work) and end is not None else None


def _urgency(work: Clockwork, phase: Phase, moment: Instant) -> Urgency:
    end = end_of(work)
    if is_over(work) or end is None or work.cursor.interruption is not None or is_cut(work):
        return Urgency.CALM
    left = between(moment, end)
    if left <= 0:
        return Urgency.OVER if boundary(work) is None else Urgency.CALM
    return Urgency.SOON if phase.warning is not None and left <= phase.warning else Urgency.CALM


def _following(state: State, work: Clockwork) -> int | None:
    """The next phase with a place for people; a transition leads to it, and skipped ones are passed by."""
    phases = state.chart.phases
    for index in range(work.cursor.index + 1, len(phases)):
        if not work.spans[index].skipped and phases[index].kind is not PhaseKind.TRANSITION:
            return index
    return None


def _rounds_around(state: State, work: Clockwork) -> tuple[Phase | None, Phase] | None:
    """The round under way or just left, if any, with the one that follows; nothing where none does."""
    following = next(
        (i for i, _ in rounds_from(state.chart, work.cursor.index + 1) if not work.spans[i].skipped), None
    )
    if following is None or following != _following(state, work):
        return None
    present = round_at(state.chart, min(work.cursor.index, len(state.chart.phases) - 1))
    return state.chart.phases[present] if present is not None else None, state.chart.phases[following]
