from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from stationboard.domain.quantity import minutes
from stationboard.lesson.reading import View
from stationboard.lesson.state import Stage
from stationboard.qt.console.keys.key_table import TABLE
from tests.support.console import Console

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_space_starts_pauses_and_goes_on(console: Console) -> None:
    stages: list[Stage] = []
    for _ in range(3):
        console.press(Key.Key_Space)
        stages.append(console.state.stage)
    assert stages == [Stage.RUNNING, Stage.PAUSED, Stage.RUNNING]


def test_space_never_goes_to_another_phase(console: Console) -> None:
    console.press(Key.Key_Space)
    console.press(Key.Key_H)
    console.at(12)  # the opening is over by two minutes and waits
    console.press(Key.Key_Space)
    console.press(Key.Key_Space)
    assert console.reading.index == 0
    console.press(Key.Key_PageDown)
    console.at(200)
    assert console.reading.view is View.FINISHED
    before = console.desk.log
    console.press(Key.Key_Space)
    assert console.desk.log is before


@pytest.mark.parametrize(("on", "back"), [(Key.Key_PageDown, Key.Key_PageUp), (Key.Key_Right, Key.Key_Left)])
def test_a_clicker_goes_on_and_back(console: Console, on: Key, back: Key) -> None:
    console.press(Key.Key_Space)
    console.at(4)
    console.press(on)
    assert console.reading.view is View.ROUND
    console.press(back)
    assert console.reading.index == 0


def test_a_clicker_works_in_any_window_of_the_program(console: Console, qtbot: QtBot) -> None:
    console.press(Key.Key_Space)
    board = QWidget()
    qtbot.addWidget(board)
    board.show()
    QTest.keyClick(board, Key.Key_PageDown)
    assert console.reading.index == 1


def test_a_move_ends_when_everyone_is_seated(console: Console) -> None:
    console.press(Key.Key_Space)
    console.at(25.5)
    assert console.reading.view is View.TRANSITION
    console.press(Key.Key_PageDown)
    assert [event.event for event in console.desk.log.events][-1] == "settled"  # type: ignore[union-attr]


def test_plus_and_minus_are_one_minute(console: Console) -> None:
    console.press(Key.Key_Space)
    console.press(Key.Key_Plus, SHIFT)
    console.press(Key.Key_Plus, SHIFT)
    console.press(Key.Key_Minus)
    assert console.reading.left == minutes(11)


def test_a_key_held_down_pauses_only_once(console: Console) -> None:
    console.press(Key.Key_Space)
    repeated = QKeyEvent(
        QEvent.Type.KeyPress, Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", autorep=True
    )
    QApplication.sendEvent(console.window, repeated)
    assert console.state.stage is Stage.RUNNING


def test_hold_and_eyes_on_me_toggle(console: Console) -> None:
    console.press(Key.Key_Space)
    console.press(Key.Key_H)
    assert console.reading.held
    console.press(Key.Key_H)
    assert not console.reading.held
    console.press(Key.Key_E)
    assert console.reading.attention
    console.press(Key.Key_E)
    assert not console.reading.attention
    assert console.state.stage is Stage.RUNNING


def test_undo_and_redo(console: Console) -> None:
    console.press(Key.Key_Space)
    console.press(Key.Key_Plus)
    console.press(Key.Key_Z, CTRL)
    assert console.reading.left == minutes(10)
    console.press(Key.Key_Z, CTRL | SHIFT)
    assert console.reading.left == minutes(11)
    console.press(Key.Key_Z, CTRL)
    console.press(Key.Key_Y, CTRL)
    assert console.reading.left == minutes(11)


@pytest.mark.parametrize(
    ("key", "modifiers", "signal"),
    [
        (Key.Key_B, Qt.KeyboardModifier.NoModifier, "blank_wished"),
        (Key.Key_Period, Qt.KeyboardModifier.NoModifier, "blank_wished"),
        (Key.Key_F5, Qt.KeyboardModifier.NoModifier, "show_board_wished"),
        (Key.Key_F11, Qt.KeyboardModifier.NoModifier, "full_screen_wished"),
        (Key.Key_F1, Qt.KeyboardModifier.NoModifier, "help_wished"),
        (Key.Key_Question, SHIFT, "help_wished"),
        (Key.Key_Q, CTRL, "quit_wished"),
    ],
)
def test_keys_about_the_windows_are_handed_on(
    console: Console, key: Key, modifiers: Qt.KeyboardModifier, signal: str
) -> None:
    spy = QSignalSpy(getattr(console.keys, signal))
    console.press(key, modifiers)
    assert spy.count() == 1


def test_keys_are_letters_while_one_types(console: Console) -> None:
    console.press(Key.Key_Space)
    field = console.run.clock.other
    field.setFocus()
    before = console.desk.log
    for key in (Key.Key_H, Key.Key_E, Key.Key_Space, Key.Key_Right, Key.Key_Plus, Key.Key_Minus):
        console.press(key)
    console.press(Key.Key_Z, CTRL)
    assert console.desk.log is before


def test_the_clicker_works_though_a_field_was_left_with_the_focus_in_it(console: Console) -> None:
    console.press(Key.Key_Space)
    console.run.clock.other.setFocus()
    console.press(Key.Key_PageDown)
    assert console.reading.index == 1


def test_space_presses_a_button_reached_with_tab(console: Console) -> None:
    console.press(Key.Key_Space)
    console.run.clock.more.setFocus(Qt.FocusReason.TabFocusReason)
    console.press(Key.Key_Space)
    assert console.state.stage is Stage.RUNNING
    assert console.reading.left == minutes(11)


def test_a_click_leaves_space_to_the_lesson(console: Console) -> None:
    console.press(Key.Key_Space)
    console.click(console.run.clock.more)
    console.press(Key.Key_Space)
    assert console.state.stage is Stage.PAUSED


def test_escape_does_nothing_to_a_lesson(console: Console) -> None:
    console.press(Key.Key_Space)
    before = console.desk.log
    console.press(Key.Key_Escape)
    assert console.desk.log is before
    assert console.window.isVisible()


def test_every_key_has_one_meaning() -> None:
    strokes = [stroke for line in TABLE for stroke in line.strokes]
    assert len(strokes) == len(set(strokes))


def test_the_help_sheet_lists_every_key_and_escape_puts_it_away(console: Console) -> None:
    console.keys.help_wished.connect(console.window.toggle_help)
    console.press(Key.Key_F1)
    assert console.window.help.isVisible()
    shown = {label.text() for label in console.window.help.findChildren(QLabel)}
    assert {line.sentence for line in TABLE} <= shown
    console.press(Key.Key_Escape)
    assert not console.window.help.isVisible()
    assert not isinstance(console.window.focusWidget(), QLineEdit)
