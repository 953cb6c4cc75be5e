"""The start page after a lesson that a drill had ended."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from stationboard.domain.routine import PlaceInCycle
from stationboard.lesson import commands as cmd
from stationboard.lesson.record import LessonRecord
from stationboard.qt.console.start.missed_sheet import missed_words
from stationboard.qt.console.start.start_page import StartPage
from tests.support import classroom
from tests.support.hand_clock import HandClock
from tests.support.school import School, cut_off, dress, nameless, school, told_by

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[School]:
    parent = QObject()
    made = school(tmp_path / "library", parent)
    yield made
    made.writer.close(5)


def _page(room: School, qtbot: QtBot, ended: float) -> StartPage:
    """The class of Period 3 Math chosen, whose last lesson ended so many minutes after its start."""
    dress()
    lesson = classroom.started()
    lesson.do(cmd.End(), ended)
    room.desk.keep_routine(classroom.routine())
    room.desk.keep_class(classroom.roster())
    room.desk.keep_lesson(LessonRecord(id="one", events=lesson.log.events))
    page = StartPage(room.desk, HandClock(), room.safety, room.saving)
    qtbot.addWidget(page)
    page.resize(1224, 900)
    page.show()
    qtbot.waitExposed(page)
    page.choose_class(classroom.roster().id)
    QTest.mouseClick(page.routines.cards[-1], LEFT)
    return page


def _place(page: StartPage) -> object:
    wishes = told_by(page.lesson_wished)
    QTest.mouseClick(page.put_on, LEFT)
    (wish,) = wishes
    return wish[2]


def test_after_a_drill_in_round_2_the_next_lesson_goes_on_with_round_3(room: School, qtbot: QtBot) -> None:
    page = _page(room, qtbot, 31)
    assert page.carry.isVisible()
    assert page.carry.told.text() == "The last lesson, on Monday, November 23, ended in round 2 of 4."
    assert page.carry.on.label == "Go on with round 3"
    assert page.carry.on.isChecked()
    titles = [page.table.item(row, 0) for row in range(page.table.rowCount())]
    assert [item.text() for item in titles if item is not None] == [
        "Opening · 10 min",
        "Round 3 · 15 min",
        "Round 4 · 15 min",
        "Closing · 7 min",
    ]
    assert _place(page) == PlaceInCycle(rounds_done=2)


def test_one_click_starts_from_the_beginning_or_with_the_round_that_was_cut_off(
    room: School, qtbot: QtBot
) -> None:
    page = _page(room, qtbot, 31)
    QTest.mouseClick(page.carry.anew, LEFT)
    assert _place(page) == PlaceInCycle()
    assert page.table.rowCount() == 6
    QTest.mouseClick(page.carry.again, LEFT)
    assert page.carry.again.label == "Round 2 again"
    assert _place(page) == PlaceInCycle(rounds_done=1)
    QTest.mouseClick(page.carry.on, LEFT)
    assert _place(page) == PlaceInCycle(rounds_done=2)


def test_who_missed_what_is_one_click_away(room: School, qtbot: QtBot) -> None:
    page = _page(room, qtbot, 31)
    QTest.mouseClick(page.carry.missed, LEFT)
    assert page.missed.isVisible()
    words = missed_words(page.carry.going)
    assert len(words) == 23
    assert words[0] == ("Ava R.", "Math Games, Workbook")


def test_after_a_whole_lesson_nothing_is_carried(room: School, qtbot: QtBot) -> None:
    page = _page(room, qtbot, 85)
    assert not page.carry.isVisible()
    assert _place(page) == PlaceInCycle()


def test_the_card_has_names_and_room_enough(room: School, qtbot: QtBot) -> None:
    page = _page(room, qtbot, 31)
    assert nameless(page.carry) == []
    for width in (728, 1150):
        page.resize(width, 768)
        qtbot.wait(1)
        assert cut_off(page.carry) == []
