from __future__ import annotations

from datetime import timedelta

from stationboard.domain.document import ClassId
from stationboard.domain.quantity import clock_time, minutes
from stationboard.domain.timetable import DayLetters, Timetable
from stationboard.library.timetable.whats_on import Meeting, bell_after, meetings_on, whats_on
from tests.support.week import MONDAY, SIX, THANKSGIVING, entry, lettered, week


def _name(meeting: Meeting | None) -> str | None:
    return None if meeting is None else meeting.period.name


def test_at_two_past_nine_the_second_period_is_under_way() -> None:
    on = whats_on(week(), MONDAY, clock_time(9, 2))
    assert (_name(on.now), _name(on.next)) == ("Period 2", "Period 3")


def test_between_two_periods_the_next_begins_in_some_minutes() -> None:
    on = whats_on(week(), MONDAY, clock_time(8, 52))
    assert on.now is None
    assert on.next is not None
    assert on.next.begins_in(clock_time(8, 52)) == minutes(3)


def test_a_period_is_over_when_its_bell_rings() -> None:
    assert _name(whats_on(week(), MONDAY, clock_time(8, 49)).now) == "Period 1"
    assert whats_on(week(), MONDAY, clock_time(8, 50)).now is None
    assert _name(whats_on(week(), MONDAY, clock_time(8)).now) == "Period 1"


def test_in_the_evening_and_on_a_holiday_the_next_school_day_is_offered() -> None:
    evening = whats_on(week(), MONDAY, clock_time(19)).next
    assert evening is not None
    assert (evening.on, evening.period.name) == (MONDAY + timedelta(days=1), "Period 1")
    holiday = whats_on(week(), THANKSGIVING, clock_time(9)).next
    assert holiday is not None
    assert holiday.on == THANKSGIVING + timedelta(days=1)


def test_the_class_of_the_week_is_the_one_whose_letter_it_is() -> None:
    timetable = lettered(DayLetters(count=2, anchor=MONDAY))
    turns = [meetings_on(timetable, MONDAY + timedelta(weeks=n))[0].class_id for n in range(3)]
    assert turns == [ClassId("art"), ClassId("band"), ClassId("art")]


def test_the_bell_is_that_of_the_period_under_way_even_where_nobody_is_entered() -> None:
    bare = week().model_copy(update={"entries": (entry(1),)})
    assert bell_after(bare, MONDAY, clock_time(9, 2)) == clock_time(9, 45)
    assert bell_after(bare, MONDAY, clock_time(9, 45)) is None
    assert bell_after(bare, THANKSGIVING, clock_time(9, 2)) is None


def test_an_empty_timetable_offers_nothing() -> None:
    on = whats_on(Timetable(), MONDAY, clock_time(9))
    assert (on.now, on.next) == (None, None)
    assert [one.period.name for one in meetings_on(week(), MONDAY)] == list(SIX)
