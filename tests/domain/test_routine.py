"""Routines that cannot be, and how a file may write them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError

from stationboard.domain.quantity import clock_time, minutes
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.whole_class import Break, WholeClass
from tests.support.classroom import routine

ROUNDS: dict[str, Any] = {"kind": "rounds", "id": "r", "stations": ["a"], "count": 2, "lengths": [15]}
WHOLE: dict[str, Any] = {"kind": "whole_class", "id": "o", "length": "5:00"}


def _routine(*blocks: dict[str, Any], **more: object) -> Routine:
    whole = {"id": "x", "name": "X", "stations": [{"id": "a", "name": "A"}], "blocks": list(blocks), **more}
    return Routine.model_validate_json(json.dumps(whole))


def test_a_file_writes_lengths_as_minutes_or_as_digits() -> None:
    plan = _routine(ROUNDS | {"lengths": [15, "12:30", 0.5]}, WHOLE, starts="9:05")
    rounds, opening = plan.blocks
    assert isinstance(rounds, Rounds)
    assert isinstance(opening, WholeClass)
    assert rounds.lengths == (minutes(15), minutes(12.5), minutes(0.5))
    assert (opening.length, plan.starts) == (minutes(5), clock_time(9, 5))


def test_a_routine_in_a_file_reads_back_as_it_is() -> None:
    assert Routine.model_validate_json(routine().model_dump_json()) == routine()


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        ([ROUNDS | {"stations": ["b"]}], 'names a station "b"'),
        ([WHOLE, WHOLE], "two blocks have the id"),
        ([{"kind": "whole_class", "id": "o"}], "needs a length"),
        ([WHOLE | {"until": "10:00"}], "both a length and an end time"),
        ([{"kind": "break", "id": "b"}], "needs a length, or a time"),
        ([{"kind": "break", "id": "b", "at": "12:00", "until": "11:00"}], "ends before it begins"),
        ([ROUNDS | {"lengths": ["soon"]}], "is not a length of time"),
        ([ROUNDS | {"lengths": [-1]}], "is not a length in minutes"),
        ([ROUNDS | {"lengths": [2000]}], "is not a length in minutes"),
        ([ROUNDS | {"count": 0}], "greater than or equal to 1"),
        ([ROUNDS | {"colour": "red"}], "Extra inputs are not permitted"),
        ([], "at least 1 item"),
    ],
)
def test_what_cannot_be_is_refused_by_name(blocks: list[dict[str, Any]], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        _routine(*blocks)


def test_a_break_may_end_by_the_clock() -> None:
    plan = _routine(WHOLE, {"kind": "break", "id": "b", "at": "12:10", "until": "1:00 pm"})
    lunch = plan.blocks[1]
    assert isinstance(lunch, Break)
    assert lunch.until == clock_time(13)
