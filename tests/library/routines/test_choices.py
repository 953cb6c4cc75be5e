"""A teacher sets up choice time."""

from __future__ import annotations

import pytest

from stationboard.domain.block import Ends
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.quantity import clock_time
from stationboard.domain.routine import Routine
from stationboard.library.routines import choices
from stationboard.library.routines.blocks import with_duration, with_ends
from stationboard.library.routines.changes import EditRefused, block_of
from stationboard.library.routines.rounds import with_order
from stationboard.library.routines.times import Until
from tests.support.classroom import routine
from tests.support.every_model import CHOICE, COMPUTERS, GAMES, OPENING, TEACHER, WORKBOOK, every_model


def _choice(plan: Routine) -> ChoiceTime:
    block = block_of(plan, CHOICE)
    assert isinstance(block, ChoiceTime)
    return block


def test_choice_is_among_all_stations_to_begin_with() -> None:
    added = choices.with_choice(routine(), "Choice time", OPENING).blocks[1]
    assert isinstance(added, ChoiceTime)
    assert added.stations == (TEACHER, COMPUTERS, GAMES, WORKBOOK)
    bare = routine().model_copy(update={"stations": (), "blocks": routine().blocks[:1]})
    with pytest.raises(EditRefused, match="Make a station first"):
        choices.with_choice(bare, "Choice time", None)


def test_what_must_be_done_stays_in_the_order_of_the_stations_and_goes_with_them() -> None:
    plan = choices.with_must(every_model(), CHOICE, WORKBOOK, must=True)
    plan = choices.with_must(plan, CHOICE, COMPUTERS, must=True)
    assert _choice(plan).must == (COMPUTERS, WORKBOOK)
    assert _choice(choices.with_must(plan, CHOICE, COMPUTERS, must=False)).must == (WORKBOOK,)
    closed = _choice(with_order(plan, CHOICE, (GAMES, WORKBOOK, GAMES)))
    assert (closed.stations, closed.must) == ((GAMES, WORKBOOK), (WORKBOOK,))


def test_rules_and_the_way_to_end() -> None:
    plan = choices.with_stamina(
        choices.with_once_each(every_model(), CHOICE, once_each=True), CHOICE, stamina=True
    )
    plan = with_duration(plan, CHOICE, Until(clock_time(10, 30)))
    choice = _choice(plan)
    assert (choice.once_each, choice.stamina, choice.length, choice.until) == (
        True,
        True,
        None,
        clock_time(10, 30),
    )
    open_end = with_duration(with_ends(plan, CHOICE, Ends.TEACHER), CHOICE, None)
    assert (_choice(open_end).until, _choice(open_end).ends) == (None, Ends.TEACHER)
    with pytest.raises(EditRefused, match="Nobody chooses"):
        choices.with_stamina(plan, OPENING, stamina=True)
