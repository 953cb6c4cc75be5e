from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.board.frame import ChoiceBody, Frame, MoveBody, PosterBody, RoundBody, SignBody
from stationboard.board.marks import Icon, Picture, Text, Weight
from stationboard.board.picture import layout, picture
from stationboard.board.telling import Manner
from stationboard.board.theme import DARK, LIGHT
from stationboard.board.views.sheet import CAP_FLOOR, COUNTDOWN_CAP, DETAIL_FLOOR, Sheet
from stationboard.board.words import Catalog
from stationboard.domain.document import StationId
from stationboard.domain.quantity import Millis
from stationboard.lesson import commands as cmd
from tests.board.fixed_measure import FixedMeasure
from tests.board.samples import ICONS, Room, boards, lesson, seen

MEASURE = FixedMeasure()
LEFTWARD = Manner(Catalog("ar", right_to_left=True))
SIZES = (
    (640, 480),
    (800, 600),
    (1024, 768),
    (1280, 720),
    (1366, 768),
    (1920, 1080),
    (2560, 1080),
    (3840, 2160),
    (1080, 1920),
    (4000, 4000),
)
VIEWS = tuple(boards(Room()))

rooms = st.builds(
    Room,
    stations=st.integers(1, 12),
    groups=st.integers(1, 12),
    students=st.integers(1, 40),
    long_names=st.booleans(),
    extras=st.booleans(),
)


def texts(shown: Picture) -> list[Text]:
    return [mark for mark in shown.marks if isinstance(mark, Text)]


def letters(words: str) -> str:
    return "".join(words.split())


def must_be_there(frame: Frame) -> list[str]:
    """What no board of any size may leave out or cut."""
    words = [frame.clock.digits] if frame.clock is not None else []
    if frame.sign:
        words.append(frame.sign)
    match frame.body:
        case RoundBody() as body:
            words += [card.title for card in body.cards if card.spot or card.parties]
            if frame.clock is not None or body.count > 1:
                words.append(body.label)
            words += [party.name for card in body.cards for party in card.parties]
        case ChoiceBody() as body:
            words += [body.title, *(card.title for card in body.cards)]
            words += [card.places.words for card in body.cards if card.places is not None]
        case MoveBody() as body:
            words += [body.title, body.coming, *body.steps]
            words += [way.name for way in body.ways]
            words += [way.goal.name if way.goal is not None else way.words for way in body.ways]
        case PosterBody() as body:
            words += [body.title, body.directions, body.coming]
            words += [way.name for way in body.ways]
        case SignBody() as body:
            words.append(body.words)
        case _:
            pass
    return [word for word in words if word]


@given(
    room=rooms,
    size=st.sampled_from(SIZES) | st.tuples(st.integers(640, 4000), st.integers(480, 4000)),
    view=st.sampled_from(VIEWS),
    manner=st.sampled_from((Manner(), LEFTWARD)),
    since=st.none() | st.integers(0, 2000).map(Millis),
)
def test_nothing_on_any_board_is_cut_off_or_overlaps(
    room: Room, size: tuple[int, int], view: str, manner: Manner, since: Millis | None
) -> None:
    frame = boards(room, manner)[view]
    shown = picture(frame, *size, LIGHT, MEASURE, since)
    for mark in shown.marks:
        assert shown.box.contains(mark.box, 0.01), mark
    lines = texts(shown)
    for line in lines:
        assert line.size >= 1
        assert line.size == int(line.size)
        wide = MEASURE.width(line.text, line.weight, tabular=line.tabular) * line.size
        assert line.box.w == pytest.approx(wide)
        assert 0 < line.rise <= line.box.h
    for one, other in combinations(lines, 2):
        assert not one.box.overlaps(other.box, 0.5), (one, other)
    written = letters("".join(line.text for line in lines))
    for words in must_be_there(frame):
        assert letters(words) in written, words


@given(room=rooms, size=st.sampled_from(SIZES))
def test_names_are_whole_and_large_enough_or_left_out(room: Room, size: tuple[int, int]) -> None:
    frame = boards(room)["round"]
    assert isinstance(frame.body, RoundBody)
    names = {name for card in frame.body.cards for party in card.parties for name in party.names}
    least = Sheet(*size, LIGHT, MEASURE).unit * DETAIL_FLOOR
    for line in texts(picture(frame, *size, LIGHT, MEASURE)):
        if line.text in names and not room.long_names:
            assert line.size >= int(least)


