"""What the teacher hears when no rotation can keep every rule."""

from __future__ import annotations

from typing import Final

import pytest

from stationboard.domain.document import GroupId, StationId
from stationboard.domain.sentence import say
from stationboard.planning.rotation.bounds import bounds_of
from stationboard.planning.rotation.conflict import conflict_of, with_only
from stationboard.planning.rotation.elastic import cheapest_change
from stationboard.planning.rotation.making import plan_rotation
from stationboard.planning.rotation.outcome import NoPlan, NotFound
from stationboard.planning.rotation.task import (
    Crew,
    Day,
    NotFirst,
    OneAdult,
    Per,
    Post,
    RotationTask,
    Visits,
)
from stationboard.planning.solving.here import solver_here
from stationboard.planning.solving.search import Search
from stationboard.planning.solving.watching import never
from tests.support.planning_instances import Instance, best_known, instances, rotation_task
from tests.support.rotation_oracle import is_possible

SOLVER: Final = solver_here()
BEST: Final = best_known()
IMPOSSIBLE: Final = {one["name"][:3]: one for one in instances("a") if BEST[one["name"]].get("infeasible")}
SAID: Final = {
    "a03": "On Wednesday library is closed. 16 places at teacher, tech, games and practice and 6 visits to "
    "writing make 22; 6 groups × 4 rounds need 24.",
    "a04": "On every day in rounds 2 and 4 there are too few minutes for writing and science. There are 6 "
    "places for 8 groups: teacher (1), aide (1), tech (1), practice (1), games (1) and library (1).",
    "a05": "teacher has 15 places in all (1 group × 3 rounds × 5 days). You asked for 16: "
    "red 5, blue 5, green 3, yellow 2, orange 1.",
    "a06": "On Wednesday in rounds 1 and 2 teacher is closed. There are 4 places for 5 groups: "
    "tech (2) and writing (2).",
}
OFFERED: Final = {
    "a03": "Let red and blue visit writing twice.",
    "a04": "Let writing and science be visited for 10 minutes too.",
    "a05": "Let blue skip teacher on one day.",
    "a06": "Open teacher in these rounds.",
}


@pytest.mark.parametrize("name", SAID)
def test_a_count_says_what_is_short_and_which_change_helps(name: str) -> None:
    made = plan_rotation(rotation_task(IMPOSSIBLE[name]), Search(SOLVER))
    assert isinstance(made, NoPlan)
    assert str(made.why) == SAID[name]
    assert str(made.changes[0].words) == OFFERED[name]
    assert all(is_possible(one.task) for one in made.changes)


@pytest.mark.parametrize("name", SAID)
def test_without_a_solver_the_sentence_is_the_same(name: str) -> None:
    made = plan_rotation(rotation_task(IMPOSSIBLE[name]), Search(None))
    assert isinstance(made, NoPlan)
    assert str(made.why) == SAID[name]
    assert OFFERED[name] in [str(one.words) for one in made.changes]


@pytest.mark.parametrize("name", ["a03", "a04", "a05", "a06"])
def test_of_the_rules_that_conflict_none_is_there_in_vain(name: str) -> None:
    assert SOLVER is not None
    task = rotation_task(IMPOSSIBLE[name])
    clauses = conflict_of(task, SOLVER, never)
    assert clauses
    assert not is_possible(with_only(task, clauses))
    for left_out in clauses:
        assert is_possible(with_only(task, [one for one in clauses if one != left_out]))


@pytest.mark.parametrize("instance", IMPOSSIBLE.values(), ids=lambda one: one["name"])
def test_the_cheapest_change_is_enough(instance: Instance) -> None:
    assert SOLVER is not None
    if instance["name"].startswith("a04"):
        return  # it takes the solver seconds, and the count has said it all
    task = rotation_task(instance)
    change = cheapest_change(task, bounds_of(task), SOLVER, never)
    assert change is not None
    assert is_possible(change.task)


def _two_groups(*rules: Visits | NotFirst | OneAdult) -> RotationTask:
    return RotationTask(
        (Day("Monday", (15, 15)),),
        (Crew(GroupId("red"), "Red"), Crew(GroupId("blue"), "Blue")),
        (Post(StationId("lab"), "Lab"), Post(StationId("art"), "Art")),
        rules,
    )


RED, BLUE, LAB, ART = GroupId("red"), GroupId("blue"), StationId("lab"), StationId("art")


def test_rules_that_no_count_refutes_are_named_as_the_teacher_put_them() -> None:
    task = _two_groups(
        NotFirst(RED, LAB, say("The red ones need some time before the lab.")), NotFirst(BLUE, LAB)
    )
    task = RotationTask(task.days, task.groups, (task.stations[0], Post(ART, "Art", 1)), task.rules)
    made = plan_rotation(task, Search(SOLVER))
    assert isinstance(made, NoPlan)
    told = [str(one) for one in made.rules]
    assert "The red ones need some time before the lab." in told
    assert "Blue does not begin at Lab." in told
    assert "Art takes 1 group at once." in told
    assert len(told) == 3


def test_a_group_that_owes_more_visits_than_it_has_rounds_hears_so() -> None:
    made = plan_rotation(
        _two_groups(Visits(RED, LAB, 2, 2, Per.DAY), Visits(RED, ART, 1, 2, Per.DAY)), Search(SOLVER)
    )
    assert isinstance(made, NoPlan)
    assert str(made.why) == "Red has 2 rounds on Monday, and 3 visits to make: Lab 2, Art 1."
    assert str(made.changes[0].words) == "Let Red skip Lab once."


def test_an_adult_who_is_wanted_at_two_stations_is_named() -> None:
    made = plan_rotation(_two_groups(OneAdult("Ms. Lee", (LAB, ART))), Search(SOLVER))
    assert isinstance(made, NoPlan)
    assert "Ms. Lee is at one station at a time: Lab and Art." in [str(one) for one in made.rules]


def test_more_groups_than_places_is_told_in_one_sentence() -> None:
    crews = tuple(Crew(GroupId(name), name) for name in ("red", "blue", "green"))
    task = RotationTask((Day("Monday", (15, 15)),), crews, _two_groups().stations)
    made = plan_rotation(task, Search(SOLVER))
    assert isinstance(made, NoPlan)
    assert str(made.why) == "In every round there are 2 places for 3 groups: Lab (1) and Art (1)."
    assert [str(one.words) for one in made.changes] == ["Let Lab take a second group."]


def test_a_search_that_finds_nothing_claims_no_proof() -> None:
    task = _two_groups(OneAdult("Ms. Lee", (LAB, ART)))
    made = plan_rotation(task, Search(None, trials=500))
    assert isinstance(made, NotFound)
    assert str(made.why) == "No plan was found that keeps these rules too:"
    assert [str(one) for one in made.rules] == ["Ms. Lee is at one station at a time: Lab and Art."]


def test_no_sentence_speaks_like_a_solver() -> None:
    for instance in IMPOSSIBLE.values():
        made = plan_rotation(rotation_task(instance), Search(SOLVER))
        assert isinstance(made, NoPlan)
        for sentence in (made.why, *made.rules, *(one.words for one in made.changes)):
            assert "feasib" not in str(sentence)
            assert "constraint" not in str(sentence)
