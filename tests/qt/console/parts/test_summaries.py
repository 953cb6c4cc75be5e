from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from stationboard.domain.document import ClassId
from stationboard.domain.quantity import minutes
from stationboard.domain.roster import Roster
from stationboard.domain.rounds import Rounds
from stationboard.library.classes import NewStudent, new_class, with_groups_by_count
from stationboard.qt.console.parts.summaries import class_summary, routine_summary
from tests.support import classroom
from tests.support.school import bundled


def _class(students: int, groups: int) -> Roster:
    made = new_class(ClassId("c"), "C", [NewStudent("Ann")] * students)
    return with_groups_by_count(made, groups, 1) if groups else made


@pytest.mark.parametrize(
    ("students", "groups", "words"),
    [
        (23, 4, "23 students · 4 groups"),
        (1, 1, "1 student · 1 group"),
        (0, 0, "0 students · no groups yet"),
    ],
)
def test_a_class_in_a_line(qapp: QApplication, students: int, groups: int, words: str) -> None:
    assert class_summary(_class(students, groups)) == words


def test_a_routine_in_a_line(qapp: QApplication) -> None:
    assert routine_summary(classroom.routine()) == "4 stations · 4 × 15 min · 80 min"


def test_rounds_of_unequal_lengths_are_told_from_shortest_to_longest(qapp: QApplication) -> None:
    plan = classroom.routine()
    rounds = plan.blocks[1]
    assert isinstance(rounds, Rounds)
    unequal = rounds.model_copy(update={"lengths": (minutes(20), minutes(10))})
    changed = plan.model_copy(update={"blocks": (unequal,), "period": None})
    assert routine_summary(changed) == "4 stations · 4 rounds of 10 min to 20 min"


def test_rounds_of_another_day_are_not_counted(qapp: QApplication) -> None:
    plan = classroom.routine()
    rounds = plan.blocks[1].model_copy(update={"days": (2,)})
    changed = plan.model_copy(update={"blocks": (plan.blocks[0], rounds), "cycle": 2})
    assert routine_summary(changed) == "4 stations · 80 min"


def test_a_routine_of_the_whole_class_says_nothing_of_stations() -> None:
    plan = next(one for one in bundled().routines if not one.stations)
    assert routine_summary(plan) == "90 min"
