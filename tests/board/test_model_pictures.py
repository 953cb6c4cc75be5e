"""Boards of playlists, choice time, side by side, the check at the door: whole and legible at every size."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stationboard.board.frame import ChoiceBody, Frame, MoveBody, PosterBody, RoundBody
from stationboard.board.marks import Text
from stationboard.board.picture import layout, picture
from stationboard.board.telling import Manner
from stationboard.board.theme import LIGHT
from stationboard.board.views.blocks import LONG_NAME
from stationboard.board.views.sheet import Sheet
from stationboard.board.ways_frame import Roll
from stationboard.board.words import Catalog
from tests.board.fixed_measure import FixedMeasure
from tests.board.model_samples import MODEL_VIEWS, model_board
from tests.board.samples import Room
from tests.board.test_picture import SIZES, letters, must_be_there, texts

MEASURE = FixedMeasure()
LEFTWARD = Manner(Catalog("ar", right_to_left=True))

rooms = st.builds(
    Room,
    stations=st.integers(1, 12),
    groups=st.integers(1, 8),
    students=st.integers(1, 40),
    long_names=st.booleans(),
    extras=st.booleans(),
)


@settings(max_examples=60)
@given(
    room=rooms,
    size=st.sampled_from(SIZES) | st.tuples(st.integers(640, 4000), st.integers(480, 4000)),
    view=st.sampled_from(MODEL_VIEWS),
    manner=st.sampled_from((Manner(), LEFTWARD, Manner(names_shown=False))),
)
def test_nothing_on_these_boards_is_cut_off_or_overlaps(
    room: Room, size: tuple[int, int], view: str, manner: Manner
) -> None:
    frame = model_board(view, room, manner)
    laid = layout(frame, *size, LIGHT, MEASURE)
    shown = laid.picture(frame.clock)
    for mark in shown.marks:
        assert shown.box.contains(mark.box, 0.01), mark
    lines = texts(shown)
    for line in lines:
        assert line.size >= 1
        wide = MEASURE.width(line.text, line.weight, tabular=line.tabular) * line.size
        assert line.box.w == pytest.approx(wide)
    for one, other in combinations(lines, 2):
        assert not one.box.overlaps(other.box, 0.5), (one, other)
    written = letters("".join(line.text for line in lines))
    for words in must_be_there(frame):
        assert letters(words) in written, words
    for touch in laid.scene.touches:
        assert shown.box.contains(touch.box, 0.01)


def _names(frame: Frame) -> list[str]:
    match frame.body:
        case RoundBody() as body:
            return [name for card in body.cards for party in card.parties for name in party.names]
        case ChoiceBody() as body:
            return [*body.unplaced, *(name for card in body.cards for name in card.names)]
        case MoveBody(roll=Roll() as roll) | PosterBody(roll=Roll() as roll):
            return [line.name for line in roll.lines if line.name]
        case _:
            return []


@settings(max_examples=40)
@given(room=rooms, size=st.sampled_from(SIZES), view=st.sampled_from(MODEL_VIEWS))
def test_a_name_is_large_enough_to_read_or_not_there(room: Room, size: tuple[int, int], view: str) -> None:
    frame = model_board(view, room)
    names = {name for name in _names(frame) if len(name) <= LONG_NAME and not room.long_names}
    least = Sheet(*size, LIGHT, MEASURE).detail
    for line in texts(picture(frame, *size, LIGHT, MEASURE)):
        if line.text in names:
            assert line.size >= int(least)


@pytest.mark.parametrize("view", ["names-move", "names-round", "names-arrive", "choice"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)])
def test_forty_students_at_twelve_stations_stand_on_one_page(view: str, size: tuple[int, int]) -> None:
    frame = model_board(view, Room(stations=12, groups=6, students=40))
    wanted = set(_names(frame))
    assert len(wanted) >= 30
    if view == "choice":
        # At the two stations of which everyone has to be, the queue and the flags take the room of names.
        wanted -= {name for card in frame.body.cards if card.must for name in card.names}  # type: ignore[union-attr]
    written = {line.text for line in texts(picture(frame, *size, LIGHT, MEASURE))}
    assert wanted <= written


@pytest.mark.parametrize("view", ["names-move", "names-round", "choice", "choice-touch"])
@pytest.mark.parametrize("size", [(640, 480), (1024, 768)])
def test_where_not_all_names_have_room_they_take_turns(view: str, size: tuple[int, int]) -> None:
    room = Room(stations=12, groups=6, students=40)
    seen: set[str] = set()
    wanted: set[str] = set()
    for turn in range(12):
        frame = model_board(view, room, turns=turn)
        wanted = set(_names(frame))
        seen |= {line.text for line in texts(picture(frame, *size, LIGHT, MEASURE))}
    assert wanted <= seen


def test_the_back_row_finds_its_name_among_thirty() -> None:
    frame = model_board("names-move", Room(stations=6, groups=4, students=30))
    shown = picture(frame, 1920, 1080, LIGHT, MEASURE)
    sizes = [line.size for line in texts(shown) if line.text in set(_names(frame))]
    assert len(sizes) == 30
    assert min(sizes) >= 0.031 * 1080


def test_every_name_stands_in_the_same_place_at_every_change() -> None:
    room = Room(stations=4, groups=4, students=24)
    places: list[dict[str, Text]] = []
    for view in ("names-arrive", "names-move"):
        frame = model_board(view, room)
        names = set(_names(frame))
        shown = picture(frame, 1920, 1080, LIGHT, MEASURE)
        places.append({line.text: line for line in texts(shown) if line.text in names})
    first, second = places
    assert list(first) == list(second)
    order = sorted(first.values(), key=lambda line: (line.box.x, line.box.y))
    assert [line.text for line in order] == list(first)
