"""Routines of every shape that a teacher could write, for tests that must hold whatever the plan."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from stationboard.domain.block import Change, Ends
from stationboard.domain.blocks import Block
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import BlockId
from stationboard.domain.playlist import Playlist, StudentRow
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import Millis, clock_time, minutes
from stationboard.domain.rounds import Direction, Ring, Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.side_by_side import Side, SideBlock, SideBySide
from stationboard.domain.whole_class import Break, WholeClass
from tests.support.classroom import NINE_FIVE, roster, routine, stations

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
def _side_by_side(draw: st.DrawFn, key: str) -> SideBySide:
    def side(place: int) -> Side:
        inner: list[SideBlock] = []
        for step in range(draw(st.integers(1, 2))):
            name = f"{key}-{place}-{step}"
            if draw(st.booleans()):
                inner.append(WholeClass(id=BlockId(name), length=draw(lengths)))
            else:
                inner.append(draw(_rounds(name)))
        return Side(name=f"Side {place}", blocks=tuple(inner))

    return SideBySide(
        id=BlockId(key),
        sides=tuple(side(place) for place in range(draw(st.integers(2, 3)))),
        turns=draw(st.integers(1, 3)),
        walk=draw(changes),
        arrive=draw(changes),
        leave=draw(changes),
    )


@st.composite
def _playlist(draw: st.DrawFn, key: str) -> Playlist:
    cells = st.lists(st.none() | st.sampled_from(STATIONS), max_size=4)
    students = [student.id for student in roster().students]
    return Playlist(
        id=BlockId(key),
        stations=STATIONS,
        count=draw(st.integers(1, 4)),
        lengths=tuple(draw(st.lists(lengths, max_size=3))),
        change=draw(changes),
        rows=tuple(
            StudentRow(student=one, cells=tuple(draw(cells)))
            for one in draw(st.lists(st.sampled_from(students), unique=True, max_size=6))
        ),
    )


@st.composite
def _choice(draw: st.DrawFn, key: str) -> ChoiceTime:
    length = draw(st.none() | lengths)
    return ChoiceTime(
        id=BlockId(key),
        stations=STATIONS[: draw(st.integers(1, 4))],
        length=length,
        ends=Ends.TEACHER if length is None else draw(ends),
        once_each=draw(st.booleans()),
        stamina=draw(st.booleans()),
    )


@st.composite
def _preparation(draw: st.DrawFn, key: str) -> PreparationCheck:
    return PreparationCheck(
        id=BlockId(key),
        length=draw(lengths),
        ready=STATIONS[0],
        catch_up=STATIONS[1],
        catch_up_length=draw(lengths),
        change=draw(changes),
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
        kinds = (_whole_class, _rounds, _break, _side_by_side, _playlist, _choice, _preparation)
        blocks.append(draw(st.one_of(*(kind(key) for kind in kinds))))
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
