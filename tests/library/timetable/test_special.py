from __future__ import annotations

import re
from datetime import date

import pytest

from stationboard.domain.timetable import SpecialDay
from stationboard.library.timetable.special import runs_of, typed_dates, with_special, without_special
from tests.support.week import EARLY, MONDAY, THANKSGIVING, week


@pytest.mark.parametrize(
    ("text", "first", "count"),
    [
        ("11/26", date(2026, 11, 26), 1),
        ("1/15", date(2027, 1, 15), 1),
        ("11/26/2026", date(2026, 11, 26), 1),
        ("11/26/26", date(2026, 11, 26), 1),
        ("2026-11-26", date(2026, 11, 26), 1),
        ("12/21-1/1", date(2026, 12, 21), 12),
        ("12/21/2026 - 1/1/2027", date(2026, 12, 21), 12),
        ("12/21/2026-1/1/2027", date(2026, 12, 21), 12),
        ("2026-12-21 to 2027-01-01", date(2026, 12, 21), 12),
        ("12/21 – 1/1", date(2026, 12, 21), 12),
    ],
)
def test_dates_are_understood_as_teachers_write_them(text: str, first: date, count: int) -> None:
    dates = typed_dates(text, MONDAY)
    assert (dates[0], len(dates)) == (first, count)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("soon", '"soon" is not a date; write it as 11/26, or 12/21-1/1 for several days.'),
        ("2/30", '"2/30" is not a date; write it as 11/26, or 12/21-1/1 for several days.'),
        ("2026-12-24 to 2026-12-20", '"2026-12-24 to 2026-12-20" ends before it begins.'),
        ("12/1-11/1", "That would be 336 days; 120 at once are the most."),
        ("", '"" is not a date; write it as 11/26, or 12/21-1/1 for several days.'),
    ],
)
def test_a_slip_in_a_date_is_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        typed_dates(text, MONDAY)


def test_a_date_is_special_in_one_way_only_and_can_be_usual_again() -> None:
    early = with_special(week(), (THANKSGIVING,), schedule=EARLY)
    assert early.special_days == (SpecialDay(on=THANKSGIVING, schedule=EARLY),)
    assert without_special(early, (THANKSGIVING,)).special_days == ()


def test_a_vacation_is_one_line() -> None:
    vacation = with_special(week(), typed_dates("12/21-1/1", MONDAY), no_school=True)
    assert [(day.on, last) for day, last in runs_of(vacation.special_days)] == [
        (THANKSGIVING, THANKSGIVING),
        (date(2026, 12, 21), date(2027, 1, 1)),
    ]


def test_special_days_are_not_endless() -> None:
    timetable = week()
    for year in range(2027, 2031):
        timetable = with_special(
            timetable, typed_dates(f"{year}-01-01 to {year}-04-05", MONDAY), no_school=True
        )
    with pytest.raises(ValueError, match="400 special days at most"):
        with_special(timetable, typed_dates("2031-01-01 to 2031-04-05", MONDAY), no_school=True)
