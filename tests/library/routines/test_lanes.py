"""The lanes of sides that go on at once."""

from __future__ import annotations

from stationboard.domain.chart import PhaseKind
from stationboard.domain.document import BlockId
from stationboard.domain.quantity import MINUTE
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.library.routines.blocks import with_days
from stationboard.library.routines.lanes import Lane, lanes_of
from stationboard.library.routines.sides import with_another_side
from stationboard.library.routines.whole import with_cycle
from stationboard.planning.compiling import compile_chart
from tests.support.classroom import roster, routine
from tests.support.every_model import SIDES, side_by_side

GROUPS = roster().groupings[0].groups


def _plan() -> Routine:
    opening, _, closing = routine().blocks
    return routine().model_copy(update={"blocks": (opening, side_by_side(), closing)})


def _lanes(plan: Routine, day: int = 1) -> tuple[Lane, ...]:
    block = next(block for block in plan.blocks if block.id == SIDES)
    assert block.kind == "side_by_side"
    return lanes_of(block, compile_chart(plan, roster(), PlaceInCycle(day=day)), GROUPS)


def _told(lane: Lane) -> list[tuple[int, int, str, list[str]]]:
    return [
        (one.start // MINUTE, one.end // MINUTE, one.title, [group.name for group in one.groups])
        for one in lane.stretches
        if one.kind is PhaseKind.ROUND
    ]


def test_each_side_has_the_groups_that_are_there_and_then_the_others() -> None:
    classroom, lab = _lanes(_plan())
    assert (lab.name, lab.place, lab.adult) == ("Lab", "Room 20", "Mr. Okafor")
    foxes, otters = ["Foxes", "Owls"], ["Otters", "Bees"]
    assert _told(lab) == [
        (10, 14, "Talk", otters),
        (14, 22, "Computers · Math Games", otters),
        (23, 31, "Math Games · Computers", otters),
        (34, 38, "Talk", foxes),
        (38, 46, "Computers · Math Games", foxes),
        (47, 55, "Math Games · Computers", foxes),
    ]
    # The class is one: while the lab moves, the lesson beside it is shown as cut as well.
    assert _told(classroom)[0] == (10, 22, "Lesson", foxes)
    assert _told(classroom)[-1] == (47, 55, "Lesson", otters)


def test_the_walk_is_told_in_its_own_words_on_every_lane() -> None:
    walks = [
        [one.title for one in lane.stretches if one.kind is PhaseKind.TRANSITION and one.title]
        for lane in _lanes(_plan())
    ]
    assert walks == [["Line up now"], ["Line up now"]]


def test_a_side_that_nobody_is_at_stands_empty() -> None:
    plan = with_another_side(with_another_side(_plan(), SIDES, "Library"), SIDES, "Garden")
    plan = with_another_side(plan, SIDES, "Hall")
    hall = _lanes(plan)[-1]
    assert hall.name == "Hall"
    assert any(not one.groups for one in hall.stretches if one.kind is PhaseKind.ROUND)


def test_on_a_day_on_which_it_is_not_held_there_are_no_lanes() -> None:
    plan = with_days(with_cycle(_plan(), 2), BlockId(SIDES), (2,))
    assert _lanes(plan, day=1) == ()
    assert len(_lanes(plan, day=2)) == 2
