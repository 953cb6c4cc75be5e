"""The board's window is there before the program, and is the same one afterward."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from stationboard.board.countdown import Countdown
from stationboard.board.geometry import Box
from stationboard.board.marks import Text, Weight
from stationboard.board.theme import ThemeName
from stationboard.domain.quantity import minutes
from stationboard.domain.routine import PlaceInCycle
from stationboard.machine.faults import Faults
from stationboard.machine.instance import take_over
from stationboard.machine.resources import resource_folder
from stationboard.qt.board_view import BoardView
from stationboard.qt.board_window import BoardWindow
from stationboard.qt.first_lesson import FirstLesson
from stationboard.qt.first_light import FirstLight, open_first_light
from stationboard.qt.fonts import load_fonts
from stationboard.qt.program import Program
from stationboard.store.afterglow import Afterglow, Scene, Still, deflated
from stationboard.store.places import find_places
from tests.support.classroom import roster, routine
from tests.support.plugs import Plugged, plug

LAPTOP = Plugged("laptop", width=1366, height=768)
PROJECTOR = Plugged("projector", x=1366, width=1024, height=768)
WALL = Plugged("wall", x=2390, width=1920, height=1080)


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    load_fonts(resource_folder() / "fonts")
    before = qapp.topLevelWidgets()
    yield qapp
    plug((Plugged("", width=800, height=800),))
    for window in qapp.topLevelWidgets():
        if window not in before:
            window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class _Hidings(QObject):
    """Notes whenever a window is hidden, if only for a moment."""

    def __init__(self, noted: list[QEvent.Type]) -> None:
        super().__init__()
        self._noted = noted

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Hide, QEvent.Type.Close, QEvent.Type.WinIdChange):
            self._noted.append(event.type())
        return False


def _open(glow: Afterglow | None = None) -> BoardWindow:
    window, mishap = open_first_light(glow, None, lambda: 0)
    assert mishap is None
    return window


def _light(window: BoardWindow) -> FirstLight:
    return window.findChildren(FirstLight)[0]


def test_with_one_screen_it_opens_in_the_corner_where_the_board_always_opens(
    application: QApplication,
) -> None:
    plug((LAPTOP,))
    window = _open()
    assert window.isVisible()
    assert window.filled is None
    assert _light(window).geometry() == window.rect()
    place = window.geometry()
    window.open_on(None)
    assert window.geometry() == place


def test_with_a_projector_it_fills_it(application: QApplication) -> None:
    plug((LAPTOP, PROJECTOR))
    window = _open()
    assert window.geometry().getRect() == (1366, 0, 1024, 768)
    assert window.stood_on == "projector"


def test_of_two_projectors_it_fills_the_one_that_the_board_filled_last(application: QApplication) -> None:
    plug((LAPTOP, PROJECTOR, WALL))
    assert _open(Afterglow("light", "wall")).stood_on == "wall"


def _scene(width: int, height: int) -> Scene:
    """A black board with a countdown, right for ever."""
    digits = Text(Box(10, 10, 100, 40), "10:00", 40.0, Weight.HEAVY, "#ffffff", 35.0, tabular=True)
    still = Still(width, height, 1.0, deflated(bytes(width * height * 4)))
    return Scene("boot", 1, 0, 600_000, Countdown(digits, None, (), 600_000, minutes(10)), still)


def test_on_the_remembered_screen_it_shows_the_last_picture(application: QApplication) -> None:
    plug((LAPTOP, PROJECTOR))
    window, _ = open_first_light(Afterglow("light", "projector"), _scene(1024, 768), lambda: 0)
    shown = _light(window)
    assert shown.scene is not None
    assert shown.grab().toImage().pixelColor(500, 500).name() == "#000000"


def test_on_another_screen_than_the_remembered_one_there_is_a_curtain(application: QApplication) -> None:
    plug((LAPTOP, PROJECTOR))
    window, mishap = open_first_light(Afterglow("light", "wall"), _scene(1024, 768), lambda: 0)
    assert _light(window).scene is None
    assert mishap is None


def test_the_last_theme_is_the_curtains(application: QApplication) -> None:
    for theme in ThemeName:
        window = _open(Afterglow(theme.value, ""))
        shown = _light(window).grab().toImage()
        assert shown.pixelColor(2, 2).name() == theme.theme.paper


@pytest.mark.parametrize("screens", [(LAPTOP,), (LAPTOP, PROJECTOR)])
def test_the_program_takes_over_the_window_that_is_open(
    application: QApplication, screens: tuple[Plugged, ...]
) -> None:
    plug(screens)
    window = _open()
    number, place = window.winId(), window.geometry()
    hidden: list[QEvent.Type] = []
    window.installEventFilter(watch := _Hidings(hidden))
    taken = take_over(find_places(os.environ).lock)
    program = Program(application, lambda: None, taken, Faults(), window=window)
    program.open_board(FirstLesson(roster(), routine(), PlaceInCycle()))
    try:
        boards = [one for one in application.topLevelWidgets() if isinstance(one, BoardWindow)]
        assert [one for one in boards if one.isVisible()] == [window]
        assert (window.winId(), window.geometry()) == (number, place)
        assert hidden == []
        (view,) = window.findChildren(BoardView)
        assert view.isVisible()
        assert view.geometry() == window.rect()
        assert view.picture is not None
    finally:
        window.removeEventFilter(watch)
        program.close()
        taken.give_back()
        program.deleteLater()


def test_where_no_lesson_comes_after_all_the_window_goes(application: QApplication) -> None:
    plug((LAPTOP,))
    window = _open()
    taken = take_over(find_places(os.environ).lock)
    program = Program(application, lambda: None, taken, Faults(), window=window)
    program.open_board(None)
    assert not window.isVisible()
    program.close()
    taken.give_back()
    program.deleteLater()
