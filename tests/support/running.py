"""The whole program in a test's own process, with a lesson under way and screens that a test plugs in."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from stationboard.board.marks import Text
from stationboard.domain.routine import PlaceInCycle
from stationboard.lesson.state import Stage
from stationboard.machine.faults import Faults
from stationboard.machine.instance import take_over
from stationboard.machine.resources import resource_folder
from stationboard.qt.board_view import BoardView
from stationboard.qt.board_window import BoardWindow
from stationboard.qt.console.run.projector_panel import ProjectorPanel
from stationboard.qt.console.window import ConsoleWindow
from stationboard.qt.first_lesson import FirstLesson
from stationboard.qt.fonts import load_fonts
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.qt.library_desk import LibraryDesk
from stationboard.qt.program import Program
from stationboard.qt.screen_watch import ScreenWatch
from stationboard.store.places import find_places
from tests.support.classroom import roster, routine
from tests.support.plugs import Plugged, plug


@dataclass
class Room:
    """The running program with the screens of a classroom."""

    program: Program
    board: BoardWindow
    console: ConsoleWindow

    def plug(self, *screens: Plugged) -> None:
        """Let these be the screens, and what follows be over; no window may be where nobody sees it."""
        self.stir(*screens)
        self.watch.settle()
        QApplication.processEvents()
        assert lost_windows() == []

    def stir(self, *screens: Plugged) -> None:
        """Let these be the screens, as it is before anything was put right."""
        plug(screens)
        QApplication.processEvents()

    @property
    def watch(self) -> ScreenWatch:
        return self.program.findChildren(ScreenWatch)[0]

    @property
    def desk(self) -> LessonDesk:
        return self.program.findChildren(LessonDesk)[0]

    @property
    def library(self) -> LibraryDesk:
        return self.program.findChildren(LibraryDesk)[0]

    @property
    def panel(self) -> ProjectorPanel:
        return self.console.findChildren(ProjectorPanel)[0]

    def fills(self, screen: Plugged) -> bool:
        """Whether the board fills `screen`, every pixel of it."""
        return self.board.filled is not None and self.board.geometry() == place_of(screen)

    def runs(self) -> bool:
        """Whether the lesson runs, and the small picture on the console shows its countdown."""
        preview = self.panel.findChildren(BoardView)[0]
        assert preview.picture is not None
        digits = [mark for mark in preview.picture.marks if isinstance(mark, Text) and mark.tabular]
        return self.desk.state is not None and self.desk.state.stage is Stage.RUNNING and bool(digits)


def windows() -> list[QWidget]:
    return QApplication.topLevelWidgets()


def place_of(screen: Plugged) -> QRect:
    return QRect(screen.x, screen.y, screen.width, screen.height)


def lost_windows() -> list[str]:
    """The visible windows that no screen shows; while there is no screen, none can."""
    screens = [screen.geometry() for screen in QGuiApplication.screens()]
    return [
        f"{type(window).__name__} at {window.frameGeometry().getRect()}"
        for window in windows()
        if screens and window.isVisible() and not any(window.frameGeometry().intersects(s) for s in screens)
    ]


@contextmanager
def running(application: QApplication, *screens: Plugged, lesson: bool = True) -> Generator[Room]:
    """The program on these screens, with a `lesson` under way or as it opens on a new computer."""
    style, others = application.styleSheet(), windows()
    load_fonts(resource_folder() / "fonts")
    plug(screens)
    taken = take_over(find_places(os.environ).lock)
    program = Program(application, lambda: None, taken, Faults())
    program.open_board(FirstLesson(roster(), routine(), PlaceInCycle()) if lesson else None)
    program.open_console()
    QApplication.processEvents()
    try:
        own = [window for window in windows() if window not in others]
        board = next(window for window in own if isinstance(window, BoardWindow))
        console = next(window for window in own if isinstance(window, ConsoleWindow))
        yield Room(program, board, console)
    finally:
        program.close()
        taken.give_back()
        plug((Plugged("", width=800, height=800),))
        for thing in (program, *windows()):
            thing.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        application.setStyleSheet(style)
