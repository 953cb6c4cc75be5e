from __future__ import annotations

from datetime import date, timedelta

import pytest

from stationboard.domain.timetable import Alternation, DayLetters, SpecialDay, Timetable
from stationboard.library.timetable.days import anchored, day_plan
from tests.support.week import EARLY, MONDAY, THANKSGIVING, lettered, week


def _letter(timetable: Timetable, on: date) -> int | None:
    plan = day_plan(timetable, on)
    return None if plan is None else plan.letter


def test_a_wednesday_of_early_release_has_its_own_bells() -> None:
    plan = day_plan(week(), MONDAY + timedelta(days=2))
    assert plan is not None
    assert plan.schedule.name == "Early release"


def test_there_is_no_school_on_a_sunday_and_on_a_holiday() -> None:
    assert day_plan(week(), MONDAY - timedelta(days=1)) is None
    assert day_plan(week(), THANKSGIVING) is None


def test_a_saturday_of_school_and_a_day_with_other_bells_are_special_days() -> None:
    saturday, monday = MONDAY + timedelta(days=5), MONDAY
    special = tuple(SpecialDay(on=on, schedule=EARLY) for on in (saturday, monday))
    timetable = week().model_copy(update={"special_days": special})
    plans = [day_plan(timetable, on) for on in (saturday, monday)]
    assert [plan.schedule.id for plan in plans if plan is not None] == [EARLY, EARLY]


def test_letters_by_the_week_change_on_mondays() -> None:
    timetable = lettered(DayLetters(count=2, anchor=MONDAY + timedelta(days=3)))
    weeks = [MONDAY + timedelta(weeks=n) for n in range(-2, 3)]
    assert [_letter(timetable, monday) for monday in weeks] == [0, 1, 0, 1, 0]
    assert _letter(timetable, MONDAY + timedelta(days=1)) == 0


def test_letters_by_the_school_day_pass_over_weekends_and_holidays() -> None:
    timetable = lettered(DayLetters(count=2, by=Alternation.SCHOOL_DAY, anchor=MONDAY))
    days = [MONDAY + timedelta(days=n) for n in range(8)]
    assert [_letter(timetable, day) for day in days] == [0, 1, 0, None, 1, None, None, 0]
    assert _letter(timetable, MONDAY - timedelta(days=3)) == 1


def test_a_school_day_count_over_years_agrees_with_counting_day_by_day() -> None:
    timetable = lettered(DayLetters(count=6, by=Alternation.SCHOOL_DAY, anchor=MONDAY))
    held = 0
    for n in range(900):
        day = MONDAY + timedelta(days=n)
        if day_plan(timetable, day) is not None:
            assert _letter(timetable, day) == held % 6
            held += 1


def test_a_date_may_have_a_letter_out_of_turn() -> None:
    timetable = lettered(DayLetters(count=2, anchor=MONDAY))
    swapped = timetable.model_copy(update={"special_days": (SpecialDay(on=MONDAY, letter=1),)})
    assert _letter(swapped, MONDAY) == 1


@pytest.mark.parametrize("by", list(Alternation))
@pytest.mark.parametrize("letter", range(3))
def test_a_teacher_says_which_letter_it_is_today_and_the_rest_follows(by: Alternation, letter: int) -> None:
    letters = DayLetters(count=3, by=by, anchor=MONDAY)
    today = MONDAY + timedelta(days=1)
    set_right = anchored(letters, week(), today, letter)
    assert _letter(week().model_copy(update={"letters": set_right}), today) == letter
