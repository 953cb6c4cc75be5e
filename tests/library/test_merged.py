from __future__ import annotations

from itertools import count

from stationboard.domain.document import ClassId, StudentId
from stationboard.domain.roster import Roster
from stationboard.library.classes import NewStudent, new_class
from stationboard.library.merged import merged
from stationboard.library.merging import Joined, Left, MergePlan, Renamed, is_likely, merge_plan

PRESENT = new_class(
    ClassId("c"),
    "Math",
    [
        NewStudent("Ann", "Lee", group="Red", source_id="1", shown="Annie"),
        NewStudent("Ben", "Ray", group="Red", source_id="2"),
        NewStudent("Florence", "Starck", group="Blue"),
        NewStudent("Dan", "Dow", group="Blue"),
    ],
)
LISTED = (
    NewStudent("Anna", "Lee", source_id="1"),
    NewStudent("Ben", "Ray", source_id="2"),
    NewStudent("Florence", "Stark", source_id="3"),
    NewStudent("Eva", "Elm", source_id="5", group="blue"),
    NewStudent("Fay", "Fox", group="Green"),
)
PLAN = merge_plan(PRESENT.students, LISTED)


def _taken(plan: MergePlan, *kinds: type) -> set[int]:
    return {at for at, change in enumerate(plan.changes) if type(change) in kinds}


def _merge(ticked: set[int]) -> Roster:
    fresh = (StudentId(f"new-{number}") for number in count())
    after = merged(PRESENT, PLAN, ticked, lambda: next(fresh))
    return Roster.model_validate(after.model_dump())


def _names(roster: Roster) -> list[str]:
    return [f"{one.first} {one.last}" for one in roster.students]


def test_what_is_proposed_keeps_everybody_and_takes_in_the_new_ones() -> None:
    after = _merge({at for at, change in enumerate(PLAN.changes) if is_likely(change)})
    assert _names(after) == [
        *("Anna Lee", "Ben Ray", "Florence Starck", "Dan Dow"),
        *("Florence Stark", "Eva Elm", "Fay Fox"),
    ]


def test_groups_ids_and_chosen_names_of_those_who_stay_are_kept() -> None:
    after = _merge(_taken(PLAN, Renamed, Joined))
    assert [one.id for one in after.students[:4]] == [one.id for one in PRESENT.students]
    assert after.students[0].shown == "Annie"
    red, blue = after.groupings[0].groups
    assert red == PRESENT.groupings[0].groups[0]
    assert blue.students[:2] == PRESENT.groupings[0].groups[1].students


def test_a_newcomer_joins_the_group_that_the_list_names_if_the_class_has_it() -> None:
    after = _merge(_taken(PLAN, Renamed, Joined))
    placed = {one: group.name for group in after.groupings[0].groups for one in group.students}
    newcomers = {one.first: placed.get(one.id) for one in after.students[4:]}
    assert newcomers == {"Eva": "Blue", "Fay": None}


def test_whoever_is_ticked_to_leave_is_out_of_every_group_and_the_others_stay() -> None:
    after = _merge(_taken(PLAN, Left))
    assert "Dan Dow" not in _names(after)
    assert [len(group.students) for group in after.groupings[0].groups] == [2, 1]


def test_without_a_tick_only_the_numbers_are_noted() -> None:
    unsure = PLAN.changes.index(next(one for one in PLAN.changes if isinstance(one, Renamed) and one.why))
    after = _merge({unsure})
    assert _names(after) == ["Ann Lee", "Ben Ray", "Florence Stark", "Dan Dow"]
    assert [one.source_id for one in after.students] == ["1", "2", "3", ""]


def test_a_similar_name_that_is_not_ticked_is_another_child() -> None:
    after = _merge(set())
    assert _names(after)[2:] == ["Florence Starck", "Dan Dow", "Florence Stark"]


def test_equal_newcomers_are_taken_one_by_one() -> None:
    twins = merge_plan((), (NewStudent("Ann", "Lee"), NewStudent("Ann", "Lee")))
    fresh = (StudentId(f"new-{number}") for number in count())
    empty = new_class(ClassId("c"), "Math", [])
    assert len(merged(empty, twins, {1}, lambda: next(fresh)).students) == 1


def test_the_same_list_again_changes_nothing_more() -> None:
    after = _merge(_taken(PLAN, Renamed, Joined, Left))
    assert merge_plan(after.students, LISTED).changes == ()