@pytest.mark.parametrize(
    ("size", "count"),
    [
        *(((1024, 768), count) for count in (2, 3, 4)),
        *((size, n) for size in ((1280, 720), (1920, 1080), (3840, 2160), (2560, 1080)) for n in range(2, 7)),
    ],
)
def test_the_back_row_can_read_group_station_and_next(size: tuple[int, int], count: int) -> None:
    frame = boards(Room(stations=count, groups=count, students=30))["round"]
    assert isinstance(frame.body, RoundBody)
    lines = texts(picture(frame, *size, LIGHT, MEASURE))
    wanted = {card.title for card in frame.body.cards} | {
        party.name for card in frame.body.cards for party in card.parties
    }
    for words in wanted:
        sizes = [line.size for line in lines if line.text in words and line.weight >= Weight.BOLD]
        assert min(sizes) * MEASURE.cap >= CAP_FLOOR * size[1] - 1, words


@pytest.mark.parametrize("view", ["closing", "lunch", "clean-up"])
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080), (3840, 2160)])
def test_where_the_view_is_about_the_countdown_it_is_a_fifth_of_the_height(
    view: str, size: tuple[int, int]
) -> None:
    frame = boards(Room())[view]
    digits = next(line for line in texts(picture(frame, *size, LIGHT, MEASURE)) if line.tabular)
    assert digits.size * MEASURE.cap >= COUNTDOWN_CAP * size[1] - 1


def test_a_station_keeps_its_place_all_lesson() -> None:
    play = lesson(Room(stations=6, groups=4))
    play.do(cmd.CloseStation(StationId("st2"), StationId("st0")), 40)
    places: dict[str, set[tuple[float, float]]] = {}
    for at in (12, 20, 30, 45, 60):
        shown = picture(seen(play, at), 1920, 1080, LIGHT, MEASURE)
        for mark in shown.marks:
            if isinstance(mark, Icon) and mark.name in ICONS:
                middle = (round(mark.box.x + mark.box.w / 2), round(mark.box.middle))
                places.setdefault(mark.name, set()).add(middle)
    assert sorted(places) == sorted(ICONS[:6])
    assert all(len(found) == 1 for found in places.values()), places


def test_a_second_changes_the_countdown_alone() -> None:
    play = lesson(Room())
    first, second = seen(play, 33.6), seen(play, 33.62)
    assert first != second
    assert first.still() == second.still()
    plan = layout(first, 1920, 1080, LIGHT, MEASURE)
    before, after = plan.picture(first.clock), plan.picture(second.clock)
    differing = [one for one, other in zip(before.marks, after.marks, strict=True) if one != other]
    assert len(differing) == 2


def test_the_digits_stand_still_while_they_change() -> None:
    play = lesson(Room())
    boxes = {
        next(line.box for line in texts(picture(seen(play, at), 1920, 1080, LIGHT, MEASURE)) if line.tabular)
        for at in (17.0, 18.5, 19.9, 24.0)
    }
    assert len(boxes) == 1


def test_a_board_read_from_right_to_left_is_the_same_board_in_a_looking_glass() -> None:
    room = Room()
    right, left = boards(room)["round"], boards(room, LEFTWARD)["round"]
    one = picture(right, 1920, 1080, DARK, MEASURE)
    other = picture(left, 1920, 1080, DARK, MEASURE)
    assert other.right_to_left
    for mark, twin in zip(one.marks, other.marks, strict=True):
        assert twin.box.x == pytest.approx(1920 - mark.box.right)
        assert twin.box.y == mark.box.y


def test_a_blank_board_is_empty() -> None:
    assert boards(Room())["blank"].clock is None
    assert picture(boards(Room())["blank"], 1920, 1080, DARK, MEASURE).marks == ()


def test_no_name_is_shown_where_the_teacher_wants_none() -> None:
    frame = boards(Room(), Manner(names_shown=False))["round"]
    assert isinstance(frame.body, RoundBody)
    assert all(party.names == () for card in frame.body.cards for party in card.parties)
