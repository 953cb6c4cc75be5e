"""New routines, and what holds for all of one."""

from __future__ import annotations

import pytest

from stationboard.domain.document import BlockId
from stationboard.domain.quantity import clock_time, minutes
from stationboard.library.routines import whole as edit
from stationboard.library.routines.blocks import with_days
from stationboard.library.routines.changes import EditRefused
from tests.support.classroom import routine


def test_a_copy_is_the_same_plan_under_another_name() -> None:
    copy = edit.copy_of(routine(), "Math, Fridays", {routine().id})
    assert copy.model_copy(update={"id": routine().id, "name": routine().name}) == routine()
    assert copy.id == "math-fridays"


def test_a_shorter_cycle_forgets_the_days_that_go() -> None:
    plan = with_days(edit.with_cycle(routine(), 5), BlockId("opening"), (2, 5))
    assert edit.with_cycle(plan, 3).blocks[0].days == (2,)
    for wrong in (0, 61):
        with pytest.raises(EditRefused, match="1 to 60 days"):
            edit.with_cycle(routine(), wrong)


def test_beginning_period_warning_and_help_line_may_be_none() -> None:
    plan = edit.with_beginning(edit.with_period(routine(), None), clock_time(8))
    plan = edit.with_help_line(edit.with_warning(plan, None), "Raise a hand")
    assert (plan.period, plan.starts, plan.warning, plan.help_line) == (
        None,
        clock_time(8),
        None,
        "Raise a hand",
    )
    assert edit.with_period(plan, minutes(45)).period == minutes(45)


def test_a_routine_needs_a_name() -> None:
    with pytest.raises(EditRefused, match="needs a name"):
        edit.with_name(routine(), "   ")
    assert edit.with_name(routine(), "Math").name == "Math"
