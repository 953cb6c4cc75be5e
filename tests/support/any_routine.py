"""Routines of every shape that a teacher could write, for tests that must hold whatever the plan."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from stationboard.domain.quantity import Millis, clock_time, minutes
from stationboard.domain.routine import (
    Block,
    Break,
    Change,
    Direction,
    Ends,
    Ring,
    Rounds,
    Routine,
    WholeClass,
)
from tests.support.classroom import NINE_FIVE, routine, stations

STATIONS = tuple(station.id for station in stations())
lengths = st.sampled_from([0.0, 0.5, 1.0, 3.0, 7.5, 15.0, 20.0]).map(minutes)
times = st.integers(0, 100).map(lambda after: clock_time(9, 5) + after * minutes(1))
ends = st.sampled_from(Ends)
changes = st.none() | st.builds(Change, length=lengths, ends=ends)


@st.composite
def _whole_class(draw: st.DrawFn, key: str) -> WholeClass:
    fields: dict[str, Any] = {"id": key, "ends": draw(ends)}
    shape = draw(st.sampled_from(["length", "until", "open"]))
    if shape == "length":
        fields["length"] = draw(lengths)
    elif shape == "until":
        fields["until"] = draw(times)
    else:
        fields["ends"] = Ends.TEACHER
    return WholeClass.model_validate(fields)


@st.composite
def _rounds(draw: st.DrawFn, key: str) -> Rounds:
    return Rounds.model_validate(
        {
            "id": key,
            "stations": tuple(draw(st.lists(st.sampled_from(STATIONS), min_size=1, max_size=6))),
            "count": draw(st.integers(1, 4)),
            "lengths": tuple(draw(st.lists(lengths, min_size=1, max_size=3))),
            "ends": draw(ends),
            "fill": Ring(direction=draw(st.sampled_from(Direction)), start=draw(st.integers(0, 5))),
            "change": draw(changes),
            "arrive": draw(changes),
            "leave": draw(changes),
        }
    )


@st.composite
def _break(draw: st.DrawFn, key: str) -> Break:
    at = draw(times)
    if draw(st.booleans()):
        return Break.model_validate(
            {"id": key, "at": at, "until": at + draw(st.integers(1, 40)) * minutes(1)}
        )
    return Break.model_validate({"id": key, "length": draw(lengths), "at": draw(st.none() | st.just(at))})


@st.composite
def routines(draw: st.DrawFn) -> Routine:
    """A routine of one to five blocks."""
    blocks: list[Block] = []
    for place in range(draw(st.integers(1, 5))):
        key = f"b{place}"
        blocks.append(draw(st.one_of(_whole_class(key), _rounds(key), _break(key))))
    if all(isinstance(block, Break) for block in blocks):
        blocks.append(draw(_rounds("last")))
    return routine().model_copy(
        update={
            "blocks": tuple(blocks),
            "starts": NINE_FIVE,
            "warning": draw(st.none() | st.sampled_from([minutes(1), minutes(2)])),
        }
    )


waits = st.integers(0, 20 * 60_000).map(Millis)
