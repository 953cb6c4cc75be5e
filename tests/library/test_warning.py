from __future__ import annotations

import pytest

from stationboard.domain.quantity import minutes
from stationboard.library.settings import Settings
from stationboard.library.warning import with_warning
from tests.support.classroom import routine


def test_without_a_wish_the_class_is_warned_as_the_routine_says() -> None:
    plan = routine()
    assert with_warning(plan, Settings()) is plan


@pytest.mark.parametrize("count", [1, 5])
def test_the_class_is_warned_as_many_minutes_before_as_the_teacher_wants(count: int) -> None:
    assert with_warning(routine(), Settings(warning_minutes=count)).warning == minutes(count)


def test_a_teacher_who_wants_no_warning_gets_none() -> None:
    assert with_warning(routine(), Settings(warning_minutes=0)).warning is None
