"""How versions of a document stand to each other, whoever made them in whatever order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stationboard.store.edits import Edits, Order, order, together, with_one_more

COMPUTERS = ("home", "school", "tablet")


def test_a_later_save_of_the_same_computer_is_ahead() -> None:
    assert order({"home": 2}, {"home": 1}) is Order.AHEAD
    assert order({"home": 1}, {"home": 2}) is Order.BEHIND
    assert order({"home": 2}, {"home": 2}) is Order.SAME


def test_two_computers_that_went_on_from_the_same_version_are_apart() -> None:
    base = {"home": 1}
    assert order({**base, "home": 2}, {**base, "school": 1}) is Order.APART


def test_a_version_made_after_both_is_ahead_of_both() -> None:
    one, other = {"home": 2}, {"home": 1, "school": 1}
    settled = with_one_more(together(one, other), together(one, other), "home")
    assert order(settled, one) is Order.AHEAD
    assert order(settled, other) is Order.AHEAD


def test_a_computer_that_goes_on_from_a_version_without_its_own_newest_edit_begins_another_line() -> None:
    mine, theirs = {"home": 6}, {"home": 5, "school": 1}
    changed = with_one_more(theirs, together(mine, theirs), "home")
    assert changed == {"home": 5, "school": 1, "home-2": 1}
    assert order(changed, mine) is Order.APART
    assert order(changed, theirs) is Order.AHEAD


steps = st.lists(
    st.tuples(st.sampled_from(COMPUTERS), st.sampled_from(["save", *COMPUTERS])), min_size=1, max_size=40
)


@given(steps)
def test_of_any_two_versions_one_is_ahead_only_if_it_holds_every_edit_of_the_other(
    steps: list[tuple[str, str]],
) -> None:
    """Three computers save and take each other's version over at random; what each holds is known."""
    at: dict[str, tuple[Edits, frozenset[int]]] = {one: ({}, frozenset()) for one in COMPUTERS}
    seen: dict[str, Edits] = {one: {} for one in COMPUTERS}
    made: list[tuple[Edits, frozenset[int]]] = []
    for number, (computer, step) in enumerate(steps):
        edits, holds = at[computer]
        if step == "save":
            edits = with_one_more(edits, seen[computer], computer)
            at[computer] = edits, holds | {number}
        else:
            at[computer] = at[step]
        seen[computer] = together(seen[computer], at[computer][0])
        made.append(at[computer])
    for one, held in made:
        for other, other_held in made:
            relation = order(one, other)
            assert (relation is Order.SAME) == (held == other_held)
            assert (relation is Order.AHEAD) == (held > other_held)
            assert (relation is Order.APART) == (not held <= other_held and not held >= other_held)
