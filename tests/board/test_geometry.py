from __future__ import annotations

import pytest

from stationboard.board.geometry import Box, around, grid


def test_a_grid_fills_its_area_with_equal_boxes_in_reading_order() -> None:
    boxes = grid(Box(10, 20, 310, 210), 3, 2, 5)
    assert len(boxes) == 6
    assert boxes[0] == Box(10, 20, 100, 102.5)
    assert (boxes[5].right, boxes[5].bottom) == (320, 230)
    assert boxes[1].y == boxes[0].y


def test_an_inset_never_turns_a_box_inside_out() -> None:
    assert Box(0, 0, 10, 4).inset(3).w == 4
    assert Box(0, 0, 10, 4).inset(30).h == 0


def test_boxes_that_only_touch_do_not_overlap() -> None:
    assert not Box(0, 0, 10, 10).overlaps(Box(10, 0, 10, 10))
    assert Box(0, 0, 10, 10).overlaps(Box(9, 9, 10, 10))
    assert not Box(0, 0, 10, 10).overlaps(Box(9, 9, 10, 10), slack=1)


def test_a_box_around_boxes_holds_them_all() -> None:
    assert around([Box(0, 5, 10, 10), Box(20, 0, 5, 5)]) == Box(0, 0, 25, 15)
    assert around([]) is None


def test_a_centered_box_has_the_same_center() -> None:
    box = Box(10, 10, 100, 50).centered(20, 10)
    assert (box.x + box.w / 2, box.middle) == pytest.approx((60, 35))
