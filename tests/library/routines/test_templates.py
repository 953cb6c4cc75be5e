"""New routines of every rotation model."""

from __future__ import annotations

import pytest

from stationboard.domain.quantity import minutes
from stationboard.domain.routine import PlaceInCycle
from stationboard.library.routines.templates import Template, TemplateWords, routine_from
from stationboard.planning.compiling import compile_chart
from tests.support.classroom import roster

WORDS = TemplateWords(
    name="My day",
    stations=("Teacher", "Books", "Games"),
    parts=("Lesson", "Practice"),
    opening="Opening",
    closing="Closing",
    sides=("Classroom", "Lab"),
    line_up="Line up now",
)


@pytest.mark.parametrize("kind", list(Template))
def test_a_new_routine_of_every_kind_can_be_run_at_once(kind: Template) -> None:
    plan = routine_from(kind, WORDS, {"my-day"})
    assert plan.id == "my-day-2"
    assert compile_chart(plan, roster(), PlaceInCycle()).phases


def test_groups_go_round_with_an_opening_and_a_closing() -> None:
    chart = compile_chart(routine_from(Template.STATIONS, WORDS, ()), roster(), PlaceInCycle())
    assert [phase.round for phase in chart.phases] == [0, 1, 0, 2, 0, 3, 0]


def test_the_lab_and_the_classroom_take_equally_long() -> None:
    chart = compile_chart(routine_from(Template.LAB, WORDS, ()), roster(), PlaceInCycle())
    assert [wing.length for wing in chart.wings] == [minutes(50), minutes(50)]
    assert "Line up now" in [phase.title for phase in chart.phases]


def test_the_wheel_turns_only_when_the_teacher_says_so() -> None:
    chart = compile_chart(routine_from(Template.WHEEL, WORDS, ()), roster(), PlaceInCycle())
    assert {phase.length for phase in chart.phases} == {None}
