"""Stations with a second name, and with a picture of their own."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from itertools import combinations

import pytest

from stationboard.board.card_picture import card_picture
from stationboard.board.frame import Frame, RoundBody
from stationboard.board.marks import Icon, Picture, Text
from stationboard.board.picture import picture
from stationboard.board.round_content import card_of
from stationboard.board.telling import Manner
from stationboard.board.theme import DARK, LIGHT
from stationboard.board.views.sheet import CAP_FLOOR, DETAIL_FLOOR
from stationboard.domain.document import StationId
from stationboard.domain.routine import Routine
from tests.board.fixed_measure import FixedMeasure
from tests.board.samples import Room, roster, routine, seen
from tests.support.classroom import Lesson, started
from tests.support.pictures import png

PHOTO = b64encode(png(8, 8)).decode()
SECOND = "Mesa de la maestra"


def _plan(room: Room, second: str = SECOND) -> Routine:
    plan = routine(room)
    first = plan.stations[0].model_copy(update={"second_name": second, "picture": PHOTO})
    return plan.model_copy(update={"stations": (first, *plan.stations[1:])})


def _lesson(room: Room, second: str = SECOND) -> Lesson:
    return started(_plan(room, second), people=roster(room))


def _picture(frame: Frame, width: int = 1920, height: int = 1080) -> Picture:
    return picture(frame, width, height, LIGHT, FixedMeasure())


def _texts(shown: Picture) -> list[Text]:
    return [mark for mark in shown.marks if isinstance(mark, Text)]


def test_the_second_name_stands_under_the_first_in_a_round() -> None:
    lines = _texts(_picture(seen(_lesson(Room()), 14)))
    first = next(line for line in lines if line.text == "Teacher Table")
    second = next(line for line in lines if line.text == SECOND)
    assert second.box.y >= first.box.bottom - 1
    assert second.box.x == first.box.x
    assert second.size < first.size


def test_the_picture_stands_in_place_of_the_pictogram_in_rounds_and_moves() -> None:
    for at in (14, 25.2):
        icons = [mark for mark in _picture(seen(_lesson(Room()), at)).marks if isinstance(mark, Icon)]
        assert PHOTO in {mark.picture for mark in icons}
        assert {mark.name for mark in icons if mark.picture} == {"presentation"}


@pytest.mark.parametrize("size", [(640, 480), (1024, 768), (1920, 1080), (1080, 1920), (3840, 2160)])
@pytest.mark.parametrize("room", [Room(), Room(12, 12, 40), Room(3, 6, 30, long_names=True)])
def test_no_second_name_is_too_small_cut_off_or_over_another(room: Room, size: tuple[int, int]) -> None:
    for second in (SECOND, "طاولة المعلمة", "x" * 200, "🎧" * 40):
        shown = _picture(seen(_lesson(room, second), 14), *size)
        lines = _texts(shown)
        assert all(shown.box.contains(line.box, 0.01) for line in lines)
        for one, other in combinations(lines, 2):
            assert not one.box.overlaps(other.box, 0.5), (one, other)
        least = int(min(size[1], size[0] * 0.8) * DETAIL_FLOOR)
        assert all(line.size >= least for line in lines if line.text and line.text in second)


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("stations", [4, 6, 9, 12])
def test_second_names_go_before_any_name_gets_smaller(stations: int, size: tuple[int, int]) -> None:
    room = Room(stations, 12, 40)
    plan = routine(room)
    second = tuple(one.model_copy(update={"second_name": SECOND}) for one in plan.stations)
    names = {word for station in plan.stations for word in station.name.split()}

    def smallest(plan: Routine) -> float:
        lines = _texts(_picture(seen(started(plan, people=roster(room)), 14), *size))
        return min(line.size for line in lines if set(line.text.split()) <= names)

    floor = (min(size[1], size[0] * 0.8) * CAP_FLOOR) // FixedMeasure().cap
    assert smallest(plan.model_copy(update={"stations": second})) >= min(floor, smallest(plan))


def test_a_card_of_its_own_is_the_card_of_the_round() -> None:
    lesson = _lesson(Room())
    reading = lesson.look(14)
    body = seen(lesson, 14).body
    assert isinstance(body, RoundBody)
    for station, card in zip(_plan(Room()).stations, body.cards, strict=True):
        assert card_of(lesson.state, reading, Manner(), station) == card
    shown = card_picture(body.cards[0], DARK, FixedMeasure())
    assert all(shown.box.contains(mark.box, 0.01) for mark in shown.marks)
    assert SECOND in {line.text for line in _texts(shown)}


def test_a_station_nobody_goes_to_is_shown_with_some_group() -> None:
    lesson = _lesson(Room())
    stranger = _plan(Room()).stations[0].model_copy(update={"id": StationId("new"), "name": "Library"})
    card = card_of(lesson.state, lesson.look(14), Manner(), stranger)
    assert (card.title, len(card.parties), card.directions) == ("Library", 1, stranger.directions)
    assert card.parties[0].next is None
    assert replace(card, parties=()).second == SECOND
