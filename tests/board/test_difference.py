from __future__ import annotations

from stationboard.board.difference import changed_boxes
from stationboard.board.picture import layout
from stationboard.board.theme import DARK, LIGHT
from tests.board.fixed_measure import FixedMeasure
from tests.board.samples import Room, lesson, seen

PLAY = lesson(Room())
PLAN = layout(seen(PLAY, 33.6), 1920, 1080, LIGHT, FixedMeasure())


def test_the_first_picture_is_painted_whole() -> None:
    shown = PLAN.picture(seen(PLAY, 33.6).clock)
    assert changed_boxes(None, shown) == (shown.box,)


def test_the_same_picture_is_not_painted_again() -> None:
    clock = seen(PLAY, 33.6).clock
    assert changed_boxes(PLAN.picture(clock), PLAN.picture(clock)) == ()


def test_a_second_repaints_the_countdown_and_no_card() -> None:
    before, after = PLAN.picture(seen(PLAY, 33.6).clock), PLAN.picture(seen(PLAY, 33.62).clock)
    boxes = changed_boxes(before, after)
    assert boxes
    assert all(box.right < 1920 * 0.35 for box in boxes)


def test_another_theme_or_size_is_painted_whole() -> None:
    frame = seen(PLAY, 33.6)
    before = PLAN.picture(frame.clock)
    dark = layout(frame, 1920, 1080, DARK, FixedMeasure()).picture(frame.clock)
    assert changed_boxes(before, dark) == (dark.box,)
    small = layout(frame, 640, 480, LIGHT, FixedMeasure()).picture(frame.clock)
    assert changed_boxes(before, small) == (small.box,)


def test_marks_that_are_gone_are_painted_over() -> None:
    paused = lesson(Room())
    before = PLAN.picture(seen(PLAY, 33.6).clock)
    warned = layout(seen(paused, 24), 1920, 1080, LIGHT, FixedMeasure()).picture(seen(paused, 24).clock)
    boxes = changed_boxes(before, warned)
    gone = [mark.box for mark in before.marks if mark not in warned.marks]
    assert all(any(box.contains(old) for box in boxes) for old in gone)
