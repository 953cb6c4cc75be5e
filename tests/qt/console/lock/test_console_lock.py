"""The lock of the console: what a student alone at the keyboard can do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from stationboard.commands.unlock import unlock_command
from stationboard.domain.quantity import minutes, seconds
from stationboard.lesson.state import Stage
from stationboard.library.pin import SALT_BYTES, new_pin
from stationboard.library.tries import LONGEST_WAIT
from stationboard.qt.console.lock.console_lock import Answer, ConsoleLock
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.unlocking import UnlockFile
from tests.qt.conftest import Windows
from tests.support.classroom import NAMES
from tests.support.hand_clock import HandClock
from tests.support.school import School, nameless, school, told_by

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
PIN = new_pin("2580", bytes(SALT_BYTES))


@pytest.fixture
def room(tmp_path: Path) -> Iterator[School]:
    parent = QObject()
    made = school(tmp_path / "library", parent)
    yield made
    made.writer.close(5)


def _set_pin(room: School) -> None:
    room.desk.keep_settings(room.desk.settings.model_copy(update={"pin": PIN}))


def _lock(room: School, clock: HandClock) -> ConsoleLock:
    return ConsoleLock(room.desk, clock.now, UnlockFile(Files(LocalDisk()), room.places.unlock), room.desk)


def test_without_a_pin_nothing_can_be_locked(room: School) -> None:
    lock = _lock(room, HandClock())
    lock.lock()
    assert not lock.can_lock
    assert not lock.locked


def test_the_right_pin_unlocks_and_each_change_is_told_once(room: School) -> None:
    _set_pin(room)
    lock = _lock(room, HandClock())
    told = told_by(lock.changed)
    lock.lock()
    assert lock.locked
    assert lock.unlock("1111") is Answer.WRONG
    assert lock.locked
    assert len(told) == 1
    lock = _lock(room, HandClock())
    assert lock.unlock("2580") is Answer.UNLOCKED
    assert not lock.locked
    assert len(told) == 2


def test_after_a_wrong_pin_even_the_right_one_has_to_wait_and_longer_each_time(room: School) -> None:
    _set_pin(room)
    clock = HandClock()
    lock = _lock(room, clock)
    lock.lock()
    for wait in (seconds(1), seconds(2), seconds(4)):
        assert lock.unlock("0000") is Answer.WRONG
        assert lock.wait == wait
        assert lock.unlock("2580") is Answer.TOO_SOON
        clock.go_on(wait)
    assert lock.unlock("2580") is Answer.UNLOCKED
    lock.lock()
    lock.unlock("0000")
    assert lock.wait == seconds(1)


def test_guessing_all_four_digit_pins_would_take_weeks(room: School) -> None:
    assert minutes(7 * 24 * 60) * 4 < LONGEST_WAIT * 10_000


def test_a_restart_of_the_program_unlocks_nothing(room: School) -> None:
    _set_pin(room)
    _lock(room, HandClock()).lock()
    assert room.reopened().settings.locked
    assert _lock(room, HandClock()).locked


def test_the_pin_is_in_no_file(room: School) -> None:
    _set_pin(room)
    room.reopened()
    for file in room.places.root.rglob("*.json"):
        assert '"2580"' not in file.read_text("utf-8")


@pytest.mark.parametrize("running", [True, False])
def test_whoever_forgot_the_pin_gets_in_with_a_command_of_this_computer(room: School, running: bool) -> None:  # noqa: FBT001 - pytest gives it
    _set_pin(room)
    lock = _lock(room, HandClock())
    lock.lock()
    lock.unlock("0000")
    UnlockFile(Files(LocalDisk()), room.places.unlock).ask()
    if running:
        assert lock.locked
        assert lock.unlock("") is Answer.UNLOCKED
    else:
        lock = _lock(room, HandClock())
    assert not lock.locked
    assert not lock.can_lock
    _set_pin(room)
    assert _lock(room, HandClock()).can_lock, "asking once counts once"


@pytest.fixture
def locked(windows: Windows) -> Windows:
    windows.start_lesson()
    library = windows.desks.library
    library.keep_settings(library.settings.model_copy(update={"pin": PIN}))
    QTest.mouseClick(windows.console.run_page.lock, LEFT)
    QApplication.processEvents()
    return windows


def _stage(windows: Windows) -> Stage:
    assert windows.desks.lesson.state is not None
    return windows.desks.lesson.state.stage


def _seen(windows: Windows) -> list[QWidget]:
    return [widget for widget in windows.console.window.findChildren(QWidget) if widget.isVisible()]


def test_a_locked_console_shows_nobodys_name(locked: Windows) -> None:
    assert locked.console.cover.isVisible()
    words = [widget.text() for widget in _seen(locked) if isinstance(widget, QLabel | QLineEdit)]
    words += [f"{widget.accessibleName()} {widget.toolTip()}" for widget in _seen(locked)]
    first_names = [name.split()[0] for names in NAMES for name in names]
    assert "This window is locked" in words
    assert not [name for name in first_names if name in " ".join(words)]


def test_pause_and_next_work_by_mouse_and_keys_and_clicker(locked: Windows) -> None:
    cover = locked.console.cover
    QTest.mouseClick(cover.clock.main, LEFT)
    assert _stage(locked) is Stage.PAUSED
    locked.press(cover.pin, Qt.Key.Key_Space)
    assert _stage(locked) is Stage.RUNNING
    assert cover.pin.text() == ""
    before = locked.desks.lesson.reading()
    locked.press(cover.pin, Qt.Key.Key_PageDown)
    after = locked.desks.lesson.reading()
    assert before is not None
    assert after is not None
    assert after.index == before.index + 1
    QTest.mouseClick(cover.clock.on, LEFT)
    last = locked.desks.lesson.reading()
    assert last is not None
    assert last.index == before.index + 2


@pytest.mark.parametrize("where", ["console", "board"])
def test_no_other_key_does_anything(locked: Windows, where: str) -> None:
    locked.board.show()
    window = locked.console.cover.pin if where == "console" else locked.board.window
    events = locked.desks.lesson.log
    told = [
        told_by(signal)
        for signal in (
            locked.console.leave_wished,
            locked.console.show_board_wished,
            locked.console.lock.changed,
        )
    ]
    full = locked.board.window.isFullScreen()
    keys = [*range(Qt.Key.Key_A, Qt.Key.Key_Z + 1), Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_F5]
    keys += [Qt.Key.Key_F11, Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Plus, Qt.Key.Key_Minus]
    for key in keys:
        locked.press(window, Qt.Key(key))
        locked.press(window, Qt.Key(key), CTRL)
    assert locked.desks.lesson.log == events
    assert told == [[], [], []]
    assert not locked.board.presenter.blank
    assert locked.board.window.isFullScreen() is full
    assert not locked.console.window.help.isVisible()
    assert locked.console.cover.isVisible()


def test_the_window_does_not_close_before_the_pin_is_typed(locked: Windows, qtbot: QtBot) -> None:
    wished = told_by(locked.console.leave_wished)
    locked.console.window.close()
    assert locked.console.window.isVisible()
    assert wished == []
    assert locked.console.cover.message.text() == "Type the PIN first."
    QTest.keyClicks(locked.console.cover.pin, "2580")
    QTest.keyClick(locked.console.cover.pin, Qt.Key.Key_Return)
    assert not locked.console.cover.isVisible()
    assert locked.console.run_page.isVisible()
    locked.console.window.close()
    qtbot.waitUntil(lambda: wished == [()])


def test_menus_and_dialogs_close_with_the_lock(windows: Windows) -> None:
    windows.start_lesson()
    library = windows.desks.library
    library.keep_settings(library.settings.model_copy(update={"pin": PIN}))
    windows.console.class_page.open_dialog()
    assert windows.console.class_page.dialog is not None
    windows.console.lock.lock()
    QApplication.processEvents()
    assert windows.console.cover.isVisible()
    assert windows.console.class_page.dialog is None


def test_ctrl_l_leads_to_the_settings_where_there_is_no_pin_yet(windows: Windows) -> None:
    windows.start_lesson()
    assert not windows.console.run_page.lock.isVisible()
    windows.press(windows.console.window, Qt.Key.Key_L, CTRL)
    card = windows.console.settings_page.lock
    assert windows.console.settings_page.isVisible()
    assert card.pin.hasFocus()
    for field in (card.pin, card.again):
        QTest.keyClicks(field, "2580")
    QTest.mouseClick(card.set, LEFT)
    assert windows.desks.library.settings.pin is not None
    assert windows.desks.library.settings.pin.fits("2580")
    assert not card.message.warns
    QTest.mouseClick(card.remove, LEFT)
    assert windows.desks.library.settings.pin is None


@pytest.mark.parametrize(("typed", "again"), [("25", "25"), ("2580", "2581"), ("", "")])
def test_a_pin_that_is_too_short_or_typed_differently_is_not_set(
    windows: Windows, typed: str, again: str
) -> None:
    card = windows.console.settings_page.lock
    card.pin.setText(typed)
    card.again.setText(again)
    card.set.click()
    assert windows.desks.library.settings.pin is None
    assert card.message.warns


def test_everything_on_the_cover_has_a_name(locked: Windows) -> None:
    assert nameless(locked.console.cover) == []


@pytest.mark.parametrize("size", [(800, 480), (1366, 768)])
def test_nothing_on_the_cover_is_cut(locked: Windows, size: tuple[int, int]) -> None:
    locked.console.window.resize(*size)
    locked.console.cover.forgot.click()
    for _ in range(3):
        QApplication.processEvents()
    cover = locked.console.cover
    parts = [cover.clock.digits, cover.clock.line, cover.clock.main, cover.clock.on, cover.pin, cover.message]
    for part in [*parts, cover.forgot, cover.unlock]:
        assert part.isVisible()
        top = part.mapTo(cover, part.rect().topLeft()).y()
        assert top >= 0
        assert top + part.height() <= cover.height()
    assert cover.clock.digits.height() >= cover.clock.digits.sizeHint().height()


def test_the_command_says_what_to_do_next(data_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    unlock_command()
    assert "press “Unlock”" in capsys.readouterr().out
    assert (data_folder / "unlock").stat().st_mode & 0o777 == 0o600
