from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.board.geometry import Box
from stationboard.board.routing import Routes
from stationboard.board.segments import Line, gap_between, hits, length, pieces

ROOM = Box(0, 0, 1000, 600)
CLEAR, NEAR = 15, 40


def _routes(*boxes: Box) -> Routes:
    return Routes(boxes, CLEAR, NEAR)


def _between(routes: Routes, origin: int, goal: int) -> Line:
    line = routes.between(origin, goal, ROOM)
    assert line is not None
    return line


def test_cards_side_by_side_are_joined_by_a_level_line() -> None:
    routes = _routes(Box(100, 100, 200, 100), Box(600, 100, 200, 100))
    assert _between(routes, 0, 1) == ((300, 150), (600, 150))


def test_an_arrow_goes_round_the_card_between() -> None:
    routes = _routes(Box(100, 250, 150, 100), Box(425, 150, 150, 300), Box(750, 250, 150, 100))
    line = _between(routes, 0, 2)
    assert len(line) > 2
    assert not any(hits(piece, routes.boxes[1]) for piece in pieces(line))


def test_two_groups_that_change_places_walk_beside_each_other() -> None:
    routes = _routes(Box(100, 100, 200, 200), Box(600, 100, 200, 200))
    there, back = _between(routes, 0, 1), _between(routes, 1, 0)
    assert min(gap_between(one, two) for one in pieces(there) for two in pieces(back)) >= NEAR


def test_a_way_to_a_door_ends_in_it() -> None:
    routes = _routes(Box(100, 100, 200, 100))
    line = routes.to_point(0, (1000, 500), ROOM)
    assert line is not None
    assert line[-1] == (1000, 500)


def test_where_cards_leave_no_gap_there_is_no_way() -> None:
    routes = _routes(Box(0, 0, 100, 600), Box(110, 0, 780, 600), Box(900, 0, 100, 600))
    assert routes.between(0, 2, ROOM) is None


@pytest.mark.parametrize(
    ("piece", "cut"),
    [(((0, 50), (200, 50)), True), (((0, 0), (200, 0)), False), (((100, 0), (100, 100)), True)],
)
def test_a_line_along_a_rim_does_not_run_through_a_box(
    piece: tuple[tuple[float, float], tuple[float, float]],
    cut: bool,  # noqa: FBT001
) -> None:
    assert hits(piece, Box(50, 0, 100, 100)) is cut


cells = st.lists(st.integers(0, 14), min_size=2, max_size=8, unique=True)


@given(cells)
def test_no_arrow_runs_through_a_card(seats: list[int]) -> None:
    boxes = [Box(20 + 200 * (seat % 5), 20 + 200 * (seat // 5), 130, 90) for seat in seats]
    routes = _routes(*boxes)
    for origin, goal in combinations(range(len(boxes)), 2):
        line = routes.between(origin, goal, ROOM)
        assert line is not None
        assert length(line) > 0
        for piece in pieces(line):
            assert not any(hits(piece, box.inset(1)) for box in boxes)
