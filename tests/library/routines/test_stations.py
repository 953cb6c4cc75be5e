"""Stations of a routine, and what becomes of the plan when one goes."""

from __future__ import annotations

import pytest

from stationboard.domain.document import BlockId, StationId
from stationboard.domain.quantity import minutes
from stationboard.library.routines import stations as edit
from stationboard.library.routines.changes import EditRefused
from stationboard.library.routines.rounds import rounds_of, with_order
from stationboard.library.routines.tables import Page, as_table
from tests.support.classroom import roster, routine

ROUNDS, GAMES = BlockId("rounds"), StationId("games")
PAGE = Page(ROUNDS, 1, roster().groupings[0].groups)


def test_a_new_station_gets_a_safe_id_whatever_its_name() -> None:
    plan = routine()
    for name in ("Math Games", "مكتبة", "🎧", "Ünïcode!", "x" * 200, "Math Games"):
        plan = edit.with_station(plan, name)
    assert [station.id for station in plan.stations[4:]] == [
        "math-games",
        "new",
        "new-2",
        "unicode",
        "x" * 40,
        "math-games-2",
    ]


def test_a_station_without_a_name_is_refused() -> None:
    with pytest.raises(EditRefused, match="A station needs a name"):
        edit.with_station(routine(), "  ")
    with pytest.raises(EditRefused, match="A station needs a name"):
        edit.with_station_field(routine(), GAMES, name=" ")


def test_a_station_in_use_is_taken_out_of_every_ring_and_cell_in_one_step() -> None:
    plan = as_table(routine(), PAGE)
    assert str(edit.removal_sentence(plan, GAMES)) == "Math Games is removed, also from rounds."
    bare = edit.without_station(plan, GAMES)
    assert GAMES not in {station.id for station in bare.stations}
    assert "games" not in bare.model_dump_json()


def test_a_station_nobody_goes_to_is_just_removed() -> None:
    plan = edit.with_station(routine(), "Library")
    assert str(edit.removal_sentence(plan, StationId("library"))) == "Library is removed."
    assert edit.without_station(plan, StationId("library")) == routine()


def test_the_only_station_of_some_rounds_stays() -> None:
    plan = with_order(routine(), ROUNDS, (GAMES,))
    with pytest.raises(EditRefused, match="Math Games is the only station of the rounds"):
        edit.without_station(plan, GAMES)


def test_a_copy_stands_behind_its_station_and_takes_everything_along() -> None:
    plan = edit.with_station_field(routine(), GAMES, minutes=minutes(5), second_name="Juegos")
    again = edit.with_station_again(plan, GAMES)
    assert [station.id for station in again.stations] == [
        "teacher",
        "computers",
        "games",
        "math-games",
        "workbook",
    ]
    assert again.stations[3] == again.stations[2].model_copy(update={"id": "math-games"})
    assert rounds_of(again, ROUNDS) == rounds_of(plan, ROUNDS)


def test_stations_of_another_routine_come_in_under_ids_of_their_own() -> None:
    plan = edit.with_stations_of(routine(), routine(), (GAMES, StationId("teacher")))
    assert [station.name for station in plan.stations[4:]] == ["Math Games", "Teacher Table"]
    assert len({station.id for station in plan.stations}) == 6


def test_stations_are_put_in_another_order() -> None:
    plan = edit.with_station_at(routine(), GAMES, 0)
    assert plan.stations[0].id == "games"
    assert edit.with_station_at(plan, GAMES, 99).stations[-1].id == "games"


@pytest.mark.parametrize(
    "fields", [{"capacity": 0}, {"minutes": 0}, {"voice": 9}, {"name": "x" * 201}, {"picture": "?"}]
)
def test_what_a_station_cannot_have_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(EditRefused):
        edit.with_station_field(routine(), GAMES, **fields)


def test_there_is_an_end_to_the_number_of_stations() -> None:
    plan = routine()
    for _ in range(56):
        plan = edit.with_station(plan, "More")
    with pytest.raises(EditRefused, match="60 stations at most"):
        edit.with_station_again(plan, GAMES)
