"""A playlist for each student becomes a row over the rounds."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given, settings

from stationboard.domain.document import StationId, StudentId
from stationboard.planning.individual.making import plan_playlists
from stationboard.planning.individual.plan import Plan
from stationboard.planning.individual.task import Places, Playlist, Task, Wish
from stationboard.planning.solving.here import solver_here
from stationboard.planning.solving.search import Search
from tests.support.planning_checker import individual_faults, individual_missed, individual_score
from tests.support.planning_instances import Instance, best_known, instances, plain_rows, playlist_task
from tests.support.small_playlists import every_table, faults, points, small_tasks, table_of

PROOF: Final = Search(solver_here())
TRIALS: Final = Search(None, trials=2_000)
ART: Final = StationId("art")
LAB: Final = StationId("lab")
INSTANCES: Final = instances("b")
BEST: Final = best_known()


def _named(plan: Plan) -> set[tuple[str, str]]:
    return {(student, missed.station) for missed in plan.missed for student in missed.students}


@given(task=small_tasks())
def test_a_plan_is_as_good_as_the_best_of_all_there_are(task: Task) -> None:
    plan = plan_playlists(task, PROOF)
    assert plan.proven
    assert faults(task, table_of(plan)) == []
    assert (
        plan.score == points(task, table_of(plan)) == max(points(task, table) for table in every_table(task))
    )


@given(task=small_tasks(plain=True))
def test_where_rounds_do_not_differ_the_best_plan_needs_no_solver(task: Task) -> None:
    plan = plan_playlists(task, Search(None))
    assert plan.proven
    assert faults(task, table_of(plan)) == []
    assert (
        plan.score == points(task, table_of(plan)) == max(points(task, table) for table in every_table(task))
    )


@given(task=small_tasks())
def test_without_a_solver_nobody_is_in_two_places_and_no_station_is_crowded(task: Task) -> None:
    plan = plan_playlists(task, TRIALS)
    assert faults(task, table_of(plan)) == []
    assert plan.score == points(task, table_of(plan))


@pytest.mark.parametrize("search", [PROOF, TRIALS], ids=["solver", "trials"])
@given(task=small_tasks())
def test_every_must_do_is_met_or_named_with_its_reason(search: Search, task: Task) -> None:
    plan = plan_playlists(task, search)
    left = {
        (playlist.student, wish.station)
        for playlist, row in zip(task.playlists, plan.rows, strict=True)
        for at, wish in enumerate(playlist.wishes)
        if wish.must and at not in row.cells
    }
    assert _named(plan) == left
    assert all(str(missed.why).endswith(".") for missed in plan.missed)


@settings(max_examples=20)
@pytest.mark.parametrize("solver", [PROOF.solver, None], ids=["solver", "trials"])
@given(task=small_tasks())
def test_the_same_seed_gives_the_same_plan(solver: object, task: Task) -> None:
    search = Search(PROOF.solver if solver else None, seed=7, trials=1_000)
    assert plan_playlists(task, search) == plan_playlists(task, search)


@pytest.mark.parametrize("instance", INSTANCES, ids=lambda one: one["name"])
def test_a_whole_class_gets_the_best_plan_known(instance: Instance) -> None:
    plan = plan_playlists(playlist_task(instance), PROOF)
    rows = plain_rows(plan)
    assert individual_faults(instance, rows) == []
    assert individual_score(instance, rows) == plan.score == BEST[instance["name"]]["score"]
    assert plan.proven
    missed = individual_missed(instance, rows)
    assert missed.total() == BEST[instance["name"]]["missed_must"]
    assert set(missed) == _named(plan)


@pytest.mark.parametrize("instance", INSTANCES[:-1], ids=lambda one: one["name"])
def test_without_a_solver_every_class_that_is_not_overloaded_gets_the_best_plan_known(
    instance: Instance,
) -> None:
    best = BEST[instance["name"]]["score"]
    scores = [0]
    # Whoever knows the best plan need not wait for the end of all trials.
    search = Search(None, stop=lambda: scores[-1] == best)
    plan = plan_playlists(playlist_task(instance), search, lambda plan: scores.append(plan.score))
    rows = plain_rows(plan)
    assert individual_faults(instance, rows) == []
    assert individual_score(instance, rows) == plan.score == best


def _crowded(places: int, rounds: int, names: tuple[str, ...]) -> Task:
    return Task(
        rounds,
        (Places(StationId("s3"), "Station s3", (places,) * rounds),),
        tuple(Playlist(StudentId(name), name, (Wish(StationId("s3"), must=True),)) for name in names),
    )


def test_who_finds_no_place_hears_how_many_there_are() -> None:
    plan = plan_playlists(_crowded(2, 5, tuple("ABCDEFGHIJKL")), PROOF)
    (missed,) = plan.missed
    left = " and ".join(missed.students)
    assert str(missed.why) == f"Station s3 has 10 places over 5 rounds, 12 students must go: {left} are left."


def test_one_who_finds_no_place_is_spoken_of_alone() -> None:
    plan = plan_playlists(_crowded(1, 1, ("Ava", "Ben")), PROOF)
    (missed,) = plan.missed
    assert str(missed.why) == (
        f"Station s3 has 1 place over 1 round, 2 students must go: {missed.students[0]} is left."
    )


def _alone(wishes: tuple[Wish, ...], away: frozenset[int] = frozenset(), places: int = 1) -> Task:
    stations = dict.fromkeys(wish.station for wish in wishes)
    return Task(
        2,
        tuple(Places(station, station.capitalize(), (places, places)) for station in stations),
        (Playlist(StudentId("ava"), "Ava", wishes, away),),
    )


@pytest.mark.parametrize(
    ("task", "why"),
    [
        (_alone((Wish(LAB, must=True),), frozenset({0, 1})), "Ava is away."),
        (_alone((Wish(LAB, must=True),), places=0), "Lab is closed whenever Ava is here."),
        (
            _alone((Wish(ART, True), Wish(LAB, True, after=(0,))), frozenset({0})),
            "Ava has 2 must-dos and only 1 round: Lab is left.",
        ),
    ],
)
def test_the_reason_is_told_in_the_teachers_words(task: Task, why: str) -> None:
    for search in (PROOF, TRIALS):
        assert [str(missed.why) for missed in plan_playlists(task, search).missed] == [why]


def test_a_must_do_that_waits_for_another_says_for_which() -> None:
    closed = Task(
        2,
        (Places(ART, "Art", (0, 0)), Places(LAB, "Lab", (1, 1))),
        (
            Playlist(
                StudentId("ava"),
                "Ava",
                (Wish(ART, True), Wish(LAB, True, after=(0,))),
            ),
        ),
    )
    assert [str(missed.why) for missed in plan_playlists(closed, PROOF).missed] == [
        "Art is closed whenever Ava is here.",
        "Ava may go to Lab only after Art, which is left out.",
    ]


@pytest.mark.parametrize("solver", [PROOF.solver, None], ids=["solver", "trials"])
def test_a_search_that_is_told_to_stop_still_gives_a_plan(solver: object) -> None:
    instance = INSTANCES[-1]
    search = Search(PROOF.solver if solver else None, stop=lambda: True)
    plan = plan_playlists(playlist_task(instance), search)
    assert individual_faults(instance, plain_rows(plan)) == []
    assert not plan.proven
    assert set(individual_missed(instance, plain_rows(plan))) == _named(plan)


def test_plans_on_the_way_get_better_and_better() -> None:
    scores: list[int] = []
    plan = plan_playlists(
        playlist_task(INSTANCES[0]), Search(None, trials=20_000), lambda plan: scores.append(plan.score)
    )
    assert scores == sorted(set(scores))
    assert plan.score >= scores[-1]


def test_a_class_without_students_or_rounds_has_a_plan() -> None:
    for search in (PROOF, TRIALS):
        assert plan_playlists(Task(3, (), ()), search).rows == ()
        nothing = Task(0, (), (Playlist(StudentId("ava"), "Ava", ()),))
        assert plan_playlists(nothing, search).rows[0].cells == ()
