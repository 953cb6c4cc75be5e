"""Parts of the class at different plans at once, which then swap."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from stationboard.domain.block import Change
from stationboard.domain.chart import Chart, PhaseKind, Step, moves
from stationboard.domain.document import BlockId, GroupId, StationId
from stationboard.domain.look import looks
from stationboard.domain.quantity import Millis, minutes
from stationboard.domain.roster import Group
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.domain.side_by_side import Side, SideBySide
from stationboard.domain.whole_class import WholeClass
from stationboard.planning.caution import CautionKind
from stationboard.planning.cautions import cautions
from stationboard.planning.compiling import compile_chart
from stationboard.planning.side_by_side import dealt
from tests.support.classroom import roster, routine

CLASSROOM = WholeClass(id=BlockId("writing"), title="Writing workshop", length=minutes(50))
LAB = Rounds(
    id=BlockId("lab"),
    stations=(StationId("computers"), StationId("games")),
    count=2,
    lengths=(minutes(24),),
    change=Change(length=minutes(2)),
)


def _block(**more: object) -> SideBySide:
    sides = (
        Side(name="Classroom", adult="Ms. Rivera", blocks=(CLASSROOM,)),
        Side(name="Lab", place="Room 20", adult="Mr. Cole", blocks=(LAB,)),
    )
    walk = Change(title="Line up now", length=minutes(3), steps=("Line up", "Walk to the lab"))
    return SideBySide.model_validate({"id": "swap", "sides": sides, "walk": walk, **more})


def _plan(block: SideBySide) -> Routine:
    return Routine.model_validate({**dict(routine()), "blocks": (block,)})


def _chart(block: SideBySide) -> Chart:
    return compile_chart(_plan(block), roster(), PlaceInCycle())


def _row(chart: Chart, index: int) -> list[str | None]:
    return [placement.station for placement in chart.phases[index].placements]


def test_the_lab_rotates_inside_while_the_classroom_goes_on_and_then_both_swap() -> None:
    chart = _chart(_block())
    assert [(phase.kind, phase.length) for phase in chart.phases] == [
        (PhaseKind.ROUND, minutes(24)),
        (PhaseKind.TRANSITION, minutes(2)),
        (PhaseKind.ROUND, minutes(24)),
        (PhaseKind.TRANSITION, minutes(3)),
        (PhaseKind.ROUND, minutes(24)),
        (PhaseKind.TRANSITION, minutes(2)),
        (PhaseKind.ROUND, minutes(24)),
    ]
    assert _row(chart, 0) == ["all-writing", "all-writing", "computers", "games"]
    assert _row(chart, 2) == ["all-writing", "all-writing", "games", "computers"]
    assert sorted(map(str, _row(chart, 4))) == ["all-writing", "all-writing", "computers", "games"]
    assert [chart.phases[4].station_of(group.id) for group in chart.groups[2:]] == ["all-writing"] * 2


def test_who_is_at_a_side_that_does_not_change_is_told_to_stay() -> None:
    chart = _chart(_block())
    steps = {move.group: move.step for move in moves(chart.phases[0], chart.phases[2])}
    assert [steps[group.id] for group in chart.groups] == [Step.STAY, Step.STAY, Step.MOVE, Step.MOVE]


def test_what_is_done_all_together_on_one_side_has_a_card_of_its_own() -> None:
    chart = _chart(_block())
    place = next(station for station in chart.stations if station.id == "all-writing")
    assert (place.name, place.adult) == ("Writing workshop", "Ms. Rivera")
    assert [(wing.name, wing.place, wing.stations) for wing in chart.wings] == [
        ("Classroom", "", ("all-writing",)),
        ("Lab", "Room 20", ("computers", "games")),
    ]


def test_the_walk_has_its_own_words_and_steps() -> None:
    walk = _chart(_block()).phases[3]
    assert (walk.title, walk.steps) == ("Line up now", ("Line up", "Walk to the lab"))


def test_a_shorter_side_goes_on_until_the_longest_is_done() -> None:
    short = CLASSROOM.model_copy(update={"length": minutes(20)})
    sides = (Side(name="Classroom", blocks=(short,)), Side(name="Lab", blocks=(LAB,)))
    chart = _chart(_block(sides=sides, turns=1))
    assert sum(phase.length or 0 for phase in chart.phases) == minutes(50)
    assert _row(chart, -1)[:2] == ["all-writing", "all-writing"]
    assert [wing.length for wing in chart.wings] == [minutes(20), minutes(50)]
    told = cautions(chart, {group.id: group.students for group in chart.groups}, None, None)
    assert [str(one.sentence) for one in told if one.kind is CautionKind.SIDES_UNEQUAL] == [
        "Those at Classroom have 30 min more than their 20 min: Lab takes 50 min."
    ]


def test_a_side_without_a_length_is_refused_with_a_sentence() -> None:
    open_end = CLASSROOM.model_copy(update={"length": None})
    sides = (Side(name="Classroom", blocks=(open_end,)), Side(name="Lab", blocks=(LAB,)))
    with pytest.raises(ValidationError, match='block "writing" needs a length'):
        _plan(_block(sides=sides))


def test_two_blocks_of_one_id_are_refused_also_inside_the_sides() -> None:
    sides = (Side(name="Classroom", blocks=(CLASSROOM,)), Side(name="Lab", blocks=(CLASSROOM,)))
    with pytest.raises(ValidationError, match='two blocks have the id "writing"'):
        _plan(_block(sides=sides))


@given(st.integers(0, 12), st.integers(2, 6))
def test_groups_are_dealt_in_order_and_as_evenly_as_can_be(count: int, sides: int) -> None:
    groups = tuple(
        Group(id=GroupId(f"g{place}"), name=name, color=color, symbol=symbol)
        for place, (name, color, symbol) in enumerate(looks(count))
    )
    parts = dealt(groups, sides)
    assert tuple(group for part in parts for group in part) == groups
    assert max(map(len, parts)) - min(map(len, parts)) <= 1


def test_with_as_many_turns_as_sides_every_group_is_at_every_side() -> None:
    chart = _chart(_block(turns=2))
    for group in chart.groups:
        seen = {phase.station_of(group.id) for phase in chart.phases if phase.kind is PhaseKind.ROUND}
        assert "all-writing" in seen
        assert seen & {"computers", "games"}
    assert Millis(sum(phase.length or 0 for phase in chart.phases)) == minutes(103)
