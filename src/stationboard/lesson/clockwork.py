"""The lesson clock: which phase it is at an instant, computed from anchors and never counted."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.block import Ends
from stationboard.domain.chart import Chart, Interruption, PhaseKind
from stationboard.domain.quantity import DAY, NOTHING, ClockTime, Instant, Millis, between, later
from stationboard.domain.value import changed


@dataclass(frozen=True, slots=True)
class Span:
    """The times of one phase as they stand now, after additions, holds and refits."""

    length: Millis | None
    until: ClockTime | None
    ends: Ends
    extra: Millis = NOTHING
    """Added (or taken) by the teacher."""
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the lesson is: `spent` of phase `index` was used up to `since`, and it runs on from there."""

    index: int
    entered: Instant
    """When this stretch of the phase began."""
    since: Instant
    spent: Millis = NOTHING
    interruption: int | None = None
    """The break under way, which holds up phase `index`."""
    taken: int = 0
    """How many interruptions have begun; they are in the order of the clock."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the lesson that ran, or will run, without a change."""

    index: int
    start: Instant
    end: Instant | None
    interruption: int | None = None
    early: Millis = NOTHING
    """Time that was left in the phase when the teacher moved on."""


@dataclass(frozen=True, slots=True)
class Clockwork:
    """The times of a lesson under way; everything about "when" follows from it and an instant."""

    kinds: tuple[PhaseKind, ...]
    spans: tuple[Span, ...]
    interruptions: tuple[Interruption, ...]
    cursor: Cursor
    midnight: Instant
    """The instant of local midnight on the day of the lesson; wall-clock steps move it."""
    passed: tuple[Stretch, ...] = ()


def clockwork(chart: Chart, started: Instant, local: ClockTime) -> Clockwork:
    """The clockwork of a lesson that starts at the instant `started`, when the wall clock says `local`."""
    spans = tuple(Span(phase.length, phase.until, phase.ends) for phase in chart.phases)
    missed = sum(interruption.at < local for interruption in chart.interruptions)
    cursor = Cursor(0, started, started, taken=missed)
    kinds = tuple(phase.kind for phase in chart.phases)
    return Clockwork(kinds, spans, chart.interruptions, cursor, Instant(started - local))


def instant_of(work: Clockwork, moment: ClockTime) -> Instant:
    """The instant at which the wall clock of the lesson's day says `moment`."""
    return Instant(work.midnight + moment)


def local_time(work: Clockwork, moment: Instant) -> ClockTime:
    """What the wall clock says at `moment`."""
    return ClockTime((moment - work.midnight) % DAY)


def is_over(work: Clockwork) -> bool:
    """Whether the last phase is behind."""
    return work.cursor.index >= len(work.spans)


def end_of(work: Clockwork) -> Instant | None:
    """When the present stretch is due to end, leaving breaks that cut it aside; nothing where it is open."""
    cursor = work.cursor
    if cursor.interruption is not None:
        cut = work.interruptions[cursor.interruption]
        if cut.until is not None:
            return max(instant_of(work, cut.until), cursor.since)
        return later(cursor.entered, cut.length or NOTHING)
    if is_over(work):
        return None
    span = work.spans[cursor.index]
    if span.until is not None:
        return max(later(instant_of(work, span.until), span.extra), cursor.entered)
    if span.length is None:
        return later(cursor.since, Millis(span.extra - cursor.spent)) if span.extra else None
    return later(cursor.since, Millis(span.length + span.extra - cursor.spent))


def next_cut(work: Clockwork) -> Instant | None:
    """When the next break at a clock time will cut in, if one is still to come."""
    cursor = work.cursor
    if cursor.interruption is not None or cursor.taken >= len(work.interruptions) or is_over(work):
        return None
    return max(instant_of(work, work.interruptions[cursor.taken].at), cursor.since)


def is_cut(work: Clockwork) -> bool:
    """Whether a break at a clock time comes before the end of the present phase."""
    end, cut = end_of(work), next_cut(work)
    return cut is not None and (end is None or cut < end)


def ends_by_itself(work: Clockwork) -> bool:
    """Whether the present stretch ends by the clock rather than when the teacher goes on."""
    cursor = work.cursor
    if cursor.interruption is not None:
        return True
    return not is_over(work) and work.spans[cursor.index].ends is Ends.AUTOMATIC


