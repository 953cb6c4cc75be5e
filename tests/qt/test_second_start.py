"""A second start meets the first, which is there, is coming up, has gone, or hangs."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationboard.machine.instance import Claim, claim
from stationboard.machine.meeting import meeting_name
from stationboard.qt.front_door import FrontDoor
from stationboard.qt.not_answering import NotAnswering
from stationboard.qt.second_start import Declined, HandedOver, Outcome, SecondStart, Taken
from tests.support.school import dress

LONG_AGO = 3_600
IMPATIENT_MS = 300


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / "instance.lock"


@pytest.fixture
def first(lock: Path) -> Iterator[Claim]:
    made = claim(lock)
    assert made is not None
    made.say_up()
    yield made
    made.give_back()


def _now() -> int:
    return time.time_ns() // 1_000_000


def _settle(lock: Path, *, ask: bool = False) -> Outcome:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return SecondStart(application, lock, meeting_name(lock.parent), _now, IMPATIENT_MS).settle(ask=ask)


def _soon(parent: QObject, milliseconds: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.start(milliseconds)
    return timer


def _answered(button: str) -> QObject:
    """Presses a button of the question as soon as there is one."""
    watch = QTimer()
    watch.setInterval(10)

    def press() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, NotAnswering) and window.isVisible():
                getattr(window, button).click()
                watch.stop()

    watch.timeout.connect(press)
    watch.start()
    return watch


def test_a_program_that_is_up_comes_forward(qtbot: QtBot, lock: Path, first: Claim) -> None:
    parent = QObject()
    door = FrontDoor(meeting_name(lock.parent), parent)
    assert _settle(lock) == HandedOver()
    door.close()


def test_a_program_that_is_still_coming_up_is_waited_for(qtbot: QtBot, lock: Path) -> None:
    coming = claim(lock)
    assert coming is not None
    parent, doors = QObject(), list[FrontDoor]()
    timer = _soon(parent, 2 * IMPATIENT_MS)
    timer.timeout.connect(lambda: doors.append(FrontDoor(meeting_name(lock.parent), parent)))
    assert _settle(lock) == HandedOver()
    assert len(doors) == 1
    doors[0].close()
    coming.give_back()


def test_where_the_first_has_gone_meanwhile_the_second_is_the_first(
    qtbot: QtBot, lock: Path, first: Claim
) -> None:
    parent = QObject()
    timer = _soon(parent, 200)
    timer.timeout.connect(first.give_back)
    outcome = _settle(lock)
    assert isinstance(outcome, Taken)
    assert claim(lock) is None
    outcome.claim.give_back()


def test_where_nobody_can_be_asked_a_program_that_hangs_keeps_the_folder(
    qtbot: QtBot, lock: Path, first: Claim
) -> None:
    assert _settle(lock) == Declined(asked=False)
    assert first.still_ours()


def test_open_here_takes_over_from_a_program_that_hangs(qtbot: QtBot, lock: Path, first: Claim) -> None:
    dress()
    watch = _answered("open_here")
    outcome = _settle(lock, ask=True)
    assert isinstance(outcome, Taken)
    assert (first.still_ours(), outcome.claim.still_ours()) == (False, True)
    outcome.claim.give_back()
    del watch


def test_close_leaves_everything_to_the_program_that_hangs(qtbot: QtBot, lock: Path, first: Claim) -> None:
    dress()
    watch = _answered("leave")
    assert _settle(lock, ask=True) == Declined(asked=True)
    assert first.still_ours()
    del watch


def test_wait_hands_over_as_soon_as_the_program_answers(qtbot: QtBot, lock: Path, first: Claim) -> None:
    dress()
    watch, parent, doors = _answered("wait"), QObject(), list[FrontDoor]()
    timer = _soon(parent, 2 * IMPATIENT_MS)
    timer.timeout.connect(lambda: doors.append(FrontDoor(meeting_name(lock.parent), parent)))
    assert _settle(lock, ask=True) == HandedOver()
    doors[0].close()
    del watch


def test_a_claim_of_an_hour_ago_that_never_came_up_is_not_waited_for(qtbot: QtBot, lock: Path) -> None:
    hung = claim(lock)
    assert hung is not None
    past = time.time() - LONG_AGO
    os.utime(lock, (past, past))
    assert _settle(lock) == Declined(asked=False)
    hung.give_back()
