"""A second start asks the open program to come forward; nobody can ask for anything else."""

from __future__ import annotations

import stat
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from stationboard.machine.meeting import meeting_name
from stationboard.qt.front_door import LONGEST, SHOW, SHOWN, FrontDoor
from tests.support.school import told_by


@pytest.fixture
def name(tmp_path: Path) -> str:
    return meeting_name(tmp_path)


def _caller(name: str, parent: QObject) -> QLocalSocket:
    caller = QLocalSocket(parent)
    caller.connectToServer(name)
    assert caller.waitForConnected(5_000)
    return caller


def test_the_word_show_brings_the_window_forward_and_is_answered(qtbot: QtBot, name: str) -> None:
    parent = QObject()
    door = FrontDoor(name, parent)
    wishes = told_by(door.show_wished)
    caller = _caller(name, parent)
    caller.write(SHOW[:2])
    caller.flush()
    qtbot.wait(1)
    caller.write(SHOW[2:])
    qtbot.waitUntil(lambda: caller.bytesAvailable() == len(SHOWN))
    assert bytes(caller.readAll().data()) == SHOWN
    assert wishes == [()]
    qtbot.waitUntil(lambda: caller.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    door.close()


@pytest.mark.parametrize("said", [b"quit", b"show /etc/passwd", b"x" * (LONGEST + 1), b"x" * 1_000_000, b""])
def test_whoever_says_anything_else_or_nothing_is_let_go(qtbot: QtBot, name: str, said: bytes) -> None:
    parent = QObject()
    door = FrontDoor(name, parent)
    wishes = told_by(door.show_wished)
    caller = _caller(name, parent)
    caller.write(said)
    qtbot.waitUntil(lambda: caller.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert SHOWN not in bytes(caller.readAll().data())
    assert wishes in ([], [()])
    assert said.startswith(SHOW) or wishes == []
    door.close()


def test_a_silent_caller_does_not_keep_the_others_out(qtbot: QtBot, name: str) -> None:
    parent = QObject()
    door = FrontDoor(name, parent)
    silent = [_caller(name, parent) for _ in range(20)]
    caller = _caller(name, parent)
    caller.write(SHOW)
    qtbot.waitUntil(lambda: caller.bytesAvailable() == len(SHOWN))
    for one in silent:
        qtbot.waitUntil(lambda one=one: one.state() is QLocalSocket.LocalSocketState.UnconnectedState)  # type: ignore[misc]
    door.close()


def test_only_this_user_may_ask_and_a_socket_left_by_a_crash_is_in_nobodys_way(
    qtbot: QtBot, name: str
) -> None:
    parent = QObject()
    left = Path(tempfile.gettempdir()) / name
    left.write_bytes(b"")
    door = FrontDoor(name, parent)
    assert stat.S_IMODE(left.stat().st_mode) & 0o077 == 0
    assert _caller(name, parent).isValid()
    door.close()
    assert not left.exists()
