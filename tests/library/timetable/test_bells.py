from __future__ import annotations

import re

import pytest

from stationboard.domain.quantity import ClockTime, clock_time
from stationboard.domain.timetable import Period, Timetable, Weekday
from stationboard.library.timetable.bells import (
    MOST_SCHEDULES,
    first_timetable,
    typed_period,
    with_bells,
    with_period_changed,
    with_schedule,
    with_weekday,
    without_schedule,
    written_period,
)
from tests.support.week import EARLY, REGULAR, week


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("8:30-9:15", clock_time(8, 30), clock_time(9, 15)),
        ("8.30 - 9.15", clock_time(8, 30), clock_time(9, 15)),
        ("0830-0915", clock_time(8, 30), clock_time(9, 15)),
        ("8:30 – 9:15", clock_time(8, 30), clock_time(9, 15)),
        ("8 to 9", clock_time(8), clock_time(9)),
        ("1:10-1:55", clock_time(13, 10), clock_time(13, 55)),
        ("11:40-12:25", clock_time(11, 40), clock_time(12, 25)),
        ("12:30-1:15", clock_time(12, 30), clock_time(13, 15)),
        ("11:10-6:15", clock_time(11, 10), clock_time(18, 15)),
        ("13:10-13:55", clock_time(13, 10), clock_time(13, 55)),
        ("8:30 am - 9:15 a.m.", clock_time(8, 30), clock_time(9, 15)),
    ],
)
def test_bell_times_are_understood_as_teachers_write_them(
    text: str, starts: ClockTime, ends: ClockTime
) -> None:
    assert typed_period(text) == (starts, ends)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("8:30", '"8:30" is not a period; write when it begins and ends, as 8:30-9:15.'),
        ("8:30-9:75", '"9:75" is not a time of day.'),
        ("soon-later", '"soon" is not a time of day; write it as 9:05 or 13:10.'),
        ("14:00-13:00", '"14:00-13:00" ends before it begins.'),
    ],
)
def test_a_slip_in_the_bell_times_is_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        typed_period(text)


def test_a_period_that_is_renamed_keeps_its_class_on_every_kind_of_day() -> None:
    changed = with_period_changed(week(), REGULAR, 0, "Homeroom", "7:50-8:40")
    assert [one.periods[0].name for one in changed.schedules] == ["Homeroom", "Homeroom"]
    assert [one.periods[0].starts for one in changed.schedules] == [clock_time(7, 50), clock_time(8)]
    assert changed.entries[0].period == "Homeroom"


def test_two_periods_never_get_the_same_name() -> None:
    with pytest.raises(ValueError, match="Two periods have the same name"):
        with_period_changed(week(), REGULAR, 0, "Period 2", "8:00-8:50")


def test_periods_are_in_the_order_of_the_bells_however_they_were_typed() -> None:
    late = Period(name="Late", starts=clock_time(15), ends=clock_time(16))
    early = Period(name="Early", starts=clock_time(7), ends=clock_time(8))
    changed = with_bells(week(), REGULAR, (late, early))
    assert [one.name for one in changed.schedules[0].periods] == ["Early", "Late"]


def test_days_whose_bells_are_removed_have_the_first_ones_left() -> None:
    changed = without_schedule(week(), REGULAR)
    assert {day.schedule for day in changed.school_days} == {EARLY}
    bare = without_schedule(changed, EARLY)
    assert bare.school_days == ()


def test_a_weekday_gets_other_bells_or_none() -> None:
    changed = with_weekday(with_weekday(week(), Weekday.SATURDAY, EARLY), Weekday.MONDAY, None)
    assert [day.weekday for day in changed.school_days] == [
        Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY, Weekday.SATURDAY,
    ]  # fmt: skip


def test_a_new_schedule_begins_like_another_and_they_are_not_endless() -> None:
    changed = with_schedule(week(), "Assembly", REGULAR)
    assert changed.schedules[2].periods == week().schedules[0].periods
    for _ in range(MOST_SCHEDULES - 3):
        changed = with_schedule(changed, "One more")
    with pytest.raises(ValueError, match="20 bell schedules at most"):
        with_schedule(changed, "Too many")


def test_the_first_timetable_is_a_week_from_monday_to_friday() -> None:
    first = first_timetable("Regular", "Early release")
    assert [one.name for one in first.schedules] == ["Regular", "Early release"]
    assert len(first.school_days) == 5
    assert Timetable.model_validate_json(first.model_dump_json(), strict=True) == first


@pytest.mark.parametrize(
    ("starts", "ends", "written"),
    [
        (clock_time(8, 30), clock_time(9, 15), "8:30-9:15"),
        (clock_time(12, 35), clock_time(13, 25), "12:35-1:25"),
        (clock_time(13, 10), clock_time(13, 55), "1:10-1:55"),
        (clock_time(18, 30), clock_time(19, 30), "18:30-19:30"),
    ],
)
def test_a_period_is_written_so_that_it_is_read_again_as_the_same(
    starts: ClockTime, ends: ClockTime, written: str
) -> None:
    period = Period(name="1", starts=starts, ends=ends)
    assert written_period(period, twelve_hours=True) == written
    for twelve in (True, False):
        assert typed_period(written_period(period, twelve_hours=twelve)) == (starts, ends)
