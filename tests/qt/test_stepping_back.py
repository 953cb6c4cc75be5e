"""A program whose folder was taken over ends."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from stationboard.machine.instance import claim, take_over
from stationboard.qt.stepping_back import SteppingBack


def test_it_leaves_by_itself_and_only_then(qtbot: QtBot, tmp_path: Path) -> None:
    lock, left, parent = tmp_path / "instance.lock", list[int](), QObject()
    taken = claim(lock)
    assert taken is not None
    stepping_back = SteppingBack(taken, parent, lambda: left.append(1))
    stepping_back.look()
    assert left == []
    other = take_over(lock)
    qtbot.waitUntil(lambda: bool(left))
    taken.give_back()
    SteppingBack(other, parent, lambda: left.append(2)).look()
    assert claim(lock) is None
    assert 2 not in left
    other.give_back()
