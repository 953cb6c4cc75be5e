"""What teachers type where a time is wanted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.domain.quantity import HOUR, ClockTime, Millis, clock_time, minutes
from stationboard.library.routines.changes import EditRefused
from stationboard.library.routines.times import (
    Lasts,
    Until,
    shown_duration,
    typed_days,
    typed_duration,
    typed_length,
    typed_lengths,
    typed_time,
)


def _until(minute: int) -> Until:
    return Until(clock_time(minute // 60, minute % 60))


@pytest.mark.parametrize(
    ("text", "starts", "meant"),
    [
        ("15", None, Lasts(minutes(15))),
        (" 1:30 ", None, Lasts(minutes(1.5))),
        ("until 10:25", None, Until(clock_time(10, 25))),
        ("Until 1:10", clock_time(12, 30), Until(clock_time(13, 10))),
        ("until 1:10 pm", clock_time(9), Until(clock_time(13, 10))),
        ("to 9:20", clock_time(9), Until(clock_time(9, 20))),
    ],
)
def test_a_length_and_a_time_of_ending_are_told_apart(
    text: str, starts: ClockTime | None, meant: Lasts | Until
) -> None:
    assert typed_duration(text, starts) == meant


@given(
    st.one_of(st.integers(1, 8 * HOUR).map(Millis).map(Lasts), st.integers(0, 1439).map(_until)),
    st.booleans(),
)
def test_what_is_shown_means_the_same_when_it_is_typed(lasts: Lasts | Until, twelve: bool) -> None:  # noqa: FBT001 # both clocks
    assert typed_duration(shown_duration(lasts, twelve_hours=twelve), None) == lasts


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "A length is needed"),
        ("0", "needs some time"),
        ("10000", "longer than a day"),
        ("1440", "longer than a school day"),
        ("ten", "not a length of time"),
        ("until ten", "not a time of day"),
        ("until 9:00 am", "9:00 is before the routine starts at 10:30"),
        ("until 10:30", "10:30 is before the routine starts at 10:30"),
    ],
)
def test_what_means_nothing_is_refused_with_a_sentence(text: str, said: str) -> None:
    with pytest.raises(EditRefused, match=said):
        typed_duration(text, clock_time(10, 30))


@pytest.mark.parametrize(
    ("text", "lengths"),
    [("15", [15.0]), ("15 min", [15.0]), ("20, 15;10", [20.0, 15.0, 10.0]), ("12:30 10", [12.5, 10.0])],
)
def test_rounds_have_one_length_or_one_each(text: str, lengths: list[float]) -> None:
    assert typed_lengths(text) == tuple(minutes(length) for length in lengths)


def test_too_many_lengths_and_none_at_all_are_refused() -> None:
    with pytest.raises(EditRefused, match="60 rounds at most"):
        typed_lengths("1 " * 61)
    with pytest.raises(EditRefused, match="A length is needed"):
        typed_lengths(" ")


def test_days_of_the_cycle_are_typed_as_numbers() -> None:
    assert typed_days("3, 1", 5) == (1, 3)
    assert typed_days("", 5) == ()
    for wrong in ("6", "0", "Monday", "1-3", "٣"):
        with pytest.raises(EditRefused, match="no day of the cycle"):
            typed_days(wrong, 5)


def test_an_empty_time_of_day_is_none() -> None:
    assert typed_time(" ") is None
    assert typed_time("9:05") == clock_time(9, 5)
    assert typed_length("0:01") == Millis(1000)
