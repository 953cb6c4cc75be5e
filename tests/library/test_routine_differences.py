"""What a teacher reads who must choose between two versions of a routine."""

from __future__ import annotations

from stationboard.domain.quantity import minutes
from stationboard.domain.routine import Routine
from stationboard.domain.whole_class import Break
from stationboard.library.routine_differences import routine_differences
from tests.support.classroom import routine


def told(there: Routine, here: Routine | None = None) -> list[str]:
    return [str(sentence) for sentence in routine_differences(here or routine(), there)]


def changed(**fields: object) -> Routine:
    return routine().model_copy(update=fields)


def test_two_versions_that_say_the_same_have_nothing_to_tell() -> None:
    assert told(routine()) == []


def test_changed_fields_are_named_in_plain_words() -> None:
    there = changed(name="Math B", warning=None, period=minutes(90))
    assert told(there) == [
        "Name: “Math B”, not “Math Rotations”.",
        "Otherwise: length of the period and warning.",
    ]


def test_a_station_more_less_renamed_or_changed_is_told() -> None:
    first, second, *rest = routine().stations
    there = changed(stations=(first.model_copy(update={"name": "Table", "voice": 0}), second, *rest))
    assert told(there) == [
        "The station “Table” instead of “Teacher Table”.",
        "Otherwise at “Table”: voice level.",
    ]
    assert told(changed(stations=(first, *rest))) == ["Without the station “Computers”."]
    assert told(routine(), changed(stations=(first, *rest))) == ["With the station “Computers”."]
    assert told(changed(stations=(second, first, *rest))) == ["The stations in another order."]


def test_a_part_more_less_or_changed_is_told() -> None:
    opening, rounds, closing = routine().blocks
    longer = rounds.model_copy(update={"count": 3, "lengths": (minutes(20),)})
    assert told(changed(blocks=(opening, longer, closing))) == [
        "Otherwise in “Rounds”: number of rounds and lengths."
    ]
    assert told(changed(blocks=(opening, rounds))) == ["Without the part “Closing”."]
    assert told(changed(blocks=(closing, rounds, opening))) == ["The parts in another order."]
    rest = Break(id=closing.id, length=minutes(7))
    assert told(changed(blocks=(opening, rounds, rest))) == ["Another kind of part: “Break”."]


def test_every_field_of_a_routine_has_plain_words() -> None:
    first, *others = routine().stations
    everything = changed(
        cycle=2,
        starts=None,
        help_line="",
        source="x",
        stations=(
            first.model_copy(
                update=dict.fromkeys(("icon", "adult", "place", "directions", "materials"), "x")
                | {"when_done": "x", "backup": "", "capacity": 3}
            ),
            *others,
        ),
    )
    assert "_" not in " ".join(told(everything))
