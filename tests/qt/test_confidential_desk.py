"""The console's private facts: kept, found again, and told apart from another computer's."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from stationboard.domain.confidential import Confidential, PrivateFacts
from stationboard.qt.confidential_desk import ConfidentialDesk
from tests.support import classroom
from tests.support.school import School, school

CLASS = classroom.roster().id
AVA = classroom.roster().students[0].id


def facts(notes: str) -> Confidential:
    return Confidential(id=CLASS, students=(PrivateFacts(student=AVA, notes=notes),))


def opened(root: Path, parent: QObject) -> tuple[School, ConfidentialDesk]:
    room = school(root, parent)
    desk = ConfidentialDesk(room.folder, room.desk)
    return room, desk


def test_private_facts_are_there_the_next_morning(tmp_path: Path, qtbot: QtBot) -> None:
    parent = QObject()
    room, desk = opened(tmp_path, parent)
    assert desk.of(CLASS) == Confidential(id=CLASS)
    desk.keep(facts("sits in front"))
    assert desk.of(CLASS) == facts("sits in front")
    assert room.writer.close(10)

    room, desk = opened(tmp_path, parent)
    qtbot.waitUntil(lambda: desk.of(CLASS) == facts("sits in front"))
    assert room.writer.close(10)


def test_what_another_computer_wrote_is_shown_after_the_next_look(tmp_path: Path, qtbot: QtBot) -> None:
    parent = QObject()
    here, desk = opened(tmp_path, parent)
    there, other = opened(tmp_path, parent)
    other.keep(facts("glasses"))
    assert there.writer.close(10)
    with qtbot.waitSignal(desk.changed):
        here.desk.look()
    assert desk.of(CLASS) == facts("glasses")
    assert here.writer.close(10)
