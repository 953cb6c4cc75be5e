"""Lengths and times of day, as teachers write them and as the board shows them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.domain.quantity import (
    DAY,
    ClockTime,
    Millis,
    as_clock_time,
    as_digits,
    as_length,
    clock_time,
    minutes,
    parse_clock_time,
    parse_length,
    seconds,
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("15", minutes(15)),
        ("12.5", minutes(12.5)),
        ("1:30", seconds(90)),
        ("0:45", seconds(45)),
        (" 90:00 ", minutes(90)),
        ("1:02:30", seconds(3750)),
    ],
)
def test_a_teacher_types_a_length(typed: str, meant: Millis) -> None:
    assert parse_length(typed) == meant


@pytest.mark.parametrize("typed", ["", "soon", "-3", "1:75", "1:60:00", "1:2:3:4", "99999", "15 min", "1e3"])
def test_what_is_no_length_gets_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        parse_length(typed)


@pytest.mark.parametrize(
    ("length", "digits"),
    [
        (minutes(15), "15:00"),
        (Millis(1), "0:01"),
        (Millis(0), "0:00"),
        (Millis(-5), "0:00"),
        (seconds(444), "7:24"),
        (seconds(3750), "1:02:30"),
    ],
)
def test_a_countdown_shows_the_second_that_is_running(length: Millis, digits: str) -> None:
    assert as_digits(length) == digits


@given(st.integers(0, DAY).map(Millis))
def test_a_length_in_a_file_reads_back_to_the_millisecond(length: Millis) -> None:
    assert parse_length(as_length(length)) == length


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9:05", clock_time(9, 5)),
        ("13:10", clock_time(13, 10)),
        ("1:10 pm", clock_time(13, 10)),
        ("12:00 a.m.", clock_time(0)),
        ("12:30PM", clock_time(12, 30)),
    ],
)
def test_a_teacher_types_a_time_of_day(typed: str, meant: ClockTime) -> None:
    assert parse_clock_time(typed) == meant


@pytest.mark.parametrize("typed", ["", "9", "25:00", "9:60", "13:00 pm", "0:10 am", "noon"])
def test_what_is_no_time_of_day_gets_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        parse_clock_time(typed)


def test_the_class_reads_an_afternoon_time_as_it_speaks_it() -> None:
    assert as_clock_time(clock_time(13, 10)) == "13:10"
    assert as_clock_time(clock_time(13, 10), twelve_hours=True) == "1:10"
    assert as_clock_time(clock_time(0, 5), twelve_hours=True) == "12:05"
