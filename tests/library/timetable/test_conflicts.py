from __future__ import annotations

from stationboard.domain.document import ClassId, RoutineId
from stationboard.domain.sentence import in_english
from stationboard.domain.timetable import Timetable, Weekday
from stationboard.library.timetable.bells import with_period_changed
from stationboard.library.timetable.conflicts import conflicts
from tests.support.week import REGULAR, entry, week

CLASSES = {ClassId(f"class-{n}"): f"Class {n}" for n in range(1, 7)}
ROUTINES = {RoutineId("sample-math-rotations"): "Math Rotations"}


def _told(timetable: Timetable) -> list[str]:
    return [in_english(one) for one in conflicts(timetable, CLASSES, ROUTINES)]


def test_a_week_in_order_has_no_conflicts() -> None:
    assert _told(week()) == []


def test_two_classes_in_one_period_are_told_once() -> None:
    both = (entry(1), entry(1, Weekday.MONDAY, Weekday.FRIDAY, of="class-2"))
    assert _told(week().model_copy(update={"entries": both})) == [
        "Period 1 has two classes at once: Class 1 and Class 2."
    ]


def test_two_classes_that_take_turns_are_no_conflict() -> None:
    turns = (entry(1, letters=(0,)), entry(1, of="class-2", letters=(1,)))
    assert _told(week().model_copy(update={"entries": turns})) == []


def test_periods_that_overlap_are_told() -> None:
    assert _told(with_period_changed(week(), REGULAR, 0, "Period 1", "8:00-9:00")) == [
        "Regular: Period 2 begins before Period 1 ends."
    ]


def test_what_is_no_longer_there_is_told() -> None:
    lost = entry(1, of="gone").model_copy(update={"routine_id": RoutineId("gone")})
    assert _told(
        week().model_copy(update={"entries": (lost, entry(2).model_copy(update={"period": "?"}))})
    ) == [
        "Period 1 names a class that is no longer there.",
        "Period 1 names a routine that is no longer there.",
        "No bell schedule has a period called ?.",
    ]
