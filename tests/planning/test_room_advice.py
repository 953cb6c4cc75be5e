from __future__ import annotations

from stationboard.domain.document import StationId
from stationboard.domain.room import ItemKind, RoomPlan
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.planning.compiling import compile_chart
from stationboard.planning.room_advice import is_far, room_advice
from stationboard.planning.walks import walk_between
from tests.support.classroom import roster, routine
from tests.support.rooms import CORNERS, item, room


def _in(*rooms: RoomPlan, order: tuple[str, ...] = ("teacher", "computers", "games", "workbook")) -> Routine:
    plan = routine()
    blocks = tuple(
        block.model_copy(update={"stations": tuple(StationId(one) for one in order)})
        if isinstance(block, Rounds)
        else block
        for block in plan.blocks
    )
    return plan.model_copy(update={"rooms": rooms, "blocks": blocks})


def _advice(plan: Routine) -> list[str]:
    return [str(one) for one in room_advice(plan, compile_chart(plan, roster(), PlaceInCycle()))]


def test_groups_that_cross_are_named_with_the_swap_that_parts_them() -> None:
    wide = {"teacher": (14.0, 5.0), "computers": (14.0, 9.0), "games": (8.0, 9.0), "workbook": (8.0, 5.0)}
    advice = _advice(_in(room(wide), order=("teacher", "games", "workbook", "computers")))
    (sentence,) = advice
    assert sentence == (
        "Foxes and Otters cross on the way to Math Games and Computers; "
        "swapping Teacher Table and Computers avoids it."
    )


def test_round_the_room_there_is_nothing_to_say() -> None:
    assert _advice(_in(room(CORNERS))) == []


def test_a_long_way_is_told_once_with_its_seconds() -> None:
    spread = {"teacher": (17.0, 1.0), "computers": (17.0, 4.0), "games": (14.0, 4.0), "workbook": (1.0, 13.0)}
    advice = _advice(_in(room(spread)))
    assert advice == [
        "Otters have a long way from Math Games to Workbook: about 10 seconds.",
        "Bees have a long way from Workbook to Teacher Table: about 15 seconds.",
    ]


def test_another_room_is_always_far() -> None:
    lab = room({"computers": (2, 2)}, [item("out", ItemKind.DOOR, 0, 1, 0.4, 2)], key="lab")
    here = room({name: CORNERS[name] for name in ("teacher", "games", "workbook")})
    advice = _advice(_in(here, lab))
    assert [line.split(":")[0] for line in advice] == [
        "Foxes go to another room from Teacher Table to Computers",
        "Owls go to another room from Computers to Math Games",
    ]


def test_another_room_is_far_even_from_a_hall() -> None:
    lab = room({"computers": (2, 2)}, [item("in", ItemKind.DOOR, 0, 1, 0.4, 2)], key="lab")
    hall = room({"teacher": (58, 30)}, [item("out", ItemKind.DOOR, 59.6, 29, 0.4, 2)], width=60, height=40)
    walk = walk_between((hall, lab), StationId("teacher"), StationId("computers"))
    assert walk is not None
    assert is_far((hall, lab), walk)


def test_stations_without_a_place_are_passed_over() -> None:
    assert _advice(_in()) == []
    assert _advice(_in(room({"teacher": (17.0, 1.0)}))) == []
