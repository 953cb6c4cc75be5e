"""In choice time students place themselves on a whiteboard: they hold a name, then touch a station."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from stationboard.board.views.sheet import Touch
from stationboard.domain.block import Ends
from stationboard.domain.blocks import Block
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.document import BlockId, StudentId
from stationboard.domain.quantity import minutes
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.domain.whole_class import WholeClass
from stationboard.lesson import commands as cmd
from stationboard.lesson import events as ev
from stationboard.lesson.reading import Reading
from stationboard.lesson.state import State
from stationboard.lesson.whereabouts import station_of
from stationboard.qt import self_placing
from stationboard.qt.board_view import BoardView
from stationboard.qt.lifted_name import LiftedName
from tests.qt.conftest import Windows
from tests.support.classroom import NINE_FIVE, roster, routine, stations, student_id

LEFT = Qt.MouseButton.LeftButton
AVA, MIA = student_id("Ava R"), student_id("Mia S")
TEACHER, COMPUTERS, GAMES, WORKBOOK = (station.id for station in stations())


@pytest.fixture(autouse=True)
def quick_fingers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_placing, "HOLD_MS", 30)


class Whiteboard:
    """The board on a whiteboard, and a finger."""

    def __init__(self, windows: Windows) -> None:
        self.windows = windows
        self.view = windows.board.window.findChildren(BoardView)[0]

    @property
    def state(self) -> State:
        state = self.windows.desks.lesson.state
        assert state is not None
        return state

    @property
    def reading(self) -> Reading:
        reading = self.windows.desks.lesson.reading()
        assert reading is not None
        return reading

    def middle(self, wanted: Callable[[Touch], bool]) -> QPoint:
        """The middle of what is touched there."""
        for y in range(4, self.view.height(), 8):
            for x in range(4, self.view.width(), 8):
                touch = self.view.touched(x, y)
                if touch is not None and wanted(touch):
                    return QPoint(x + 3, y + 3)
        raise AssertionError("nothing of that kind can be touched")

    def name(self, name: str) -> QPoint:
        return self.middle(lambda touch: touch.name == name)

    def card(self, place: int) -> QPoint:
        return self.middle(lambda touch: touch.card == place and not touch.name)

    def hold(self, at: QPoint) -> None:
        QTest.mousePress(self.view, LEFT, pos=at)
        QTest.qWait(60)

    def drag(self, name: str, goal: QPoint) -> None:
        self.hold(self.name(name))
        QTest.mouseMove(self.view, goal)
        QTest.mouseRelease(self.view, LEFT, pos=goal)

    def place_of(self, student: StudentId) -> str | None:
        return station_of(self.state, self.reading.phase, student)

    @property
    def told(self) -> str:
        return self.view.findChildren(LiftedName)[0].words


def _open(windows: Windows, *blocks: Block) -> Whiteboard:
    given = tuple(one.model_copy(update={"capacity": 1}) if one.id == GAMES else one for one in stations())
    plan = Routine.model_validate({**dict(routine()), "stations": given, "blocks": blocks})
    windows.desks.lesson.open(roster(), plan, PlaceInCycle())
    windows.desks.lesson.wish(cmd.Start(NINE_FIVE))
    windows.board.show()
    windows.board.window.resize(1280, 720)
    QApplication.processEvents()
    return Whiteboard(windows)


def _choice(**more: object) -> ChoiceTime:
    fields = {"id": "choice", "stations": (COMPUTERS, GAMES, WORKBOOK), "length": minutes(30)}
    return ChoiceTime.model_validate({**fields, **more})


@pytest.fixture
def whiteboard(windows: Windows) -> Iterator[Whiteboard]:
    board = _open(windows, _choice())
    windows.desks.lesson.let_students_place(allowed=True)
    yield board
    windows.desks.lesson.let_students_place(allowed=False)


def test_a_name_held_and_dropped_on_a_station_is_placed_there(whiteboard: Whiteboard) -> None:
    whiteboard.drag("Ava R.", whiteboard.card(0))
    assert whiteboard.place_of(AVA) == COMPUTERS
    assert whiteboard.told == ""


def test_a_name_held_waits_for_a_touch_of_the_station(whiteboard: Whiteboard) -> None:
    at = whiteboard.name("Mia S.")
    whiteboard.hold(at)
    assert whiteboard.told == "Mia S."
    QTest.mouseRelease(whiteboard.view, LEFT, pos=at)
    assert whiteboard.told == "Mia S."
    QTest.mouseClick(whiteboard.view, LEFT, pos=whiteboard.card(2))
    assert whiteboard.place_of(MIA) == WORKBOOK


def test_a_brush_over_a_name_moves_nobody(whiteboard: Whiteboard) -> None:
    before = whiteboard.windows.desks.lesson.log
    at, goal = whiteboard.name("Ava R."), whiteboard.card(0)
    QTest.mousePress(whiteboard.view, LEFT, pos=at)
    QTest.mouseMove(whiteboard.view, goal)
    QTest.qWait(60)
    QTest.mouseRelease(whiteboard.view, LEFT, pos=goal)
    assert whiteboard.windows.desks.lesson.log == before


def test_a_full_station_says_so_calmly_and_the_console_is_left_alone(whiteboard: Whiteboard) -> None:
    told: list[object] = []
    whiteboard.windows.desks.lesson.refused.connect(told.append)
    whiteboard.drag("Ava R.", whiteboard.card(1))
    whiteboard.drag("Mia S.", whiteboard.card(1))
    assert whiteboard.place_of(AVA) == GAMES
    assert whiteboard.place_of(MIA) is None
    assert whiteboard.told == "full"
    assert told == []


def test_whoever_needs_the_teacher_puts_the_name_into_the_queue_once(whiteboard: Whiteboard) -> None:
    queue = whiteboard.middle(lambda touch: touch.card is None and not touch.name)
    whiteboard.drag("Mia S.", queue)
    whiteboard.drag("Mia S.", queue)
    assert [student for student, _ in whiteboard.state.waiting] == [MIA]
    assert whiteboard.told == "You are on the list"


def test_the_teacher_takes_a_placing_back_like_any_other_step(whiteboard: Whiteboard) -> None:
    whiteboard.drag("Ava R.", whiteboard.card(0))
    whiteboard.windows.desks.lesson.wish(cmd.Undo())
    assert whiteboard.place_of(AVA) is None


def test_no_touch_anywhere_does_anything_but_seat_and_ask(whiteboard: Whiteboard) -> None:
    log = whiteboard.windows.desks.lesson.log
    assert log is not None
    begun = len(log.events)
    for x in range(20, whiteboard.view.width(), 160):
        for y in range(20, whiteboard.view.height(), 90):
            whiteboard.hold(QPoint(x, y))
            QTest.mouseRelease(whiteboard.view, LEFT, pos=QPoint(whiteboard.view.width() - x, y))
            QTest.mouseDClick(whiteboard.view, LEFT, pos=QPoint(x, y))
    after = whiteboard.windows.desks.lesson.log
    assert after is not None
    assert {type(event) for event in after.events[begun:]} <= {ev.StudentSeated, ev.HelpAsked}


def test_while_the_lesson_stands_names_stand_too(whiteboard: Whiteboard) -> None:
    whiteboard.windows.desks.lesson.wish(cmd.Pause())
    before = whiteboard.windows.desks.lesson.log
    whiteboard.drag("Ava R.", whiteboard.card(0))
    assert whiteboard.windows.desks.lesson.log == before


def test_without_the_teachers_leave_the_board_does_not_listen(windows: Windows) -> None:
    board = _open(windows, _choice())
    before = windows.desks.lesson.log
    board.drag("Ava R.", board.card(0))
    assert windows.desks.lesson.log == before
    assert board.told == ""


def test_outside_of_choice_time_the_board_does_not_listen(windows: Windows) -> None:
    opening = WholeClass(id=BlockId("opening"), title="Opening", ends=Ends.TEACHER)
    board = _open(windows, opening, _choice())
    windows.desks.lesson.let_students_place(allowed=True)
    before = windows.desks.lesson.log
    for x in range(20, board.view.width(), 200):
        board.hold(QPoint(x, 300))
        QTest.mouseRelease(board.view, LEFT, pos=QPoint(x, 300))
    assert windows.desks.lesson.log == before


def test_the_leave_ends_with_the_lesson(whiteboard: Whiteboard) -> None:
    whiteboard.windows.desks.lesson.open(roster(), routine(), PlaceInCycle())
    assert not whiteboard.windows.desks.lesson.students_place
