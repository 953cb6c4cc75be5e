"""Blocks added, moved and changed as a teacher does on paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from stationboard.domain.block import Ends
from stationboard.domain.document import BlockId
from stationboard.domain.quantity import clock_time, minutes
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.whole_class import Break, WholeClass
from stationboard.library.routines import blocks as edit
from stationboard.library.routines.changes import EditRefused
from stationboard.library.routines.times import Lasts, Until
from tests.support.classroom import routine

OPENING, ROUNDS, CLOSING = BlockId("opening"), BlockId("rounds"), BlockId("closing")


def _ids(plan: Routine) -> list[str]:
    return [block.id for block in plan.blocks]


def test_a_new_block_comes_behind_the_chosen_one_or_at_the_end() -> None:
    assert _ids(edit.with_break(routine(), "Lunch", ROUNDS)) == ["opening", "rounds", "lunch", "closing"]
    assert _ids(edit.with_whole_class(routine(), "Debrief", None))[-1] == "debrief"


def test_rounds_begin_with_every_station_and_a_minute_to_move() -> None:
    made = edit.with_rounds(routine(), CLOSING).blocks[-1]
    assert isinstance(made, Rounds)
    assert (made.id, made.count, len(made.stations)) == ("rounds-2", 4, 4)
    assert made.change is not None


def test_rounds_need_a_station_first() -> None:
    bare = Routine(id=routine().id, name="Bare", blocks=(routine().blocks[0],))
    with pytest.raises(EditRefused, match="Make a station first"):
        edit.with_rounds(bare, None)


def test_a_copy_stands_behind_its_block_under_an_id_of_its_own() -> None:
    plan = edit.with_block_again(routine(), ROUNDS)
    assert _ids(plan) == ["opening", "rounds", "rounds-2", "closing"]


def test_a_block_is_moved_and_never_falls_off_the_end() -> None:
    assert _ids(edit.with_block_at(routine(), CLOSING, 0)) == ["closing", "opening", "rounds"]
    assert _ids(edit.with_block_at(routine(), OPENING, 99)) == ["rounds", "closing", "opening"]
    assert _ids(edit.with_block_at(routine(), OPENING, -5)) == _ids(routine())


def test_the_last_block_stays() -> None:
    plan = edit.without_block(edit.without_block(routine(), OPENING), ROUNDS)
    with pytest.raises(EditRefused, match="needs one block at least"):
        edit.without_block(plan, CLOSING)


def test_a_block_lasts_so_long_or_until_a_time_of_day() -> None:
    until = edit.with_duration(routine(), CLOSING, Until(clock_time(10, 25)))
    closing = until.blocks[-1]
    assert isinstance(closing, WholeClass)
    assert (closing.length, closing.until) == (None, clock_time(10, 25))
    again = edit.with_duration(until, CLOSING, Lasts(minutes(4))).blocks[-1]
    assert isinstance(again, WholeClass)
    assert edit.duration_of(again) == Lasts(minutes(4))


def test_a_break_that_would_end_before_it_begins_is_refused_and_nothing_changes() -> None:
    plan = edit.with_break_at(edit.with_break(routine(), "Lunch", None), BlockId("lunch"), clock_time(12, 10))
    with pytest.raises(EditRefused, match=r"^Break \"lunch\" ends before it begins\.$"):
        edit.with_duration(plan, BlockId("lunch"), Until(clock_time(11)))
    lunch = plan.blocks[-1]
    assert isinstance(lunch, Break)
    assert lunch.length == minutes(10)


def test_title_end_days_words_and_voice_are_changed_one_by_one() -> None:
    plan = edit.with_title(routine(), OPENING, "  Warm-up ")
    plan = edit.with_ends(plan, OPENING, Ends.TEACHER)
    plan = edit.with_days(plan, OPENING, (1, 3))
    plan = edit.with_voice(edit.with_directions(plan, OPENING, "Notebooks open"), OPENING, 0)
    assert plan.blocks[0] == WholeClass(
        id=OPENING,
        title="Warm-up",
        length=minutes(10),
        ends=Ends.TEACHER,
        days=(1, 3),
        directions="Notebooks open",
        voice=0,
    )


WRONG: tuple[tuple[Callable[[Routine], Routine], str], ...] = (
    (partial(edit.with_title, block_id=OPENING, title="x" * 301), "At most 300 letters"),
    (partial(edit.with_voice, block_id=OPENING, voice=5), "too much"),
    (partial(edit.with_voice, block_id=ROUNDS, voice=1), "Only time for the whole class"),
    (partial(edit.with_duration, block_id=ROUNDS, lasts=Lasts(minutes(1))), "lengths of their own"),
    (partial(edit.with_duration, block_id=OPENING, lasts=None), "A time is needed here"),
    (partial(edit.with_break_at, block_id=OPENING, at=clock_time(9)), "Only a break"),
    (partial(edit.with_title, block_id=BlockId("gone"), title="x"), "not in the routine any more"),
)


@pytest.mark.parametrize(("wrong", "said"), WRONG)
def test_what_cannot_be_is_refused_with_a_sentence(wrong: Callable[[Routine], Routine], said: str) -> None:
    with pytest.raises(EditRefused, match=said):
        wrong(routine())


def test_only_a_block_that_the_teacher_ends_may_have_no_time() -> None:
    plan = edit.with_duration(edit.with_ends(routine(), OPENING, Ends.TEACHER), OPENING, None)
    opening = plan.blocks[0]
    assert isinstance(opening, WholeClass)
    assert edit.duration_of(opening) is None
    with pytest.raises(EditRefused, match="Type how long this block lasts"):
        edit.with_ends(plan, OPENING, Ends.AUTOMATIC)


def test_there_is_an_end_to_the_number_of_blocks() -> None:
    plan = routine()
    for _ in range(57):
        plan = edit.with_whole_class(plan, "More", None)
    with pytest.raises(EditRefused, match="60 blocks at most"):
        edit.with_block_again(plan, OPENING)
