"""Parts of a class get different plans."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stationboard.domain.block import Change
from stationboard.domain.blocks import Block
from stationboard.domain.document import BlockId
from stationboard.domain.quantity import clock_time, minutes
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.domain.side_by_side import SideBySide
from stationboard.library.routines import blocks as edits
from stationboard.library.routines import sides
from stationboard.library.routines.changes import EditRefused, block_of
from stationboard.library.routines.rounds import with_grouping, with_lengths, with_order
from stationboard.library.routines.times import Lasts, Until
from stationboard.library.routines.transitions import (
    When,
    transition_of,
    with_transition,
    with_transition_title,
    without_transition,
)
from stationboard.library.routines.whole import with_cycle
from stationboard.planning.compiling import compile_chart
from tests.support.classroom import roster, routine
from tests.support.every_model import (
    CLOSING,
    GAMES,
    LAB_ROUNDS,
    LAB_TALK,
    LESSON,
    OPENING,
    SIDES,
    TEACHER,
    every_model,
)

WALK = Change(title="Line up now", length=minutes(3))


def _sides(plan: Routine, block: BlockId = SIDES) -> SideBySide:
    return sides.side_by_side_of(plan, block)


def _names(blocks: tuple[Block, ...]) -> list[str]:
    return [block.id for block in blocks]


def test_side_by_side_is_added_behind_the_open_block_and_can_be_run_at_once() -> None:
    plan = sides.with_side_by_side(routine(), ("Classroom", "Lab"), WALK, OPENING)
    assert _names(plan.blocks) == ["opening", "side-by-side", "rounds", "closing"]
    added = _sides(plan, BlockId("side-by-side"))
    assert [(side.name, _names(side.blocks)) for side in added.sides] == [
        ("Classroom", ["classroom"]),
        ("Lab", ["lab"]),
    ]
    assert added.walk == WALK
    assert compile_chart(plan, roster(), PlaceInCycle()).wings


def test_what_is_inside_a_side_is_edited_like_any_other_block() -> None:
    plan = edits.with_title(every_model(), LAB_TALK, "Log in")
    plan = edits.with_duration(plan, LAB_TALK, Lasts(minutes(6)))
    plan = edits.with_directions(plan, LAB_TALK, "Headphones on")
    plan = with_order(plan, LAB_ROUNDS, (GAMES, TEACHER))
    talk, rounds = _sides(plan).sides[1].blocks
    assert (talk.title, getattr(talk, "length", None)) == ("Log in", minutes(6))
    assert block_of(plan, LAB_ROUNDS) == rounds
    assert getattr(rounds, "stations", ()) == (GAMES, TEACHER)
    assert _sides(plan).sides[0] == _sides(every_model()).sides[0]


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (lambda plan: edits.with_duration(plan, LAB_TALK, None), "Others go on beside this"),
        (lambda plan: edits.with_duration(plan, LAB_TALK, Until(clock_time(10))), "Others go on beside this"),
        (lambda plan: edits.with_duration(plan, SIDES, Lasts(minutes(10))), "The sides say how long"),
        (lambda plan: with_lengths(plan, LAB_ROUNDS, ()), "Others go on beside these rounds"),
        (lambda plan: edits.without_block(plan, LESSON), "Each side needs one block"),
        (lambda plan: sides.without_side(plan, SIDES, 0), "needs two sides"),
        (lambda plan: sides.with_side_field(plan, SIDES, 0, name="  "), "A side needs a name"),
        (lambda plan: sides.with_turns(plan, SIDES, 7), "too much"),
        (lambda plan: sides.with_turns(plan, OPENING, 2), "no sides"),
        (lambda plan: with_grouping(plan, CLOSING, "Reading"), "No groups"),
    ],
)
def test_what_a_side_cannot_be_is_a_sentence(edit: Callable[[Routine], Routine], says: str) -> None:
    with pytest.raises(EditRefused, match=says):
        edit(every_model())


def test_blocks_of_a_side_are_moved_doubled_and_taken_away_within_it() -> None:
    plan = edits.with_block_at(every_model(), LAB_ROUNDS, 0)
    assert _names(_sides(plan).sides[1].blocks) == ["lab-rounds", "lab-talk"]
    plan = edits.with_block_again(plan, LAB_TALK)
    assert _names(_sides(plan).sides[1].blocks) == ["lab-rounds", "lab-talk", "lab-talk-2"]
    plan = edits.without_block(plan, LAB_TALK)
    assert _names(_sides(plan).sides[1].blocks) == ["lab-rounds", "lab-talk-2"]
    assert len(plan.blocks) == len(every_model().blocks)


def test_a_copy_of_side_by_side_has_ids_of_its_own_inside() -> None:
    plan = edits.with_block_again(every_model(), SIDES)
    first, second = (block for block in plan.blocks if isinstance(block, SideBySide))
    assert not {first.id, *first.inner_ids} & {second.id, *second.inner_ids}


def test_there_is_an_end_to_the_blocks_of_a_side() -> None:
    plan = every_model()
    for _ in range(18):
        plan = edits.with_block_again(plan, LAB_TALK)
    with pytest.raises(EditRefused, match="20 blocks at most"):
        edits.with_block_again(plan, LAB_TALK)
    with pytest.raises(EditRefused, match="20 blocks at most"):
        sides.with_inner_rounds(plan, SIDES, 1)


def test_sides_come_and_go_and_everybody_still_visits_all_of_them() -> None:
    plan = sides.with_another_side(every_model(), SIDES, "Library")
    assert ([side.name for side in _sides(plan).sides], _sides(plan).turns) == (
        ["Classroom", "Lab", "Library"],
        3,
    )
    assert _sides(sides.without_side(plan, SIDES, 0)).turns == 2
    few = sides.with_turns(plan, SIDES, 1)
    assert _sides(sides.with_another_side(few, SIDES, "Garden")).turns == 1
    for number in range(3):
        plan = sides.with_another_side(plan, SIDES, f"Corner {number}")
    with pytest.raises(EditRefused, match="6 sides at most"):
        sides.with_another_side(plan, SIDES, "Hall")


def test_a_side_says_where_it_is_and_who_leads_it() -> None:
    plan = sides.with_side_field(every_model(), SIDES, 0, place="Room 12", adult="Ms. Rivera")
    side = _sides(plan).sides[0]
    assert (side.name, side.place, side.adult) == ("Classroom", "Room 12", "Ms. Rivera")


def test_new_rounds_of_a_side_take_stations_that_no_other_side_has() -> None:
    plan = sides.with_inner_rounds(every_model(), SIDES, 0)
    assert getattr(_sides(plan).sides[0].blocks[-1], "stations", ()) == (TEACHER, "workbook")
    plan = sides.with_inner_whole_class(plan, SIDES, 1, "Log out")
    assert _sides(plan).sides[1].blocks[-1].title == "Log out"
    bare = routine().model_copy(update={"stations": (), "blocks": (_sides(plan).model_copy(),)})
    with pytest.raises(EditRefused, match="Make a station first"):
        sides.with_inner_rounds(bare, SIDES, 0)


def test_the_walk_has_words_of_its_own_and_may_be_left_out() -> None:
    plan = with_transition_title(every_model(), SIDES, When.WALK, "To the lab")
    walk = transition_of(_sides(plan), When.WALK)
    assert walk is not None
    assert (walk.title, walk.length) == ("To the lab", minutes(3))
    assert transition_of(_sides(without_transition(plan, SIDES, When.WALK)), When.WALK) is None
    back = with_transition(plan, SIDES, When.LEAVE, WALK)
    assert transition_of(_sides(back), When.LEAVE) == WALK
    with pytest.raises(EditRefused, match="no time to move"):
        with_transition(plan, OPENING, When.WALK)


def test_a_shorter_cycle_forgets_days_inside_sides_too() -> None:
    plan = edits.with_days(with_cycle(every_model(), 4), LAB_TALK, (1, 4))
    assert block_of(with_cycle(plan, 2), LAB_TALK).days == (1,)
