"""Routines become charts: rings, tables, days of a cycle, transitions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.domain.block import Change
from stationboard.domain.chart import PhaseKind, Step, moves
from stationboard.domain.document import BlockId, StationId
from stationboard.domain.quantity import minutes
from stationboard.domain.rounds import Direction, Ring, Rounds, Row, Table
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.domain.station import Station
from stationboard.domain.whole_class import WholeClass
from stationboard.library.classes import NewStudent, new_class, with_groups_by_count
from stationboard.planning.compiling import PlanError, compile_chart
from tests.support.classroom import roster, routine


def _stations(count: int) -> tuple[Station, ...]:
    return tuple(Station(id=StationId(f"s{seat}"), name=f"Station {seat}") for seat in range(count))


def _plan(rounds: Rounds, stations: int, **more: object) -> Routine:
    return routine().model_copy(update={"stations": _stations(stations), "blocks": (rounds,), **more})


def _rounds(stations: int, count: int, **more: object) -> Rounds:
    fields = {"id": BlockId("r"), "stations": tuple(f"s{seat}" for seat in range(stations)), "count": count}
    return Rounds.model_validate({**fields, "lengths": (minutes(10),), **more})


@given(
    st.integers(1, 12), st.integers(1, 12), st.integers(0, 30), st.sampled_from(Direction), st.integers(1, 5)
)
def test_a_full_turn_of_a_ring_brings_every_group_once_to_every_station(
    groups: int, stations: int, start: int, direction: Direction, day: int
) -> None:
    people = with_groups_by_count(new_class(roster().id, "C", [NewStudent("A")]), groups, seed=1)
    turns = max(groups, stations)
    ring = Ring(direction=direction, start=start, advance_per_day=1)
    chart = compile_chart(_plan(_rounds(stations, turns, fill=ring), stations), people, PlaceInCycle(day=day))
    for group in chart.groups:
        visited = [phase.station_of(group.id) for phase in chart.phases]
        assert sorted(station for station in visited if station) == sorted(s.id for s in _stations(stations))
    for phase in chart.phases:
        placed = [placement.station for placement in phase.placements if placement.station]
        assert len(placed) == len(set(placed))


def test_a_ring_goes_on_the_next_day_where_it_stopped() -> None:
    ring = _plan(_rounds(4, 4), 4)
    whole = compile_chart(ring, roster(), PlaceInCycle())
    rest = compile_chart(ring, roster(), PlaceInCycle(rounds_done=2))
    assert rest.phases[0].placements == whole.phases[2].placements


def test_a_table_may_leave_cells_empty_repeat_and_share() -> None:
    a, b = StationId("s0"), StationId("s1")
    table = Table(rows=(Row(cells=(a, a, None, b)), Row(cells=(b,))))
    chart = compile_chart(_plan(_rounds(2, 3, fill=table), 2), roster(), PlaceInCycle())
    cells = [[placement.station for placement in phase.placements] for phase in chart.phases]
    assert cells == [[a, a, None, b], [b, None, None, None], [None] * 4]


def test_only_what_is_held_on_that_day_is_in_the_chart() -> None:
    blocks = (
        WholeClass(id=BlockId("a"), title="A", length=minutes(5), days=(1,)),
        WholeClass(id=BlockId("b"), title="B", length=minutes(5), days=(2,)),
    )
    plan = routine().model_copy(update={"blocks": blocks, "cycle": 3})
    assert [phase.title for phase in compile_chart(plan, roster(), PlaceInCycle(day=2)).phases] == ["B"]
    with pytest.raises(PlanError, match="holds nothing on day 3"):
        compile_chart(plan, roster(), PlaceInCycle(day=3))


def test_a_class_without_groups_cannot_rotate_and_the_teacher_is_told() -> None:
    with pytest.raises(PlanError, match="C has no groups yet"):
        compile_chart(routine(), new_class(roster().id, "C", [NewStudent("A")]), PlaceInCycle())


def test_transitions_stand_between_before_and_after_as_the_routine_says() -> None:
    move = Change(length=minutes(1))
    plan = _plan(_rounds(4, 2, change=move, arrive=move, leave=move), 4)
    kinds = [phase.kind for phase in compile_chart(plan, roster(), PlaceInCycle()).phases]
    t, r = PhaseKind.TRANSITION, PhaseKind.ROUND
    assert kinds == [t, r, t, r, t]


def test_rounds_of_unequal_length_keep_the_last_one_for_the_rest() -> None:
    plan = _plan(_rounds(4, 4, lengths=(minutes(20), minutes(12))), 4)
    lengths = [phase.length for phase in compile_chart(plan, roster(), PlaceInCycle()).phases]
    assert lengths == [minutes(20), minutes(12), minutes(12), minutes(12)]


def test_a_round_too_short_for_a_warning_has_none() -> None:
    plan = _plan(_rounds(4, 2, lengths=(minutes(3), minutes(4))), 4)
    warnings = [phase.warning for phase in compile_chart(plan, roster(), PlaceInCycle()).phases]
    assert warnings == [None, minutes(2)]


def test_every_group_is_told_exactly_one_thing_at_a_change() -> None:
    a, b = StationId("s0"), StationId("s1")
    table = Table(rows=(Row(cells=(a, None, a, b)), Row(cells=(b, a, a, None))))
    chart = compile_chart(_plan(_rounds(2, 2, fill=table), 2), roster(), PlaceInCycle())
    told = [move.step for move in moves(chart.phases[0], chart.phases[1])]
    assert told == [Step.MOVE, Step.START, Step.STAY, Step.REST]
