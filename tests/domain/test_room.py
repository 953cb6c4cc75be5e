from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from stationboard.domain.document import StationId
from stationboard.domain.room import ItemKind, RoomPlan
from stationboard.domain.routine import Routine
from tests.support.classroom import routine
from tests.support.rooms import CORNERS, item, room


def _with(*rooms: RoomPlan) -> Routine:
    fields = routine().model_dump(mode="json") | {"rooms": [one.model_dump(mode="json") for one in rooms]}
    return Routine.model_validate_json(json.dumps(fields))


def test_a_routine_without_a_room_has_none_and_shows_none() -> None:
    assert routine().rooms == ()
    assert not routine().show_room


def test_a_room_survives_being_written_and_read() -> None:
    plan = room(CORNERS, [item("door", ItemKind.DOOR, 16, 0, 2, 0.4)])
    assert _with(plan).rooms == (plan,)


@pytest.mark.parametrize(
    ("rooms", "complaint"),
    [
        ((room({"lab": (4, 4)}),), 'names a station "lab" that the routine does not have'),
        ((room({"games": (4, 4)}), room({}, key="room")), 'two rooms have the id "room"'),
        (
            (
                room({}, [item("a", ItemKind.RUG, 1, 1, 2, 2)]),
                room({}, [item("a", ItemKind.RUG, 1, 1, 2, 2)], key="b"),
            ),
            'two things in the rooms have the id "a"',
        ),
    ],
)
def test_a_plan_that_contradicts_itself_is_refused_by_name(
    rooms: tuple[RoomPlan, ...], complaint: str
) -> None:
    with pytest.raises(ValidationError, match=complaint):
        _with(*rooms)


def test_a_station_cannot_stand_in_two_places() -> None:
    twice = room({"games": (4, 4)}).items[0]
    other = twice.model_copy(update={"id": "again"})
    with pytest.raises(ValidationError, match='the station "games" has two places'):
        _with(room({}, [twice, other]))


def test_nothing_reaches_through_a_wall() -> None:
    with pytest.raises(ValidationError, match='"rug" reaches out of the room'):
        room({}, [item("rug", ItemKind.RUG, 17, 1, 2, 2)])


def test_only_the_place_of_a_station_names_one() -> None:
    with pytest.raises(ValidationError, match="names no station"):
        item("nowhere", ItemKind.STATION, 1, 1, 2, 2)
    rug = item("rug", ItemKind.RUG, 1, 1, 2, 2)
    with pytest.raises(ValidationError, match="is no station and names one"):
        type(rug).model_validate(rug.model_dump() | {"station": StationId("games")})
