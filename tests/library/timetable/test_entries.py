from __future__ import annotations

from stationboard.domain.document import ClassId, RoutineId
from stationboard.domain.timetable import WEEK, DayLetters, Timetable, Weekday
from stationboard.library.timetable.entries import (
    Slot,
    entry_at,
    with_class,
    with_day_copied,
    with_period_renamed,
    without,
)
from tests.support.week import MONDAY, entry, lettered, week

ART, ROUTINE = ClassId("art"), RoutineId("r")
TUESDAY = Slot("Period 1", Weekday.TUESDAY)


def _class_at(timetable: Timetable, slot: Slot) -> str | None:
    found = entry_at(timetable, slot)
    return None if found is None else found.class_id


def test_one_cell_is_changed_and_the_rest_of_the_week_stays() -> None:
    changed = with_class(week(), TUESDAY, ART, ROUTINE)
    firsts = [_class_at(changed, Slot("Period 1", day)) for day in WEEK[:5]]
    assert firsts == ["class-1", "art", "class-1", "class-1", "class-1"]
    assert [one for one in changed.entries if one.period == "Period 2"] == [entry(2)]


def test_the_same_class_all_week_is_one_line_of_the_file() -> None:
    timetable = week().model_copy(update={"entries": ()})
    for day in WEEK[:5]:
        timetable = with_class(timetable, Slot("Period 1", day), ART, ROUTINE)
    (only,) = timetable.entries
    assert only.weekdays == WEEK[:5]


def test_a_cell_of_one_letter_leaves_the_other_letter_as_it_was() -> None:
    days = DayLetters(count=2, anchor=MONDAY)
    timetable = week().model_copy(update={"letters": days})
    changed = with_class(timetable, Slot("Period 1", Weekday.TUESDAY, 1), ART, ROUTINE)
    assert _class_at(changed, Slot("Period 1", Weekday.TUESDAY, 0)) == "class-1"
    assert _class_at(changed, Slot("Period 1", Weekday.TUESDAY, 1)) == "art"


def test_a_cell_is_emptied() -> None:
    assert _class_at(without(week(), TUESDAY), TUESDAY) is None
    only = lettered(DayLetters(count=2, anchor=MONDAY))
    emptied = without(only, Slot("Period 1", Weekday.TUESDAY, 0))
    assert _class_at(emptied, Slot("Period 1", Weekday.TUESDAY, 1)) == "band"
    assert _class_at(emptied, Slot("Period 1", Weekday.MONDAY, 0)) == "art"


def test_a_day_is_copied_whole_and_what_it_does_not_have_goes() -> None:
    timetable = without(week(), Slot("Period 2", Weekday.MONDAY))
    timetable = with_class(timetable, Slot("Period 1", Weekday.MONDAY), ART, ROUTINE)
    copied = with_day_copied(timetable, Weekday.MONDAY, Weekday.FRIDAY)
    assert _class_at(copied, Slot("Period 1", Weekday.FRIDAY)) == "art"
    assert _class_at(copied, Slot("Period 2", Weekday.FRIDAY)) is None
    assert _class_at(copied, Slot("Period 3", Weekday.FRIDAY)) == "class-3"


def test_classes_move_with_the_name_of_their_period() -> None:
    renamed = with_period_renamed(week(), "Period 1", "Homeroom")
    assert _class_at(renamed, Slot("Homeroom", Weekday.MONDAY)) == "class-1"
