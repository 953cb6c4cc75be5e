"""What the clocks tell about the time between two looks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.domain.quantity import Millis
from stationboard.machine.vigil import Notice, Reading, Slept, Stalled, WallStepped, compare

START = Reading(Millis(9_000_000), Millis(4_000_000), Millis(1_772_444_520_000))


def after(incl: int, excl: int, wall: int) -> tuple[Notice, ...]:
    """What is noticed when the clocks went on by so many milliseconds."""
    return compare(
        START, Reading(Millis(START.incl + incl), Millis(START.excl + excl), Millis(START.wall + wall))
    )


@pytest.mark.parametrize(
    ("incl", "excl", "wall", "notices"),
    [
        (250, 250, 250, ()),
        (1_500, 1_500, 1_500, ()),
        (1_501, 1_501, 1_501, (Stalled(Millis(1_501)),)),
        (5_000, 5_000, 5_000, (Stalled(Millis(5_000)),)),
        (2_250, 250, 2_250, ()),
        (20_250, 250, 20_250, (Slept(Millis(20_000)),)),
        (50_400_250, 250, 50_400_250, (Slept(Millis(50_400_000)),)),
        (250, 250, 3_600_250, (WallStepped(Millis(3_600_000)),)),
        (250, 250, -3_599_750, (WallStepped(Millis(-3_600_000)),)),
        (250, 250, 2_250, ()),
        (20_250, 250, 250, (Slept(Millis(20_000)), WallStepped(Millis(-20_000)))),
        (
            26_000,
            6_000,
            86_026_000,
            (Slept(Millis(20_000)), WallStepped(Millis(86_000_000)), Stalled(Millis(6_000))),
        ),
    ],
)
def test_sleep_a_set_clock_and_a_stall_are_told_apart(
    incl: int, excl: int, wall: int, notices: tuple[Notice, ...]
) -> None:
    assert after(incl, excl, wall) == notices


@given(st.integers(0, 1_500), st.integers(-2_000, 2_000))
def test_an_ordinary_tick_is_no_news(tick: int, slew: int) -> None:
    assert after(tick, tick, tick + slew) == ()


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(-(10**12), 10**12))
def test_any_change_of_the_clocks_gives_at_most_one_notice_of_each_kind(
    incl: int, excl: int, wall: int
) -> None:
    kinds = [type(notice) for notice in after(incl, excl, wall)]
    assert len(kinds) == len(set(kinds))
