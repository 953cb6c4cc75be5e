from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from stationboard.domain.document import StationId
from stationboard.domain.room import ItemKind
from stationboard.planning.ring_order import MOST_EXACT, best_order, clockwise, toil_of
from tests.support.rooms import CORNERS, item, room

NAMES = "abcdefghijkl"
points = st.tuples(st.integers(1, 17).map(float), st.integers(1, 13).map(float))
TEACHER = StationId("teacher")


def _ids(*names: str) -> tuple[StationId, ...]:
    return tuple(StationId(name) for name in names)


def test_round_the_room_is_as_a_clocks_hand_goes_from_the_teacher() -> None:
    rooms = (room(CORNERS),)
    stations = _ids("games", "teacher", "workbook", "computers")
    assert clockwise(rooms, stations, TEACHER) == [*_ids("teacher", "computers", "games", "workbook")]


def test_without_a_teacher_the_round_begins_at_the_board() -> None:
    board = item("board", ItemKind.BOARD, 2, 0, 4, 0.4)
    rooms = (room({name: CORNERS[name] for name in ("computers", "games", "workbook")}, [board]),)
    found = clockwise(rooms, _ids("computers", "games", "workbook"), TEACHER)
    assert found == [*_ids("workbook", "computers", "games")]


def test_the_best_order_of_four_corners_is_clockwise() -> None:
    rooms = (room(CORNERS),)
    crossed = _ids("teacher", "games", "computers", "workbook")
    before, after = toil_of(rooms, crossed), toil_of(rooms, best_order(rooms, crossed, TEACHER))
    assert best_order(rooms, crossed, TEACHER) == _ids("teacher", "computers", "games", "workbook")
    assert before is not None
    assert after is not None
    assert (before.crossings, after.crossings) == (1, 0)


@settings(max_examples=40)
@given(st.lists(points, min_size=2, max_size=12, unique=True))
def test_no_suggestion_is_worse_than_the_present_order(middles: list[tuple[float, float]]) -> None:
    names = NAMES[: len(middles)]
    rooms = (room(dict(zip(names, middles, strict=True))),)
    found = best_order(rooms, _ids(*names), StationId("a"))
    now, then = toil_of(rooms, _ids(*names)), toil_of(rooms, found)
    assert sorted(found) == sorted(names)
    assert now is not None
    assert then is not None
    assert then <= now


@settings(max_examples=25)
@given(st.lists(points, min_size=3, max_size=6, unique=True))
def test_no_order_at_all_is_better_than_the_suggested_one(middles: list[tuple[float, float]]) -> None:
    names = NAMES[: len(middles)]
    rooms = (room(dict(zip(names, middles, strict=True))),)
    found = toil_of(rooms, best_order(rooms, _ids(*names), StationId("a")))
    assert found is not None
    for order in permutations(names[1:]):
        toil = toil_of(rooms, _ids(names[0], *order))
        assert toil is not None
        assert found <= toil


def test_many_stations_get_the_same_order_every_time_and_nobody_crosses() -> None:
    middles = {name: (1.0 + 5 * at % 17, 1.0 + 7 * at % 13) for at, name in enumerate(NAMES)}
    rooms = (room(middles),)
    assert len(NAMES) > MOST_EXACT
    once, again = (best_order(rooms, _ids(*NAMES), StationId("a")) for _ in range(2))
    toil = toil_of(rooms, once)
    assert once == again
    assert toil is not None
    assert toil.crossings == 0


@settings(max_examples=15)
@given(st.lists(points, min_size=10, max_size=12, unique=True))
def test_asking_again_about_many_stations_never_makes_it_worse(middles: list[tuple[float, float]]) -> None:
    names = NAMES[: len(middles)]
    rooms = (room(dict(zip(names, middles, strict=True))),)
    once = best_order(rooms, _ids(*names), StationId("a"))
    again = best_order(rooms, once, StationId("a"))
    first, second = toil_of(rooms, once), toil_of(rooms, again)
    assert first is not None
    assert second is not None
    assert second <= first


def test_what_has_no_place_or_comes_twice_stays_in_its_order() -> None:
    rooms = (room(CORNERS),)
    for stations in (
        _ids("teacher", "games", "nowhere"),
        _ids("teacher", "games", "teacher", "computers"),
    ):
        assert best_order(rooms, stations, TEACHER) == stations
