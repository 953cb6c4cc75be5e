"""How events about time change the lesson clock."""

from __future__ import annotations

from typing import assert_never

from stationboard.domain.block import Ends
from stationboard.domain.quantity import NOTHING, Instant, Millis, between, later, minutes
from stationboard.domain.value import changed
from stationboard.lesson import events as ev
from stationboard.lesson.clockwork import (
    Clockwork,
    Span,
    advance,
    clockwork,
    cross,
    end_of,
    instant_of,
    is_over,
    resumed,
    settle,
    step_on,
    with_span,
)
from stationboard.lesson.state import Absence, Stage, State

LEAST_AFTER_BACK = minutes(1)
"""Going back to a phase that was used up gives it this much again."""


def edit_clock(state: State, event: ev.ClockEdit) -> State:
    """The lesson after `event`."""
    if isinstance(event, ev.CameBack):
        return _come_back(state, event)
    at = event.at
    # A lesson that stands is edited as it is read: as if it went on at this very moment.
    work = state.settled(at)
    if state.stopped is not None:
        state = changed(state, stopped=at)
    match event:
        case ev.TimeGivenBack():
            return _give_back(state)
        case ev.ClockCorrected():
            return changed(state, work=changed(work, midnight=Instant(event.at - event.local)))
        case ev.Started():
            fresh = clockwork(state.chart, event.at, event.local)
            fresh = changed(fresh, spans=work.spans)
            return _running(state, fresh)
        case ev.Paused():
            return changed(
                state, work=work, stage=Stage.PAUSED, stopped=at, attention=event.attention, absence=None
            )
        case ev.Resumed():
            return _running(state, work)
        case ev.Ended():
            return changed(state, work=work, stage=Stage.ENDED, stopped=at, attention=False, absence=None)
        case ev.TimeAdded():
            work = _add_time(work, at, event.by)
        case ev.MovedOn() | ev.Settled():
            work = cross(work, at) if work.cursor.interruption is not None else step_on(work, at)
        case ev.WentBack():
            work = _go_back(work, at)
        case ev.StartedEarlier():
            work = _start_earlier(work, event.by)
        case ev.Held():
            work = with_span(work, work.cursor.index, changed(_span(work), ends=Ends.TEACHER))
        case ev.Released():
            work = _release(work, at)
        case ev.Refitted():
            work = _refit(work, event)
        case _:
            assert_never(event)
    return changed(state, work=work, absence=None)


def _running(state: State, work: Clockwork) -> State:
    return changed(state, work=work, stage=Stage.RUNNING, stopped=None, attention=False, absence=None)


def _span(work: Clockwork) -> Span:
    return work.spans[work.cursor.index]


def _add_time(work: Clockwork, at: Instant, by: Millis) -> Clockwork:
    """Time added after the end counts from now: one more minute is one more minute."""
    end = end_of(work)
    overdue = max(0, between(end, at)) if end is not None else 0
    more = Millis(by + overdue)
    if work.cursor.interruption is not None:
        place = work.cursor.interruption
        cut = work.interruptions[place]
        if cut.until is not None:
            longer = changed(cut, until=type(cut.until)(cut.until + more))
        else:
            longer = changed(cut, length=Millis((cut.length or 0) + more))
        return changed(
            work, interruptions=(*work.interruptions[:place], longer, *work.interruptions[place + 1 :])
        )
    span = _span(work)
    base = work.cursor.spent if end is None else NOTHING
    return with_span(work, work.cursor.index, changed(span, extra=Millis(span.extra + base + more)))


def _go_back(work: Clockwork, at: Instant) -> Clockwork:
    """The phase before is entered again with the time that was left in it, one minute at the least."""
    cursor = work.cursor
    if cursor.interruption is not None:
        return cross(work, at)
    index = cursor.index - 1
    while index > 0 and work.spans[index].skipped:
        index -= 1
    last = next((stretch for stretch in reversed(work.passed) if stretch.index == index), None)
    left = max(last.early if last is not None else NOTHING, LEAST_AFTER_BACK)
    back = changed(cursor, index=index, entered=at, since=at, spent=Millis(0))
    work = changed(work, cursor=back)
    span = work.spans[index]
    if span.length is not None:
        spent = Millis(max(0, span.length + span.extra - left))
        return changed(work, cursor=changed(back, spent=spent))
    if span.until is None:
        return work
    short = left - between(at, later(instant_of(work, span.until), span.extra))
    return with_span(work, index, changed(span, extra=Millis(span.extra + max(0, short))))


def _start_earlier(work: Clockwork, by: Millis) -> Clockwork:
    cursor = work.cursor
    entered = cursor.entered if work.passed else Instant(cursor.entered - by)
    earlier = changed(cursor, entered=entered, spent=Millis(cursor.spent + by))
    return changed(work, cursor=earlier)


def _release(work: Clockwork, at: Instant) -> Clockwork:
    """A phase let go after its end ends now, not in the past."""
    end = end_of(work)
    span = changed(_span(work), ends=Ends.AUTOMATIC)
    if end is not None and end < at:
        span = changed(span, extra=Millis(span.extra + between(end, at)))
    return with_span(work, work.cursor.index, span)


def _refit(work: Clockwork, event: ev.Refitted) -> Clockwork:
    for new in event.lengths:
        work = with_span(work, new.phase, changed(work.spans[new.phase], length=new.length, extra=Millis(0)))
    for dropped in event.dropped:
        work = with_span(work, dropped, changed(work.spans[dropped], skipped=True))
    return work


def _come_back(state: State, event: ev.CameBack) -> State:
    """After an absence the lesson goes on by the clock, but never past a second phase without the teacher."""
    if state.stopped is not None:
        return state
    before = settle(state.work, event.gone)
    work = before
    if _phases_crossed(work, event.at) > 1:
        work = with_span(work, work.cursor.index, changed(_span(work), ends=Ends.TEACHER))
    return changed(state, work=work, absence=Absence(event.gone, event.at, before))


def _phases_crossed(work: Clockwork, now: Instant) -> int:
    if is_over(work):
        return 0
    after = advance(work, now)
    return len({stretch.index for stretch in after.passed[len(work.passed) :]} - {after.cursor.index})


def _give_back(state: State) -> State:
    absence = state.absence
    if absence is None:
        return state
    before = changed(absence.before, midnight=state.work.midnight)
    return changed(state, work=resumed(before, absence.gone, absence.back), absence=None)
