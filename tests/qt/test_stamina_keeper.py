"""The class's record of stamina."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from stationboard.domain.quantity import Instant, Millis, minutes
from stationboard.domain.routine import PlaceInCycle
from stationboard.lesson import commands as cmd
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.qt.stamina_keeper import StaminaKeeper
from tests.support import models
from tests.support.classroom import NINE_FIVE, roster
from tests.support.hand_clock import BEGIN, HandClock, ListJournal
from tests.support.school import School, school, told_by


class Class:
    """A class with a choice time under way, and a keeper of its record."""

    def __init__(self, room: School, record: Millis | None = None) -> None:
        self.room = room
        self.clock = HandClock()
        self.desk = LessonDesk(self.clock, ListJournal())
        self.keeper = StaminaKeeper(self.desk, room.desk, self.desk)
        self.told = told_by(self.keeper.broken)
        people = roster().model_copy(update={"stamina": record})
        room.desk.keep_class(people)
        self.desk.open(people, models.choice(stamina=True), PlaceInCycle())
        self.desk.wish(cmd.Start(NINE_FIVE))

    def at(self, minute: float) -> None:
        self.clock.moment = Instant(BEGIN + minutes(minute))
        self.desk.look()

    @property
    def record(self) -> Millis | None:
        kept = self.room.desk.class_of(roster().id)
        assert kept is not None
        return kept.stamina


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[School]:
    parent = QObject()
    made = school(tmp_path / "library", parent)
    yield made
    made.writer.close(5)


def test_a_choice_time_longer_than_the_record_becomes_the_record_when_it_ends(room: School) -> None:
    held = Class(room, minutes(12))
    held.at(18)
    assert held.record == minutes(12)
    held.desk.wish(cmd.MoveOn())
    assert held.record == minutes(18)
    assert held.told == [(minutes(18),)]
    assert room.reopened().classes[0].stamina == minutes(18)


def test_one_that_is_shorter_changes_nothing(room: School) -> None:
    held = Class(room, minutes(25))
    held.at(18)
    held.desk.wish(cmd.MoveOn())
    assert (held.record, held.told) == (minutes(25), [])


def test_the_first_one_is_a_record(room: School) -> None:
    held = Class(room)
    held.at(31)
    assert held.record == minutes(30)


def test_declined_the_record_is_what_it_was_before_and_stays_so(room: School) -> None:
    held = Class(room, minutes(12))
    held.at(18)
    held.desk.wish(cmd.MoveOn())
    held.keeper.decline()
    held.at(20)
    assert held.record == minutes(12)


def test_where_moving_on_is_undone_there_is_no_record_yet(room: School) -> None:
    held = Class(room, minutes(12))
    held.at(18)
    held.desk.wish(cmd.MoveOn())
    held.desk.wish(cmd.Undo())
    assert held.record == minutes(12)
    held.at(28)
    held.desk.wish(cmd.MoveOn())
    assert held.record == minutes(28)
