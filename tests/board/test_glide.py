from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stationboard.board.glide import GLIDE, eased, progress
from stationboard.board.marks import Shape
from stationboard.board.picture import picture
from stationboard.board.theme import DARK
from stationboard.domain.quantity import Millis
from tests.board.fixed_measure import FixedMeasure
from tests.board.samples import Room, lesson, seen

MOVE = seen(lesson(Room()), 25.01)


def symbols_at(since: int) -> list[float]:
    """The x of every group's moving symbol."""
    shown = picture(MOVE, 1920, 1080, DARK, FixedMeasure(), Millis(since))
    still = picture(MOVE, 1920, 1080, DARK, FixedMeasure())
    moving = [mark for mark in shown.marks if isinstance(mark, Shape) and mark not in still.marks]
    return [mark.box.x for mark in moving if mark.closed]


@given(st.floats(-1, 2), st.floats(-1, 2))
def test_a_glide_never_goes_back(one: float, other: float) -> None:
    first, second = sorted((one, other))
    assert 0 <= eased(first) <= eased(second) <= 1


def test_every_group_has_set_out_in_turn_and_arrived_at_the_end() -> None:
    assert progress(0, 4, Millis(0)) == 0
    assert progress(0, 4, Millis(500)) > progress(3, 4, Millis(500))
    assert progress(3, 4, GLIDE) == 1
    assert progress(3, 4, None) == 1


def test_a_groups_symbol_travels_toward_its_new_place() -> None:
    early, late = symbols_at(200), symbols_at(700)
    assert len(early) == 4
    assert all(before <= after for before, after in zip(early, late, strict=True))
    assert early[0] < late[0]


def test_after_the_glide_the_picture_stands_still() -> None:
    settled = picture(MOVE, 1920, 1080, DARK, FixedMeasure(), GLIDE)
    assert settled == picture(MOVE, 1920, 1080, DARK, FixedMeasure())
    assert settled == picture(MOVE, 1920, 1080, DARK, FixedMeasure(), Millis(60_000))
