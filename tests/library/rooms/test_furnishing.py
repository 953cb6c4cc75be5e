from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stationboard.domain.document import ItemId, StationId
from stationboard.domain.room import ON_WALLS, ItemKind, RoomItem, RoomPlan
from stationboard.library.rooms import furnishing as edits
from stationboard.library.rooms.lining_up import Guide, Line, aligned, distributed, snapped
from tests.support.rooms import CORNERS, item, room

TABLE = item("table", ItemKind.TABLE, 4, 4, 3, 2)
DOOR = item("door", ItemKind.DOOR, 8, 0, 2, 0.4)
steps = st.lists(
    st.tuples(
        st.sampled_from(("new", "move", "turn", "copy", "resize", "align", "spread", "remove")),
        st.sampled_from(ItemKind),
        st.floats(-30, 30),
        st.floats(-30, 30),
        st.floats(4, 40),
    ),
    max_size=12,
)


def _only(plan: RoomPlan, key: str) -> RoomItem:
    (found,) = [one for one in plan.items if one.id == key]
    return found


@given(steps)
def test_whatever_is_done_to_a_room_it_stays_one_that_can_be_kept(
    done: list[tuple[str, ItemKind, float, float, float]],
) -> None:
    plan = room(CORNERS, [TABLE, DOOR])
    for at, (what, kind, dx, dy, size) in enumerate(done):
        ids = {one.id for one in plan.items[at % 3 :: 2]}
        if what == "new" and kind is not ItemKind.STATION:
            plan = edits.with_new(plan, kind, ItemId(f"new-{at}"))
        elif what == "move":
            plan = edits.moved(plan, ids, dx, dy)
        elif what == "turn":
            plan = edits.turned(plan, ids)
        elif what == "copy":
            plan = edits.with_copies(plan, {one: ItemId(f"{one}-{at}"[-60:]) for one in ids})
        elif what == "resize":
            plan = edits.resized(plan, size, 44 - size)
        elif what == "align":
            plan = aligned(plan, ids, list(Line)[at % 6])
        elif what == "spread":
            plan = distributed(plan, ids, across=dx > 0)
        elif what == "remove" and dx > 20:
            plan = edits.without(plan, ids)
    assert RoomPlan.model_validate_json(plan.model_dump_json()) == plan
    for one in plan.items:
        if one.kind in ON_WALLS:
            gaps = (one.x, one.y, plan.width - one.right, plan.height - one.bottom)
            assert min(gaps) < 0.01


def test_a_new_table_does_not_stand_on_another() -> None:
    plan = edits.with_new(room({}), ItemKind.TABLE, ItemId("a"))
    plan = edits.with_new(plan, ItemKind.TABLE, ItemId("b"))
    one, other = plan.items
    assert one.right <= other.x or other.right <= one.x or one.bottom <= other.y or other.bottom <= one.y


def test_things_moved_together_keep_their_distance_at_the_wall() -> None:
    plan = edits.moved(
        room({}, [TABLE, item("rug", ItemKind.RUG, 8, 4, 4, 3)]), {ItemId("table"), ItemId("rug")}, -50, 0
    )
    assert (_only(plan, "table").x, _only(plan, "rug").x) == (0, 4)


def test_a_door_dragged_to_the_side_turns_along_that_wall() -> None:
    plan = room({}, [DOOR])
    door = edits.put(plan, DOOR, 17, 6)
    assert (door.x, door.w, door.h) == (17.6, 0.4, 2)


def test_a_turned_table_stands_about_its_middle() -> None:
    table = _only(edits.turned(room({}, [TABLE]), {TABLE.id}), "table")
    assert (table.w, table.h, table.turns) == (2, 3, 1)
    assert table.middle == TABLE.middle


def test_a_station_has_no_copy() -> None:
    plan = room({"games": (4, 4)}, [TABLE])
    copied = edits.with_copies(plan, {ItemId("at-games"): ItemId("x"), TABLE.id: ItemId("y")})
    assert [one.id for one in copied.items] == ["at-games", "table", "y"]


def test_a_smaller_room_keeps_everything_and_its_far_doors() -> None:
    far = item("far", ItemKind.DOOR, 17.6, 6, 0.4, 2)
    plan = edits.resized(room({"games": (17, 13)}, [far]), 10, 8)
    assert _only(plan, "far").right == 10
    assert (_only(plan, "at-games").right, _only(plan, "at-games").bottom) == (10, 8)


def test_a_label_is_one_line() -> None:
    assert (
        _only(edits.labeled(room({}, [TABLE]), TABLE.id, " Quiet \n table "), "table").label == "Quiet table"
    )


def test_a_new_place_belongs_to_its_station() -> None:
    plan = edits.with_new(room({}), ItemKind.STATION, ItemId("a"), StationId("games"))
    assert plan.items[0].station == "games"


def test_a_table_near_the_edge_of_another_jumps_into_line() -> None:
    plan = room({}, [TABLE, item("rug", ItemKind.RUG, 10, 9, 4, 3)])
    found = snapped(plan, _only(plan, "rug"), 4.2, 9.1, ())
    assert found.x == 4
    assert found.guides == (Guide(upright=True, at=4),)
    assert found.y == 9.0


def test_far_from_everything_the_grid_counts() -> None:
    plan = room({}, [TABLE])
    found = snapped(plan, TABLE, 11.23, 8.8, ())
    assert (found.x, found.y, found.guides) == (11.0, 9.0, ())


def test_tables_line_up_and_take_equal_gaps() -> None:
    tables = [item(f"t{at}", ItemKind.DESK, x, 2 + at, 1, 1) for at, x in enumerate((1, 3, 9))]
    plan = aligned(room({}, tables), {one.id for one in tables}, Line.TOP)
    assert {one.y for one in plan.items} == {2}
    plan = distributed(plan, {one.id for one in tables}, across=True)
    assert [one.x for one in plan.items] == [1, 5, 9]
