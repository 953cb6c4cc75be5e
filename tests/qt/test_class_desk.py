"""A class being edited: every step is kept, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from stationboard.domain.confidential import Tie
from stationboard.domain.document import ClassId
from stationboard.domain.sentence import say
from stationboard.library.classroom import Classroom, without
from stationboard.library.confidential import kept_apart
from stationboard.library.students import named, with_students
from stationboard.qt.class_desk import ClassDesk
from stationboard.qt.confidential_desk import ConfidentialDesk
from tests.support import classroom
from tests.support.school import School, school, told_by

PEOPLE = classroom.roster()
AVA, LIAM = PEOPLE.students[0].id, PEOPLE.students[1].id


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[School]:
    parent = QObject()
    made = school(tmp_path / "library", parent)
    made.desk.keep_class(PEOPLE)
    yield made
    made.writer.close(5)


@pytest.fixture
def desk(room: School) -> ClassDesk:
    made = ClassDesk(room.desk, ConfidentialDesk(room.folder, room.desk), lambda: "2026-11-23", room.desk)
    made.choose(PEOPLE.id)
    return made


def _add(desk: ClassDesk, name: str) -> None:
    desk.do(with_students(desk.roster, (named(name),)), say("Added {student}", student=name))


def test_a_step_is_on_the_disk_at_once_and_undo_takes_it_from_there(desk: ClassDesk, room: School) -> None:
    _add(desk, "New One")
    assert str(desk.undoes) == "Added New One"
    assert room.reopened().classes == (desk.roster,)
    assert len(desk.roster.students) == 24
    desk.undo()
    assert desk.roster == PEOPLE
    assert room.reopened().classes == (PEOPLE,)
    desk.redo()
    assert len(desk.roster.students) == 24
    assert desk.redoes is None


def test_a_deleted_student_comes_back_with_groups_and_private_facts(desk: ClassDesk) -> None:
    tied = kept_apart(desk.room.private, (AVA, LIAM), "They quarrel")
    desk.do(Classroom(desk.roster, tied), say("Kept apart"))
    before = desk.room
    desk.do(without(desk.room, {AVA}), say("Deleted Ava"))
    assert not desk.room.private.apart
    assert all(AVA not in group.students for group in desk.roster.groupings[0].groups)
    desk.undo()
    assert desk.room == before
    assert desk.room.private.apart == (Tie(students=(AVA, LIAM), reason="They quarrel"),)


def test_private_facts_are_kept_and_undone_on_the_disk_too(
    desk: ClassDesk, room: School, qtbot: QtBot
) -> None:
    tied = kept_apart(desk.room.private, (AVA, LIAM))
    desk.do(Classroom(desk.roster, tied), say("Kept apart"))
    assert room.writer.flush(10)
    again = ConfidentialDesk(room.folder, room.desk)
    qtbot.waitUntil(lambda: again.of(PEOPLE.id).apart == tied.apart)
    desk.undo()
    assert room.writer.flush(10)
    once_more = ConfidentialDesk(room.folder, room.desk)
    with qtbot.waitSignal(once_more.changed):
        room.desk.look()
    assert not once_more.of(PEOPLE.id).apart


def test_each_class_has_steps_of_its_own(desk: ClassDesk, room: School) -> None:
    other = PEOPLE.model_copy(update={"id": ClassId("period-4"), "name": "Period 4"})
    room.desk.keep_class(other)
    _add(desk, "New One")
    desk.choose(other.id)
    assert desk.undoes is None
    desk.choose(PEOPLE.id)
    assert str(desk.undoes) == "Added New One"


def test_what_an_import_changed_cannot_be_undone_step_by_step(desk: ClassDesk, room: School) -> None:
    _add(desk, "New One")
    merged = with_students(desk.roster, (named("From List"),))
    room.desk.keep_class(merged)
    assert desk.roster == merged
    assert desk.undoes is None


def test_what_cannot_be_is_told_and_changes_nothing(desk: ClassDesk) -> None:
    told = told_by(desk.refused)
    assert not desk.do(say("No more."), say("Added a group"))
    assert [str(sentence) for (sentence,) in told] == ["No more."]
    assert desk.room.roster == PEOPLE
    assert desk.undoes is None


def test_a_class_that_is_removed_leaves_another_to_be_edited(desk: ClassDesk, room: School) -> None:
    room.desk.remove_class(PEOPLE.id)
    assert desk.roster.id == room.desk.sample_class.id
