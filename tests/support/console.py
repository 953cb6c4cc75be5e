"""The teacher's window with a lesson in it, a clock set by hand, and the keys of the program."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from stationboard.domain.document import GroupId
from stationboard.domain.quantity import Instant, Millis, clock_time, minutes, seconds
from stationboard.domain.roster import Roster
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.lesson.reading import Reading
from stationboard.lesson.replanning import Replanner
from stationboard.lesson.state import State
from stationboard.qt.console.keys.lesson_keys import LessonKeys
from stationboard.qt.console.run.run_page import RunPage
from stationboard.qt.console.run.student_chip import StudentChip
from stationboard.qt.console.window import ConsoleWindow, Page
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.store.disk import LocalDisk
from tests.support.classroom import roster, routine, student_id
from tests.support.hand_clock import HandClock, ListJournal

BELL = clock_time(10, 25)


@dataclass
class Console:
    """A teacher at the console; times are minutes after 9:05."""

    clock: HandClock
    desk: LessonDesk
    run: RunPage
    window: ConsoleWindow
    keys: LessonKeys
    began: Instant

    def at(self, minute: float, second: float = 0.0) -> None:
        """Let time go on to a moment of the lesson, looking once."""
        self.clock.moment = Instant(self.began + minutes(minute) + seconds(second))
        self.desk.look()

    def wait(self, by: Millis) -> None:
        self.clock.go_on(by)
        self.desk.look()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def click(self, widget: QWidget) -> None:
        QApplication.processEvents()  # what was just put into a layout appears now
        assert widget.isVisible()
        assert widget.isEnabled()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    @property
    def state(self) -> State:
        assert self.desk.state is not None
        return self.desk.state

    @property
    def reading(self) -> Reading:
        reading = self.desk.reading()
        assert reading is not None
        return reading

    def chip(self, name: str) -> StudentChip:
        chip = self.run.columns.chip(student_id(name))
        assert chip is not None
        return chip

    def group_of(self, name: str) -> GroupId:
        return next(group for group, who in self.state.members.items() if student_id(name) in who)

    def message(self) -> str:
        assert self.run.strip.message is not None
        return self.run.strip.message.text

    def choose(self, label: str) -> None:
        """Press the button of the strip that says `label`."""
        self.click(next(button for button in self.run.strip.buttons if button.label == label))


def open_console(
    people: Roster | None = None, plan: Routine | None = None, replan: Replanner | None = None
) -> Console:
    clock = HandClock()
    desk = LessonDesk(clock, ListJournal())
    desk.open(people or roster(), plan or routine(), PlaceInCycle(), BELL)
    run = RunPage(desk, files=LocalDisk(), replan=replan)
    window = ConsoleWindow(
        desk, (Page("Run", "play", run), Page("Settings", "settings", QWidget(), at_foot=True))
    )
    return Console(clock, desk, run, window, LessonKeys(desk), clock.now())


def trigger(menu: QMenu, *path: str) -> None:
    """Choose an entry of `menu` as a click on it would; `path` leads through its submenus."""
    for title in path[:-1]:
        submenu = next(action for action in menu.actions() if action.text() == title).menu()
        assert isinstance(submenu, QMenu)
        menu = submenu
    action = next(action for action in menu.actions() if action.text() == path[-1])
    assert action.isEnabled()
    action.trigger()


def open_menu() -> QMenu:
    """The menu that is open now."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu
