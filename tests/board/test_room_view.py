from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stationboard.board.frame import Frame, MoveBody
from stationboard.board.glide import GLIDE
from stationboard.board.marks import Icon, Panel, Picture, Shape, Text
from stationboard.board.picture import layout, picture
from stationboard.board.telling import Manner
from stationboard.board.theme import DARK, LIGHT
from stationboard.board.views.sheet import CAP_FLOOR
from stationboard.board.words import Catalog
from stationboard.domain.quantity import Millis
from stationboard.domain.room import ItemKind
from tests.board.fixed_measure import FixedMeasure
from tests.board.samples import ICONS, Room, moving
from tests.support.rooms import item
from tests.support.rooms import room as plan_of

MEASURE = FixedMeasure()
LEFTWARD = Manner(Catalog("ar", right_to_left=True))
SIZES = ((1024, 768), (1280, 720), (1920, 1080), (2560, 1080), (3840, 2160))


def _body(frame: Frame) -> MoveBody:
    assert isinstance(frame.body, MoveBody)
    return frame.body


def _is_a_plan(frame: Frame, size: tuple[int, int] = (1920, 1080)) -> bool:
    return bool(layout(frame, *size, LIGHT, MEASURE).scene.strolls)


def _texts(shown: Picture) -> list[Text]:
    return [mark for mark in shown.marks if isinstance(mark, Text)]


@settings(max_examples=60)
@given(
    room=st.builds(
        Room,
        stations=st.integers(2, 8),
        groups=st.integers(1, 8),
        students=st.just(24),
        long_names=st.booleans(),
    ),
    size=st.sampled_from(SIZES) | st.tuples(st.integers(640, 4000), st.integers(480, 4000)),
    manner=st.sampled_from((Manner(), LEFTWARD)),
    since=st.none() | st.integers(0, 2000).map(Millis),
)
def test_nothing_on_the_plan_is_cut_off_or_overlaps(
    room: Room, size: tuple[int, int], manner: Manner, since: Millis | None
) -> None:
    frame = moving(room, manner=manner)
    shown = picture(frame, *size, LIGHT, MEASURE, since)
    for mark in shown.marks:
        assert shown.box.contains(mark.box, 0.01), mark
    for one, other in combinations(_texts(shown), 2):
        assert not one.box.overlaps(other.box, 0.5), (one, other)
    written = "".join("".join(line.text.split()) for line in _texts(shown))
    for way in _body(frame).ways:
        assert "".join(way.name.split()) in written


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160), (2560, 1080)])
@pytest.mark.parametrize("count", range(2, 9))
def test_the_back_row_reads_every_group_and_finds_every_station(size: tuple[int, int], count: int) -> None:
    room = Room(stations=count, groups=count)
    frame = moving(room)
    assert _is_a_plan(frame, size)
    shown = picture(frame, *size, LIGHT, MEASURE)
    groups = {way.name for way in _body(frame).ways}
    for line in _texts(shown):
        if line.text in groups:
            assert line.size * MEASURE.cap >= CAP_FLOOR * size[1] - 1
    icons = {mark.name for mark in shown.marks if isinstance(mark, Icon)}
    assert set(ICONS[:count]) <= icons


def test_the_group_that_comes_is_named_at_its_new_station() -> None:
    floor = _body(moving(Room())).floor
    assert floor is not None
    told = {stop.spot.name: [a.badge.name for a in stop.arrivals] for stop in floor.rooms[0].stops}
    assert told == {
        "Teacher Table": ["Bees"],
        "Computers": ["Foxes"],
        "Math Games": ["Owls"],
        "Workbook": ["Otters"],
    }


def test_a_room_keeps_its_left_and_right_for_readers_from_right_to_left() -> None:
    one, other = (picture(moving(Room(), manner=m), 1920, 1080, LIGHT, MEASURE) for m in (None, LEFTWARD))

    def across(shown: Picture) -> list[str]:
        icons = [mark for mark in shown.marks if isinstance(mark, Icon) and mark.name in ICONS]
        return [mark.name for mark in sorted(icons, key=lambda mark: (mark.box.y > 500, mark.box.x))]

    assert across(one) == across(other) == ["pencil", "presentation", "dices", "laptop"]
    assert other.right_to_left


def test_without_every_place_or_without_the_wish_the_usual_rows_are_shown() -> None:
    assert _is_a_plan(moving(Room()))
    three = plan_of({f"st{at}": (4.0 + 4 * at, 4.0) for at in range(3)})
    assert _body(moving(Room(), three)).floor is None
    assert _body(moving(Room(groups=5))).floor is None  # one group rests
    assert _body(moving(Room(), at=73.5)).floor is None  # nobody moves


def test_a_plan_too_full_to_read_gives_way_to_the_rows() -> None:
    crowd = plan_of({f"st{at}": (2.0 + at, 3.0) for at in range(12)})
    frame = moving(Room(stations=12, groups=12), crowd)
    assert _body(frame).floor is not None
    assert not _is_a_plan(frame)
    assert "Foxes" in {line.text for line in _texts(picture(frame, 1920, 1080, LIGHT, MEASURE))}


def test_arrows_that_would_run_into_each_other_give_way_to_the_rows() -> None:
    corners = [(9.0, 3.0), (15.0, 4.0), (15.0, 11.0), (9.0, 11.5), (3.0, 11.0)]
    star = plan_of({f"st{at}": corners[at * 2 % 5] for at in range(5)})
    assert not _is_a_plan(moving(Room(stations=5, groups=5), star))


def test_only_rooms_that_matter_are_shown_and_two_of_them_by_name() -> None:
    door = item("door", ItemKind.DOOR, 17.6, 6, 0.4, 2)
    main = plan_of({"st0": (4, 3), "st3": (4, 11)}, [door], key="main")
    lab = plan_of(
        {"st1": (3, 3), "st2": (8, 9)}, [item("in", ItemKind.DOOR, 0, 5, 0.4, 2)], key="lab", width=11
    )
    empty = plan_of({}, key="gym")
    frame = moving(Room(), main, lab, empty)
    words = {line.text for line in _texts(picture(frame, 1920, 1080, DARK, MEASURE))}
    assert {"Room main", "Room lab"} <= words
    assert "Room gym" not in words


def test_groups_sharing_a_station_stand_on_one_card() -> None:
    floor = _body(moving(Room(stations=6, groups=3))).floor
    assert floor is not None
    assert sum(not stop.arrivals for stop in floor.rooms[0].stops) == 3


def test_signs_walk_along_their_arrows_and_then_the_picture_stands_still() -> None:
    frame = moving(Room())
    settled = picture(frame, 1920, 1080, LIGHT, MEASURE)
    under_way = picture(frame, 1920, 1080, LIGHT, MEASURE, Millis(400))
    walking = [mark for mark in under_way.marks if mark not in settled.marks]
    assert len(walking) >= 3
    assert len(under_way.marks) == len(settled.marks) + 4
    assert all(isinstance(mark, Shape) for mark in walking)
    assert picture(frame, 1920, 1080, LIGHT, MEASURE, GLIDE) == settled


def test_the_board_and_the_door_are_on_their_walls() -> None:
    shown = picture(moving(Room()), 1920, 1080, LIGHT, MEASURE)
    (label,) = [line for line in _texts(shown) if line.text == "Board"]
    assert label.color == LIGHT.paper
    assert any(isinstance(mark, Icon) and mark.name == "door-open" for mark in shown.marks)
    assert any(isinstance(mark, Panel) and mark.fill == LIGHT.ink for mark in shown.marks)
