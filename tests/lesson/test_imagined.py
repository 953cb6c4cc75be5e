"""A routine played in thought, before any lesson."""

from __future__ import annotations

import pytest

from stationboard.domain.block import Change
from stationboard.domain.document import BlockId, StationId
from stationboard.domain.quantity import Instant, clock_time, minutes
from stationboard.domain.routine import Routine
from stationboard.domain.whole_class import Break
from stationboard.lesson.imagined import (
    WHEN_NOT_TOLD,
    beginning,
    bell_of,
    moment_of_block,
    moment_of_visit,
    opened_in_thought,
    started_in_thought,
)
from stationboard.lesson.state import Stage, State
from stationboard.library.routines.tables import Page, with_cleared
from stationboard.planning.compiling import PlanError
from tests.support.classroom import roster, routine

ROUNDS = BlockId("rounds")


def _state(plan: Routine) -> State:
    return started_in_thought(opened_in_thought(plan, roster(), 1)).state


def test_a_lesson_in_thought_begins_with_its_period() -> None:
    log = opened_in_thought(routine(), roster(), 1)
    assert log.state.stage is Stage.READY
    assert log.state.opened.local == clock_time(9, 5)
    assert log.state.bell == clock_time(10, 25)


def test_without_a_time_of_its_own_it_begins_at_nine() -> None:
    plan = routine().model_copy(update={"starts": None})
    assert beginning(plan) == WHEN_NOT_TOLD
    assert bell_of(plan) == clock_time(10, 20)


def test_a_period_past_midnight_has_no_bell() -> None:
    assert bell_of(routine().model_copy(update={"starts": clock_time(23, 30)})) is None


def test_each_block_comes_at_its_time_and_rounds_with_their_first_round() -> None:
    plan = routine()
    state = _state(plan)
    assert moment_of_block(state, BlockId("opening")) == Instant(0)
    assert moment_of_block(state, ROUNDS) == Instant(minutes(10))
    assert moment_of_block(state, BlockId("closing")) == Instant(minutes(73))
    rounds = plan.blocks[1].model_copy(update={"arrive": Change(length=minutes(2))})
    arriving = plan.model_copy(update={"blocks": (plan.blocks[0], rounds, plan.blocks[2])})
    assert moment_of_block(_state(arriving), ROUNDS) == Instant(minutes(12))


def test_a_break_that_cuts_in_is_found_too_and_what_never_comes_is_not() -> None:
    lunch = Break(id=BlockId("lunch"), title="Lunch", at=clock_time(9, 30), length=minutes(20))
    plan = routine().model_copy(update={"blocks": (*routine().blocks, lunch)})
    assert moment_of_block(_state(plan), BlockId("lunch")) == Instant(minutes(25))
    assert moment_of_block(_state(plan), BlockId("gone")) is None


def test_a_station_is_shown_when_a_group_is_there() -> None:
    state = _state(routine())
    assert moment_of_visit(state, StationId("games")) == Instant(minutes(10))
    empty = with_cleared(routine(), Page(ROUNDS, 1, roster().groupings[0].groups))
    assert moment_of_visit(_state(empty), StationId("games")) == Instant(minutes(10))
    talk = routine().model_copy(update={"blocks": routine().blocks[:1]})
    assert moment_of_visit(_state(talk), StationId("games")) is None


def test_a_class_without_groups_cannot_be_imagined_in_rounds() -> None:
    with pytest.raises(PlanError, match="no groups yet"):
        opened_in_thought(routine(), roster().model_copy(update={"groupings": ()}), 1)
