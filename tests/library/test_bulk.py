"""A step by hand is no reason for a backup of its own; a change of many things at once is."""

from __future__ import annotations

from stationboard.domain.roster import Roster
from stationboard.domain.timetable import Timetable
from stationboard.library.bulk import changes_much
from tests.support.classroom import roster, routine
from tests.support.week import week


def without_students(count: int) -> Roster:
    before = roster()
    return before.model_copy(update={"students": before.students[count:], "groupings": ()})


def test_typing_a_name_or_a_room_changes_little() -> None:
    before = roster()
    renamed = before.students[0].model_copy(update={"first": "Avery"})
    typed = before.model_copy(update={"room": "14", "students": (renamed, *before.students[1:])})
    assert not changes_much(before, typed)
    assert not changes_much(before, before)
    assert not changes_much(routine(), routine().model_copy(update={"name": "Another"}))


def test_adding_a_whole_class_of_students_takes_nothing_away() -> None:
    assert not changes_much(without_students(20), roster().model_copy(update={"groupings": ()}))


def test_students_who_go_groups_that_are_formed_anew_and_a_week_that_is_emptied_change_much() -> None:
    before = roster()
    assert changes_much(before, without_students(3))
    turned = tuple(
        grouping.model_copy(
            update={
                "groups": tuple(
                    one.model_copy(update={"students": other.students})
                    for one, other in zip(grouping.groups, grouping.groups[::-1], strict=True)
                )
            }
        )
        for grouping in before.groupings
    )
    assert changes_much(before, before.model_copy(update={"groupings": turned}))
    assert changes_much(week(), Timetable())
