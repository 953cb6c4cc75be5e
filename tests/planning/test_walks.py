from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.domain.document import StationId
from stationboard.domain.room import ItemKind, RoomPlan
from stationboard.planning.walks import CORRIDOR, SPEED, Walk, crosses, crossings, walk_between
from tests.support.rooms import CORNERS, item, room

points = st.tuples(st.integers(1, 17).map(float), st.integers(1, 13).map(float))


def _walk(rooms: tuple[RoomPlan, ...], origin: str, goal: str) -> Walk:
    found = walk_between(rooms, StationId(origin), StationId(goal))
    assert found is not None
    return found


def _meet_inside(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float], d: tuple[float, float]
) -> bool:
    """Whether the two lines have one point in common that is an end of neither, by solving for it."""
    rx, ry, sx, sy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    bottom = rx * sy - ry * sx
    if bottom == 0:
        return False
    t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / bottom
    u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / bottom
    return 1e-9 < t < 1 - 1e-9 and 1e-9 < u < 1 - 1e-9


@given(st.lists(points, min_size=4, max_size=4))
def test_ways_cross_exactly_where_their_lines_meet(middles: list[tuple[float, float]]) -> None:
    rooms = (room(dict(zip("abcd", middles, strict=True))),)
    found = crosses(_walk(rooms, "a", "b"), _walk(rooms, "c", "d"))
    assert found is _meet_inside(*middles)


@given(st.lists(points, min_size=6, max_size=6, unique=True))
def test_every_pair_of_ways_is_counted_once(middles: list[tuple[float, float]]) -> None:
    rooms = (room(dict(zip("abcdef", middles, strict=True))),)
    walks = tuple(_walk(rooms, one, other) for one, other in zip("abcdef", "bcdefa", strict=True))
    ends = [(walk.legs[0].begin, walk.legs[0].end) for walk in walks]
    assert crossings(walks) == sum(_meet_inside(*one, *other) for one, other in combinations(ends, 2))


def test_round_the_corners_nobody_crosses_and_through_the_middle_two_groups_do() -> None:
    rooms = (room(CORNERS),)
    assert not crosses(_walk(rooms, "teacher", "computers"), _walk(rooms, "games", "workbook"))
    assert crosses(_walk(rooms, "teacher", "games"), _walk(rooms, "computers", "workbook"))


def test_ten_cells_are_five_meters() -> None:
    walk = _walk((room(CORNERS),), "teacher", "workbook")
    assert walk.meters == pytest.approx(5.0)
    assert walk.seconds == pytest.approx(5.0 / SPEED)
    assert not walk.leaves_the_room


def test_the_way_to_another_room_goes_through_the_nearest_doors() -> None:
    near = item("near", ItemKind.DOOR, 17.6, 6, 0.4, 2)
    far = item("far", ItemKind.DOOR, 0, 12, 0.4, 2)
    lab = room({"lab": (2, 7)}, [item("lab-door", ItemKind.DOOR, 0, 6, 0.4, 2)], key="lab")
    walk = _walk((room({"games": (14, 7)}, [near, far]), lab), "games", "lab")
    assert walk.leaves_the_room
    assert walk.legs[0].end == (18, 7)
    assert walk.legs[1].begin == (0, 7)
    assert walk.meters == pytest.approx(2.0 + 1.0 + CORRIDOR)


def test_a_room_without_a_door_is_left_at_the_back() -> None:
    lab = room({"lab": (9, 12)}, key="lab")
    walk = _walk((room({"games": (9, 12)}), lab), "games", "lab")
    assert [leg.meters for leg in walk.legs] == [1.0, 1.0]


def test_there_is_no_way_to_a_station_without_a_place() -> None:
    assert walk_between((room(CORNERS),), StationId("teacher"), StationId("nowhere")) is None


def test_groups_that_meet_in_a_door_do_not_cross() -> None:
    door = item("door", ItemKind.DOOR, 17.6, 6, 0.4, 2)
    lab = room({"lab": (2, 2), "bench": (2, 12)}, [item("out", ItemKind.DOOR, 0, 6, 0.4, 2)], key="lab")
    rooms = (room({"games": (4, 2), "rug": (4, 12)}, [door]), lab)
    assert not crosses(_walk(rooms, "games", "bench"), _walk(rooms, "rug", "lab"))
