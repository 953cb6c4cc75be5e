"""The whole program while screens are plugged in, pulled out and changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from stationboard.lesson.state import Stage
from stationboard.qt.board_view import BoardView
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.qt.screens import name_of
from tests.support.classroom import roster
from tests.support.plugs import LAPTOP, PROJECTOR, Plugged, cannot_plug
from tests.support.running import Room, place_of, running

WALL = Plugged("WALL", 3286, 0, 1024, 768)
ALONE = replace(PROJECTOR, x=0)

pytestmark = pytest.mark.skipif(bool(cannot_plug()), reason=cannot_plug())


@pytest.fixture
def room(qapp: QApplication) -> Iterator[Room]:
    with running(qapp, LAPTOP, PROJECTOR) as made:
        yield made


def test_without_its_projector_the_board_is_hidden_and_the_lesson_goes_on_in_the_console(room: Room) -> None:
    before = room.console.geometry()
    assert room.fills(PROJECTOR)
    assert not room.panel.gone.isVisible()

    room.stir(LAPTOP)
    assert not room.board.isVisible(), "the console is never covered, not even until the screens are quiet"
    room.plug(LAPTOP)

    assert not room.board.isVisible()
    assert room.console.geometry() == before
    assert room.panel.gone.isVisible()
    assert room.panel.gone.text() == "Projector gone – the lesson goes on here."
    assert room.panel.heading.text() == "The board"
    assert room.runs()


def test_the_board_returns_when_the_projector_is_plugged_in_again(room: Room) -> None:
    room.plug(LAPTOP)
    room.plug(LAPTOP, PROJECTOR)
    assert room.fills(PROJECTOR)
    assert not room.panel.gone.isVisible()
    assert room.panel.heading.text() == "On the projector"
    assert room.runs()


def test_another_projector_will_do(room: Room) -> None:
    room.plug(LAPTOP)
    room.plug(LAPTOP, WALL)
    assert room.fills(WALL)


def test_of_two_projectors_the_board_stays_on_its_own(room: Room) -> None:
    room.plug(LAPTOP, replace(WALL, name="A WALL"), PROJECTOR)
    assert room.fills(PROJECTOR)


def test_a_board_that_the_teacher_closed_stays_away(room: Room) -> None:
    room.board.close()
    room.plug(LAPTOP)
    room.plug(LAPTOP, PROJECTOR)
    assert not room.board.isVisible()
    assert not room.panel.gone.isVisible()


def test_a_board_in_a_window_stays_a_window_where_it_is(room: Room) -> None:
    room.board.full_screen_wished.emit()
    room.board.move(1500, 200)
    before = room.board.geometry()
    room.plug(LAPTOP, PROJECTOR, WALL)
    assert not room.board.isFullScreen()
    assert room.board.geometry() == before


def test_a_window_whose_screen_is_gone_comes_to_another(room: Room) -> None:
    room.board.full_screen_wished.emit()
    room.board.move(1500, 200)
    room.plug(LAPTOP)
    assert room.board.isVisible()
    assert not room.board.geometry().contains(room.console.geometry())


def test_shown_on_the_only_screen_the_board_leaves_the_console_in_sight_and_goes_to_the_next_projector(
    room: Room,
) -> None:
    room.plug(LAPTOP)
    room.panel.show_board.click()
    QApplication.processEvents()
    assert room.board.isVisible()
    assert not room.board.isFullScreen()
    assert not room.panel.gone.isVisible()
    assert not room.board.geometry().contains(room.console.geometry().center() - QPoint(300, 200))
    room.plug(LAPTOP, WALL)
    assert room.fills(WALL)


def test_on_the_only_screen_the_board_fills_it_if_the_teacher_wants_and_goes_to_the_next_projector(
    room: Room,
) -> None:
    room.plug(LAPTOP)
    room.panel.show_board.click()
    room.board.full_screen_wished.emit()
    assert room.fills(LAPTOP)
    small = replace(LAPTOP, width=1024)
    room.plug(small)
    assert room.fills(small)
    room.plug(small, PROJECTOR)
    assert room.fills(PROJECTOR)


def test_with_the_lid_closed_the_console_lies_behind_the_board_and_comes_back_when_it_opens(
    room: Room,
) -> None:
    room.plug(ALONE)
    assert room.fills(ALONE)
    assert place_of(ALONE).contains(room.console.geometry())
    assert room.console.isVisible()
    assert room.board.isActiveWindow()
    assert not room.panel.gone.isVisible()

    room.plug(LAPTOP, PROJECTOR)
    assert room.fills(PROJECTOR)
    assert place_of(LAPTOP).contains(room.console.geometry().center())


def test_with_the_lid_closed_the_console_names_nobody_until_the_teacher_wants_it_to(room: Room) -> None:
    assert named_in(room.console)
    room.plug(ALONE)
    QTest.keyClick(room.board, Qt.Key.Key_F5)
    QApplication.processEvents()
    assert room.console.isActiveWindow()
    assert {"Names are hidden", "Show names", "Pause"} <= set(words_of(room.console))
    assert named_in(room.console) == []
    QTest.keyClick(room.console, Qt.Key.Key_Space)
    assert room.desk.state is not None
    assert room.desk.state.stage is Stage.PAUSED
    assert named_in(room.console) == []
    QTest.keyClick(room.console, Qt.Key.Key_Return)
    assert named_in(room.console)


def test_when_the_lid_opens_the_names_are_there_again_and_on_a_laptop_alone_they_are_never_hidden(
    room: Room,
) -> None:
    room.plug(ALONE)
    assert named_in(room.console) == []
    room.plug(LAPTOP, PROJECTOR)
    assert named_in(room.console)
    room.plug(LAPTOP)
    assert named_in(room.console)


def named_in(window: QWidget) -> list[str]:
    """What in a window names a student."""
    names = {student.first for student in roster().students}
    return [words for words in words_of(window) if names & set(words.split())]


def words_of(window: QWidget) -> list[str]:
    """Everything written in a window, as a screen reader or the class would find it."""
    widgets = [one for one in window.findChildren(QWidget) if one.isVisible()]
    words = [str(getattr(one, "label", "")) for one in widgets]
    words += [one.text() for one in widgets if isinstance(one, QLabel)]
    return [word for word in (*words, *(one.accessibleName() for one in widgets)) if word]


def test_a_system_that_makes_the_projector_its_first_screen_leaves_the_board_on_it(room: Room) -> None:
    room.plug(ALONE)
    room.plug(ALONE, replace(LAPTOP, x=ALONE.width))
    assert room.fills(ALONE)
    assert room.console.geometry().left() >= ALONE.width


def test_a_console_off_every_screen_is_brought_back(room: Room) -> None:
    room.console.move(5000, 3000)
    room.plug(LAPTOP, replace(PROJECTOR, height=900))
    assert place_of(LAPTOP).contains(room.console.geometry().center())


def test_a_console_that_the_teacher_moved_stays_there(room: Room) -> None:
    room.console.move(40, 20)
    before = room.console.geometry()
    room.plug(LAPTOP, replace(PROJECTOR, height=900))
    assert room.console.geometry() == before


def test_a_maximized_console_stays_maximized_on_another_screen(room: Room) -> None:
    room.console.showMaximized()
    room.plug(PROJECTOR)
    assert room.console.isMaximized()
    assert place_of(PROJECTOR).contains(room.console.geometry().center())


def test_an_open_menu_is_not_left_behind(room: Room) -> None:
    menu = QMenu(room.console)
    menu.addAction("Absent")
    menu.popup(QPoint(2000, 300))
    room.plug(LAPTOP)


def test_all_screens_may_go_and_one_may_come_back(room: Room) -> None:
    room.plug()
    assert QGuiApplication.primaryScreen() is None
    assert room.desk.state is not None
    room.board.full_screen_wished.emit()
    room.panel.show_board.click()
    room.plug(LAPTOP)
    assert room.console.isVisible()
    room.plug(LAPTOP, PROJECTOR)
    assert room.fills(PROJECTOR)
    room.plug()
    room.plug(ALONE)
    assert room.fills(ALONE)
    assert room.runs()


@pytest.mark.parametrize("other", [replace(LAPTOP, name="MIRROR"), Plugged("INSIDE", 100, 100, 800, 600)])
def test_screens_that_show_the_same_count_as_one(room: Room, other: Plugged) -> None:
    room.plug(LAPTOP)
    room.panel.show_board.click()
    room.plug(LAPTOP, other)
    assert not room.board.isFullScreen()


def test_a_projector_that_begins_to_mirror_the_laptop_keeps_the_board(room: Room) -> None:
    mirror = replace(PROJECTOR, x=0, width=LAPTOP.width, height=LAPTOP.height)
    room.console.activateWindow()
    QApplication.processEvents()
    assert not room.board.isActiveWindow()
    room.plug(LAPTOP, mirror)
    assert room.fills(mirror)
    assert room.board.isActiveWindow(), "the class must not see the console"
    room.plug(LAPTOP, PROJECTOR)
    assert room.fills(PROJECTOR)


SIZES = [(640, 480), (1024, 768), (1280, 800), (1920, 1080), (2560, 1080), (3840, 2160)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("dpi", [96, 144])
def test_a_projector_that_changes_its_size_in_the_lesson_shows_a_whole_board(
    room: Room, size: tuple[int, int], dpi: int
) -> None:
    changed = Plugged(PROJECTOR.name, PROJECTOR.x, 0, *size, dpi)
    room.plug(LAPTOP, changed)
    assert room.board.filled is not None
    assert room.board.geometry() == room.board.filled.geometry()
    view = room.board.findChildren(BoardView)[0]
    shown = view.picture
    assert shown is not None
    assert (shown.width, shown.height) == (view.width(), view.height())
    assert all(shown.box.contains(mark.box, 0.01) for mark in shown.marks)


def test_a_projector_that_the_teacher_chooses_now_gets_the_board_at_once(room: Room) -> None:
    room.plug(LAPTOP, PROJECTOR, WALL)
    wall = next(screen for screen in QGuiApplication.screens() if screen.name() == WALL.name)
    settings = room.library.settings
    room.library.keep_settings(settings.model_copy(update={"board_screen": name_of(wall)}))
    assert room.fills(WALL)


def test_a_lesson_that_is_finished_takes_its_board_along(room: Room) -> None:
    room.plug(LAPTOP)
    room.program.findChildren(LessonDesk)[0].put_away()
    room.board.put_away()
    room.plug(LAPTOP, PROJECTOR)
    assert not room.board.isVisible()


@pytest.mark.parametrize("dark", [True, False])
def test_a_console_that_must_be_moved_to_another_screen_stays_visible(room: Room, *, dark: bool) -> None:
    if dark:
        room.plug()
        room.plug(LAPTOP)
    room.console.move(-2500, 2000)
    room.plug(replace(LAPTOP, name="OTHER"))
    assert room.console.isVisible()
    assert room.runs()
