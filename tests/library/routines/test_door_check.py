"""A teacher sets up the check at the door."""

from __future__ import annotations

import pytest

from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import minutes
from stationboard.domain.routine import Routine
from stationboard.library.routines import door_check
from stationboard.library.routines.blocks import with_directions, with_duration, with_voice
from stationboard.library.routines.changes import EditRefused, block_of
from stationboard.library.routines.times import Lasts
from tests.support.classroom import routine
from tests.support.every_model import CHECK, COMPUTERS, GAMES, OPENING, TEACHER, every_model


def _check(plan: Routine) -> PreparationCheck:
    block = block_of(plan, CHECK)
    assert isinstance(block, PreparationCheck)
    return block


def test_the_check_begins_with_the_first_two_stations() -> None:
    added = door_check.with_preparation(routine(), "At the door", OPENING).blocks[1]
    assert isinstance(added, PreparationCheck)
    assert (added.title, added.ready, added.catch_up) == ("At the door", TEACHER, COMPUTERS)
    one = routine().model_copy(update={"stations": routine().stations[:1], "blocks": routine().blocks[:1]})
    with pytest.raises(EditRefused, match="two stations first"):
        door_check.with_preparation(one, "At the door", None)


def test_minutes_stations_and_words_are_changed() -> None:
    plan = with_duration(every_model(), CHECK, Lasts(minutes(7)))
    plan = door_check.with_catch_up_length(door_check.with_ready(plan, CHECK, GAMES), CHECK, minutes(12))
    plan = with_voice(with_directions(plan, CHECK, "Warm-up on page 3"), CHECK, 0)
    check = _check(door_check.with_catch_up(plan, CHECK, TEACHER))
    assert (check.length, check.ready, check.catch_up, check.catch_up_length) == (
        minutes(7),
        GAMES,
        TEACHER,
        minutes(12),
    )
    assert (check.directions, check.voice) == ("Warm-up on page 3", 0)


def test_those_who_catch_up_do_so_apart() -> None:
    with pytest.raises(EditRefused, match="a station of their own"):
        door_check.with_ready(every_model(), CHECK, COMPUTERS)
    with pytest.raises(EditRefused, match="a station of their own"):
        door_check.with_catch_up(every_model(), CHECK, TEACHER)
    with pytest.raises(EditRefused, match="type how many"):
        with_duration(every_model(), CHECK, None)
    with pytest.raises(EditRefused, match="Nothing is checked"):
        door_check.with_ready(every_model(), OPENING, GAMES)
