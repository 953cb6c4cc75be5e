from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from stationboard.board.geometry import Box
from stationboard.board.spread import Wanted, spread

AREA = Box(10, 20, 1000, 600)
wanted = st.builds(Wanted, st.floats(0, 1000), st.floats(0, 600), st.floats(20, 300), st.floats(20, 200))


@given(st.lists(wanted, min_size=1, max_size=8), st.floats(0, 60))
def test_boxes_that_could_be_spread_lie_apart_inside_the_room(boxes: list[Wanted], gap: float) -> None:
    found = spread(tuple(boxes), AREA, gap)
    if found is None:
        return
    for one in found:
        assert AREA.contains(one, 1e-6)
    for one, other in combinations(found, 2):
        grown = Box(one.x - gap, one.y - gap, one.w + 2 * gap, one.h + 2 * gap)
        assert not grown.overlaps(other, 0.6)


def test_boxes_with_room_enough_stay_where_they_are() -> None:
    boxes = (Wanted(200, 150, 200, 100), Wanted(800, 450, 200, 100))
    assert spread(boxes, AREA, 40) == (Box(100, 100, 200, 100), Box(700, 400, 200, 100))


def test_two_stations_at_one_table_are_drawn_side_by_side() -> None:
    found = spread((Wanted(500, 300, 200, 100), Wanted(510, 300, 200, 100)), AREA, 20)
    assert found is not None
    left, right = found
    assert left.right + 19 <= right.x
    assert left.y == right.y


def test_what_cannot_fit_is_not_squeezed_in() -> None:
    assert spread((Wanted(500, 300, 1200, 100),), AREA, 20) is None
    assert spread(tuple(Wanted(500, 300, 300, 200) for _ in range(9)), AREA, 20) is None
