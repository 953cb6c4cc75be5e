"""Groups by chance that keep students together and apart, or the proof that there are none."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stationboard.domain.document import StudentId
from stationboard.planning.conflict import Wanted, why_impossible
from stationboard.planning.splitting import Found, Impossible, Ties, Unsettled, split

AVA, BEN, CAL, DEE = (StudentId(name) for name in ("ava", "ben", "cal", "dee"))
NAMES = {one: one.capitalize() for one in (AVA, BEN, CAL, DEE)}


def _class(count: int) -> tuple[StudentId, ...]:
    return tuple(StudentId(f"s{number}") for number in range(1, count + 1))


def _groups(outcome: object) -> tuple[tuple[StudentId, ...], ...]:
    assert isinstance(outcome, Found), outcome
    return outcome.groups


@pytest.mark.parametrize(("students", "count"), [(24, 4), (25, 4), (3, 5), (400, 60), (0, 4)])
def test_everyone_is_in_one_group_and_sizes_differ_by_one_at_most(students: int, count: int) -> None:
    groups = _groups(split(_class(students), count, Ties(), 7))
    sizes = [len(group) for group in groups]
    assert sorted(one for group in groups for one in group) == sorted(_class(students))
    assert len(groups) == count
    assert max(sizes) - min(sizes) <= 1


def test_the_same_seed_gives_the_same_groups_and_another_seed_others() -> None:
    ties = Ties(apart=(_class(3),))
    assert split(_class(24), 4, ties, 5) == split(_class(24), 4, ties, 5)
    assert split(_class(24), 4, ties, 5) != split(_class(24), 4, ties, 6)


def test_ties_and_pins_are_kept_and_the_sizes_stay_even() -> None:
    s = _class(28)
    ties = Ties(
        apart=((s[0], s[1], s[2]), (s[3], s[4]), (s[5], s[0])),
        together=((s[0], s[3], s[9]), (s[6], s[7])),
        pinned={s[20]: 2, s[0]: 1},
    )
    for seed in range(20):
        groups = _groups(split(s, 4, ties, seed))
        place = {one: at for at, group in enumerate(groups) for one in group}
        assert len({place[s[0]], place[s[1]], place[s[2]]}) == 3
        assert place[s[3]] != place[s[4]]
        assert place[s[0]] == place[s[3]] == place[s[9]] == 1
        assert place[s[20]] == 2
        assert {len(group) for group in groups} == {7}


def test_four_hundred_students_with_a_hundred_pairs_are_split() -> None:
    s = _class(400)
    apart = tuple((s[at], s[at + 200]) for at in range(100))
    together = tuple((s[at], s[at + 1]) for at in range(100, 200, 2))
    groups = _groups(split(s, 16, Ties(apart, together), 3))
    place = {one: at for at, group in enumerate(groups) for one in group}
    assert all(place[one] != place[other] for one, other in apart)
    assert all(place[one] == place[other] for one, other in together)
    assert {len(group) for group in groups} == {25}


def test_a_student_named_in_a_tie_who_has_left_the_class_changes_nothing() -> None:
    assert isinstance(split((AVA, BEN), 2, Ties(apart=((AVA, CAL),), together=((BEN, CAL),)), 1), Found)


def _possible(students: tuple[StudentId, ...], count: int, ties: Ties, largest: int) -> bool:
    """By trying every way there is."""
    for seats in product(range(count), repeat=len(students)):
        place = dict(zip(students, seats, strict=True))
        if (
            all(seats.count(seat) <= largest for seat in range(count))
            and all(place[a] != place[b] for tie in ties.apart for a, b in combinations(tie, 2))
            and all(place[a] == place[b] for tie in ties.together for a, b in combinations(tie, 2))
            and all(place[one] == seat for one, seat in ties.pinned.items())
        ):
            return True
    return False


few = _class(6)
pairs = st.lists(st.sampled_from(list(combinations(few, 2))), max_size=6).map(tuple)


@settings(max_examples=150, deadline=None)
@given(
    st.integers(1, 3),
    st.integers(1, 6),
    st.builds(
        Ties,
        pairs,
        pairs.map(lambda one: one[:2]),
        st.dictionaries(st.sampled_from(few), st.integers(0, 2), max_size=2),
    ),
    st.integers(0, 5),
)
def test_what_is_called_impossible_is_and_what_is_found_keeps_everything(
    count: int, largest: int, ties: Ties, seed: int
) -> None:
    outcome = split(few, count, ties, seed, largest)
    assert isinstance(outcome, Found) == _possible(few, count, ties, largest)
    assert not isinstance(outcome, Unsettled)
    if isinstance(outcome, Found):
        place = {one: at for at, group in enumerate(outcome.groups) for one in group}
        assert all(place[a] != place[b] for a, b in ties.apart)
        assert all(place[a] == place[b] for a, b in ties.together)
        assert all(place[one] == seat for one, seat in ties.pinned.items())
        assert max(map(len, outcome.groups)) <= largest


def _why(count: int, ties: Ties, largest: int | None = None) -> str:
    students = (AVA, BEN, CAL, DEE)
    assert isinstance(split(students, count, ties, 1, largest), Impossible)
    return str(why_impossible(Wanted(students, count, largest), ties, NAMES))


def test_three_who_are_all_apart_need_three_groups() -> None:
    ties = Ties(apart=((AVA, BEN, CAL), (CAL, DEE)))
    assert (
        _why(2, ties) == "Ava, Ben and Cal must all be apart from one another, but there are only two groups."
    )


def test_a_block_must_fit_into_a_group() -> None:
    ties = Ties(together=((AVA, BEN, CAL),), apart=((AVA, DEE),))
    assert _why(3, ties, 2) == "Ava, Ben and Cal must be together, but a group has at most 2 students."


def test_together_and_apart_is_named_with_no_tie_that_does_not_matter() -> None:
    ties = Ties(together=((AVA, BEN), (BEN, CAL)), apart=((AVA, CAL), (AVA, DEE)))
    assert _why(4, ties) == (
        "These cannot all be kept: Ava and Cal apart; Ava and Ben together; Ben and Cal together."
    )


def test_who_stays_in_place_is_named_too() -> None:
    ties = Ties(apart=((AVA, BEN),), pinned={AVA: 0, BEN: 0, CAL: 1})
    assert _why(2, ties) == (
        "These cannot all be kept: Ava and Ben apart; Ava staying in place; Ben staying in place."
    )


def test_too_little_room_is_told_in_numbers() -> None:
    assert _why(1, Ties(), 3) == ("There is room for 3 students in these groups, but the class has 4.")


def test_a_search_that_is_cut_short_proves_nothing() -> None:
    ties = Ties(apart=(_class(30),))
    assert split(_class(30), 30, ties, 1, budget=10) == Unsettled()
    assert isinstance(split(_class(30), 30, ties, 1), Found)
    assert split(_class(30), 29, ties, 1) == Impossible()