def _own_end(work: Clockwork) -> Instant | None:
    """When the present stretch ends by itself; a clock time that went by in a pause counts after it."""
    end = end_of(work) if ends_by_itself(work) else None
    cursor = work.cursor
    if end is None or cursor.interruption is not None or work.spans[cursor.index].until is None:
        return end
    return max(end, cursor.since)


def boundary(work: Clockwork) -> Instant | None:
    """When the present stretch will change by itself, if it will."""
    end = _own_end(work)
    cut = next_cut(work)
    if end is None or cut is None:
        return cut if end is None else end
    return min(cut, end)


def cross(work: Clockwork, at: Instant) -> Clockwork:
    """The clockwork after the change at `at`: into a break, out of one, or on to the next phase."""
    cursor = work.cursor
    cut = next_cut(work)
    if cursor.interruption is not None:
        passed = Stretch(cursor.index, cursor.entered, at, cursor.interruption)
        back = changed(cursor, entered=at, since=at, interruption=None)
        return changed(work, cursor=back, passed=(*work.passed, passed))
    end = _own_end(work)
    if cut is not None and cut <= at and (end is None or cut < end):
        passed = Stretch(cursor.index, cursor.entered, at)
        spent = Millis(cursor.spent + max(0, between(cursor.since, at)))
        away = changed(
            cursor, entered=at, since=at, spent=spent, interruption=cursor.taken, taken=cursor.taken + 1
        )
        return changed(work, cursor=away, passed=(*work.passed, passed))
    return step_on(work, at)


def step_on(work: Clockwork, at: Instant) -> Clockwork:
    """The clockwork with the next phase that is not skipped beginning at `at`."""
    cursor = work.cursor
    end = end_of(work)
    early = Millis(max(0, between(at, end))) if end is not None and cursor.interruption is None else NOTHING
    passed = Stretch(cursor.index, cursor.entered, at, cursor.interruption, early)
    index = cursor.index + 1
    while index < len(work.spans) and work.spans[index].skipped:
        index += 1
    following = Cursor(index, at, at, taken=cursor.taken)
    return changed(work, cursor=following, passed=(*work.passed, passed))


def advance(work: Clockwork, now: Instant) -> Clockwork:
    """The clockwork at `now`: every change that fell due by itself has happened at its own instant."""
    while (due := boundary(work)) is not None and due <= now:
        work = cross(work, due)
    return work


def settle(work: Clockwork, now: Instant) -> Clockwork:
    """The clockwork at `now` with the time used so far written down, so that an edit can start from `now`."""
    work = advance(work, now)
    cursor = work.cursor
    if is_over(work) or cursor.interruption is not None:
        return work
    since = max(now, cursor.since)
    spent = Millis(cursor.spent + between(cursor.since, since))
    return changed(work, cursor=Cursor(cursor.index, cursor.entered, since, spent, None, cursor.taken))


def resumed(work: Clockwork, stopped: Instant, now: Instant) -> Clockwork:
    """The clockwork that stood from `stopped` until `now`: that time does not count, in a break neither."""
    cursor = changed(work.cursor, since=now)
    if cursor.interruption is not None:
        cursor = changed(cursor, entered=later(cursor.entered, between(stopped, now)))
    return changed(work, cursor=cursor)


def with_span(work: Clockwork, index: int, span: Span) -> Clockwork:
    """The clockwork with other times for phase `index`."""
    return changed(work, spans=(*work.spans[:index], span, *work.spans[index + 1 :]))


def project(work: Clockwork, now: Instant) -> tuple[Stretch, ...]:
    """The stretches from the present one to the end; what only the teacher ends is taken to end on time.

    A stretch past its end is taken to end now.
    """
    work = advance(work, now)
    ahead: list[Stretch] = []
    while not is_over(work):
        cursor = work.cursor
        end, cut = end_of(work), next_cut(work)
        due = max(end if end is not None else cursor.since, now)
        if cut is not None and cut < due:
            due = max(cut, now)
        ahead.append(Stretch(cursor.index, cursor.entered, due, cursor.interruption))
        work = cross(work, due)
    return tuple(ahead)
