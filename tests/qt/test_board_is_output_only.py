"""The board shows and does not listen: a student who reaches it can change next to nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QTextEdit, QWidget

from stationboard.domain.quantity import minutes
from stationboard.lesson.state import Stage
from stationboard.qt.console.keys.key_table import TABLE
from stationboard.qt.console.keys.lesson_keys import FROM_THE_BOARD
from tests.qt.conftest import Windows
from tests.support.school import told_by

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def board(windows: Windows) -> QWidget:
    windows.start_lesson()
    windows.board.show()
    QApplication.processEvents()
    return windows.board.window


def _parts(board: QWidget) -> list[QWidget]:
    return [board, *board.findChildren(QWidget)]


def test_nothing_on_the_board_can_be_pressed_selected_or_followed(board: QWidget) -> None:
    assert len(_parts(board)) > 1
    kinds = QAbstractButton | QLabel | QLineEdit | QMenu | QTextEdit
    assert [part for part in _parts(board) if isinstance(part, kinds)] == []
    assert [part.actions() for part in _parts(board) if part.actions()] == []


def test_nothing_can_be_dropped_on_the_board(board: QWidget) -> None:
    assert not any(part.acceptDrops() for part in _parts(board))
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile("/etc/passwd")])
    carried.setText("Ava R.")
    for part in _parts(board):
        enter = QDragEnterEvent(
            QPoint(9, 9), Qt.DropAction.CopyAction, carried, LEFT, Qt.KeyboardModifier.NoModifier
        )
        enter.ignore()
        QApplication.sendEvent(part, enter)
        assert not enter.isAccepted()


def test_no_button_of_the_mouse_opens_a_menu_or_changes_the_lesson(windows: Windows, board: QWidget) -> None:
    before, full = windows.desks.lesson.log, board.isFullScreen()
    tops = {top for top in QApplication.topLevelWidgets() if top.isVisible()}
    for part in _parts(board):
        for button in (LEFT, RIGHT, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton):
            QTest.mouseClick(part, button)
        middle = part.rect().center()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, part.mapToGlobal(middle))
        QApplication.sendEvent(part, asked)
    assert QApplication.activePopupWidget() is None
    assert {top for top in QApplication.topLevelWidgets() if top.isVisible()} == tops
    assert windows.desks.lesson.log == before
    assert board.isFullScreen() is full


def test_a_double_click_makes_it_fill_the_screen_or_not_and_nothing_else(
    windows: Windows, board: QWidget
) -> None:
    before, full = windows.desks.lesson.log, board.isFullScreen()
    QTest.mouseDClick(board.findChildren(QWidget)[0], LEFT)
    assert board.isFullScreen() is not full
    QTest.mouseDClick(board.findChildren(QWidget)[0], LEFT)
    assert board.isFullScreen() is full
    assert windows.desks.lesson.log == before


def test_escape_does_not_leave_the_full_screen(windows: Windows, board: QWidget) -> None:
    if not board.isFullScreen():
        windows.board.toggle_full_screen()
    windows.press(board, Qt.Key.Key_Escape)
    assert board.isFullScreen()
    assert board.isVisible()


def test_every_key_outside_the_remote_set_is_ignored(windows: Windows, board: QWidget) -> None:
    remote = {
        (stroke.key, stroke.ctrl) for line in TABLE if line.act in FROM_THE_BOARD for stroke in line.strokes
    }
    console = windows.console
    told = [told_by(signal) for signal in (console.leave_wished, console.show_board_wished)]
    before, full = windows.desks.lesson.log, board.isFullScreen()
    for key in Qt.Key:
        for modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
            if (key, modifiers is Qt.KeyboardModifier.ControlModifier) not in remote:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(board, QKeyEvent(kind, key.value, modifiers))
    assert windows.desks.lesson.log == before
    assert told == [[], []]
    assert not windows.board.presenter.blank
    assert board.isFullScreen() is full
    assert not console.window.help.isVisible()


def test_the_clicker_works_though_the_board_has_the_focus(windows: Windows, board: QWidget) -> None:
    desk = windows.desks.lesson
    windows.press(board, Qt.Key.Key_Space)
    assert desk.state is not None
    assert desk.state.stage is Stage.PAUSED
    windows.press(board, Qt.Key.Key_Space)
    before = desk.reading()
    windows.press(board, Qt.Key.Key_PageDown)
    after = desk.reading()
    assert before is not None
    assert after is not None
    assert after.index == before.index + 1
    windows.press(board, Qt.Key.Key_Plus)
    longer = desk.reading()
    assert longer is not None
    assert longer.left is not None
    assert after.left is not None
    assert longer.left > after.left + minutes(0.9)


def test_a_click_in_the_middle_of_a_card_is_no_click_on_a_student(windows: Windows, board: QWidget) -> None:
    before = windows.desks.lesson.log
    for x in range(10, board.width(), 97):
        for y in range(10, board.height(), 97):
            QTest.mouseClick(board, LEFT, Qt.KeyboardModifier.NoModifier, QPointF(x, y).toPoint())
    assert windows.desks.lesson.log == before
