from __future__ import annotations

import pytest

from stationboard.domain.quantity import ClockTime, clock_time, minutes
from stationboard.library.bell import typed_bell, usual_bell
from tests.support import classroom


def test_a_period_under_way_ends_when_it_always_ends() -> None:
    assert usual_bell(classroom.routine(), clock_time(9, 25)) == clock_time(10, 25)


@pytest.mark.parametrize("now", [clock_time(9, 4, 59), clock_time(10, 25)])
def test_outside_its_hours_the_period_begins_with_the_next_minute(now: ClockTime) -> None:
    begins = clock_time(9, 5) if now < clock_time(10) else now
    assert usual_bell(classroom.routine(), now) == begins + minutes(80)


def test_a_plan_without_a_period_has_no_bell() -> None:
    plan = classroom.routine().model_copy(update={"period": None})
    assert usual_bell(plan, clock_time(9, 25)) is None


def test_a_period_across_midnight_ends_the_next_day() -> None:
    plan = classroom.routine().model_copy(update={"starts": None})
    assert usual_bell(plan, clock_time(23, 30)) == clock_time(0, 50)


@pytest.mark.parametrize(
    ("text", "now", "bell"),
    [
        ("10:25", clock_time(9, 5), clock_time(10, 25)),
        ("1:10", clock_time(12, 20), clock_time(13, 10)),
        ("12:10", clock_time(11, 20), clock_time(12, 10)),
        (" 1:10 pm ", clock_time(12, 20), clock_time(13, 10)),
        ("13:10", clock_time(12, 20), clock_time(13, 10)),
    ],
)
def test_a_typed_bell_is_the_next_one_the_teacher_can_mean(
    text: str, now: ClockTime, bell: ClockTime
) -> None:
    assert typed_bell(text, now) == bell


@pytest.mark.parametrize("text", ["9:00", "9:05", "9:00 am", "23:00", "soon", "25:00"])
def test_a_bell_that_is_over_or_none_at_all_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=text) as refusal:
        typed_bell(text, clock_time(9, 5))
    assert str(refusal.value).endswith(".")
