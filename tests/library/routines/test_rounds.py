"""Rounds, rings, tables and the time between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.domain.block import Ends
from stationboard.domain.document import BlockId, StationId
from stationboard.domain.quantity import minutes
from stationboard.domain.rounds import Direction, Ring, Table
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.library.routines import rounds as edit
from stationboard.library.routines.changes import EditRefused
from stationboard.library.routines.tables import (
    Cell,
    Page,
    as_table,
    with_cell,
    with_cleared,
    with_filled,
    with_swap,
)
from stationboard.library.routines.transitions import (
    When,
    with_steps,
    with_transition,
    with_transition_ends,
    with_transition_length,
    without_transition,
)
from stationboard.planning.filling import placements
from tests.support.classroom import roster, routine

ROUNDS = BlockId("rounds")
GROUPS = roster().groupings[0].groups
PAGE = Page(ROUNDS, 1, GROUPS)


def chart(plan: Routine, day: int = 1) -> list[list[str | None]]:
    rows = placements(edit.rounds_of(plan, ROUNDS), GROUPS, PlaceInCycle(day=day))
    return [[placement.station for placement in row] for row in rows]


@given(st.sampled_from(Direction), st.integers(0, 5), st.integers(0, 3), st.integers(1, 4), st.integers(1, 6))
def test_a_ring_that_becomes_a_table_says_the_same_on_every_day(
    direction: Direction, start: int, advance: int, cycle: int, count: int
) -> None:
    plan = edit.with_direction(routine().model_copy(update={"cycle": cycle}), ROUNDS, direction)
    plan = edit.with_count(
        edit.with_advance(edit.with_start(plan, ROUNDS, start), ROUNDS, advance), ROUNDS, count
    )
    table = as_table(plan, PAGE)
    assert isinstance(edit.rounds_of(table, ROUNDS).fill, Table)
    for day in range(1, cycle + 1):
        assert chart(table, day) == chart(plan, day)


def test_setting_a_cell_changes_that_cell_of_that_day_only() -> None:
    plan = edit.with_advance(routine().model_copy(update={"cycle": 3}), ROUNDS, 1)
    changed = with_cell(plan, Page(ROUNDS, 2, GROUPS), Cell(1, 0), StationId("games"))
    expected = chart(plan, 2)
    expected[1][0] = "games"
    assert chart(changed, 2) == expected
    assert chart(changed, 1) == chart(plan, 1)
    assert chart(changed, 3) == chart(plan, 3)


@given(st.integers(0, 3), st.integers(0, 3), st.integers(0, 3), st.integers(0, 3))
def test_swapping_twice_is_nothing(a: int, b: int, c: int, d: int) -> None:
    one, other = Cell(a, b), Cell(c, d)
    swapped = with_swap(routine(), PAGE, one, other)
    before = chart(routine())
    assert chart(swapped)[a][b] == before[c][d]
    assert chart(swapped)[c][d] == before[a][b]
    assert chart(with_swap(swapped, PAGE, one, other)) == before


def test_an_empty_table_is_filled_so_that_every_group_comes_everywhere() -> None:
    cleared = with_cleared(routine(), PAGE)
    assert {cell for row in chart(cleared) for cell in row} == {None}
    filled = chart(with_filled(cleared, PAGE))
    stations = {station.id for station in routine().stations}
    assert all(set(row) == stations for row in filled)


def test_filling_leaves_alone_what_is_there() -> None:
    one = with_cell(with_cleared(routine(), PAGE), PAGE, Cell(2, 3), StationId("games"))
    assert chart(with_filled(one, PAGE))[2][3] == "games"


def test_cells_for_groups_that_this_class_does_not_have_are_kept() -> None:
    wide = as_table(routine(), PAGE)
    narrow = with_cell(wide, Page(ROUNDS, 1, GROUPS[:2]), Cell(0, 0), None)
    expected = chart(wide)
    expected[0][0] = None
    assert chart(narrow) == expected


def test_the_way_back_from_a_table_is_the_plain_ring() -> None:
    plan = edit.as_ring(with_cleared(routine(), PAGE), ROUNDS)
    assert edit.rounds_of(plan, ROUNDS).fill == Ring()
    with pytest.raises(EditRefused, match="follow a table"):
        edit.with_start(as_table(plan, PAGE), ROUNDS, 1)


def test_rounds_have_one_length_or_one_each_but_never_more() -> None:
    plan = edit.with_lengths(routine(), ROUNDS, (minutes(20), minutes(10)))
    assert edit.rounds_of(plan, ROUNDS).lengths == (minutes(20), minutes(10))
    with pytest.raises(EditRefused, match="5 lengths for 4 rounds"):
        edit.with_lengths(plan, ROUNDS, (minutes(1),) * 5)


def test_stations_go_round_in_the_order_given_and_at_least_one() -> None:
    order = (StationId("games"), StationId("games"), StationId("teacher"))
    assert edit.rounds_of(edit.with_order(routine(), ROUNDS, order), ROUNDS).stations == order
    with pytest.raises(EditRefused, match="one station at least"):
        edit.with_order(routine(), ROUNDS, ())


def test_only_rounds_have_a_count() -> None:
    with pytest.raises(EditRefused, match="has no rounds"):
        edit.with_count(routine(), BlockId("opening"), 2)
    with pytest.raises(EditRefused, match="too much"):
        edit.with_count(routine(), ROUNDS, 61)


@pytest.mark.parametrize("when", [When.ARRIVE, When.CHANGE, When.LEAVE])
def test_a_time_to_move_is_added_changed_and_taken_away(when: When) -> None:
    plan = with_transition(routine(), ROUNDS, when)
    plan = with_transition_length(plan, ROUNDS, when, minutes(2))
    plan = with_transition_ends(
        with_steps(plan, ROUNDS, when, (" Clean up ", "", "Walk")), ROUNDS, when, Ends.TEACHER
    )
    change = getattr(edit.rounds_of(plan, ROUNDS), when.value)
    assert (change.length, change.steps, change.ends) == (minutes(2), ("Clean up", "Walk"), Ends.TEACHER)
    bare = without_transition(plan, ROUNDS, when)
    assert getattr(edit.rounds_of(bare, ROUNDS), when.value) is None
    with pytest.raises(EditRefused, match="no time to move"):
        with_steps(bare, ROUNDS, when, ("Walk",))


def test_nobody_remembers_nine_steps() -> None:
    with pytest.raises(EditRefused, match="8 steps at most"):
        with_steps(routine(), ROUNDS, When.CHANGE, tuple("abcdefghi"))
