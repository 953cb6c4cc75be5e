"""Parts of the class beside each other: the adults' plan, the lanes of the time line."""

from __future__ import annotations

from collections.abc import Callable

from stationboard.qt.console.run.moment import moment_of
from stationboard.qt.console.run.timeline_plan import plan_of
from tests.support import models
from tests.support.console import Console

OpenWith = Callable[..., Console]


def test_each_adult_is_told_until_when_they_are_where(open_with: OpenWith) -> None:
    console = open_with(models.swap())
    console.at(5)
    assert [line.text() for line in console.run.adults.lines] == [
        "Ms. Rivera: Classroom until 9:48, then Teacher Table",
        "Mr. Ode: Lab until 9:48",
    ]
    console.at(50)
    assert [line.text() for line in console.run.adults.lines] == ["Ms. Rivera: Teacher Table until 10:03"]


def test_where_the_class_has_one_plan_there_is_no_such_list(console: Console) -> None:
    assert not console.run.adults.isVisible()


def test_the_time_line_shows_the_parts_as_lanes(open_with: OpenWith) -> None:
    console = open_with(models.swap())
    console.at(5)
    moment = moment_of(console.desk, twelve_hours=True)
    assert moment is not None
    lanes = [piece.lanes for piece in plan_of(moment).pieces]
    assert lanes == [
        ("Classroom", "Lab"),
        ("Classroom", "Lab"),
        (),
        ("Lab", "Classroom"),
        ("Lab", "Classroom"),
        (),
    ]
    assert console.run.timeline.shown_lanes()[-1] == ("", "")
    assert "Lab / Classroom from 9:28 to 9:38." in console.run.timeline.accessibleDescription()
