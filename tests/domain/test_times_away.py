"""The hours of the week in which a student is out."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from stationboard.domain.quantity import clock_time
from stationboard.domain.times_away import TimeAway, Weekday


def test_nobody_is_back_before_leaving() -> None:
    with pytest.raises(ValidationError, match="second time must be the later one"):
        TimeAway(weekdays=(Weekday.MONDAY,), leaves=clock_time(10), back=clock_time(9, 50))


def test_a_time_away_is_on_some_day() -> None:
    with pytest.raises(ValidationError):
        TimeAway(weekdays=(), leaves=clock_time(9), back=clock_time(10))


def test_a_time_away_is_written_as_people_write_it() -> None:
    away = TimeAway(weekdays=(Weekday.TUESDAY,), leaves=clock_time(9, 50), back=clock_time(10, 10))
    written = away.model_dump_json()
    assert written == '{"weekdays":["tue"],"leaves":"09:50","back":"10:10"}'
    assert TimeAway.model_validate_json(written) == away
