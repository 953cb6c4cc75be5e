"""Something happens in the middle of a lesson: as few students as can be go elsewhere than was planned."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.domain.document import StationId, StudentId
from stationboard.planning.individual.making import plan_playlists
from stationboard.planning.individual.mid_lesson import back, gone, shortened, with_places
from stationboard.planning.individual.replanning import Moved, Replanned, replan
from stationboard.planning.individual.task import Places, Playlist, Task, Wish
from stationboard.planning.solving.here import solver_here
from stationboard.planning.solving.search import Search
from tests.support.planning_instances import Instance, instances, playlist_task
from tests.support.small_playlists import (
    Table,
    every_table,
    faults,
    must_dos,
    points,
    small_tasks,
    table_of,
)

PROOF: Final = Search(solver_here())
TRIALS: Final = Search(None, trials=2_000)


@st.composite
def _happenings(draw: st.DrawFn) -> tuple[Task, Task, int]:
    """A task, what it has become, and the first round that has not begun."""
    before = draw(small_tasks())
    first = draw(st.integers(0, before.rounds - 1))
    student = draw(st.sampled_from(before.playlists)).student
    station = draw(st.sampled_from(before.stations)).station
    now = draw(
        st.sampled_from(
            [
                gone(before, {student}, first),
                back(before, {student}, first),
                with_places(before, station, 0, first),
                with_places(before, station, 1, first),
                shortened(before, max(first, before.rounds - 1)),
                before,
            ]
        )
    )
    return before, now, first


def _changes(before: Task, old: Table, now: Task, table: Table, first: int) -> int:
    """How many cells differ of students who were to be here, and are."""
    return sum(
        old[who][turn] != cells[turn]
        for who, cells in enumerate(table)
        for turn in range(first, now.rounds)
        if turn not in before.playlists[who].away and turn not in now.playlists[who].away
    )


@given(happening=_happenings())
def test_no_student_moves_who_need_not(happening: tuple[Task, Task, int]) -> None:
    before, now, first = happening
    old = table_of(plan_playlists(before, PROOF))
    made = replan(before, plan_playlists(before, PROOF), now, first, PROOF)
    table = table_of(made.plan)

    def worth(table: Table) -> tuple[int, int, int]:
        return must_dos(now, table), -_changes(before, old, now, table, first), points(now, table)

    best = max(worth(table) for table in every_table(now, old, first))
    assert worth(table) == best
    assert len(made.moved) == -best[1]


@pytest.mark.parametrize("search", [PROOF, TRIALS], ids=["solver", "trials"])
@given(happening=_happenings())
def test_what_is_past_stays_and_no_rule_is_broken(search: Search, happening: tuple[Task, Task, int]) -> None:
    before, now, first = happening
    plan = plan_playlists(before, PROOF)
    made = replan(before, plan, now, first, search)
    assert faults(now, table_of(made.plan), first) == []
    for old, new in zip(plan.rows, made.plan.rows, strict=True):
        assert old.cells[:first] == new.cells[:first]
    assert made.plan.score == points(now, table_of(made.plan))
    assert len(made.moved) == _changes(before, table_of(plan), now, table_of(made.plan), first)


@pytest.mark.parametrize("search", [PROOF, Search(None, trials=5_000)], ids=["solver", "trials"])
@pytest.mark.parametrize("instance", instances("b")[:-1], ids=lambda one: one["name"])
def test_nobody_moves_when_others_go_home(search: Search, instance: Instance) -> None:
    task = playlist_task(instance)
    plan = plan_playlists(task, PROOF)
    leaving = {task.playlists[1].student, task.playlists[5].student}
    made = replan(task, plan, gone(task, leaving, 2), 2, search)
    assert made.moved == ()
    assert {student for missed in made.plan.missed for student in missed.students} <= leaving


def _pair() -> tuple[Task, Replanned]:
    """Ava and Ben take turns at the lab; then Ben goes home and his place is free."""
    lab, art = StationId("lab"), StationId("art")
    task = Task(
        2,
        (Places(lab, "Lab", (1, 1)), Places(art, "Art", (1, 1))),
        tuple(
            Playlist(StudentId(name), name.capitalize(), (Wish(lab, must=True), Wish(art, must=True)))
            for name in ("ava", "ben")
        ),
    )
    return task, replan(task, plan_playlists(task, PROOF), with_places(task, lab, 0, 1), 1, PROOF)


def test_who_moves_is_told_with_where_from_and_where_to() -> None:
    _, made = _pair()
    (moved,) = made.moved
    assert moved == Moved(made.students[0], 1, StationId("lab"), None)
    (missed,) = made.plan.missed
    assert str(missed.why) == f"Lab is closed whenever {moved.student.capitalize()} is here."


def test_a_child_back_from_speech_gets_a_place_and_moves_nobody() -> None:
    lab = StationId("lab")
    task = Task(
        3,
        (Places(lab, "Lab", (1, 1, 1)),),
        (
            Playlist(StudentId("ava"), "Ava", (Wish(lab, must=True),)),
            Playlist(StudentId("ben"), "Ben", (Wish(lab, must=True),), frozenset({0, 1, 2})),
        ),
    )
    plan = plan_playlists(task, PROOF)
    made = replan(task, plan, back(task, {StudentId("ben")}, 1), 1, PROOF)
    assert made.moved == ()
    assert made.plan.missed == ()


def test_a_past_round_may_hold_more_students_than_there_are_places_now() -> None:
    lab = StationId("lab")
    task = Task(
        2,
        (Places(lab, "Lab", (2, 2)),),
        tuple(
            Playlist(StudentId(name), name, (Wish(lab, True), Wish(lab, False))) for name in ("ava", "ben")
        ),
    )
    plan = plan_playlists(task, PROOF)
    for search in (PROOF, TRIALS):
        made = replan(task, plan, with_places(task, lab, 1, 1), 1, search)
        assert [row.cells[0] for row in made.plan.rows] == [row.cells[0] for row in plan.rows]
        assert len(made.moved) == 1


def test_planning_freely_may_move_anybody() -> None:
    instance = instances("b")[6]
    task = playlist_task(instance)
    plan = plan_playlists(task, PROOF)
    now = gone(task, {task.playlists[0].student}, 2)
    assert len(replan(task, plan, now, 2, PROOF, freely=True).moved) > len(
        replan(task, plan, now, 2, PROOF).moved
    )
