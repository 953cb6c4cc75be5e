"""Cues: what is heard, when, and how often."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from stationboard.domain.block import Change
from stationboard.domain.document import BlockId
from stationboard.domain.quantity import Instant, between, clock_time, minutes
from stationboard.domain.rounds import Rounds
from stationboard.domain.side_by_side import Side, SideBySide
from stationboard.domain.whole_class import Break, WholeClass
from stationboard.lesson import commands as cmd
from stationboard.lesson.cues import Cue, CueKind, cues_between
from tests.support.classroom import Lesson, moment, routine, started


def _heard(lesson: Lesson, first: float, last: float) -> list[tuple[CueKind, float]]:
    cues = cues_between(lesson.state, moment(first), moment(last))
    return [(cue.kind, between(moment(0), cue.due) / minutes(1)) for cue in cues]


def test_a_round_warns_cleans_up_and_starts() -> None:
    assert _heard(started(), 20, 30) == [
        (CueKind.HEADS_UP, 22.5),
        (CueKind.WARNING, 23),
        (CueKind.CLEAN_UP, 25),
        (CueKind.START, 26),
    ]


def test_the_end_of_the_lesson_is_heard_once() -> None:
    assert _heard(started(), 79, 500) == [(CueKind.END, 80)]


def test_a_walk_to_another_room_has_a_cue_of_its_own() -> None:
    sides = tuple(
        Side(name=name, blocks=(WholeClass(id=BlockId(name.lower()), length=minutes(10)),))
        for name in ("Lab", "Desks")
    )
    walk = Change(length=minutes(3))
    block = SideBySide(id=BlockId("sides"), sides=sides, walk=walk, leave=walk)
    lesson = started(routine().model_copy(update={"blocks": (block,)}))
    assert [told for told in _heard(lesson, 9, 24) if told[0] is not CueKind.WARNING] == [
        (CueKind.WALK, 10),
        (CueKind.START, 13),
        (CueKind.HEADS_UP, 20.5),
        (CueKind.WALK, 23),
    ]
    lunch = Break(id=BlockId("lunch"), at=clock_time(9, 16), until=clock_time(9, 30))
    cut = started(routine().model_copy(update={"blocks": (block, lunch)}))
    assert _heard(cut, 10.5, 11.5) == [(CueKind.CLEAN_UP, 11)]


def test_a_held_round_says_that_time_is_up_and_nothing_more() -> None:
    lesson = started()
    lesson.do(cmd.Hold(), 20)
    assert _heard(lesson, 24, 60) == [(CueKind.TIME_IS_UP, 25)]


def test_nothing_is_heard_while_paused() -> None:
    lesson = started()
    lesson.do(cmd.Pause(), 20)
    assert _heard(lesson, 20, 60) == []


def test_more_time_moves_the_warning() -> None:
    lesson = started()
    lesson.do(cmd.AddTime(minutes(2)), 22.6)
    assert _heard(lesson, 22.6, 26) == [(CueKind.HEADS_UP, 24.5), (CueKind.WARNING, 25)]


def test_a_late_admission_of_the_start_brings_no_burst_of_cues() -> None:
    lesson = started()
    lesson.do(cmd.StartedAgo(minutes(9)), 2)
    assert _heard(lesson, 2, 2.1) == []


def test_moving_on_is_heard_at_once() -> None:
    lesson = started()
    lesson.do(cmd.MoveOn(), 15)
    assert _heard(lesson, 14.99, 15.01) == [(CueKind.CLEAN_UP, 15)]


def test_a_round_with_a_minute_left_after_lunch_has_no_warning_in_the_break() -> None:
    rounds = routine().blocks[1]
    assert isinstance(rounds, Rounds)
    lunch = Break(id=BlockId("lunch"), at=clock_time(9, 19), until=clock_time(9, 50))
    plan = routine().model_copy(update={"blocks": (rounds, lunch)})
    heard = [kind for kind, _ in _heard(started(plan), 0, 60)]
    assert heard[:3] == [CueKind.CLEAN_UP, CueKind.START, CueKind.CLEAN_UP]


@given(st.lists(st.integers(0, 90 * 60_000), max_size=60))
def test_looking_often_or_seldom_gives_the_same_cues(looks: list[int]) -> None:
    lesson = started()
    begin = moment(0)
    times = [begin, *(Instant(begin + look) for look in sorted(looks)), moment(90)]
    often: list[Cue] = []
    for last, now in itertools.pairwise(times):
        often.extend(cues_between(lesson.state, last, now))
    assert tuple(often) == cues_between(lesson.state, begin, moment(90))
