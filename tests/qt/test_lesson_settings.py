"""What the teacher chose in the settings reaches the lesson and the board."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from stationboard.board.marks import Text
from stationboard.domain.quantity import minutes
from stationboard.qt.board_view import BoardView
from stationboard.qt.console_side import ConsoleSide
from stationboard.qt.screen_numbers import ScreenNumbers
from tests.support.plugs import Plugged
from tests.support.running import Room, running

LAPTOP = Plugged("laptop", width=1366, height=768)
PROJECTOR = Plugged("projector", x=1366, width=1920, height=1080)


@pytest.fixture
def room(qapp: QApplication) -> Iterator[Room]:
    with running(qapp, LAPTOP, PROJECTOR) as room:
        yield room


def _digits(room: Room) -> list[str]:
    picture = room.board.findChildren(BoardView)[0].picture
    assert picture is not None
    return [mark.text for mark in picture.marks if isinstance(mark, Text) and mark.tabular]


def _console(application: QApplication) -> ConsoleSide:
    return application.findChildren(ConsoleSide)[-1]


def test_a_calm_countdown_tells_whole_minutes_at_once(room: Room) -> None:
    assert any(":" in text for text in _digits(room))
    room.library.keep_settings(room.library.settings.model_copy(update={"calm_countdown": True}))
    assert "10 min" in _digits(room)


def test_a_lesson_from_the_first_page_warns_as_the_teacher_wants(room: Room, qapp: QApplication) -> None:
    room.library.keep_settings(room.library.settings.model_copy(update={"warning_minutes": 5}))
    roster, routine = room.library.sample_class, room.library.routines[0]
    place = room.library.place_for(roster.id, routine)
    _console(qapp).start_page.lesson_wished.emit(roster, routine, place, None)
    state = room.desk.state
    assert state is not None
    assert {phase.warning for phase in state.chart.phases if phase.round} == {minutes(5)}


def test_the_board_of_a_lesson_is_not_covered_by_the_number_of_its_screen(
    room: Room, qapp: QApplication
) -> None:
    console = _console(qapp)
    console.settings_page.numbers_wished.emit()
    (numbers,) = console.findChildren(ScreenNumbers)
    assert [one.number for one in numbers.windows] == [1]
