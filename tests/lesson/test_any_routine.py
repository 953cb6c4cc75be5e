"""What must hold for every routine, whatever the teacher does and whenever anybody looks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stationboard.domain.quantity import Instant, Millis, clock_time, later, minutes
from stationboard.domain.routine import Routine
from stationboard.lesson import commands as cmd
from stationboard.lesson import events as ev
from stationboard.lesson.cues import Cue, cues_between
from stationboard.lesson.decide import decide
from stationboard.lesson.log import Log, appended, replay
from stationboard.lesson.reading import Reading, View, read
from stationboard.lesson.refitting import command_for, refit_offers
from stationboard.lesson.refusal import Refusal
from stationboard.planning.refit import NOTEWORTHY
from tests.lesson.test_undo import COMMANDS
from tests.support.any_routine import routines, waits
from tests.support.classroom import BEGIN, NINE_FIVE, open_lesson

BELL = clock_time(10, 25)
absences = st.integers(0, 40 * 60_000).map(Millis)
Step = tuple[cmd.Command | Millis, Millis]
STEPS = st.lists(st.tuples(COMMANDS | absences, waits), max_size=20)


def _played(plan: Routine, steps: list[Step]) -> tuple[Log, Instant]:
    log, now = open_lesson(plan, bell=BELL), BEGIN
    log = _after(log, cmd.Start(NINE_FIVE), now)
    for wish, wait in steps:
        now = later(now, wait)
        if isinstance(wish, int):
            gone, now = now, later(now, wish)
            log = _after(log, cmd.ComeBack(gone), now)
        else:
            log = _after(log, wish, now)
    return log, now


def _after(log: Log, command: cmd.Command, now: Instant) -> Log:
    event = decide(log, command, now)
    return log if isinstance(event, Refusal) else appended(log, event)


def _check(reading: Reading) -> None:
    assert reading.elapsed >= 0
    assert reading.over >= 0
    assert reading.left is None or reading.left >= 0
    assert not (reading.left and reading.over)
    assert len({move.group for move in reading.moves}) == len(reading.moves)
    if reading.view is View.FINISHED:
        assert reading.moves == ()


@given(routines(), STEPS, st.lists(waits, max_size=6))
def test_every_moment_of_every_lesson_can_be_read_and_kept(
    plan: Routine, steps: list[Step], looks: list[Millis]
) -> None:
    log, now = _played(plan, steps)
    kept = tuple(ev.EVENT.validate_json(ev.EVENT.dump_json(event)) for event in log.events)
    again = replay(kept)
    assert again == log
    for look in looks:
        now = later(now, look)
        reading = read(log.state, now)
        _check(reading)
        assert read(again.state, now) == reading


@given(routines(), STEPS, st.lists(waits, max_size=12))
def test_cues_do_not_depend_on_how_often_anybody_looks(
    plan: Routine, steps: list[Step], looks: list[Millis]
) -> None:
    log, now = _played(plan, steps)
    often: list[Cue] = []
    first = last = now
    for look in looks:
        now = later(now, look)
        often.extend(cues_between(log.state, last, now))
        last = now
    assert tuple(often) == cues_between(log.state, first, now)


@given(routines(), STEPS)
def test_the_lesson_never_goes_back_by_itself(plan: Routine, steps: list[Step]) -> None:
    log, now = _played(plan, steps)
    before = -1
    for wait in range(0, 200, 7):
        work = log.state.at(later(now, minutes(wait)))
        assert work.cursor.index >= before
        before = work.cursor.index


@given(routines(), STEPS)
def test_what_is_offered_against_lateness_helps_and_can_be_taken_back(
    plan: Routine, steps: list[Step]
) -> None:
    log, now = _played(plan, steps)
    late = read(log.state, now).late
    for offer in refit_offers(log.state, now):
        assert late is not None
        after = appended(log, ev.Refitted(at=now, lengths=command_for(offer).lengths, dropped=offer.dropped))
        less = read(after.state, now).late
        assert less is not None
        assert less <= NOTEWORTHY or less < late
        assert _after(after, cmd.Undo(), now).state == log.state
