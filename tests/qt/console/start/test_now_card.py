from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from stationboard.domain.quantity import ClockTime, Millis, clock_time, later
from stationboard.domain.routine import PlaceInCycle
from stationboard.domain.timetable import Timetable
from stationboard.library.classes import NewStudent, new_class
from stationboard.qt.console.start.start_page import StartPage
from tests.support import classroom
from tests.support.hand_clock import MIDNIGHT, HandClock
from tests.support.school import School, bundled, dress, school, told_by
from tests.support.week import MONDAY, THANKSGIVING, entry, week

LEFT = Qt.MouseButton.LeftButton
MATH = classroom.roster()


@dataclass
class SchoolClock(HandClock):
    """A hand clock with a date of its own."""

    today: date = MONDAY

    def date(self) -> str:
        return self.today.isoformat()

    def set_to(self, at: ClockTime) -> None:
        self.moment = later(MIDNIGHT, Millis(at))


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[School]:
    parent = QObject()
    made = school(tmp_path / "library", parent)
    made.desk.keep_class(MATH)
    made.desk.keep_timetable(_week())
    yield made
    made.writer.close(5)


@pytest.fixture
def clock() -> SchoolClock:
    return SchoolClock()


@pytest.fixture
def page(room: School, clock: SchoolClock, qtbot: QtBot) -> StartPage:
    dress()
    page = StartPage(room.desk, clock, room.safety, room.saving)
    qtbot.addWidget(page)
    page.resize(1224, 900)
    page.show()
    qtbot.waitExposed(page)
    return page


def _week() -> Timetable:
    """Math is the second of six periods, from 8:55 to 9:45."""
    return week().model_copy(update={"entries": (entry(2, of=MATH.id),)})


def _at(page: StartPage, clock: SchoolClock, at: ClockTime, on: date = MONDAY) -> str:
    clock.today = on
    clock.set_to(at)
    page.look()
    return page.now.when.text()


def test_opening_the_program_at_two_past_nine_offers_the_lesson_of_this_period(
    page: StartPage, clock: SchoolClock
) -> None:
    assert _at(page, clock, clock_time(9, 2)) == "Now"
    assert page.now.what.text() == "Period 2 · Period 3 Math"
    assert page.now.line.text() == "Math Rotations · Room 12 · until the bell at 9:45"
    wishes = told_by(page.start_wished)
    QTest.mouseClick(page.now.start, LEFT)
    assert wishes == [(MATH, bundled().routines[0], PlaceInCycle(), clock_time(9, 45))]


def test_before_the_period_it_tells_in_how_many_minutes_it_begins(
    page: StartPage, clock: SchoolClock
) -> None:
    assert _at(page, clock, clock_time(8, 49)) == "Begins in 6 min"
    wishes = told_by(page.start_wished)
    QTest.mouseClick(page.now.start, LEFT)
    assert wishes[0][3] == clock_time(9, 45)
    assert _at(page, clock, clock_time(7)) == "Today at 8:55"


def test_in_the_evening_and_on_a_holiday_the_next_lesson_is_offered(
    page: StartPage, clock: SchoolClock
) -> None:
    assert _at(page, clock, clock_time(19)) == "Tomorrow at 8:55"
    friday = THANKSGIVING + timedelta(days=1)
    assert _at(page, clock, clock_time(19), friday) == "Next: Monday, November 30 at 8:55"
    wishes = told_by(page.start_wished)
    QTest.mouseClick(page.now.start, LEFT)
    assert wishes[0][3] is None


def test_the_bell_follows_a_timetable_that_was_just_made(
    page: StartPage, room: School, clock: SchoolClock
) -> None:
    room.desk.keep_timetable(Timetable())
    _at(page, clock, clock_time(9, 2))
    assert page.time.bell.text() == "10:22"
    room.desk.keep_timetable(_week())
    assert page.time.bell.text() == "9:45"


def test_a_teacher_without_a_timetable_has_no_such_card(page: StartPage, room: School) -> None:
    assert page.now.isVisible()
    room.desk.keep_timetable(Timetable())
    assert not page.now.isVisible()


def test_a_class_that_is_no_longer_there_is_not_offered(page: StartPage, room: School) -> None:
    room.desk.remove_class(MATH.id)
    assert not page.now.isVisible()


def test_a_class_without_groups_is_told_beside_the_start_and_nothing_begins(
    page: StartPage, room: School, clock: SchoolClock, qtbot: QtBot
) -> None:
    room.desk.keep_class(new_class(MATH.id, "Bare class", [NewStudent("Ann")]))
    _at(page, clock, clock_time(9, 2))
    with qtbot.assertNotEmitted(page.start_wished):
        QTest.mouseClick(page.now.start, LEFT)
    assert page.message.text() == "Bare class has no groups yet; make groups first."


def test_the_bell_of_any_lesson_is_the_end_of_the_period_under_way(
    page: StartPage, clock: SchoolClock
) -> None:
    _at(page, clock, clock_time(9, 2))
    assert page.time.bell.text() == "9:45"
    _at(page, clock, clock_time(9, 47))
    assert page.time.bell.text() == "11:07"
