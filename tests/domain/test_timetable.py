from __future__ import annotations

import pytest
from pydantic import ValidationError

from stationboard.domain.quantity import clock_time
from stationboard.domain.timetable import BellSchedule, Period, ScheduleId, SchoolDay, Timetable, Weekday
from tests.support.week import REGULAR, week


def test_a_week_is_the_same_after_it_was_written_and_read() -> None:
    assert Timetable.model_validate_json(week().model_dump_json(), strict=True) == week()


def test_times_stand_in_a_file_as_a_teacher_writes_them() -> None:
    first = week().model_dump(mode="json")["schedules"][0]["periods"][0]
    assert first == {"name": "Period 1", "starts": "08:00", "ends": "08:50"}


def test_a_period_that_ends_before_it_begins_is_none() -> None:
    with pytest.raises(ValidationError, match="ends before it begins"):
        Period(name="1", starts=clock_time(9), ends=clock_time(8))


def test_two_periods_of_a_day_have_different_names() -> None:
    period = week().schedules[0].periods[0]
    with pytest.raises(ValidationError, match='two periods of "R" are called "Period 1"'):
        BellSchedule(id=REGULAR, name="R", periods=(period, period))


def test_a_weekday_needs_bells_that_are_there() -> None:
    lost = SchoolDay(weekday=Weekday.MONDAY, schedule=ScheduleId("lost"))
    with pytest.raises(ValidationError, match='names a bell schedule "lost"'):
        Timetable(school_days=(lost,))
