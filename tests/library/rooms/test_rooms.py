from __future__ import annotations

from stationboard.domain.document import StationId
from stationboard.domain.rounds import Direction, Ring, Rounds
from stationboard.domain.routine import Routine
from stationboard.library.rooms import rooms as edits
from tests.support.classroom import routine
from tests.support.rooms import CORNERS, room


def _rounds(plan: Routine) -> Rounds:
    return next(block for block in plan.blocks if isinstance(block, Rounds))


def _with_order(*order: str) -> Routine:
    plan = edits.with_room(routine(), room(CORNERS))
    ring = _rounds(plan).model_copy(
        update={
            "stations": tuple(StationId(one) for one in order),
            "fill": Ring(direction=Direction.BACKWARD, start=1),
        }
    )
    return plan.model_copy(update={"blocks": (plan.blocks[0], ring, plan.blocks[2])})


def test_a_room_is_added_once_and_then_replaced() -> None:
    first = edits.empty_room(routine(), "Room 12")
    plan = edits.with_room(routine(), first)
    assert [one.name for one in plan.rooms] == ["Room 12"]
    plan = edits.with_room(plan, first.model_copy(update={"name": "Room 14"}))
    assert [one.name for one in plan.rooms] == ["Room 14"]
    assert edits.empty_room(plan, "Lab").id != first.id
    assert edits.without_room(plan, first.id).rooms == ()


def test_stations_without_a_place_are_known() -> None:
    plan = edits.with_room(routine(), room({"games": (4, 4)}))
    assert edits.unplaced(plan) == ("teacher", "computers", "workbook")


def test_the_best_order_goes_clockwise_from_the_teacher() -> None:
    ring = _rounds(edits.in_best_order(_with_order("games", "teacher", "computers", "workbook")))
    assert ring.stations == ("teacher", "computers", "games", "workbook")
    assert ring.fill == Ring(direction=Direction.FORWARD, start=1)


def test_a_ring_with_a_station_nowhere_stays_as_it_is() -> None:
    plan = edits.with_room(routine(), room({"games": (4, 4)}))
    assert edits.in_best_order(plan) == plan


def test_ids_of_new_things_are_free() -> None:
    plan = edits.with_room(routine(), room({}))
    assert edits.new_item_id(plan) == "thing-1"


def test_the_rooms_are_shown_when_the_teacher_wants_it() -> None:
    assert edits.shown(routine(), on_board=True).show_room
