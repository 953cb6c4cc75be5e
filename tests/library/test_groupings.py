"""The ways a class is split, changed group by group."""

from __future__ import annotations

import pytest

from stationboard.domain.document import GroupId, StudentId
from stationboard.domain.look import GroupColor, GroupSymbol
from stationboard.domain.roster import MOST_EARLIER, Grouping, Roster
from stationboard.domain.sentence import Sentence
from stationboard.library import groupings
from stationboard.library.groupings import MOST_GROUPINGS, MOST_GROUPS
from stationboard.library.level_names import caution, shows_level
from stationboard.library.students import without_students
from tests.support.classroom import roster, student_id

TODAY = "2026-11-23"
FOXES, BEES = GroupId("foxes"), GroupId("bees")
RAVI, AVA = student_id("Ravi P"), student_id("Ava R")


def _sound(changed: Roster | Sentence) -> Roster:
    assert isinstance(changed, Roster)
    assert Roster.model_validate(changed.model_dump()) == changed
    return changed


def _math(changed: Roster) -> Grouping:
    return changed.groupings[0]


def _members(changed: Roster, group: GroupId) -> tuple[str, ...]:
    return next(one.students for one in _math(changed).groups if one.id == group)


def _thirds(everyone: tuple[StudentId, ...]) -> tuple[tuple[StudentId, ...], ...]:
    return everyone[:8], everyone[8:16], everyone[16:]


def test_students_go_to_another_group_together_and_into_none() -> None:
    people = roster()
    after = _sound(groupings.placed(people, _math(people), (RAVI, AVA), FOXES))
    assert _members(after, FOXES)[-1] == RAVI
    assert _members(after, FOXES)[0] == AVA
    assert RAVI not in _members(after, BEES)
    loose = _sound(groupings.placed(after, _math(after), (RAVI,), None))
    assert groupings.in_no_group(loose, _math(loose)) == (RAVI,)


def test_a_new_group_has_a_name_and_a_look_that_are_free() -> None:
    people = roster()
    for _ in range(MOST_GROUPS - 4):
        people = _sound(groupings.with_group(people, _math(people)))
    groups = _math(people).groups
    assert len({group.name for group in groups}) == len({(g.color, g.symbol) for g in groups}) == 60
    assert len({group.color for group in groups[:12]}) == 12
    refused = groupings.with_group(people, _math(people))
    assert str(refused) == "A grouping can have 60 groups and no more."


def test_a_group_that_goes_leaves_its_students_in_none() -> None:
    people = roster()
    after = _sound(groupings.without_group(people, _math(people), FOXES))
    assert len(groupings.in_no_group(after, _math(after))) == 6


def test_groups_change_places() -> None:
    people = roster()
    after = _sound(groupings.moved(people, _math(people), BEES, -2))
    assert [group.id for group in _math(after).groups] == ["foxes", "bees", "owls", "otters"]
    assert groupings.moved(people, _math(people), FOXES, -1) == people


def test_two_groups_of_one_look_are_noticed() -> None:
    people = roster()
    owls = _math(people).groups[1]
    like_foxes = owls.model_copy(update={"color": GroupColor.VERMILION, "symbol": GroupSymbol.TRIANGLE})
    after = groupings.with_changed_group(people, _math(people), like_foxes)
    found = groupings.with_the_same_look(_math(after), like_foxes)
    assert found is not None
    assert found.id == FOXES
    assert groupings.with_the_same_look(_math(people), owls) is None


def test_new_groups_take_the_place_of_the_old_ones_which_become_earlier_ones() -> None:
    people = roster()
    everyone = tuple(student.id for student in people.students)
    after = _sound(groupings.formed(people, _math(people), _thirds(everyone), TODAY))
    assert [group.name for group in _math(after).groups] == ["Foxes", "Owls", "Otters"]
    assert _math(after).since == TODAY
    (earlier,) = _math(after).before
    assert earlier.groups == _math(people).groups
    assert earlier.until == TODAY


def test_more_groups_than_before_get_free_names() -> None:
    people = roster()
    everyone = tuple(student.id for student in people.students)
    after = _sound(groupings.formed(people, _math(people), [(one,) for one in everyone], TODAY))
    assert len({group.name for group in _math(after).groups}) == len(everyone)


def test_earlier_groups_come_back_without_those_who_left() -> None:
    people = roster()
    everyone = tuple(student.id for student in people.students)
    after = groupings.formed(people, _math(people), (everyone,), TODAY)
    after = without_students(after, {RAVI})
    back = _sound(groupings.brought_back(after, _math(after), _math(after).before[0], "2026-12-01"))
    assert [group.name for group in _math(back).groups] == ["Foxes", "Owls", "Otters", "Bees"]
    assert RAVI not in _members(back, BEES)
    assert len(_math(back).before) == 2


def test_earlier_groups_come_back_without_those_whom_a_new_list_no_longer_named() -> None:
    people = roster()
    everyone = tuple(student.id for student in people.students)
    after = groupings.formed(people, _math(people), (everyone,), TODAY)
    listed = tuple(one for one in after.students if one.id != RAVI)
    now = _math(after).model_copy(update={"groups": ()})
    after = after.model_copy(update={"students": listed, "groupings": (now,)})
    back = _sound(groupings.brought_back(after, now, now.before[0], TODAY))
    assert RAVI not in _members(back, BEES)


def test_only_so_many_earlier_ways_are_kept() -> None:
    people = roster()
    everyone = tuple(student.id for student in people.students)
    for turn in range(MOST_EARLIER + 5):
        people = groupings.formed(people, _math(people), (everyone[turn:], everyone[:turn]), TODAY)
    assert len(_math(_sound(people)).before) == MOST_EARLIER


def test_a_copy_has_groups_of_its_own() -> None:
    people = roster()
    after = _sound(groupings.with_copy(people, _math(people), "Reading groups", TODAY))
    math, reading = after.groupings
    assert [group.students for group in reading.groups] == [group.students for group in math.groups]
    changed = _sound(groupings.placed(after, reading, (RAVI,), reading.groups[0].id))
    assert changed.groupings[0] == math


def test_groupings_are_added_renamed_and_removed_up_to_sixty() -> None:
    people = _sound(groupings.with_grouping(roster(), "Reading groups", TODAY))
    people = _sound(groupings.renamed(people, people.groupings[1], "Reading"))
    assert [grouping.name for grouping in people.groupings] == ["Math groups", "Reading"]
    people = _sound(groupings.without_grouping(people, people.groupings[1].id))
    assert people == roster()
    for _ in range(MOST_GROUPINGS - 1):
        people = _sound(groupings.with_grouping(people, "More", TODAY))
    assert isinstance(groupings.with_grouping(people, "Too many", TODAY), Sentence)


@pytest.mark.parametrize(
    "name",
    [
        *("Low", "High group", "Tier 3", "tier III", "Level B", "Below basic", "Gifted", "Advanced"),
        *("Nivel 2", "Bajo", "Altos", "Avanzados", "Básico", "Superdotados", "RTI 2", "At-risk", "Lentos"),
    ],
)
def test_a_name_that_shows_level_is_noticed_and_a_neutral_one_proposed(name: str) -> None:
    said = caution(name, ("Foxes", "owls"))
    assert said is not None
    assert name in str(said)
    assert "Otters" in str(said)


@pytest.mark.parametrize(
    "name", ["Foxes", "Table 3", "Group 1", "Blue", "Highlanders", "Lowell", "Zorros", "Room 12", "Mesa 4"]
)
def test_a_neutral_name_is_left_alone(name: str) -> None:
    assert not shows_level(name)
    assert caution(name, ()) is None
